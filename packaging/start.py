"""The entry point of the built program, equal to `python -m herstel_gui`."""

import sys

from herstel_gui.__main__ import main

sys.exit(main())
