"""What the last full run of the tests found out about the website, for its own statement."""

from consortium.accessibility.fingerprint import fingerprint
from consortium.accessibility.results import FILE, PagesOfAKind, Results, read_results

__all__ = ["FILE", "PagesOfAKind", "Results", "fingerprint", "read_results"]
