"""What a person can set to their own hand."""
