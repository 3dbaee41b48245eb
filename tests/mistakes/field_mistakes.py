"""Mistakes in one field of a record."""

from good_county import FILES, changed
from mistakes.mistake import (
    AREAS,
    OFFICE,
    SUMMARY,
    TELEPHONE,
    Mistake,
    in_corby,
    in_event,
    in_payroll,
)

FIELDS = (
    in_corby("an unknown field", "    email: hello", "    emial: hello"),
    Mistake(
        "fields at the margin below the part they belong to",
        {OFFICE: FILES[OFFICE].replace("\n  email", "\nemail").replace("\n  checked", "\nchecked")},
    ),
    Mistake("one field at the margin", changed(OFFICE, "  email: office", "email: office")),
    in_corby("a contact's field at the margin", "    email: hello", "email: hello"),
    in_corby(
        "a contact at the margin",
        "  - role: Front desk\n    email: hello@corby.example.org\n    telephone",
        "email: hello@corby.example.org\ntelephone",
    ),
    in_corby("a part's field at the margin", "source:\n", "notice:\ntext: Closed.\nsource:\n"),
    in_corby("a missing field", "tier: local\n", ""),
    in_corby("an empty field", SUMMARY, "summary:"),
    in_corby("an id in the record", "tier: local", "tier: local\nid: corby"),
    in_corby("a word that is not allowed", "status: active", "status: activ"),
    in_corby("an everyday word for active", "status: active", "status: open"),
    in_event(
        "an everyday word for an event",
        "starts:",
        "status: called off\nhistory: [{date: 2026-12-01, change: cancelled, text: Off.}]\nstarts:",
    ),
    in_corby("a British date", "assured_date: 2026-10-03", "assured_date: 3/10/2026"),
    in_corby("a date in words", "assured_date: 2026-10-03", "assured_date: 3rd October 2026"),
    in_corby("a British day that does not exist", "2026-10-03", "31/2/2026"),
    in_corby("a British day still to come", "2026-10-03", "3/12/2027"),
    in_corby("a time for a day", "2026-10-03", "3/10/2026 9:30"),
    in_corby("a day that does not exist", "assured_date: 2026-10-03", "assured_date: 2026-02-30"),
    in_corby("text for a list", "areas: [corby]", "areas: corby, kettering"),
    in_payroll("names for a list", "areas: [corby]", "areas: Corby"),
    in_corby("text for a set of fields", "source:\n", "notice: Closed today\nsource:\n"),
    in_corby("a list for a text", SUMMARY, "summary: [The first, place]"),
    in_corby("a summary that is too long", SUMMARY, f"summary: {'Ask here. ' * 17}"),
    in_corby("no e-mail address", "hello@corby.example.org", "hello at corby.example.org"),
    in_corby(
        "a name beside an e-mail address",
        "hello@corby.example.org",
        "Desk <desk@corby.example.org>",
    ),
    in_corby("a list for a day", "2026-10-03", "[2026-10-03]"),
    in_corby("a list for yes or no", "general: yes", "general: [yes]"),
    in_corby("a list for the plan's lines", "  - lines: 1", "  - lines: [900, 3]"),
    in_corby("a bare web address", TELEPHONE, "website: www.corby.example.org"),
    in_corby("a script for a web address", TELEPHONE, "website: javascript:alert(1)"),
    in_corby("a contact without a way", "    email: hello@corby.example.org\n    " + TELEPHONE, ""),
    in_corby("a source that says nothing", "  - lines: 1\n    quote: Local", "  - quote: Local"),
    Mistake("an area's id with a capital", changed(AREAS, "corby:", "Corby Town:")),
)
