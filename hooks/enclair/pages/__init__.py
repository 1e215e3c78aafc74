"""From the model to what a page shows: quiz markup, source marks, glossary, paths, catalogue."""
