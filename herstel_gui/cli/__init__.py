"""The commands without a window. Each module loads what it needs only when it is used."""
