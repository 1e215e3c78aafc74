"""`make bench`: every measure, one after the other."""

from bench import fabrication, poids

if __name__ == "__main__":
    fabrication.main()
    poids.main()
