"""The signals page and the page "Waarom dit advies?": every rule, its evidence and its false alarms."""
