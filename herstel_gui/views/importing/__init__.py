"""Bringing in files of other programs: look first, then store, undo later."""
