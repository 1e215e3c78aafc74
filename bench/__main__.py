"""`make bench`: every measure, one after the other."""

from bench import fabrication, marque, poids

if __name__ == "__main__":
    fabrication.main()
    poids.main()
    marque.main()
