"""A published picture shows what it showed, and says nothing of who took it, where or how."""

import random
from io import BytesIO

import pytest
from PIL import Image

from consortium.pictures.errors import PictureError
from consortium.pictures.picture import look_at
from consortium.pictures.stripped import stripped
from consortium.pictures.turn import written_turn
from picture_fixtures import FILMS, HEIC, PICTURES, drawn
from told_pictures import (
    PROFILE,
    SECRETS,
    TOLD,
    TURNS,
    exif,
    frames,
    jpeg,
    large_profile,
    png,
    webp,
)

OF_ALL_KINDS = {
    **PICTURES,
    **{f"{name} that moves": content for name, content in FILMS.items()},
    **{f"{name} that tells": content for name, content in TOLD.items()},
}
TURNED = {"jpeg": jpeg, "png": png, "webp": webp}


def about(content):
    """What Pillow finds beside the pixels."""
    with Image.open(BytesIO(content)) as picture:
        picture.load()
        return picture.info, dict(picture.getexif())


@pytest.mark.parametrize("name", TOLD)
def test_no_secret_is_left(name):
    assert any(secret in TOLD[name] for secret in SECRETS)
    assert not [secret for secret in SECRETS if secret in stripped(TOLD[name])]
    info, note = about(stripped(TOLD[name]))
    assert not note
    assert not {"comment", "xmp", "photoshop", "Author", "mp", "exif"} & set(info)


@pytest.mark.parametrize("name", OF_ALL_KINDS)
def test_each_pixel_stays_and_twice_gives_the_same_bytes(name):
    once = stripped(OF_ALL_KINDS[name])
    assert frames(once) == frames(OF_ALL_KINDS[name])
    assert stripped(once) == once


def test_what_is_published_is_smaller_or_the_same():
    pictures = OF_ALL_KINDS.items()
    assert [name for name, content in pictures if len(stripped(content)) > len(content)] == []


@pytest.mark.parametrize("form", TURNED)
def test_a_picture_keeps_its_turn_and_nothing_else_of_its_note(form):
    notes = {turn: about(stripped(TURNED[form](turn)))[1] for turn in TURNS}
    assert notes == {turn: {0x0112: turn} if turn > 1 else {} for turn in TURNS}


@pytest.mark.parametrize("form", TURNED)
def test_a_picture_keeps_its_colours(form):
    info, _ = about(stripped(TURNED[form]()))
    assert info["icc_profile"] == PROFILE


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_colour_profile_that_was_made_for_a_device_goes(form):
    content = drawn(form, icc_profile=large_profile())
    if form == "PNG":  # its parts are packed, so that bytes alone do not make a large one
        noise = random.Random(1).randbytes(70_000)  # noqa: S311 (no secret)
        content = drawn(form, icc_profile=PROFILE[:128] + noise)
    assert "icc_profile" in about(content)[0]
    published = stripped(content)
    assert "icc_profile" not in about(published)[0]
    assert frames(published) == frames(content)


@pytest.mark.parametrize(
    ("content", "said"),
    [(webp(), 0x20), (webp(6), 0x28), (drawn("WEBP", icc_profile=large_profile()), 0)],
    ids=["colours", "colours and turn", "nothing"],
)
def test_the_head_of_a_webp_names_only_what_there_is(content, said):
    published = stripped(content)
    assert published[12:16] == b"VP8X"
    assert published[20] == said


def test_a_turn_is_read_in_both_orders_of_bytes_and_a_broken_note_is_none():
    for order in ("<", ">"):
        note = Image.Exif()
        note.endian = order
        note[0x0112] = 6
        content = drawn("JPEG", exif=note)
        assert about(stripped(content))[1] == {0x0112: 6}
    whole = exif(6)
    for end in range(6, 60):
        content = drawn("JPEG", exif=whole[:end])
        assert about(stripped(content))[1] in ({}, {0x0112: 6})
    assert not written_turn(1)


@pytest.mark.parametrize("content", [b"", b"words", HEIC, b"\xff\xd8\xff", b"GIF89a"])
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(PictureError):
        stripped(content)


@pytest.mark.parametrize("name", TOLD)
def test_a_picture_that_is_cut_off_anywhere_is_refused(name):
    content = stripped(TOLD[name])
    for end in range(12, len(content), max(1, len(content) // 80)):
        assert look_at(content[:end]).fault == "broken", end


@pytest.mark.parametrize("name", TOLD)
def test_damage_is_refused_or_tells_nothing(name):
    chance = random.Random(name)  # noqa: S311 (the same each time)
    for _ in range(200):
        content = bytearray(TOLD[name])
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        if look_at(bytes(content)).fault == "" and look_at(bytes(content)).format:
            published = stripped(bytes(content))
            assert not [secret for secret in SECRETS if secret in published]
            assert look_at(published).fault == ""


def test_damage_within_a_png_is_always_refused():
    content = stripped(TOLD["png"])
    for at in range(12, len(content), 7):
        damaged = content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]
        assert look_at(damaged).fault, at


def test_half_a_picture_with_a_whole_end_is_refused():
    content = stripped(TOLD["jpeg"])
    assert look_at(content[: len(content) // 2] + b"\xff\xd9").fault == "broken"
