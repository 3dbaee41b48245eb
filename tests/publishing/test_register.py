"""Every address is written once."""

import pytest

from consortium.publishing.register import LONGEST, AddressError, Register


def register(*files: str) -> Register:
    made = Register()
    for number, file in enumerate(files):
        made.take(file, f"owner {number}")
    return made


def test_different_addresses_have_room_and_are_kept_as_they_are_written():
    files = ("index.html", "hubs/corby/index.html", "hubs/index.html", "hubs/IMG_1 (2).JPG")
    assert register(*files).files == set(files)


@pytest.mark.parametrize(
    "file",
    [
        "/hubs/index.html",
        "hubs//x/index.html",
        "../index.html",
        "hubs/../index.html",
        "/feed.xml",
        "../feed.xml",
        "Hubs/index.html",
        "hubs/a b/index.html",
        "hubs/é/index.html",
        f"hubs/{'x' * LONGEST}.png",
    ],
)
def test_what_cannot_be_an_address_is_refused(file):
    with pytest.raises(AddressError, match="cannot be an address"):
        register(file)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hubs/corby/index.html", "hubs/corby/index.html"),
        ("assets/Hall.jpg", "assets/hall.JPG"),
        ("assets/strasse.jpg", "assets/straße.jpg"),
        ("assets/cafe\u0301.jpg", "assets/caf\u00e9.jpg"),
        ("assets/hall.jpg", "assets/Hall.jpg/one.png"),
        ("assets/hall.jpg/x/y.png", "assets/hall.jpg"),
    ],
)
def test_two_that_want_one_place_on_a_disk_are_told_by_their_owners(first, second):
    with pytest.raises(AddressError, match="owner 1 and owner 0 both have"):
        register(first, second)


def test_it_says_who_leaves_no_room_before_anything_is_taken():
    made = register("hubs/corby/index.html")
    assert made.owner("HUBS/corby/index.html") == made.owner("hubs/corby") == "owner 0"
    assert made.owner("hubs/index.html") is None
