"""Short words are explained on every page that has them, and nobody guesses what they mean."""

import re

import pytest

from built_site import REPOSITORY, BuiltPage, words
from consortium.addresses import EDIT, LARGE_PRINT
from consortium.model import GlossaryTerm
from consortium.rendering.abbreviations import Abbreviations
from counties import directory, event, hub, smallest
from plan_facts import PLAN
from plan_fixtures import filled
from rendering import text

NOT_SHORT = {"AN", "IX", "RURAL", "THE"}
"""Words in capitals that are short for nothing: a place, and the plan's own shouting."""
_CAPITALS = re.compile(
    r"(?<![\w@./-])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]*[A-Z]x?(?: 6|6)?(?![A-Za-z@-])"
)


def term(letters: str, short_for: str | None = "Council for Made-up Things", **fields):
    basics = {"kind": "abbreviation", "short_for": short_for, "words": "A body."}
    return GlossaryTerm(
        **{"id": letters.lower().replace(" ", "-"), "term": letters} | basics | fields
    )


CVS = term("CVS")


def explained(html: str, *terms: GlossaryTerm, names=()) -> tuple[str, list[str]]:
    outcome = Abbreviations(terms or (CVS,), names).explain(html)
    return outcome.html, [entry.term for entry in outcome.left]


def test_an_abbreviation_is_spelt_out_where_it_first_stands_in_a_sentence():
    html = "<h2>The CVS</h2><p>Ask the CVS. The CVS helps.</p>"
    assert explained(html) == (
        "<h2>The CVS</h2><p>Ask the CVS (Council for Made-up Things). The CVS helps.</p>",
        [],
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>The Council for Made-up Things (CVS) helps.</p>",
        "<p>The councils for made-up things: a council for made-up things (CVS).</p>",
        "<p>The CVS (Council for Made-up Things) helps.</p>",
        "<p>“CVS” is short for “Council for Made-up Things”.</p>",
    ],
)
def test_what_is_spelt_out_already_stays_as_it_is(html):
    assert explained(html) == (html, [])


@pytest.mark.parametrize(
    "html",
    [
        "<p><q>The CVS helps.</q></p>",
        "<blockquote><p>The CVS helps.</p></blockquote>",
        "<p>The plan says “the <b>CVS</b> helps”.</p>",
        '<p><a href="cvs/">The CVS</a></p>',
        "<table><tr><th>CVS</th></tr></table>",
        "<p>The CVSs and the CVS’s help.</p>",
        "<p>Help (once from a CVS, now from a hub).</p>",
    ],
)
def test_quotes_links_headings_and_plurals_stay_and_their_short_words_are_listed(html):
    assert explained(html) == (html, ["CVS"])


def test_a_quotation_mark_that_is_never_closed_ends_with_its_paragraph():
    html, left = explained("<p>He said “yes.</p><p>Ask the CVS.</p>")
    assert "CVS (Council" in html
    assert left == []


@pytest.mark.parametrize(
    "html",
    [
        '<p><img alt="CVS" src="cvs.png"><a title="CVS" href="#CVS">x</a></p>',
        "<p>office@CVS.example.org, CVS-2, ACVS</p>",
        "<script>CVS</script><template><p>CVS</p></template>",
        "<details data-explained><p>CVS</p></details>",
        "<p>no capitals: cvs</p>",
    ],
)
def test_what_nobody_reads_as_a_short_word_is_left_alone(html):
    assert explained(html) == (html, [])


def test_letters_that_nobody_spells_out_are_listed_and_never_guessed():
    assert explained("<p>The ISTG met.</p>", term("ISTG", None)) == (
        "<p>The ISTG met.</p>",
        ["ISTG"],
    )


def test_the_longest_spelling_is_found_and_names_and_words_are_not():
    programme = term("SRB 6", "Made-up Budget 6", also_written=("SRB6",))
    name = term("ACRE", None, kind="name")
    html, left = explained("<p>SRB6 and ACRE.</p>", term("SRB"), programme, name)
    assert html == "<p>SRB6 (Made-up Budget 6) and ACRE.</p>"
    assert left == []


def test_a_name_that_has_a_short_word_in_it_stays_whole():
    forums = term("LF", "Local CVS Forums")
    assert explained("<p>The Local CVS Forums (LF) met.</p>", CVS, forums) == (
        "<p>The Local CVS Forums (LF) met.</p>",
        ["CVS"],
    )


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("Ayton (CVS)", "<p>Ask Ayton (CVS) first.</p>"),
        ("CVS of Ayton", "<p>CVS of Ayton, and nobody else.</p>"),
        ("The CVS and us", "<p>Ask The CVS\nand us.</p>"),
        ("Clubs & CVS <all>", "<p>Clubs &amp; CVS &lt;all&gt;’s office.</p>"),
        ("CVS, HR and CVS", "<p>CVS, HR and CVS.</p>"),
    ],
)
def test_inside_the_name_of_a_record_nothing_is_spelt_out(name, html):
    assert explained(html, names=("CVS", name)) == (html, ["CVS"])


def test_a_short_word_is_spelt_out_after_a_name_that_has_it_and_before_one():
    names = ("Ayton (CVS)", "CVS of Ayton")
    html, left = explained("<p>Ayton (CVS). A CVS and the CVS of Ayton.</p>", names=names)
    assert html == "<p>Ayton (CVS). A CVS (Council for Made-up Things) and the CVS of Ayton.</p>"
    assert left == []


