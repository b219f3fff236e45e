"""Joins storage with the screens that keep a journal safe: a part of the composition root, below ``app``."""
