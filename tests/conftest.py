"""What every test needs before the first of them is imported: a Qt that wants no screen.

Kept tiny on purpose: fixtures stand in the conftest.py of the folder whose tests use them.
"""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
