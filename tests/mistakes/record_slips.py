"""Slips in what a record says, by itself and beside others."""

from good_county import FILES
from mistakes.mistake import AREAS, CORBY, EVENT, OFFICE, PAYROLL
from mistakes.slip import (
    BASE,
    MENU,
    PAGE,
    TELEPHONE,
    TEMPLATE,
    TEXTS,
    Slip,
    event,
    slip,
)

STARTS, ENDS = "starts: 2027-03-03 10:30", "ends: 2027-03-03 12:00"
WHEN = f"{STARTS}\n{ENDS}"
VENUE = "areas: [corby]"
WEEKLY = "repeats:\n  every: week\n  until: 2027-06-30\n"
HUB = FILES[CORBY].replace("general: yes\n", "").replace("tier: local", "tier: specialist")
OTHER = "data/hubs/other.yml"
OTHER_HUB = HUB.replace("Corby local", "Corby other").replace(
    "place to ask in", "place to turn to in"
)
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
    event("a time after midnight", ENDS, "ends: 00:30", "ends: 2027-03-04 00:30"),
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
    event(
        "left out: none",
        VENUE,
        f"{WEEKLY}  not_on: [none]\n{VENUE}",
        "take this line out",
        f"{WEEKLY}{VENUE}",
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
    Slip(
        "a hub called as a part of our pages",
        {**BASE, "data/hubs/communities.yml": OTHER_HUB},
        says="such as 'communities-hub.yml'",
        mended={"data/hubs/communities.yml": None},
    ),
    slip(
        "two districts of one name",
        AREAS,
        "name: Daventry",
        "name: Corby",
        "has this name as well",
        better="name: Daventry West",
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
        {**BASE, OTHER: OTHER_HUB},
        says="No answer has this hub",
        mended={OTHER: f"{OTHER_HUB}general: yes\n"},
    ),
    Slip(
        "a hub copied with its summary",
        {**BASE, OTHER: HUB.replace("Corby local", "Corby other") + "general: yes\n"},
        says="word for word",
        mended={OTHER: f"{OTHER_HUB}general: yes\n"},
    ),
    slip(
        "own words by an old name",
        OFFICE,
        "place:",
        "areas_called:\n  county: borough\nplace:",
        "words:",
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
        {**BASE, PAGE: None, MENU: "nav: []\n"},
        since=True,
        says="'find/' would lead nowhere",
        mended={PAGE: TEXTS[PAGE], MENU: TEXTS[MENU]},
    ),
    Slip(
        "a new page that nothing leads to",
        {
            **BASE,
            "docs/about/volunteer.md": "# Volunteer\n\nSee [our days](volunteer.md#volunteer).\n",
        },
        since=True,
        says="No page leads here",
        mended={PAGE: f"{TEXTS[PAGE]}\n[Volunteer](../about/volunteer.md#volunteer)\n"},
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
