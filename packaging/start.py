"""What the built program starts with: the same as `python -m herstel_gui`."""

import sys

from herstel_gui.__main__ import main

sys.exit(main())
