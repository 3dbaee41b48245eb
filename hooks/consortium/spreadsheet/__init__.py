"""Rows of a spreadsheet as records."""
