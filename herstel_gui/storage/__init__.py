"""The journal on disk: one SQLite file, accessed with SQLAlchemy Core. Independent of Qt."""

from inspect import iscoroutine

from herstel_gui.storage.import_stubs import load_late

# must run before the first import of SQLAlchemy, which imports both without needing them here
load_late("asyncio", iscoroutine=iscoroutine)
load_late("importlib.metadata")
