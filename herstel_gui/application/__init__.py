"""Use cases: what a person can ask of a journal and change in it. No Qt, no files, no clock of its own."""
