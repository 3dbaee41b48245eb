"""Mistakes between records, and what is worth a look."""

import re

from good_county import FILES, changed
from mistakes.mistake import (
    AREAS,
    BODY,
    CORBY,
    COUNTY,
    EVENT,
    KETTERING,
    KETTERING_LEFT_OUT,
    OFFICE,
    PAYROLL,
    SUMMARY,
    TELEPHONE,
    Mistake,
    in_corby,
    in_event,
    in_payroll,
)

EXAMPLE = """\
description: |
  Our example.

  It says what a hub does.
history:
  - date: 2026-10-01
    change: new
    text: Example village hall advisers are now listed.
"""

COMMUNITIES = "data/communities.yml"
MERGED = f"{FILES[COMMUNITIES]}  redirect_from: [communities/farms/]\n"
NEEDS = "data/needs.yml"
AT_TESTSHIRE = FILES[EVENT].replace("[corby]", "[Testshire]")
SHORT = FILES[NEEDS].replace("  sentence", "  short_address: money\n  sentence")

TRIED = "active\nassured_date: 2026-11-02\nassured_by: the hub itself"

RULES = (
    in_payroll("an unknown area", "areas: [corby]", "areas: [corbey]"),
    in_payroll("an area by two words", "areas: [corby]", "areas: [Corby Borough]"),
    in_payroll("an unknown hub", "hubs: [corby]", "hubs: [corbi]"),
    in_payroll("an unknown need", "[technical-support]", "[payroll]"),
    in_payroll("an unknown community", "source:", "communities: [rurals]\nsource:"),
    in_payroll(
        "a comma in an item", "needs: [technical-support]", "needs:\n  - technical-support, ict"
    ),
    in_payroll("a capital in an item", "needs: [technical-support]", "needs: [Technical-support]"),
    Mistake(
        "the words of the template",
        {
            **changed(CORBY, "source:\n", f"{EXAMPLE}source:\n  - found_at: A call with a hub\n"),
            "data/hubs/_template.yml": f"{EXAMPLE}source:\n  - found_at: A call with a hub\n",
        },
    ),
    Mistake("a comma in an id", changed(COUNTY, ": village-body", ": village-body, ltd")),
    Mistake(
        "an id with a capital in the list, and one that points there",
        {**changed(AREAS, "corby:", "Corby:"), **changed(CORBY, "[corby]", "[Corby]")},
    ),
    in_payroll("an unknown project", "source:", "project: ict\nsource:"),
    in_payroll("a service with no hub", "hubs: [corby]", "hubs: []"),
    Mistake(
        "a service whose hubs have all closed",
        {
            **changed(PAYROLL, "hubs: [corby]", "hubs: [old]"),
            "data/hubs/old.yml": FILES[CORBY]
            .replace("tier: local", "tier: specialist")
            .replace("status: active", "status: closed"),
        },
    ),
    Mistake(
        "a hub that has been renamed",
        {
            **changed(PAYROLL, "hubs: [corby]", "hubs: [old]"),
            **changed(CORBY, "source:", "redirect_from: [hubs/old/]\nsource:"),
        },
    ),
    Mistake(
        "a council that is still to come",
        changed(AREAS, "code: T07000002", "code: T07000002\n  council_since: 2027-04-01"),
    ),
    Mistake(
        "a hub's file renamed that was called as a district",
        {CORBY: None, "data/hubs/town-hub.yml": FILES[CORBY]},
    ),
    Mistake("a hub whose file was deleted", {**changed(PAYROLL, "[corby]", "[gone]")}),
    in_payroll("planned, and not in the plan", "- lines: 3", "- found_at: A telephone call"),
    Mistake(
        "unconfirmed, and not in the plan",
        changed(BODY, "- lines: 2", "- found_at: A letter"),
    ),
    in_payroll("paused and never checked", "status: planned", "status: paused"),
    in_payroll("a service wider than its hubs", "areas: [corby]", "areas: [corby, kettering]"),
    in_payroll("one area twice", "areas: [corby]", "areas: [corby, corby]"),
    in_payroll("an unknown area twice", "areas: [corby]", "areas: [corbi, corbi]"),
    in_payroll("an area twice in two ways", "areas: [corby]", "areas: [Corby, corby]"),
    Mistake("an unknown organisation", changed(COUNTY, ": village-body", ": vilage-body")),
    Mistake(
        "each district by name",
        changed(COUNTY, "[northamptonshire]", "[corby, daventry, kettering]"),
    ),
    Mistake(
        "help for the whole county, and no county", changed(AREAS, "kind: county", "kind: district")
    ),
    Mistake(
        "areas and no district",
        {AREAS: FILES[AREAS].replace("kind: district", "kind: county")},
    ),
    Mistake(
        "a county of one district",
        {AREAS: "".join(re.split(r"(?m)(?=^\w)", FILES[AREAS])[i] for i in (1, 4))},
    ),
    Mistake("two counties", changed(AREAS, "kind: district", "kind: county")),
    in_corby("a local hub for the whole county", "areas: [corby]", "areas: [northamptonshire]"),
    Mistake("an area's code that the map does not have", changed(AREAS, "T07000002", "T07000009")),
    Mistake("an area's code twice", changed(AREAS, "T07000002", "T07000001")),
    Mistake("a list that is gone, with the place of the site", {AREAS: None, EVENT: AT_TESTSHIRE}),
    Mistake(
        "a short address of another need",
        {NEEDS: SHORT + SHORT.replace("technical-support:", "money:").replace("Acc", "Old acc")},
    ),
    Mistake(
        "a short address of a district", {NEEDS: SHORT.replace("address: money", "address: corby")}
    ),
    Mistake(
        "a short address of a page", {NEEDS: SHORT, "docs/money/index.md": "# Money\n\nWords.\n"}
    ),
    Mistake(
        "a short address of a page without a folder",
        {NEEDS: SHORT, "docs/money.md": "# Money\n\nWords.\n"},
    ),
    Mistake(
        "a short address of pages that are made",
        {NEEDS: SHORT.replace("address: money", "address: hubs")},
    ),
    Mistake(
        "an old address that is a short one",
        {NEEDS: SHORT, CORBY: f"{FILES[CORBY]}redirect_from: [money/, daventry/]\n"},
    ),
    Mistake(
        "more words than a poster has room for",
        changed(NEEDS, "  sentence", "  on_poster: [a, b, c, d, e, f, g, h, i]\n  sentence"),
    ),
    Mistake("a map of other districts", {AREAS: FILES[AREAS].replace("T07", "W06")}),
    Mistake(
        "an area that is not on the map",
        {
            AREAS: FILES[AREAS]
            + FILES[AREAS]
            .split("daventry:")[0]
            .replace("corby:", "rutland:")
            .replace("T07000001", "T07000009"),
            "data/hubs/rutland.yml": FILES[KETTERING].replace("kettering", "rutland"),
        },
    ),
    Mistake(
        "an area that the map has and the list has not",
        {AREAS: KETTERING_LEFT_OUT, KETTERING: None},
    ),
    in_payroll("an unknown successor", "planned", "closed\nsuccessor: wages"),
    in_payroll("a successor of an open record", "planned", "planned\nsuccessor: payroll"),
    in_payroll("a successor in a circle", "planned", "closed\nsuccessor: payroll"),
    Mistake(
        "a successor that has closed",
        {
            **changed(PAYROLL, "planned", "closed\nsuccessor: wages"),
            "data/services/wages.yml": FILES[PAYROLL].replace("planned", "closed\nsuccessor: pay"),
            "data/services/pay.yml": FILES[PAYROLL].replace("planned", TRIED),
        },
    ),
    Mistake(
        "a successor that was only planned",
        {
            **changed(PAYROLL, "planned", "closed\nsuccessor: pay"),
            "data/services/pay.yml": FILES[PAYROLL],
        },
    ),
    Mistake(
        "hubs that replace an open body",
        changed(BODY, "status: unconfirmed", "status: unconfirmed\nreplaced_by: [corby]"),
    ),
    Mistake(
        "a body that both a body and hubs replace",
        {
            **changed(
                BODY, "status: unconfirmed", "status: closed\nsuccessor: new\nreplaced_by: [corby]"
            ),
            "data/organisations/new.yml": FILES[BODY],
        },
    ),
    Mistake(
        "a hub that replaces a body and has closed",
        {
            **changed(BODY, "status: unconfirmed", "status: closed\nreplaced_by: [corby, old]"),
            "data/hubs/old.yml": FILES[KETTERING].replace("status: planned", "status: closed"),
        },
    ),
    in_corby("checked in the future", "assured_date: 2026-10-03", "assured_date: 2027-10-03"),
    in_corby("active and never checked", "assured_date: 2026-10-03\n", ""),
    in_corby("checked, and only planned", "status: active", "status: planned"),
    in_corby("checked, and unconfirmed", "status: active", "status: unconfirmed"),
    in_event("an end before the start", "ends: 2027-03-03 12:00", "ends: 2027-03-03 09:00"),
    in_event("an end without a time", "ends: 2027-03-03 12:00", "ends: 2027-03-03"),
    in_event("a time that does not exist", "ends: 2027-03-03 12:00", "ends: 2027-03-28 01:30"),
    in_event("a time that comes twice", "ends: 2027-03-03 12:00", "ends: 2027-10-31 01:30"),
    in_event("an event all day with a time", "ends: 2027-03-03 12:00", "all_day: yes"),
    in_corby("an old address in use", "source:", "redirect_from: [hubs/kettering/]\nsource:"),
    Mistake(
        "an old address that a page in docs has",
        {
            **changed(CORBY, "source:", "redirect_from: [find/words/]\nsource:"),
            "docs/find/words.md": "# Words\n",
        },
    ),
    Mistake("a page with the address of a record", {"docs/hubs/corby.md": "# Corby\n"}),
    Mistake(
        "a page with the address of an answer",
        {"docs/areas/corby/technical-support/index.md": "# Corby\n"},
    ),
    Mistake(
        "an old address twice",
        {
            **changed(CORBY, "source:", "redirect_from: [hubs/old/]\nsource:"),
            **changed(KETTERING, "source:", "redirect_from: [hubs/old/]\nsource:"),
        },
    ),
    Mistake(
        "an old address of two communities",
        {COMMUNITIES: MERGED + MERGED.replace("rural:", "remote:").replace("Rural", "Remote")},
    ),
    in_corby(
        "an old address twice in one record",
        "source:",
        "redirect_from: [hubs/old/, hubs/old/]\nsource:",
    ),
    in_corby("a telephone number that cannot be", TELEPHONE, "telephone: 01536 12"),
    in_corby("an extension for short", TELEPHONE, "telephone: 01632 960123 x12"),
    in_corby("an extension and no code", TELEPHONE, "telephone: 402402 ext 5"),
    in_corby("words in a telephone number", TELEPHONE, "telephone: 01632 960123 (mornings)"),
    Mistake("made-up contacts on the real site", changed(CORBY, "x", "x"), fixtures=False),
    in_corby("an e-mail address of 2004", "hello@corby.example.org", "person.2004@old.example.net"),
    in_corby("HTML", SUMMARY, "summary: The <b>first</b> place to ask."),
    in_corby("a script in a text", SUMMARY, 'summary: "javascript: alert(1)"'),
    in_corby("a quote that is not in the plan", "quote: Local hubs will", "quote: Local hubs may"),
    in_corby("a quote from another line", "  - lines: 1\n", "  - lines: 3\n"),
    in_corby("a line the plan does not have", "  - lines: 1\n", "  - lines: 1\n  - lines: 99\n"),
    Mistake("a missing list", {NEEDS: None}),
    Mistake(
        "a heading where a sentence goes on",
        changed(OFFICE, "office:", "tiers_called:\n  national: From the mainland\noffice:"),
    ),
    Mistake(
        "for whom, with for",
        changed(OFFICE, "office:", "for_whom: For sports clubs.\noffice:"),
    ),
    Mistake(
        "a made-up county to publish",
        changed(OFFICE, "office:", "made_up: yes\noffice:"),
        publishing=True,
    ),
)

