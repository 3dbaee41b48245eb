"""Pictures: formats that the website takes, what a file really is, and what of it is published."""
