"""This computer: its folders, clock, log, settings file and threads."""
