"""`python -m enclair`."""

from enclair.cli import main

if __name__ == "__main__":
    main()
