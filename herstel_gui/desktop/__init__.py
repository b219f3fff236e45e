"""Access to this computer: folders, clock, log, settings file, locks, threads and output files."""
