"""The report for a sports physician or physiotherapist."""
