"""The report for a physician or physiotherapist, as values."""
