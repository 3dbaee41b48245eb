"""A form for editors in a window: what is filled in, and what there is to hand in."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

_MOST_STOPS = 200
_AT_ONCE = 10
#: The Tab key leaves what is wanted no more, so that nobody has to look after each press.
_STAYS = """() => {
  window.stays = () => (WANTED)(document.activeElement);
  onkeydown = (pressed) => pressed.key !== "Tab" || !stays();
}"""
BY = {"f-by": "the body itself"}
EVENT = {
    "f-name": "Tea: and talk",
    "f-summary": "A morning with tea # and talk.",
    "f-starts-d": "3",
    "f-starts-m": "2",
    "f-starts-y": "2027",
    "f-starts-t": "10.30",
    "f-assured_by": "the organiser",
    "f-source.0.found_at": "A letter of 1 October 2026",
    "f-contacts.0.email": "tea@example.org",
}


def go_to(page: Page, wanted: str) -> None:
    """Hold the Tab key down until something has the focus."""
    page.keyboard.press("Tab")
    page.evaluate(_STAYS.replace("WANTED", wanted))
    for _ in range(_MOST_STOPS // _AT_ONCE):
        if page.evaluate("stays()"):
            break
        for _ in range(_AT_ONCE):
            page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    assert page.evaluate("() => { onkeydown = null; return stays(); }"), wanted


def type_in(page: Page, answers: Mapping[str, str]) -> None:
    """Answer questions by keyboard, in the order of the page."""
    left = dict(answers)
    while left:
        go_to(page, f"(one) => {list(left)}.includes(one.id)")
        name = page.evaluate("document.activeElement.id")
        page.keyboard.press("Control+a")
        page.keyboard.type(left.pop(name))


def fill(page: Page, answers: Mapping[str, str]) -> None:
    """Answer questions by the names of their fields."""
    for name, text in answers.items():
        page.locator(f'[id="{name}"]').fill(text)


def finish(page: Page) -> None:
    """Go on to the button by keyboard, and press it."""
    go_to(page, "(one) => one.matches('[data-questions] button.button')")
    page.keyboard.press("Enter")


def hand_in(page: Page) -> None:
    """Press the button, wherever one is."""
    page.locator("[data-questions] button.button").press("Enter")


def problems(page: Page) -> Locator:
    """Wait until what is wrong has the focus, by its name, and give it."""
    told = page.get_by_role("group", name="There is something to put right")
    expect(told).to_be_focused()
    return told


def shown(page: Page) -> str:
    """Give the text to hand in."""
    page.locator("[data-done] h2:focus").wait_for()
    return page.locator("[data-done] [data-slot=text]").text_content()


def link(page: Page, name: str) -> Locator:
    """Give a way to hand in the text: "new", "empty", "issue", "mail" or "file"."""
    return page.locator(f"[data-done] [data-link={name}]")
