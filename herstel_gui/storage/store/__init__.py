"""Opening a journal, and reading and writing its entries."""
