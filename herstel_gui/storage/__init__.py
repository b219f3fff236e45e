"""The journal on disk: one SQLite file, through SQLAlchemy Core. No Qt; nothing of a screen."""

from inspect import iscoroutine

from herstel_gui.storage.import_stubs import load_late

# before anything here imports SQLAlchemy, which names these and has no use for them here
load_late("asyncio", iscoroutine=iscoroutine)
load_late("importlib.metadata")
