"""The screens. They reach the journal through ``qt_models`` and files through ``services``."""
