"""Which files there are: as a value for the check, and as they lie on the disk."""
