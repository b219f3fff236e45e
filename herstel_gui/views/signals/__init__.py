"""The signals page and "Waarom dit advies?": every rule, its evidence and how often it was right."""
