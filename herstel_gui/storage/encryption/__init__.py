"""Setting, changing and taking away the password of a journal and of its copies."""
