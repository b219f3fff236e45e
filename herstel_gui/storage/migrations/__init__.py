"""From the form of one release to that of the next. Loaded only when a journal is older than the program."""
