"""What the trends page shows, as values."""
