"""When events take place, and what they are known by."""
