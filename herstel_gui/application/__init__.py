"""Use cases: reading and changing a journal. No Qt, no files, no system clock."""
