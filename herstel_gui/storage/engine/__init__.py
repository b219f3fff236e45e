"""The file: drivers, keys, connections, schema, and what a row and an error mean."""
