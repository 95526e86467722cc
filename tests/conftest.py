"""For every test: hypothesis tries what it likes and takes the time that it needs."""

from hypothesis import settings

# A limit in milliseconds fails on a machine that is busy, and says nothing about the code.
settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")
