"""Writing what a journal holds in forms that can be read without Herstel. No Qt, no database."""
