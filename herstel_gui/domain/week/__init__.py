"""The week as one table, for screen, paper and files."""
