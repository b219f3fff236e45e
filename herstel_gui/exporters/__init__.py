"""Exporters: write a journal, a week or a table in formats for other programs. No Qt, no database."""
