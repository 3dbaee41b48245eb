"""Colour profiles: those that are kept."""

LARGEST_PROFILE = 64 * 1024
"""Bytes. Those of screens and telephones take some 500; larger ones are made for one device."""


def is_small(*parts: bytes) -> bool:
    """Say whether a colour profile, which may be in parts, is one that a picture keeps."""
    return sum(map(len, parts)) <= LARGEST_PROFILE
