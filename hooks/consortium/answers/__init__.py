"""Who can help a group, in which order, and how to reach them."""
