"""Newsletters: each from one Markdown file to one article, which every form of it is made from."""
