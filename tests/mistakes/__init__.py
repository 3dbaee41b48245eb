"""Mistakes in records."""
