"""How many requests a second the site answers, beside stock Wagtail and a view that does nothing.

``make bench`` runs it; README.md says what it measures and how to read it. It is no test.
"""
