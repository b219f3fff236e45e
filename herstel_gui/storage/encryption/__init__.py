"""Setting, changing and removing the password of a journal and its backups."""
