"""The planning page: a month or a season of plans and deeds, checks, and the way back after a warning."""