WARNINGS = (
    in_corby(
        "bullets with tabs, from another program",
        "tier: local",
        "description: |\n  We help with:\n  •\tmoney;\n  •\tpeople.\ntier: local",
    ),
    Mistake("no office to reach", changed(OFFICE, "  email:", "  reply_within:")),
    Mistake("an unchecked office", changed(OFFICE, "  checked: 2026-11-02\n", "")),
    in_corby("not checked for a year", "assured_date: 2026-10-03", "assured_date: 2025-10-03"),
    Mistake("an office not checked for ten months", changed(OFFICE, "2026-11-02", "2026-02-03")),
    Mistake(
        "an office not checked for a year",
        changed(OFFICE, "2026-11-02", "2025-11-02"),
        publishing=True,
    ),
    in_payroll(
        "contacts of what is only planned",
        "source:",
        "contacts:\n  - email: pay@corby.example.org\nsource:",
    ),
    in_corby("a personal mailbox", "hello@corby.example.org", "corby.hub@hotmail.com"),
    Mistake("a need nobody meets", {PAYROLL: None}),
    in_corby("block capitals", SUMMARY, "summary: PLEASE RING BEFORE YOU COME."),
    in_corby("an unknown abbreviation", SUMMARY, "summary: Ask the CVS, the LIOs or the TLA."),
    in_corby("click here", SUMMARY, "summary: Click here for the first place to ask."),
    in_corby("a long sentence", SUMMARY, f"summary: A{' b c' * 14} end."),
    in_corby("a list in a summary", SUMMARY, "summary: Tea, cake, talk, walks, songs, and games."),
    in_corby(
        "a notice that is over",
        "source:\n",
        "notice: {text: Closed for May., until: 2026-05-31}\nsource:\n",
    ),
    Mistake(
        "a pause that is over",
        {
            CORBY: FILES[CORBY]
            .replace("status: active", "status: paused")
            .replace("source:\n", "notice: {text: Closed., until: 2026-05-31}\nsource:\n")
        },
    ),
    in_corby("the plan's words for what is there", SUMMARY, "summary: A hub was planned here."),
    in_corby(
        "the plan's words in a description",
        "source:\n",
        "description: The plan wanted a hub here.\nsource:\n",
    ),
)
