"""Mistakes people make in records, one at a time in the good county."""

from dataclasses import dataclass

from good_county import FILES, changed

CORBY = "data/hubs/corby.yml"
KETTERING = "data/hubs/kettering.yml"
COUNTY = "data/hubs/county-wide.yml"
PAYROLL = "data/services/payroll.yml"
EVENT = "data/events/open-day.yml"
AREAS = "data/areas.yml"
OFFICE = "data/consortium.yml"


@dataclass(frozen=True)
class Mistake:
    """A mistake, named, and the files that it changes (None: deleted)."""

    name: str
    files: dict[str, str | bytes | None]
    fixtures: bool = True
    publishing: bool = False


def in_corby(name: str, old: str, new: str) -> Mistake:
    """A mistake in the hub's record."""
    return Mistake(name, changed(CORBY, old, new))


def in_payroll(name: str, old: str, new: str) -> Mistake:
    """A mistake in the service's record."""
    return Mistake(name, changed(PAYROLL, old, new))


def in_event(name: str, old: str, new: str) -> Mistake:
    """A mistake in the event's record."""
    return Mistake(name, changed(EVENT, old, new))


SUMMARY = "summary: The first place to ask in Corby."
TELEPHONE = "telephone: 01632 960123"

SILENT = (
    in_corby("words after a number sign", SUMMARY, "summary: Ask for Room #3"),
    in_corby("words after a number sign, on the next line", SUMMARY, "summary: Ask for Room\n  #3"),
    Mistake(
        "a list with a word that would be lost",
        changed("data/needs.yml", "[wages, treasurer]", "[!wages, treasurer]"),
    ),
    Mistake(
        "a list with a word for nothing",
        changed("data/needs.yml", "[wages, treasurer]", "[null, treasurer]"),
    ),
    in_corby("a remark beside a list", "areas: [corby]", "areas: [corby] # for now"),
    in_corby("an exclamation mark in front", SUMMARY, "summary: !Important help in Corby."),
    in_corby("an anchor", "name: Corby local hub", "name: &Corby local hub"),
    in_corby("an alias", "name: Corby local hub", "name: *Corby"),
    in_corby("stars", "name: Corby local hub", "name: *Corby* local hub"),
    in_corby("a repeated field", SUMMARY, f"{SUMMARY}\nname: Another hub"),
    in_corby("the word null", "assured_by: the hub itself", "assured_by: null"),
    in_corby("a wave for nothing", "assured_by: the hub itself", "assured_by: ~"),
    in_corby("a hidden letter by its number", SUMMARY, r'summary: "Ask \u202e in Corby"'),
    in_corby("a bell by its number", SUMMARY, r'summary: "Ask \x07 in Corby"'),
    in_corby("a surrogate by its number", SUMMARY, r'summary: "Ask \ud800 in Corby"'),
    in_corby("a word for yes that is not yes", "general: yes", "general: on"),
    in_corby("a telephone number cut short", TELEPHONE, "telephone: 0153612"),
    in_event("a time of one figure", "starts: 2027-03-03 10:30", "starts: 2027-03-03 9:30"),
    in_event("a time alone", "starts: 2027-03-03 10:30", "starts: 10:30"),
    in_corby("a list under a text", "areas: [corby]", "areas: corby\n  - kettering"),
    in_corby("a field inside a text", SUMMARY, "summary: The first place\n  description:Ask"),
    Mistake("two records in a file", {CORBY: FILES[CORBY] + "---\nname: Another\n"}),
)

