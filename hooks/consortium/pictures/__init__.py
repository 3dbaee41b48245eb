"""Pictures: formats that the website takes, what a file really is, and what of it is published."""

from consortium.pictures.data_address import data_address
from consortium.pictures.errors import PictureError
from consortium.pictures.formats import endings_in_words, is_meant_as_picture, is_picture_name
from consortium.pictures.picture import LARGEST, MOST_PIXELS, Picture, look_at
from consortium.pictures.size import Size, read_sizes
from consortium.pictures.stripped import stripped

__all__ = [
    "LARGEST",
    "MOST_PIXELS",
    "Picture",
    "PictureError",
    "Size",
    "data_address",
    "endings_in_words",
    "is_meant_as_picture",
    "is_picture_name",
    "look_at",
    "read_sizes",
    "stripped",
]
