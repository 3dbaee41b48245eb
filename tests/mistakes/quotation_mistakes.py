"""Words that a text gives as the plan's, and that are not."""

from good_county import changed
from mistakes.mistake import OFFICE, SUMMARY, Mistake, in_corby
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.newsletter_mistakes import GOOD

PAGE = "docs/about/index.md"
ABOUT = "---\ntitle: About\n---\n\n# About\n\n"
QUOTED = "“Local hubs will be the first place to ask.”"


def on_a_page(name: str, words: str) -> Mistake:
    """Words on a page that is good."""
    return Mistake(name, {PAGE: f"{ABOUT}{words}\n"})


QUOTATIONS = (
    on_a_page("words of the plan on a page, changed", "“Local hubs are the first place.” (line 1)"),
    on_a_page("words of the plan on a page, at another line", f"In short: {QUOTED} (line 2)."),
    on_a_page("what the plan is said to say, on a page", "The plan says: “Hubs are the first.”"),
    on_a_page("a line that the plan does not have", f"{QUOTED} (lines 3 to 1000)"),
    Mistake("words of the plan in a newsletter, changed", {ISSUE: f"{GOOD}\n“Hubs!” (line 1)\n"}),
    in_corby(
        "words of the plan in a record, changed",
        SUMMARY,
        f"{SUMMARY}\ndescription: The plan said “Local hubs are the first” (line 1).",
    ),
    Mistake(
        "the sentence on large print, changed",
        changed(OFFICE, "sentence: accounts, payroll", "sentence: Accounts, wages"),
    ),
)
