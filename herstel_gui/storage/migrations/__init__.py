"""Schema migrations between releases. Imported only for a journal that is older than the program."""
