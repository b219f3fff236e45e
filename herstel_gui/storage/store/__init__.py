"""Opening a journal, reading and writing its days."""
