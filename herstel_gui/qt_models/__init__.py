"""Qt objects between the journal and the screens: signals, undo, texts and table models."""