def test_a_word_that_only_begins_like_a_name_is_no_name():
    html, _ = explained("<p>A CVS of Aytonians.</p>", names=("CVS of Ayton",))
    assert html.startswith("<p>A CVS (Council")


def test_a_name_that_is_nothing_but_the_short_word_is_spelt_out():
    html, _ = explained("<p>Ask CVS.</p>", names=("CVS",))
    assert html == "<p>Ask CVS (Council for Made-up Things).</p>"


@pytest.mark.parametrize("html", ["<p>CVS+ groups.</p>", "<p>A CVS/club.</p>"])
def test_a_short_word_that_goes_on_with_a_sign_is_listed_and_not_cut_in_two(html):
    assert explained(html) == (html, ["CVS"])


def test_on_a_page_no_name_of_a_record_is_spelt_out_but_its_short_word_is_explained():
    county = directory(
        hub("ayton", name="Friends (CVS+)", summary="Friends (CVS+) meets the Ayton CVS Fair."),
        *smallest()[1:],
        event("fair", "2026-12-03", name="Ayton CVS Fair"),
        CVS,
    )
    said = text(county, "hubs/ayton/")
    assert "Friends (CVS+) meets the Ayton CVS Fair." in said
    assert "Short words on this page CVS: Council for Made-up Things" in said


def test_what_it_is_short_for_is_escaped():
    html, _ = explained("<p>The CVS.</p>", term("CVS", "Clubs & <Voices>"))
    assert html == "<p>The CVS (Clubs &amp; &lt;Voices&gt;).</p>"


def test_a_record_that_an_editor_writes_is_explained_on_its_page():
    county = directory(*smallest()[1:], hub("ayton", summary="It works with the CVS."), CVS)
    assert "It works with the CVS (Council for Made-up Things)." in text(county, "hubs/ayton/")


def test_a_source_that_is_folded_away_explains_its_own_short_words():
    source = [{"lines": "7", "quote": "The CVS helps."}]
    county = directory(*smallest()[1:], hub("ayton", source=source), CVS)
    said = text(county, "hubs/ayton/")
    assert "Short words in these lines: CVS: Council for Made-up Things" in said
    assert "Short words on this page" not in said


def test_the_glossary_goes_from_a_to_z_whatever_the_case():
    terms = (term("VAT"), term("b", kind="word"), term("AGM"), term("BME"))
    page = filled("glossary", *terms)
    told = [words(part) for part in page.article.iter() if part.tag in ("h2", "dt")]
    assert told == ["A", "AGM", "B", "b", "BME", "V", "VAT"]


def test_the_glossary_has_each_term_with_its_meaning_and_its_lines(site, real):
    page = site.pages["glossary/"]
    meanings = {
        pair.find("dt").get("id"): words(pair.find("dd"))
        for pair in page.article.iter("div")
        if pair.find("dt") is not None
    }
    (fold,) = page.article.findall(".//details[@class='sources']")
    sources = [words(entry) for entry in fold.iter("li")]
    for entry in real.glossary.values():
        assert entry.words in meanings[entry.id]
        (said,) = [line for line in sources if line.startswith(f"{entry.term}: ")]
        for source in entry.source:
            place = rf"\blines? {source.lines[0]}\b" if source.lines else told(source.found_at)
            assert re.search(place, said), entry.id
            assert (source.reading or "") in said


def told(place: str) -> str:
    """Give a pattern for where a meaning was found: an address is written without its scheme."""
    return re.escape(re.sub(r"^https?://(?:www\.)?|/$", "", place))


@pytest.fixture(scope="module")
def ours() -> set[str]:
    """The letters of the plan and of the templates. Of an editor's own the check tells."""
    templates = (REPOSITORY / "overrides").rglob("*.html")
    texts = ("\n".join(PLAN), *(file.read_text(encoding="utf-8") for file in templates))
    return {letters for text in texts for letters in _CAPITALS.findall(text)}


def test_no_page_uses_a_short_word_that_it_does_not_explain(site, real, ours):
    known = {spelling: entry for entry in real.glossary.values() for spelling in entry.spellings}
    names = rf"\b(?:{'|'.join(at for at, entry in known.items() if entry.kind == 'name')})\b"
    unexplained = {
        (path, letters)
        for path, page in site.both_editions.items()
        if not path.endswith("glossary/")
        if path.removeprefix(LARGE_PRINT) != f"{EDIT}checks/"  # no name to choose has room for more
        for said in [words(page.tree)]
        for letters in set(_CAPITALS.findall(re.sub(f"{names}|“[^”]*”", "", words(body(page)))))
        if letters not in NOT_SHORT
        if letters in known or letters in ours
        if not is_explained(known.get(letters), said)
    }
    assert unexplained == set()


def body(page: BuiltPage):
    return next((main for main in page.tree.iter("main")), page.tree)


def is_explained(entry: GlossaryTerm | None, said: str) -> bool:
    if entry is None:
        return False
    if not entry.short_for:
        return f"{entry.term}: {entry.words}" in said
    meaning = re.escape(entry.short_for)
    spellings = "|".join(map(re.escape, entry.spellings))
    ways = (
        rf"(?:{spellings})(?:: | \(){meaning}",
        rf"{meaning}(?:s|’s)?(?: \([^()]*\))? \((?:{spellings})",
        rf"(?:{spellings})[”’]?(?: is short for| stands for| means) [“‘]?{meaning}",
    )
    return any(re.search(way, said, re.IGNORECASE) for way in ways)
