"""Reading what other programs exported: files in, entries of a journal out. No Qt, no database."""
