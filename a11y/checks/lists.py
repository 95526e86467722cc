"""Lists: whether what is listed is told as a list."""
