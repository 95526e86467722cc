"""Projects as data: what partners ask, and what they get."""
