"""The welcome page of a new journal."""
