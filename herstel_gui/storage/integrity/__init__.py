"""Recognising files, checking journals, and rescuing damaged journals."""
