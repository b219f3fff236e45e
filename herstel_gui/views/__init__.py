"""The screens. They ask the journal through qt_models and know neither storage nor files."""
