"""Settings that hold for every test."""

import os

from hypothesis import settings

# The same examples at every run: a change is not stopped by what it did not touch. To look for new
# ones: HYPOTHESIS_PROFILE=search scripts/test tests/test_quantity.py
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
