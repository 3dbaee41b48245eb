"""What the search of the website reads: records and pages as entries, and the index of words."""

from consortium.search.entry import SearchEntry, SearchKind
from consortium.search.files import SearchIndex, search_index
from consortium.search.plain import plain
from consortium.search.records import record_entries
from consortium.search.written_page import page_entry

__all__ = [
    "SearchEntry",
    "SearchIndex",
    "SearchKind",
    "page_entry",
    "plain",
    "record_entries",
    "search_index",
]
