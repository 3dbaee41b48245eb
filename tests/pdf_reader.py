"""PyMuPDF without what it loads to guess at the layout of a page: no test asks for that."""

import sys

sys.modules["pymupdf.layout"] = None  # as if it were not installed

import pymupdf  # noqa: E402

__all__ = ["pymupdf"]
