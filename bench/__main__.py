"""`make bench`: every measure, one after the other."""

from bench import adapte, croissance, fabrication, marque, poids

if __name__ == "__main__":
    fabrication.main()
    croissance.main()
    adapte.main()
    poids.main()
    marque.main()
