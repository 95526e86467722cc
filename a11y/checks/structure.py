"""The document as a whole: title, language, zoom, identifiers."""
