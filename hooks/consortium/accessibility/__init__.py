"""What the tests over every page found out about the website, for its own statement."""