FORM = (
    in_corby("a tab", "  - role: Front desk", "\t- role: Front desk"),
    in_corby("a line too far to the right", "tier: local", "  tier: local"),
    in_corby("a line too far to the left", "    email: hello", "   email: hello"),
    in_corby("two colons", SUMMARY, "summary: Help: the first place to ask."),
    in_corby("no space after the colon", "tier: local", "tier:local"),
    in_corby("a no-break space after the colon", "tier: local", "tier:\N{NO-BREAK SPACE}local"),
    in_corby("curly quote marks", SUMMARY, "summary: “The first place to ask.”"),
    in_corby("curly quote marks and a colon", SUMMARY, "summary: “Ask: the first place.”"),
    in_corby("curly quote marks round a part", SUMMARY, "summary: “Corby: local” hub"),
    Mistake(
        "curly quote marks in a list",
        changed("data/needs.yml", "[wages, treasurer]", "[“wages”, treasurer]"),
    ),
    in_corby("a quote mark that is not closed", SUMMARY, 'summary: "The first place to ask.'),
    in_corby("words after a quote", SUMMARY, 'summary: "The first" place to ask.'),
    in_corby("a bracket that is not closed", "areas: [corby]", "areas: [corby"),
    in_corby("an at sign in front", SUMMARY, "summary: @corby is the first place to ask."),
    in_corby("a list on the line of its name", "areas: [corby]", "areas: - corby"),
    in_corby("a line without a colon", SUMMARY, f"{SUMMARY}\nAsk for help here"),
    in_corby("a list for a field's name", "tier: local", "[tier]: local"),
    Mistake("a byte-order mark", {CORBY: b"\xef\xbb\xbf" + FILES[CORBY].encode()}),
    Mistake("not UTF-8", {CORBY: FILES[CORBY].encode().replace(b"Front", b"Fr\xf6nt")}),
    Mistake("a control character", {CORBY: FILES[CORBY].encode().replace(b"Front", b"Fr\x07nt")}),
    Mistake("an empty file", {CORBY: b"\n"}),
    Mistake("nothing but remarks", {CORBY: "# name: Corby\n"}),
    Mistake("a list for a record", {CORBY: "- name: Corby local hub\n"}),
    Mistake("lists without end", {CORBY: "- " * 5000 + "\n"}),
    Mistake("a file beyond measure", {CORBY: b"#" * 1_000_001}),
    Mistake("another ending", {"data/hubs/new.yaml": FILES[KETTERING]}),
    Mistake("capitals and spaces in a name", {"data/hubs/New Hub.yml": FILES[KETTERING]}),
    Mistake("an unknown folder", {"data/hub/new.yml": FILES[KETTERING]}),
    Mistake("an unknown file", {"data/services.yml": FILES[PAYROLL]}),
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
    in_event("an everyday word for an event", "starts:", "status: called off\nstarts:"),
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
    in_corby("a bare web address", TELEPHONE, "website: www.corby.example.org"),
    in_corby("a script for a web address", TELEPHONE, "website: javascript:alert(1)"),
    in_corby("a contact without a way", "    email: hello@corby.example.org\n    " + TELEPHONE, ""),
    in_corby("a source that says nothing", "  - lines: 1\n    quote: Local", "  - quote: Local"),
    Mistake("an area's id with a capital", changed(AREAS, "corby:", "Corby Town:")),
)

RULES = (
    in_payroll("an unknown area", "areas: [corby]", "areas: [corbey]"),
    in_payroll("an unknown hub", "hubs: [corby]", "hubs: [corbi]"),
    in_payroll("an unknown need", "[technical-support]", "[payroll]"),
    in_payroll("an unknown community", "source:", "communities: [rurals]\nsource:"),
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
    Mistake("a hub whose file was deleted", {**changed(PAYROLL, "[corby]", "[gone]")}),
    in_payroll("planned, and not in the plan", "- lines: 3", "- found_at: A telephone call"),
    Mistake(
        "unconfirmed, and not in the plan",
        changed("data/organisations/village-body.yml", "- lines: 2", "- found_at: A letter"),
    ),
    in_payroll("paused and never checked", "status: planned", "status: paused"),
    in_payroll("a service wider than its hubs", "areas: [corby]", "areas: [corby, kettering]"),
    in_payroll("one area twice", "areas: [corby]", "areas: [corby, corby]"),
    Mistake("an unknown organisation", changed(COUNTY, ": village-body", ": vilage-body")),
    Mistake(
        "each district by name",
        changed(COUNTY, "[northamptonshire]", "[corby, daventry, kettering]"),
    ),
    Mistake("no county", changed(AREAS, "kind: county", "kind: district")),
    Mistake("two counties", changed(AREAS, "kind: district", "kind: county")),
    Mistake("no local hub", changed(KETTERING, "tier: local", "tier: specialist")),
    Mistake("two local hubs", {"data/hubs/other.yml": FILES[KETTERING]}),
    Mistake("no general hub for the county", changed(COUNTY, "general: yes", "general: no")),
    in_payroll("an unknown successor", "planned", "closed\nsuccessor: wages"),
    in_payroll("a successor of an open record", "planned", "planned\nsuccessor: payroll"),
    in_payroll("a successor in a circle", "planned", "closed\nsuccessor: payroll"),
    Mistake(
        "a successor that has closed",
        {
            **changed(PAYROLL, "planned", "closed\nsuccessor: wages"),
            "data/services/wages.yml": FILES[PAYROLL].replace("planned", "closed\nsuccessor: pay"),
            "data/services/pay.yml": FILES[PAYROLL],
        },
    ),
    in_corby("checked in the future", "assured_date: 2026-10-03", "assured_date: 2027-10-03"),
    in_corby("active and never checked", "assured_date: 2026-10-03\n", ""),
    in_event("an end before the start", "ends: 2027-03-03 12:00", "ends: 2027-03-03 09:00"),
    in_event("an end without a time", "ends: 2027-03-03 12:00", "ends: 2027-03-03"),
    in_event("a time that does not exist", "ends: 2027-03-03 12:00", "ends: 2027-03-28 01:30"),
    in_event("a time that comes twice", "ends: 2027-03-03 12:00", "ends: 2027-10-31 01:30"),
    in_event("an event all day with a time", "ends: 2027-03-03 12:00", "all_day: yes"),
    in_corby("an old address in use", "source:", "redirect_from: [hubs/kettering/]\nsource:"),
    Mistake(
        "an old address twice",
        {
            **changed(CORBY, "source:", "redirect_from: [hubs/old/]\nsource:"),
            **changed(KETTERING, "source:", "redirect_from: [hubs/old/]\nsource:"),
        },
    ),
    in_corby("a telephone number that cannot be", TELEPHONE, "telephone: 01536 12"),
    in_corby("an extension for short", TELEPHONE, "telephone: 01632 960123 x12"),
    in_corby("words in a telephone number", TELEPHONE, "telephone: 01632 960123 (mornings)"),
    Mistake("made-up contacts on the real site", changed(CORBY, "x", "x"), fixtures=False),
    in_corby("an e-mail address of 2004", "hello@corby.example.org", "person.2004@old.example.net"),
    in_corby("HTML", SUMMARY, "summary: The <b>first</b> place to ask."),
    in_corby("a script in a text", SUMMARY, 'summary: "javascript: alert(1)"'),
    in_corby("a quote that is not in the plan", "quote: Local hubs will", "quote: Local hubs may"),
    in_corby("a quote from another line", "  - lines: 1\n", "  - lines: 3\n"),
    in_corby("a line the plan does not have", "  - lines: 1\n", "  - lines: 1\n  - lines: 99\n"),
    Mistake("a missing list", {"data/communities.yml": None}),
    Mistake(
        "no office to publish with", changed(OFFICE, "  email:", "  reply_within:"), publishing=True
    ),
    Mistake("an unchecked office", changed(OFFICE, "  checked: 2026-11-02\n", ""), publishing=True),
)

