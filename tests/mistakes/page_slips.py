"""Slips in pages by hand, newsletters and the menu."""

from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.slip import LONG, MENU, PAGE, both, slip

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
    slip(
        "page: an address that is no link",
        PAGE,
        "Some words.",
        "Look at www.example.org/a, not “www.b.org”.",
        "[our page](https://www.example.org/a)",
        better="Look at [our tools](https://www.example.org/a), not “www.b.org”.",
    ),
    slip("menu: a page misspelt", MENU, "find/index.md", "fnid/index.md", "find/index.md"),
)
