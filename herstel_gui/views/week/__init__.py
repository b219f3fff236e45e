"""The week page: the table on screen, its print dialog and its files."""
