"""Pictures inside a document, so that it asks nobody for anything."""

from io import BytesIO
from pathlib import Path

from consortium.addresses import file_at
from consortium.html.fragment import fragment, inside
from consortium.paper.document import PaperError
from consortium.pictures.data_address import data_address
from consortium.pictures.picture import look_at
from consortium.pictures.stripped import stripped

_FAULTS = {
    "empty": "has nothing in it",
    "broken": "is damaged or cut off",
    "too many pixels": "has too many pixels",
}


def with_pictures(body: str, path: str, docs: Path) -> str:
    """Give the body of the page at `path` with its pictures as `data:` addresses (RFC 2397).

    `docs` is the folder that the site's pictures come from. A body without any stays as it is.
    Raises PaperError for a picture that is not there, or that cannot be shown.
    """
    if "<img" not in body:
        return body
    root = fragment(body)
    for picture in root.iter("img"):
        for name in ("width", "height"):  # the typesetter looks for itself
            picture.attrib.pop(name, None)
        file = file_at(picture.get("src", ""), path)
        if file is not None:
            picture.set("src", printed(file, docs))
    return inside(root)


def printed(name: str, docs: Path) -> str:
    """Give a picture of the folder `docs` as a `data:` address. Raises PaperError, as above."""
    file = docs / name
    if not file.is_file():
        raise PaperError(
            f"It shows the picture docs/{name}, which is not there. Upload it, or take it out."
        )
    content = file.read_bytes()
    picture = look_at(content)
    if picture.fault or picture.format is None:
        fault = _FAULTS.get(picture.fault, "is no picture that can be printed")
        raise PaperError(
            f"Its picture docs/{name} {fault}. Upload it again, as JPEG, or take it out."
        )
    published = stripped(content)
    if picture.mode.startswith("I;16"):
        published = _in_256_greys(published)
    return data_address(picture.format.media_type, published)


def _in_256_greys(content: bytes) -> bytes:
    """Give a picture in 65,536 greys with as many as a PDF of WeasyPrint has (seen in 70.0)."""
    from PIL import Image  # noqa: PLC0415 (slow, and few sites have such a picture)

    with Image.open(BytesIO(content)) as picture:
        reduced = picture.convert("I").point(lambda level: level / 256).convert("L")
    out = BytesIO()
    reduced.save(out, "PNG")
    return out.getvalue()
