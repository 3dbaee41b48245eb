"""What documents on paper are made with: libraries and fonts, and whether they are here."""

import contextlib
import hashlib
import io
import string
from pathlib import Path

from consortium.paper.document import Document, PaperError

FONT = "Liberation-Sans"
"""The family that documents are set in, as a PDF names it."""

FAMILIES = (
    "Liberation Sans",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Bengali",
    "Noto Sans Devanagari",
    "Noto Sans Gujarati",
    "Noto Sans Gurmukhi",
    "Noto Sans Tamil",
    "Noto Sans CJK SC",
    "Symbola",
    "Noto Sans Symbols2",
)
"""What documents are set in, in this order: for letters and signs that those before do not have.

They are named, since for a script the machine would choose any cut that has it.
"""

_INSTALL = (
    "On Debian and Ubuntu: apt-get install fonts-liberation fonts-noto-cjk fonts-noto-core "
    "fonts-symbola libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0. The website can be built "
    "without: make site."
)
_OTHER_SCRIPTS = "ẹ ع ש ব ह ગ ਪ த 中 ☎ 🎉"
"""Of each of the other families something. Where one is missing, documents have empty boxes."""

_SPECIMEN = string.ascii_letters + string.digits + "•£“”’–.,:;?!()/@-_"


def equipment() -> str:
    """Name all that decides what a document becomes, beside the document: a SHA-256.

    It is that of a specimen, made with the libraries and the fonts that are here, and of our own
    code. Raises PaperError, with what to install, when something is missing.
    """
    _refuse_to_go_without_libraries()
    specimen = _set(f"<p>{_SPECIMEN}<p><b>{_SPECIMEN}</b>")
    if others := sorted(name for name in _fonts(specimen) if FONT not in name):
        raise PaperError(
            f"No document was made: the font Liberation Sans is missing, and {others[0]} would "
            f"stand in for it. {_INSTALL}"
        )
    return hashlib.sha256(specimen + _set(f"<p>{_OTHER_SCRIPTS}") + _own_code()).hexdigest()


def _set(body: str) -> bytes:
    from consortium.paper.typesetting import typeset  # noqa: PLC0415

    specimen = Document(
        name="specimen",
        title="Specimen",
        points=18,
        html=f'<html lang="en-GB"><title>Specimen</title>{body}',
        css=f"html {{ font-family: {', '.join(FAMILIES)} }}",
    )
    return typeset(specimen).pdf


def _refuse_to_go_without_libraries() -> None:
    # WeasyPrint prints a page of advice of its own before it fails.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            import pikepdf  # noqa: F401, PLC0415
            import weasyprint  # noqa: F401, PLC0415
        except (ImportError, OSError) as error:
            missing = str(error).partition("\n")[0]
            raise PaperError(
                f"No document was made: a library is missing ({missing}). {_INSTALL}"
            ) from error


def _fonts(pdf: bytes) -> set[str]:
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {
            str(font.BaseFont).rpartition("+")[2]  # a subset is named "/NZDDWO+Liberation-Sans"
            for page in opened.pages
            for font in page.Resources.get("/Font", {}).values()
        }


def _own_code() -> bytes:
    return b"".join(file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
