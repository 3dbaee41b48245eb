"""The large-print edition: every page once more, in one column of large text."""

from consortium.large_print.body import large_print_body
from consortium.large_print.edition import Edition

__all__ = ["Edition", "large_print_body"]
