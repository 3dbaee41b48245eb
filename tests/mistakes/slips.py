"""Slips of an editor, each with what makes it good: the lines to copy, or what the message asks."""

from collections.abc import Iterator
from dataclasses import dataclass

from good_county import FILES
from mistakes.mistake import AREAS, CORBY, COUNTY, EVENT, OFFICE, PAYROLL, Mistake
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.newsletter_mistakes import GOOD
from picture_fixtures import PICTURES

DAVENTRY = "data/hubs/daventry.yml"
TEMPLATE = "data/hubs/_template.yml"
PAGE = "docs/find/index.md"
PICTURE = "docs/newsletters/hall.jpg"
MENU = "mkdocs.yml"
TEXTS = {
    **FILES,
    ISSUE: GOOD,
    PAGE: "# Find help\n\nSome words.\n",
    TEMPLATE: "name: Example advisers\n",
    MENU: 'nav:\n  - Find help: find/index.md\nnot_in_nav: "/newsletters/*"\n',
}
"""The good county with an issue, a page, a picture and a menu: what the slips are made in."""

BASE: dict[str, str | bytes | None] = {**TEXTS, PICTURE: PICTURES["jpeg"]}


@dataclass(frozen=True)
class Slip(Mistake):
    """A slip. `mended` are the files as the message asks for them, where no line can be copied.

    `says` is in what is told.
    """

    says: str = ""
    mended: dict[str, str | bytes | None] | None = None


def slip(
    name: str,
    file: str,
    good: str,
    bad: str,
    says: str,
    *,
    better: str | None = None,
) -> Slip:
    """Write `bad` for `good` in a file; `better` is what a person then writes, or it is copied."""
    if good not in TEXTS[file]:
        raise ValueError(f"{good!r} is not in {file}")
    mended = None if better is None else {file: TEXTS[file].replace(good, better, 1)}
    files: dict[str, str | bytes | None] = {**BASE, file: TEXTS[file].replace(good, bad, 1)}
    flat = " ".join(name.split())
    return Slip(flat, files, says=says, mended=mended)


def with_councils(slip: Slip) -> Slip:
    """Give two districts of the county one council."""
    areas = FILES[AREAS]
    for code in ("T07000001", "T07000003"):
        areas = areas.replace(f"code: {code}", f"code: {code}\n  council: West Testshire")
    return Slip(slip.name, {**slip.files, AREAS: areas}, says=slip.says, mended=slip.mended)


def areas_of(hub: str, bad: str, says: str, **more: str) -> Slip:
    """A slip in the areas of a hub."""
    good = "areas: [daventry]" if hub == DAVENTRY else "areas: [northamptonshire]"
    return slip(bad or "no areas", hub, good, bad, says, **more)


def need(bad: str, says: str = "[technical-support]", **more: str) -> Slip:
    """A slip in the needs of a service."""
    return slip(bad, PAYROLL, "needs: [technical-support]", bad, says, **more)


def words(bad: str, says: str, better: str | None = None) -> Slip:
    """A slip in the description of a hub."""
    lines = ("source:\n", f"description: |\n  {bad}\nsource:\n")
    good = None if better is None else f"description: |\n  {better}\nsource:\n"
    return slip(f"words: {bad[:40]}", CORBY, *lines, says, better=good)


def contact(good: str, bad: str, says: str, better: str | None = None) -> Slip:
    """A slip in how to reach a hub."""
    return slip(f"contact: {bad}", CORBY, good, bad, says, better=better)


def address(bad: str, better: str) -> Slip:
    """A slip in the postcode of a hub."""
    lines = ("    telephone: 01632 960123\n", "    address: |\n      1 The Street\n      {}\n")
    return slip(
        f"postcode: {bad}",
        CORBY,
        lines[0],
        lines[1].format(bad),
        "no postcode",
        better=lines[1].format(better),
    )


def event(name: str, good: str, bad: str, says: str, better: str | None = None) -> Slip:
    """A slip in an event."""
    return slip(f"event: {name}", EVENT, good, bad, says, better=better)


