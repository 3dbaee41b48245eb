"""No letter and no sign is an empty box on paper."""

import os
from html import escape

import pymupdf
import pytest

from consortium.paper.equipment import FAMILIES
from consortium.paper.typesetting import typeset
from paper_fixtures import need_paper, small

SCRIPTS = {
    "Polish, Romanian, Welsh, Yoruba": "Łódź ș ŵ ẹ ọ ṣ",
    "Greek, Cyrillic": "Ωμ Жы",
    "Arabic, Urdu, Hebrew": "مرحبا ٹ ے שלום",
    "Indian scripts": "हिन्दी ગુજરાતી ਪੰਜਾਬੀ বাংলা தமிழ்",
    "Chinese": "中文",
    "signs": "✓ ✗ ☎ ✉ ★ ☕",
    "emoji": "🎉 🙂 🏠 ❤️",
}
CSS = f"html {{ font: 18pt {', '.join(FAMILIES)} }}"


@pytest.fixture(scope="module", autouse=True)
def _need_fonts():
    need_paper()
    used = {font[3] for font in set_in("中 🎉 ह")[0].get_fonts()}
    if not all(any(name in font for font in used) for name in ("CJK", "Symbola", "Devanagari")):
        sentence = "Fonts are missing here: apt-get install fonts-noto-core fonts-noto-cjk"
        sentence = f"{sentence} fonts-symbola."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(sentence)


def set_in(text, css=CSS):
    html = f"<p>{escape(text)}<p><b>{escape(text)}</b>"
    return pymupdf.open(stream=typeset(small(html=html, css=css)).pdf)


def boxes(pdf):
    """The letters that a font has no drawing for: its number 0 stands for them."""
    return [
        chr(letter[0])
        for page in pdf
        for run in page.get_texttrace()
        for letter in run["chars"]
        if letter[1] == 0
    ]


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_and_signs_that_people_here_write_are_printed(script):
    assert boxes(set_in(SCRIPTS[script])) == []


def test_a_box_is_noticed():
    assert boxes(set_in("\ue000")) != []


def test_no_letter_of_any_document_is_a_box(county_documents):
    letters = sorted(set("".join(document.html for document in county_documents)) - set("\n\t "))
    assert len(letters) > 60
    assert boxes(set_in(" ".join(letters))) == []
