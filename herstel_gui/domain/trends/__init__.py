"""The values of the trends page."""
