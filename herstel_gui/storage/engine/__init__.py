"""The journal file: drivers, keys, connections, schema, rows, digests and error messages."""