def both(bad: str, says: str, better: str | None = None) -> Iterator[Slip]:
    """A slip in the words of an issue, and the same in a page."""
    for file, good, where in ((ISSUE, "Some news.", "issue"), (PAGE, "Some words.", "page")):
        yield slip(f"{where}: {bad[:40]}", file, good, bad, says, better=better)


EMAIL, TELEPHONE = "email: hello@corby.example.org", "telephone: 01632 960123"
SITE = "website: https://corby.example.org/"
LONG = "They " + "go on and on and " * 9 + "stop."

LISTS = (
    with_councils(areas_of(DAVENTRY, "areas: [West Testshire]", "'corby' and 'daventry'")),
    with_councils(areas_of(DAVENTRY, "areas: [West Testshire Council]", "[corby, daventry]")),
    with_councils(areas_of(DAVENTRY, "areas:\n  - West Testshire", "  - daventry")),
    areas_of(DAVENTRY, "areas: [Cobbleby]", "'kettering'"),
    areas_of(DAVENTRY, "areas: [Castle]", "'corby' or 'kettering'", better="areas: [corby]"),
    areas_of(DAVENTRY, "areas: [Leicester]", "They are:", better="areas: [daventry]"),
    areas_of(DAVENTRY, "areas: [East Testshire]", "They are:", better="areas: [daventry]"),
    areas_of(DAVENTRY, "areas: daventry and corby", "[daventry, corby]"),
    areas_of(DAVENTRY, "areas: Daventry & Cobbleby", "[daventry, kettering]"),
    areas_of(DAVENTRY, "areas: [daventry and corby]", "[daventry, corby]"),
    areas_of(DAVENTRY, "areas:\n  - Daventry, Cobbleby", "  - kettering"),
    areas_of(DAVENTRY, "areas: [Davantry]", "[daventry]"),
    areas_of(DAVENTRY, "areas: [Daventry District]", "[daventry]"),
    areas_of(DAVENTRY, "areas:\n  -daventry", "  - daventry"),
    areas_of(DAVENTRY, "areas:\n  - daventry\n  -corby", "  - corby"),
    areas_of(DAVENTRY, "areas:\n  -daventry\n  -corby", "  - daventry"),
    areas_of(DAVENTRY, "areas:\n  • daventry\n  • corby", "  - corby"),
    areas_of(DAVENTRY, "areas: - daventry", "[daventry]"),
    areas_of(DAVENTRY, "area: daventry", "areas: [daventry]"),
    areas_of(DAVENTRY, "", "areas: [corby]", better="areas: [daventry]"),
    areas_of(COUNTY, "areas: all", "[northamptonshire]"),
    areas_of(COUNTY, "areas: [everywhere]", "[northamptonshire]"),
    areas_of(COUNTY, "areas: The whole county", "[northamptonshire]"),
    areas_of(COUNTY, "areas: [Testshire]", "[northamptonshire]"),
    need("needs: [payroll]"),
    need("needs: [Wages]"),
    need("needs: [treasurers]"),
    need("needs: [charity rules]"),
    need("needs: Accounts, payroll and charity rules"),
    need("needs: technical support"),
    need("need: payroll"),
    need("need: [payroll]"),
    need("need: - Accounts, payroll and charity rules"),
    need("needs: [gardening]", "They are:", better="needs: [technical-support]"),
    slip("a hub by its name", PAYROLL, "hubs: [corby]", "hubs: [Corby local hub]", "[corby]"),
    slip(
        "a body by its name", COUNTY, "village-body", "Village Body", "organisation: village-body"
    ),
    slip("a community by its name", COUNTY, "[rural]", "[Rural areas]", "[rural]"),
)

