"""The week table and the week overview, for screen, paper and files."""
