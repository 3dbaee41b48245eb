"""What a picture's file is, whatever its name says, and whether all of it is there."""

import warnings

import pytest
from PIL import ImageFile

from consortium.pictures.formats import FORMATS, is_picture_name
from consortium.pictures.picture import LARGEST, MOST_PIXELS, look_at
from picture_fixtures import (
    AVIF,
    CUT_OFF,
    ERROR_PAGE,
    FILMS,
    HEIC,
    PICTURES,
    SVG,
    drawn,
    enormous,
)


@pytest.mark.parametrize("name", PICTURES)
def test_a_good_picture_of_any_kind_is_known_and_whole(name):
    picture = look_at(PICTURES[name])
    assert picture.format.name == name.split()[0].upper()
    assert (picture.fault, picture.moves) == ("", False)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_breaks_off_is_known_wherever_it_does(name):
    content = PICTURES[name]
    for tenth in range(3, 9):
        assert look_at(content[: len(content) * tenth // 10]).fault == "broken"


@pytest.mark.parametrize("name", FILMS)
def test_a_picture_that_moves_is_known(name):
    assert (look_at(FILMS[name]).moves, look_at(FILMS[name]).fault) == (True, "")


def test_what_is_no_picture_of_the_website_is_called_by_its_name():
    files = {"HEIC": HEIC, "AVIF": AVIF, "SVG": SVG, "HTML": ERROR_PAGE, "TIFF": drawn("TIFF")}
    files |= {"BMP": drawn("BMP"), "PDF": b"%PDF-1.7\n", "": b"words"}
    assert {name: look_at(content).other for name, content in files.items()} == {
        name: name for name in files
    }
    assert not any(look_at(content).format for content in files.values())


@pytest.mark.parametrize("side", [8_000, 20_000, 60_000])
def test_a_picture_of_too_many_pixels_is_not_drawn(side):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert look_at(enormous(side, side)).fault == "too many pixels"
    assert look_at(enormous(MOST_PIXELS, 1)).fault == "broken"  # it says more than it holds


def test_a_file_that_is_too_large_is_not_drawn():
    assert look_at(CUT_OFF + bytes(LARGEST)).fault == ""


def test_it_holds_where_the_typesetter_has_told_pillow_to_take_all(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert look_at(CUT_OFF).fault == "broken"
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_names_are_known_in_capitals_too():
    assert all(
        is_picture_name(f"HALL{ending.upper()}") for kind in FORMATS for ending in kind.endings
    )
    assert not is_picture_name("plan.svg")