BLOCK = "description: |"
LINES = (
    slip("a tier that is the county", COUNTY, "tier: county", "tier: northamptonshire", "'county'"),
    slip("a tier that is a district", DAVENTRY, "tier: local", "tier: Daventry", "'local'"),
    slip("two fields on a line", CORBY, "local\nstatus:", "local status:", "status: active"),
    slip("a name and a summary on a line", CORBY, "hub\nsummary:", "hub summary:", "Two fields"),
    slip("a role and an e-mail on a line", CORBY, "desk\n    email:", "desk email:", "    email:"),
    slip(
        "two contacts on a line", CORBY, ".org\n    telephone:", ".org telephone:", "    telephone:"
    ),
    slip("words behind |", CORBY, "source:", "description: | Ask.\nsource:", "  Ask."),
    slip("words behind >", CORBY, "source:", "description: > Ask.\nsource:", "  Ask."),
    slip(
        "words behind | and below",
        CORBY,
        "source:",
        "description: | Ask.\n  We help.\nsource:",
        "Ask.",
    ),
    slip(
        "bold words in a name", CORBY, "name: Corby local", "name: *Corby* local", "Corby local hub"
    ),
    slip("no source", CORBY, FILES[CORBY][FILES[CORBY].index("source:") :], "", "  - found_at: "),
    slip("a misspelt field", CORBY, "summary:", "sumary:", "summary: The first"),
    slip(
        "no summary",
        CORBY,
        "summary: The first place to ask in Corby.\n",
        "",
        "'summary: …'",
        better="summary: Ask here.\n",
    ),
)

TEXT = (
    words("• Tea.\n  • Cake.", "no lists"),
    words("- Tea.\n  - Cake.", "no lists"),
    words("* Tea.\n  * Cake.", "no lists"),
    words("1. Tea.\n  2. Cake.", "no lists"),
    words("## Tea", "no headings"),
    words("We are **open**.", "Take it out"),
    words("We are _open_.", "Take it out"),
    words("We are `open`.", "Take it out"),
    words("See [our page](https://corby.example.org/a).", "line 'website:'"),
    words("Write to [us](mailto:hello@corby.example.org).", "line 'email:'"),
    words("See [our page](#).", "cannot hold a link"),
    words("See www.corby.example.org.", "line 'website:'", "See our page."),
    words("Write to hello@corby.example.org.", "line 'email:'", "Write to us."),
    words("Ring 01632 960123.", "line 'telephone:'", "Ring us."),
    words("Tea &amp; cake.", "as it stands", "Tea and cake."),
    words("We help the the groups.", "twice", "We help the groups."),
    words("Tea\t£1\n  Cake\t£2", "a sentence of each row", "Tea is £1. Cake is £2."),
    words("COME TO OUR GREAT OPEN DAY", "block capitals", "Come to our great open day."),
    words("Click here for more.", "Not everybody clicks", "More is in our leaflet."),
    words("TODO: ask them.", "note to yourself", "Ask them."),
    words("Opening hours TBC.", "note to yourself", "Ask when we are open."),
    words("We open at ??? each day.", "note to yourself", "We open each day."),
    words("Lorem ipsum dolor sit.", "note to yourself", "We help."),
    words("Ask the QXZ for help.", "looks like an abbreviation", "Ask the desk for help."),
    words(LONG, "Make two of it", "They stop."),
    words("Come on Sunday 1 March 2027.", "is a Monday", "Come on Monday 1 March 2027."),
)

CONTACTS = (
    contact(TELEPHONE, "telephone: 0901 234 5678", "several pounds", TELEPHONE),
    contact(TELEPHONE, "telephone: 070 1234 5678", "several pounds", TELEPHONE),
    contact(TELEPHONE, "telephone: 118 500", "directory enquiries", TELEPHONE),
    contact(EMAIL, "email: www.corby.example.org", "website: https://www.corby.example.org"),
    contact(EMAIL, "website: hello@corby.example.org", EMAIL),
    contact("by: the hub itself", "by: me", "do not know who", "by: the hub itself"),
    contact("The first place to ask in Corby.", "Corby local hub.", "no more than", "Ask here."),
    contact(EMAIL, "email: hello@gmial.com", "hello@gmail.com", EMAIL),
    contact(EMAIL, "email: hello@corby..example.org", EMAIL),
    contact(EMAIL, "email: hello@corby.example.org.", EMAIL),
    contact(EMAIL, "email: hello.@corby.example.org", EMAIL),
    contact(EMAIL, "email: mailto:hello@corby.example.org", EMAIL),
    contact(EMAIL, "email: hello@corby.org.ku", "org.uk", EMAIL),
    contact(EMAIL, "email: hello@192.168.1.4", "one building", EMAIL),
    contact(EMAIL, "website: https://corby.example.org/help).", "https://corby.example.org/help"),
    contact(EMAIL, "website: https://corby.example.org/help,", "https://corby.example.org/help"),
    contact(EMAIL, "website: https:/corby.example.org/", SITE),
    contact(EMAIL, "website: https://corby..example.org/", SITE),
    contact(EMAIL, "website: corby.example.org/", SITE),
    contact(EMAIL, "website: http://192.168.1.4/", "one building", SITE),
    contact(EMAIL, "website: http://localhost/", "one building", SITE),
    contact(EMAIL, "website: https://server.local/", "one building", SITE),
    address("ZZ1 9AA", "ZZ1 1AA"),
    address("ZZ1 1A", "ZZ1 1AA"),
    address("ZZ1 OAA", "ZZ1 1AA"),
    address("QQ1 1AA", "ZZ1 1AA"),
    address("ZZ1 1AC", "ZZ1 1AA"),
)

