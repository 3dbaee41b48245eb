"""PyMuPDF without what it loads to guess at the layout of a page: no test asks for that."""

import sys

# As if they were not installed. The second loads numpy and more, for guesses of its own.
sys.modules.update(dict.fromkeys(("pymupdf.layout", "pymupdf4llm")))

import pymupdf  # noqa: E402

__all__ = ["pymupdf"]
