"""Links that lead to other websites: where they stand, and what is there now."""

from consortium.outside.address import Place, addresses_in, outside_addresses
from consortium.outside.answer import Answer, Found
from consortium.outside.asking import ask_all

__all__ = ["Answer", "Found", "Place", "addresses_in", "ask_all", "outside_addresses"]
