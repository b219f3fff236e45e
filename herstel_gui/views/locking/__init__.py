"""Dialogs for the password of a journal, and the window of a locked journal."""
