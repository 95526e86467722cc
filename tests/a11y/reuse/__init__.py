"""A site that is not ours: Django with nothing but the display settings."""
