"""Projects from elsewhere, read into drafts."""
