"""What is asked and shown of a password; the window that stands there while Herstel is locked."""
