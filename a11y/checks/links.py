"""Links and buttons: where they lead, and whether a reader can tell."""
