"""The values of the report for a physician or physiotherapist."""