STARTS, ENDS = "starts: 2027-03-03 10:30", "ends: 2027-03-03 12:00"
WHEN = f"{STARTS}\n{ENDS}"
VENUE = "areas: [corby]"
WEEKLY = "repeats:\n  every: week\n  until: 2027-06-30\n"
HUB = FILES[CORBY].replace("general: yes\n", "").replace("tier: local", "tier: specialist")
OTHER = "data/hubs/other.yml"
OVER = "data/events/old-day.yml"
LISTED = "history: [{date: 2026-12-03, change: new, text: Now listed.}]\n"
OLD = FILES[EVENT].replace("Open day", "Old day").replace("2027-03-03", "2026-03-03") + LISTED

RECORDS = (
    slip(
        "a list without hyphens",
        EVENT,
        "areas: [corby]",
        "areas:\n  corby\n  daventry",
        "  - corby",
        better="areas:\n  - corby\n  - daventry",
    ),
    slip(
        "a need for a hub",
        PAYROLL,
        "hubs: [corby]\nneeds: [technical-support]",
        "hubs: [technical-support]\nneeds: [corby]",
        "Write it under 'needs'",
        better="hubs: [corby]\nneeds: [technical-support]",
    ),
    Slip(
        "a record that was taken off, with all that it said",
        {**BASE, OTHER: f"erased: 2026-12-01\n{FILES[CORBY]}"},
        says="Take all else out",
        mended={OTHER: "erased: 2026-12-01\n"},
    ),
    *(
        slip(f"an old address: {bad}", CORBY, "source:\n", f"{bad}\nsource:\n", "hubs/old-hub/")
        for bad in (
            "redirect_from: hubs/old-hub",
            "redirect_from:\n  - https://corby.example.org/hubs/old-hub",
            "redirect_from: [data/hubs/old-hub.yml]",
        )
    ),
    Slip(
        "capitals in a name that others lead to",
        {
            **BASE,
            PAGE: "# Find help\n\n[Ask them](record:services/payroll).\n",
            PAYROLL: None,
            PAYROLL.replace("payroll", "Payroll"): FILES[PAYROLL],
        },
        since=True,
        says="Rename this one to 'payroll.yml'",
        mended={PAYROLL.replace("payroll", "Payroll"): None, PAYROLL: FILES[PAYROLL]},
    ),
    event("in 2062", WHEN, WHEN.replace("2027", "2062"), "more than two years", WHEN),
    event("a year long", ENDS, "ends: 2028-03-01 12:00", "come again", ENDS),
    event("at night", WHEN, WHEN.replace("10:30", "02:00").replace("12:00", "04:00"), "14:00"),
    event("another weekday", "the hub.", "the hub on Monday.", "it is on Wednesday", "the hub."),
    event(
        "another weekday with its day",
        "the hub.",
        "the hub on Monday 3 March.",
        "is a Wednesday",
        "the hub on Wednesday 3 March.",
    ),
    *(
        event(f"left out: {bad}", VENUE, f"{WEEKLY}  not_on: {bad}\n{VENUE}", says)
        for bad, says in (
            ("[10/03/2027, 17/03/2027]", "[2027-03-10, 2027-03-17]"),
            ("April", "[2027-04-07, 2027-04-14, 2027-04-21, 2027-04-28]"),
            ("[2027-03-08 - 2027-03-20]", "[2027-03-10, 2027-03-17]"),
            ("\n    - 8 March 2027 to 20 March 2027", "    - 2027-03-17"),
            ("8 to 20 March 2027", "[2027-03-10, 2027-03-17]"),
            ("8 March–20 March 2027", "[2027-03-10, 2027-03-17]"),
            ("10 March", "[2027-03-10]"),
        )
    ),
    event(
        "left out: a day that nobody knows",
        VENUE,
        f"{WEEKLY}  not_on: Easter\n{VENUE}",
        "Write each of its days",
        f"{WEEKLY}  not_on: [2027-03-31]\n{VENUE}",
    ),
    event("two areas misspelt", VENUE, "areas: [Cobry, Davantry]", "[corby, daventry]"),
    event(
        "no such postcode",
        VENUE,
        f"venue: The hall, ZZ1 9AA\n{VENUE}",
        "no postcode",
        f"venue: The hall, ZZ1 1AA\n{VENUE}",
    ),
    Slip(
        "an event that was over when it was added",
        {**BASE, OVER: OLD},
        since=True,
        says="before it was added",
        mended={OVER: OLD.replace("2026-03-03", "2027-03-04")},
    ),
    Slip(
        "two hubs of one name",
        {**BASE, OTHER: FILES[CORBY]},
        says="has this name as well",
        mended={OTHER: None},
    ),
    slip(
        "a postal address without its sign",
        CORBY,
        TELEPHONE,
        f"{TELEPHONE}\n    address: The Old Library\n      1 High Street\n      Corby",
        "run together",
    ),
    slip(
        "a postal address with another sign",
        CORBY,
        TELEPHONE,
        f"{TELEPHONE}\n    address: >\n      The Old Library\n      1 High Street",
        "run together",
    ),
    slip(
        "a notice with a slip in its year",
        CORBY,
        "assured_date:",
        "notice: {text: We are shut., until: 2062-01-02}\nassured_date:",
        "Is the year right?",
        better="notice: {text: We are shut., until: 2027-01-02}\nassured_date:",
    ),
    slip(
        "a venue with an address",
        EVENT,
        "areas:",
        "venue: Zoom https://zoom.us/j/1\nareas:",
        "'online:'",
        better="online: https://zoom.us/j/1\nareas:",
    ),
    Slip(
        "a hub in no answer",
        {**BASE, OTHER: HUB.replace("Corby local", "Corby other")},
        says="No answer has this hub",
        mended={OTHER: HUB.replace("Corby local", "Corby other") + "general: yes\n"},
    ),
    slip("a colour below 7 to 1", OFFICE, "place:", "colours:\n  main: 3a7a6d\nplace:", "7 to 1"),
    Slip(
        "a template that was written into",
        {**BASE, TEMPLATE: "name: Our advisers\n"},
        since=True,
        says="Put the template back",
    ),
    Slip(
        "a page that goes",
        {**BASE, PAGE: None, MENU: 'nav: []\nnot_in_nav: "*"\n'},
        since=True,
        says="'find/' would lead nowhere",
        mended={PAGE: TEXTS[PAGE], MENU: TEXTS[MENU]},
    ),
    Slip(
        "a new name that leaves the old one in a page",
        {
            **BASE,
            PAGE: "# Find help\n\nThe Test County Consortium helps.\n",
            OFFICE: FILES[OFFICE].replace("Test County", "New County"),
        },
        since=True,
        says="New County Consortium",
    ),
    Slip(
        "a new name that leaves the old one in a record",
        {
            **BASE,
            CORBY: FILES[CORBY].replace("to ask in Corby", "of Test County Consortium"),
            OFFICE: FILES[OFFICE].replace("Test County", "New County"),
        },
        since=True,
        says="New County Consortium",
    ),
)

