"""Dialogs to import files of other programs, and to undo imports."""
