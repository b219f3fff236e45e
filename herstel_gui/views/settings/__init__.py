"""Dialogs for the user's settings."""
