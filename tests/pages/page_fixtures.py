"""Made pages for tests, with titles that a careless template would change."""

from dataclasses import replace

from consortium.rendering.page import Page

AWKWARD_TITLES = (
    "R&D: grants < £5k",
    'The "Big"  Lunch: it\'s on',
    "Welcome to <b>bold</b> “Corby”",
)


def page(path="areas/corby/ict/", body=None, **changes):
    words = f'<h1>Computers: {path}</h1>\n<p><a href="../">Up</a></p>'
    made = Page(
        path=path,
        kind="answer",
        section="areas/",
        title=f"Computers: {path}",
        description="Who can help with computers.",
        render=lambda: words if body is None else body,
        structured_data=({"@type": "WebPage"},),
    )
    return replace(made, **changes)


def awkward_pages():
    areas = ("corby", "daventry", "kettering")
    return tuple(
        page(f"areas/{area}/ict/", title=title, description=f"About {title}")
        for area, title in zip(areas, AWKWARD_TITLES, strict=True)
    )