WARNINGS = (
    in_corby("not checked for a year", "assured_date: 2026-10-03", "assured_date: 2025-10-03"),
    in_corby("a personal mailbox", "hello@corby.example.org", "corby.hub@hotmail.com"),
    Mistake("a need nobody meets", {PAYROLL: None}),
    in_corby("block capitals", SUMMARY, "summary: PLEASE RING BEFORE YOU COME."),
    in_corby("click here", SUMMARY, "summary: Click here for the first place to ask."),
    in_corby("a long sentence", SUMMARY, f"summary: {'a ' * 29}end."),
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

PAGE = "docs/find/index.md"
OTHER_PAGES: dict[str, str | bytes | None] = {
    "docs/find/words.md": "# Words\n",
    "docs/contact/index.md": "# Contact\n",
    "docs/assets/map.png": b"",
}


def in_page(name: str, line: str) -> Mistake:
    """A mistake in a hand-written page."""
    return Mistake(name, {**OTHER_PAGES, PAGE: f"# Find help\n\n{line}\n"})


PAGES = (
    in_page("a script in a page", "Hello <script>alert(1)</script>"),
    in_page("a script that has no end", "Hello <SCRIPT src=https://example.org/a.js"),
    in_page("a style in a page", "<style>h1 { color: red }</style>"),
    in_page("a frame in a page", '<iframe src="https://example.org/video"></iframe>'),
    in_page("a handler in a page", '<p\n  class="lead" onclick="go()">Hello</p>'),
    in_page("a handler in braces", "Hello\n{: .lead onclick=go() }"),
    in_page("a look of its own", '<p style="color: red">Hello</p>'),
    in_page("a look of its own in braces", "Hello\n{: style='color: red' }"),
    in_page("a link that runs a program", "[Hello](javascript:alert(1))"),
    in_page("a link that runs a program, hidden", '<a href="java&#115;cript:alert(1)">Hello</a>'),
    in_page("a link to a page that is not there", "[Words](wrods.md#w)"),
    in_page("a link to a page in another folder", "[Contact](contact/index.md)"),
    in_page("a link to nothing like a page", "[Words](../nowhere-at-all.md)"),
    in_page("a link to a folder", "[Contact](../contact/)"),
    in_page("a link from the top of the site", "[Contact](/contact/index.md)"),
    in_page("an image that is not there", "![A map](../assets/mpa.png)"),
    in_page("a link to a record with another name", "[Hub](record:hubs/corbey)"),
)

MISTAKES = (*SILENT, *FORM, *FIELDS, *RULES, *WARNINGS, *PAGES)
