"""Forms: whether it can be told what to fill in."""
