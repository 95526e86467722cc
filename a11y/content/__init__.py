"""What the checks find on pages of this site.

While they are written, before they are published, and over the whole site.
"""
