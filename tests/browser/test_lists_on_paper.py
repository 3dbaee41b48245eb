"""What is one in a list or a drawing stands on one sheet when it is printed."""

import pymupdf
import pytest

EDITION = "standard"
LOOKS_AT = "demonstration"


def squeezed(text):
    return "".join(text.split())


def torn(page, entries, least=20):
    """Give those of some entries that stand on no sheet as a whole when the page is printed."""
    written = page.locator(entries).all_inner_texts()
    assert len(written) > least
    sheets = pymupdf.open(stream=page.pdf(format="A4", print_background=True))
    texts = [squeezed(sheet.get_text()) for sheet in sheets]
    parts = [[squeezed(line) for line in entry.splitlines() if line.strip()] for entry in written]
    return [
        entry
        for entry, lines in zip(written, parts, strict=True)
        if not any(all(line in text for line in lines) for text in texts)
    ]


@pytest.mark.parametrize("edition", ["", "large-print/"])
@pytest.mark.parametrize("path", ["events/", "hubs/"])
def test_no_entry_of_a_list_is_torn_over_two_sheets(tab, address, edition, path):
    tab.goto(f"{address}{edition}{path}")
    assert torn(tab, "main li:has(h3)") == []


def test_no_heading_and_no_row_of_a_table_is_torn_over_two_sheets_in_large_print(tab, address):
    tab.goto(f"{address}large-print/evidence/")
    assert torn(tab, "main :is(h2, h3), .records > section") == []


def test_no_box_of_a_drawing_is_torn_and_none_of_its_parts_leaves_half_the_sheet_blank(
    tab, address
):
    tab.goto(f"{address}plan/")
    assert torn(tab, ".diagram .box", 5) == []
    tab.emulate_media(media="print")
    parts = tab.locator("main :is(.box, .cards > section):visible")
    whole = tab.locator("article").evaluate("e => e.clientWidth")
    assert min(parts.evaluate_all("parts => parts.map(e => e.clientWidth)")) > 0.9 * whole


def test_a_body_with_much_to_say_begins_on_the_sheet_that_has_room_for_it(tab, address):
    """More than half of the first sheet was blank: all of the body stood on the next."""
    tab.goto(f"{address}areas/puddlecote/")
    first = pymupdf.open(stream=tab.pdf(format="A4", prefer_css_page_size=True))[0]
    assert max(block[3] for block in first.get_text("blocks")) > 0.8 * first.rect.height
