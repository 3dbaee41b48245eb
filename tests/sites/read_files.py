"""Every text in a file of a built site, as the programs that open such a file read it."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from gzip import decompress
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element, fromstring

import icalendar
import openpyxl
import yaml
from icalendar.parser import Contentlines

from built_site import BuiltPage, words

CONTENT = "http://purl.org/rss/1.0/modules/content/"

Read = Iterator[tuple[str, str]]
"""What a part is called, and its text."""


def read(file: Path) -> Read:
    """Give every text in a file. One that breaks the rules of its format raises an error."""
    return _READERS[file.suffix](file.read_bytes())


def _of_html(content: bytes) -> Read:
    yield from _of_page(content.decode())


def _of_page(html: str) -> Read:
    page = BuiltPage("", html)
    yield "words", words(page.tree, without=["code"])
    for element in page.tree.iter():
        yield f"<{element.tag}>", ""
        for name, value in element.items():
            is_address = name in ("href", "action")
            yield f"<{element.tag} {name}>", unquote(value) if is_address else value
        if element.tag == "script" and element.text:
            yield from _of_script(element)
        if element.tag == "code":  # such as HTML to copy
            yield from _of_page("".join(element.itertext()))


def _of_script(element: Element) -> Read:
    """Give what a script holds that no browser runs: data, or HTML for later."""
    if element.get("type") == "application/ld+json":
        yield from _of_json(element.text.encode())
    else:
        assert element.get("type") == "text/html", element.text
        yield from _of_page(element.text)


def _of_json(content: bytes) -> Read:
    whole = json.loads(content)
    if isinstance(whole, dict) and "spans" in whole:  # a record for a form to change
        notes = whole["text"].removeprefix("---\n").partition("\n---\n")[0]
        whole["text"] = yaml.load(notes, yaml.CBaseLoader)  # noqa: S506 (it makes texts alone)
    ahead = [("", whole)]
    while ahead:
        name, value = ahead.pop()
        if isinstance(value, dict):
            ahead += value.items()
        elif isinstance(value, list):
            ahead += ((name, item) for item in value)
        elif isinstance(value, str):
            yield from _of_page(value) if name == "content_html" else [(name, value)]


def _of_xml(content: bytes) -> Read:
    tree = fromstring(content)  # noqa: S314 (our own files)
    in_html = {*tree.iterfind("*/item/description"), *tree.iter(f"{{{CONTENT}}}encoded")}
    for element in tree.iter():
        text = element.text or ""
        yield from _of_page(text) if element in in_html else [(element.tag, text)]
        yield from element.items()


def _of_csv(content: bytes) -> Read:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        yield from (("cell", _of_cell(cell)) for cell in row)


def _of_workbook(content: bytes) -> Read:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield from (("cell", _of_cell(cell)) for cell in row if cell)


def _of_cell(text: str) -> str:
    """Give the words of a cell, without what makes them harmless and parts a list of them."""
    return text.removeprefix("'").replace(";;", ";")


def _of_calendar(content: bytes) -> Read:
    icalendar.Calendar.from_ical(content)  # it raises an error if anything is wrong
    for line in filter(None, Contentlines.from_ical(content)):
        name, _, value = line.parts()
        yield name, value


def _of_mail(content: bytes) -> Read:
    for name, value in message_from_bytes(content).items():
        yield name, str(make_header(decode_header(value)))
    for part in message_from_bytes(content, policy=policy.default).walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "text":
            text = part.get_content()
            is_html = part.get_content_subtype() == "html"
            yield from _of_page(text) if is_html else [("text", text)]


def _of_text(content: bytes) -> Read:
    yield "text", content.decode()


def _of_gzip(content: bytes) -> Read:
    yield from _of_xml(decompress(content))


def _of_picture(_: bytes) -> Read:
    yield from ()


_READERS: dict[str, Callable[[bytes], Read]] = {
    ".html": _of_html,
    ".json": _of_json,
    ".geojson": _of_json,
    ".xml": _of_xml,
    ".opml": _of_xml,
    ".svg": _of_xml,
    ".gz": _of_gzip,
    ".csv": _of_csv,
    ".xlsx": _of_workbook,
    ".ics": _of_calendar,
    ".eml": _of_mail,
    ".txt": _of_text,
    ".js": _of_text,
    ".css": _of_text,
    "": _of_text,
    **dict.fromkeys((".webp", ".png", ".jpg", ".gif"), _of_picture),
}
