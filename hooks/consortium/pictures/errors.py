"""What goes wrong with a picture."""

DAMAGED = "This picture is cut off or damaged."


class PictureError(Exception):
    """The bytes are no whole picture of a kind that the website takes."""


def need(*, ok: bool) -> None:
    """Raise PictureError unless a picture is as its format wants it."""
    if not ok:
        raise PictureError(DAMAGED)
