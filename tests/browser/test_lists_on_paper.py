"""What is one in a list stands on one sheet when the list is printed."""

import pymupdf
import pytest

EDITION = "standard"
LOOKS_AT = "demonstration"


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("edition", ["", "large-print/"])
@pytest.mark.parametrize("path", ["events/", "hubs/"])
def test_no_entry_of_a_list_is_torn_over_two_sheets(tab, address, edition, path):
    tab.goto(f"{address}{edition}{path}")
    entries = tab.locator("main li:has(h3)").all_inner_texts()
    assert len(entries) > 20
    sheets = pymupdf.open(stream=tab.pdf(format="A4", print_background=True))
    texts = [squeezed(sheet.get_text()) for sheet in sheets]
    parts = [[squeezed(line) for line in entry.splitlines() if line.strip()] for entry in entries]
    torn = [
        entry
        for entry, lines in zip(entries, parts, strict=True)
        if not any(all(line in text for line in lines) for text in texts)
    ]
    assert torn == []
