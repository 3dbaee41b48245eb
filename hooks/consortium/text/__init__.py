"""A file as text, and as a tree of text: each part with its place in the file."""
