"""Findings where editors write: beside each field, in a panel of the editor, and in the preview."""
