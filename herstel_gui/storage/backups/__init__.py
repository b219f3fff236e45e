"""Copies of a journal: made, thinned, found, and what killed programs left."""
