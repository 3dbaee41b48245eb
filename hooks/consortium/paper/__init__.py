"""The large-print edition on paper: the documents, how they are set, and what is kept of them.

Words and print rules are in `overrides/paper/`. Only `making.py`, `pictures.py` and `shelf.py`
touch files.
"""
