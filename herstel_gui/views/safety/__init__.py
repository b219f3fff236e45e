"""Screens for the safety of the journal: damage, backups, earlier values, notices."""
