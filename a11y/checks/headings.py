"""Headings: whether a page can be found one's way in by them."""