ALT = "picture:\n  file: hall.jpg\n  alt: {}\npublished:"
LINK = "https://corby.example.org/"

PAGES = (
    *both("• Tea\n• Cake", "- Tea"),
    *both("– Tea\n– Cake", "- Tea"),
    *both("*Tea\n*Cake", "- Tea"),
    *both("Tea\tCake\nFree\t£1", "| --- | --- |"),
    *both("- Tea.\n- Cake.\nAll are free.", "paragraph of its own?", "- Cake.\n\nAll are free."),
    *both(
        "| A | B |\n| --- | --- |\n| 1 | 2 |\nAll are free.",
        "table above it",
        "| A | B |\n| --- | --- |\n| 1 | 2 |\n\nAll are free.",
    ),
    *both("Tea.\n\n=======\n\nCake.", "Two people", "Tea."),
    *both("Tea.\n\n>>>>>>> main\n\nCake.", "Two people", "Tea."),
    *both("See [our news](https: //corby.example.org/).", "[our news](https://corby.example.org/)"),
    *both("**Tea. And cake.", "see these stars", "**Tea.** And cake."),
    *both("** Tea ** and cake.", "see these stars", "**Tea** and cake."),
    *both("COME TO OUR GREAT OPEN DAY", "block capitals", "Come to our great open day."),
    *both("Click here for more.", "Not everybody clicks", "More is in our leaflet."),
    *both("TODO: say more.", "note to yourself", "We say more."),
    *both("The time is TBC.", "note to yourself", "Ask us for the time."),
    *both("Ask the QXZ.", "looks like an abbreviation", "Ask us."),
    *both(LONG, "Make two of it", "They stop."),
    *both("Come on Sunday 1 March 2027.", "is a Monday", "Come on Monday 1 March 2027."),
    *both(f"Read it [here]({LINK}).", "where this link leads", f"Read [our news]({LINK})."),
    *both("See [our news](#).", "leads nowhere", f"See [our news]({LINK})."),
    *both(f"See [our news](“{LINK}”).", f"[our news]({LINK})"),
    *both("See [our news](http://192.168.1.4/).", "one building", f"See [our news]({LINK})."),
    *both("See [our news](https://corby.example.couk/).", "co.uk"),
    *both("Write to [us](mailto:hello@corby.org.ku).", "hello@corby.org.uk"),
    slip(
        "page: a second title, underlined",
        PAGE,
        "Some words.",
        "Tea and cake\n====\n\nSome words.",
        "Write this one with two",
        better="## Tea and cake\n\nSome words.",
    ),
    slip(
        "issue: taken back without a day",
        ISSUE,
        "published:",
        "withdrawn: yes\npublished:",
        "has fields of its own",
        better="withdrawn:\n  date: 2026-12-01\n  because: a date was wrong.\npublished:",
    ),
    slip(
        "issue: hyphens between its notes",
        ISSUE,
        "published:",
        "---\npublished:",
        "Take this line out",
        better="published:",
    ),
    *(
        slip(f"issue: {bad}", ISSUE, "Some news.", bad, "[](made:whats_on)")
        for bad in ("[] (made:whats_on)", "(made:whats_on)", "[made:whats_on]")
    ),
    slip(
        "issue: a file's name for words",
        ISSUE,
        "published:",
        ALT.format("hall.jpg"),
        "says nothing",
        better=ALT.format("The hall"),
    ),
    slip(
        "issue: a picture's file for words",
        ISSUE,
        "Some news.",
        "![hall.jpg](hall.jpg)",
        "says nothing",
        better="![The hall](hall.jpg)",
    ),
    slip("issue: a picture with a space", ISSUE, "Some news.", "![Tea](h all.jpg)", "(hall.jpg)"),
    slip(
        "issue: a page of ours in full",
        ISSUE,
        "Some news.",
        "Ask [the hub](https://consortium.example.org/hubs/corby/) now.",
        "record:hubs/corby",
    ),
    slip("menu: a page misspelt", MENU, "find/index.md", "fnid/index.md", "find/index.md"),
    slip(
        "menu: a page left out",
        MENU,
        "nav:\n  - Find help: find/index.md\n",
        "nav: []\n",
        "/find/index.md",
    ),
)

SLIPS = (*LISTS, *LINES, *TEXT, *CONTACTS, *RECORDS, *PAGES)
