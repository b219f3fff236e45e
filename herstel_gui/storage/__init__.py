"""The journal on disk: one SQLite file, through SQLAlchemy Core. No Qt; nothing of a screen."""
