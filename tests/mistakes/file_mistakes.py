"""Files that the website does not take, or that lie where they do not belong."""

from good_county import FILES as GOOD_FILES
from mistakes.mistake import CORBY, EVENT, Mistake, in_corby
from mistakes.newsletter_mistakes import GOOD, SECOND, TEMPLATE
from picture_fixtures import PICTURES

PAGE = "# A page\n\nWith words.\n"
ISSUES = {
    "_template": TEMPLATE.replace("new this", "new that"),
    "first": GOOD,
    "second": SECOND,
    "index": PAGE,
}


def with_file(name: str, file: str, content: str | bytes = "x") -> Mistake:
    """A file that somebody has put there."""
    return Mistake(name, {file: content})


FILES = (
    with_file("a web page of someone's own", "docs/guide.html", "<!doctype html><p>Hello"),
    with_file("a web page in the place of a hub's", "docs/hubs/corby/index.html", "<p>Hello"),
    with_file("a program", "docs/sw.js"),
    with_file("a program with the name of one of ours", "docs/hubs/search.js"),
    with_file("a program for a computer", "docs/setup.exe", b"MZ\x90"),
    with_file("a style sheet", "docs/assets/new.css"),
    with_file("a style sheet of the theme's", "docs/assets/stylesheets/main.min.css"),
    with_file("a list of people", "docs/newsletters/subscribers.csv", "name,email\n"),
    with_file("a spreadsheet in capitals", "docs/newsletters/People.XLSX", b"PK"),
    with_file("a document", "docs/newsletters/minutes.docx", b"PK"),
    with_file("slides", "docs/newsletters/talk.pptx", b"PK"),
    with_file("a PDF", "docs/newsletters/leaflet.pdf", b"%PDF-1.7"),
    with_file("a calendar", "docs/events/fair.ics"),
    with_file("a packed folder", "docs/newsletters/photos.zip", b"PK"),
    with_file("a film", "docs/newsletters/fair.mp4"),
    with_file("a shortcut", "docs/newsletters/hall.url"),
    with_file("letters", "docs/newsletters/answer.eml"),
    with_file("a file for search engines", "docs/robots.txt", "User-agent: *\nDisallow: /\n"),
    with_file("a file with the website's address", "docs/CNAME", "www.example.org\n"),
    with_file("a list of pages", "docs/sitemap.xml"),
    with_file("what Windows leaves behind", "docs/newsletters/Thumbs.db"),
    with_file("a copy that a text editor left", "docs/find/words.md~", PAGE),
    with_file("a page with another ending", "docs/find/outside.markdown", PAGE),
    with_file("a page without an ending", "docs/find/outside", PAGE),
    with_file("a page with an ending in capitals", "docs/find/outside.MD", PAGE),
    with_file("a page that computers hide", "docs/find/.words.md", PAGE),
    with_file("a page in the folder of templates", "docs/templates/words.md", PAGE),
    with_file("a page with a name in capitals", "docs/find/Our Words.md", PAGE),
    with_file("a folder with spaces", "docs/Our Pages/words.md", PAGE),
    with_file("a picture with a sign of addresses", "docs/find/hall#1.jpg", PICTURES["jpeg"]),
    with_file("a picture with a hidden sign", "docs/find/ha\u200bll.jpg", PICTURES["jpeg"]),
    with_file("a picture with a very long name", f"docs/find/{'hall' * 40}.jpg", PICTURES["jpeg"]),
    with_file("a record with a very long name", f"data/hubs/{'hall-' * 20}x.yml", "x"),
    with_file("a picture among the records", "data/hubs/hall.jpg", PICTURES["jpeg"]),
    with_file("a record among the pages", "docs/hubs/hall.yml", GOOD_FILES[CORBY]),
    with_file("a record among the newsletters", "docs/newsletters/hall.yml", GOOD_FILES[EVENT]),
    with_file("a record under the name of a page", "docs/hubs/hall.md", GOOD_FILES[CORBY]),
    with_file("a record that nobody can place", "docs/hubs/hall.yaml", "name: The hall\n"),
    with_file("a record in a folder that nobody knows", "data/hub/hall.yml", GOOD_FILES[CORBY]),
    with_file("a record at the very top", "hall.yml", GOOD_FILES[CORBY]),
    with_file("a record in a folder at the very top", "hubs/hall.yml", GOOD_FILES[CORBY]),
    with_file("a record in a folder within a folder", "data/hubs/2026/hall.yml", GOOD_FILES[CORBY]),
    with_file("a record among those of another kind", "data/services/hall.yml", GOOD_FILES[EVENT]),
    with_file("a newsletter at the very top", "second.md", GOOD),
    with_file("a newsletter among the pages", "docs/find/second.md", GOOD),
    with_file("a newsletter among the records", "data/second.md", GOOD),
    with_file("a newsletter in a folder of records", "data/newsletters/second.md", GOOD),
    Mistake(
        "a folder of newsletters with another name",
        {f"docs/news/{name}.md": text for name, text in ISSUES.items()},
    ),
    with_file("a page among the records", "data/hubs/words.md", PAGE),
    Mistake("two files for one page", {"docs/plan.md": PAGE, "docs/plan/index.md": PAGE}),
    Mistake("two files for one list", {"docs/plan/README.md": PAGE, "docs/plan/index.md": PAGE}),
    Mistake(
        "two pictures with one name",
        {"docs/find/Hall.jpg": PICTURES["jpeg"], "docs/find/hall.jpg": PICTURES["jpeg"]},
    ),
    with_file("a page among those in large print", "docs/large-print/hubs/corby.md", PAGE),
    with_file("a page in the place of the e-mails", "docs/editors/index.md", PAGE),
    with_file("a page among the lists of places", "docs/find/places/a.md", PAGE),
    in_corby(
        "an old address in large print",
        "source:",
        "redirect_from: [large-print/hubs/kettering/]\nsource:",
    ),
    in_corby("an old address of the e-mails", "source:", "redirect_from: [editors/]\nsource:"),
    in_corby("a very long old address", "source:", f"redirect_from: [{'hubs/' * 60}]\nsource:"),
)
