"""What a file is, whether it is whole, and what can be saved of one that is not."""
