"""The week: the table on screen, its print dialog and preview."""
