"""The command line. Command modules import other modules inside functions, to start fast."""
