"""What goes wrong with a picture."""


class PictureError(Exception):
    """The bytes are no whole picture of a kind that the website takes."""


class DamagedPictureError(PictureError):
    """A picture is not as its format wants it."""

    def __init__(self) -> None:
        super().__init__("This picture is cut off or damaged.")


def need(*, ok: bool) -> None:
    """Raise DamagedPictureError unless a picture is as its format wants it."""
    if not ok:
        raise DamagedPictureError
