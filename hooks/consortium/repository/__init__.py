"""Which files there are, as they lie on the disk."""
