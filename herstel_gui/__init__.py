"""Herstel: a recovery journal for endurance athletes, on your own computer."""

__version__ = "0.1.0"
