"""Screens about keeping the journal safe: damage, putting back a copy, earlier values, notices."""
