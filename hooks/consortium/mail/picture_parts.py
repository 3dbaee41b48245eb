"""Pictures inside a mail (RFC 2392), so that it asks nobody for anything."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from lxml import html

from consortium.addresses import file_at
from consortium.mail.article import put_into_words
from consortium.pictures.picture import look_at
from consortium.pictures.size import Size, size
from consortium.pictures.stripped import stripped

WIDEST = 560
"""Pixels: as wide as the words of the mail (`overrides/mail/newsletter.css.jinja`)."""

SIGN = 48
"""Pixels: the longer side of the sign above them."""


@dataclass(frozen=True, slots=True)
class PicturePart:
    """A picture as a part of a mail. `id` is its Content-ID, `shown` its size in the mail."""

    id: str
    media_type: str
    content: bytes
    shown: Size


@dataclass
class PictureParts:
    """Puts pictures of the site at `address` into one mail, as long as there is room.

    `docs` is the folder that the site's pictures come from, `key` tells the mail from any other,
    `room` is how many bytes are left. A picture that is not there, or too large, stays words.
    """

    docs: Path
    address: str
    key: str
    room: int
    picture_words: Callable[[str], str]
    _parts: dict[tuple[str, int], PicturePart | None] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[PicturePart, ...]:
        """The pictures that are in the mail so far."""
        return tuple(part for part in self._parts.values() if part)

    def put_inside(self, picture: html.HtmlElement) -> None:
        """Have an `img` show its picture from inside the mail, or else put it into words."""
        part = self.part(picture.get("src", ""), WIDEST)
        if part is None:
            put_into_words(picture, self.picture_words)
            return
        picture.set("src", f"cid:{part.id}")
        for name, pixels in zip(("width", "height"), part.shown, strict=True):
            picture.set(name, str(pixels))

    def part(self, address: str, most: int) -> PicturePart | None:
        """Take a picture into the mail, its longer side at most so many pixels, if it can be."""
        if (address, most) not in self._parts:
            self._parts[address, most] = self._part(address, most)
        return self._parts[address, most]

    def _part(self, address: str, most: int) -> PicturePart | None:
        content = self._content(address)
        picture = look_at(content)
        if picture.fault or picture.format is None or picture.size > self.room:
            return None
        published, media_type = stripped(content), picture.format.media_type
        if not picture.format.in_outlook:
            published, media_type = _for_outlook(published)
        # Base64 in lines of 76 letters and a line end, below some lines that say what it is.
        taken = len(published) * 4 // 3 * 78 // 76 + 300
        if taken > self.room:
            return None
        self.room -= taken
        return PicturePart(
            id=f"picture-{len(self.parts) + 1}@{self.key}",
            media_type=media_type,
            content=published,
            shown=_shown(size(content), most),
        )

    def _content(self, address: str) -> bytes:
        """Give the bytes of a file of the site, or none."""
        name = file_at(address.removeprefix(self.address), "")
        if name is None or name.startswith(("../", "/")) or not (self.docs / name).is_file():
            return b""
        return (self.docs / name).read_bytes()


def _for_outlook(content: bytes) -> tuple[bytes, str]:
    """Give a picture as a JPEG or PNG, which Outlook for Windows shows."""
    from PIL import Image  # noqa: PLC0415 (slow, and few newsletters have such a picture)

    written = BytesIO()
    with Image.open(BytesIO(content)) as picture:
        form = "PNG" if picture.has_transparency_data else "JPEG"
        picture.save(written, form, quality=85)
    return written.getvalue(), f"image/{form.lower()}"


def _shown(size: Size, most: int) -> Size:
    """Give the size of a picture whose longer side has no more than so many pixels."""
    # Outlook for Windows looks at nothing else.
    wide, high = size
    share = min(1, most / max(size))
    return max(1, round(wide * share)), max(1, round(high * share))
