"""Between the journal and the screens: Qt signals, undo, words and table models."""
