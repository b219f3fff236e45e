"""Importers: read exported files of other programs into journal entries. No Qt, no database."""
