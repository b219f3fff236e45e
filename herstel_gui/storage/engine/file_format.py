"""What the header of a journal says of the file."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x48525354
"""``HRST`` in ASCII, stored in the file header to tell a journal from other SQLite files."""

FORMAT_VERSION: Final = 5
"""The version of the schema, stored in the file header as ``user_version``."""
