"""What every test needs before the first of them is imported: a Qt that wants no screen.

Kept tiny on purpose: fixtures stand in the conftest.py of the folder whose tests use them.
"""

import os

from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# How long an example takes says more of the machine than of the code. A run that decides about a submission
# tries the same examples each time; everybody else's run may find new ones.
settings.register_profile("herstel", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("herstel")
