"""Projects as files: exactly those that were filtered, in the formats that others work with."""
