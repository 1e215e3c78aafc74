"""The course in the name of an organisation."""
