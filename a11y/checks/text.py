"""Text: whether it can be read as it is set and worded."""
