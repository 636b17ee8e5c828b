"""Generated cases are the same on every run, and slow machines are no fault."""

from hypothesis import settings

settings.register_profile("spec", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("spec")
