"""The day page: enter a morning, see what it means, go through the days."""
