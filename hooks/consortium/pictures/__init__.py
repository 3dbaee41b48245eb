"""Pictures: which formats the website takes, what a file really is, and whether it is whole."""

from consortium.pictures.formats import endings_in_words, is_meant_as_picture, is_picture_name
from consortium.pictures.picture import LARGEST, MOST_PIXELS, Picture, look_at, read_pictures

__all__ = [
    "LARGEST",
    "MOST_PIXELS",
    "Picture",
    "endings_in_words",
    "is_meant_as_picture",
    "is_picture_name",
    "look_at",
    "read_pictures",
]
