"""Pictures that tell of whoever took them, as cameras, telephones and programs write them."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

from picture_fixtures import drawn, film

SECRETS = (b"Tel-Maker", b"Jane Secretname", b"Hidden Lane", b"serial-4711", b"said-beside", b"GPS")
"""The make, the name, the place, the number and the words; and 52 degrees, 14 minutes north."""

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECRET_XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><c>Jane Secretname, Hidden Lane, GPS 52</c></x:xmpmeta>'
)


def exif(turn: int = 1) -> bytes:
    """A note as a telephone writes it: make, name, place, maker's note and turn."""
    note = Image.Exif()
    note[0x010F] = "Tel-Maker"
    note[0x013B] = "Jane Secretname"
    note[0x0112] = turn
    note.get_ifd(0x8769)[0x927C] = b"serial-4711"
    place = note.get_ifd(0x8825)
    place[1], place[2] = "N", (52.0, 14.0, 13.0)
    place[0x1B] = b"ASCII\0\0\0GPS at Hidden Lane"
    return note.tobytes()


def jpeg(turn: int = 1, **options: object) -> bytes:
    """A JPEG with all that there is, and a second picture behind the first."""
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x0f\x1c\x02\x50\0\x0aJane Secretname"
    made = drawn(
        "JPEG",
        exif=exif(turn),
        xmp=SECRET_XMP,
        comment=b"said-beside",
        icc_profile=PROFILE,
        **options,
    )
    more = _jpeg_part(0xED, iptc) + _jpeg_part(0xEE, b"Adobe_CM said-beside")
    return made[:2] + more + made[2:] + drawn("JPEG", exif=exif())


def jpeg_with_words_between_its_scans() -> bytes:
    """A JPEG in steps, with a comment after the first of them."""
    made = jpeg(progressive=True)
    scan = made.index(b"\xff\xda") + 1
    after = made.index(b"\xff\xc4", scan)
    return made[:after] + _jpeg_part(0xFE, b"said-beside \xff\xd9") + made[after:]


def jpeg_with_a_small_picture() -> bytes:
    """A JPEG with a small one of itself in its head, from before somebody was cut away."""
    made = drawn("JPEG")
    small = b"JFIF\0\1\1\0\0\1\0\1\1\x04" + b"said-beside!"
    return made[:2] + _jpeg_part(0xE0, small) + made[20:]


def jpeg_of_two() -> bytes:
    """A JPEG as telephones take it: a second picture is behind it, and its head knows where."""
    written = BytesIO()
    ramp = Image.linear_gradient("L").convert("RGB")
    ramp.save(written, "MPO", save_all=True, append_images=[ramp.rotate(90)], exif=exif())
    return written.getvalue()


def png(turn: int = 1, mode: str = "RGB") -> bytes:
    """A PNG with notes, words and a second picture."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Jane Secretname")
    words.add_text("Comment", "said-beside " * 9, zip=False)
    words.add_itxt("XML:com.adobe.xmp", SECRET_XMP.decode())
    made = drawn("PNG", mode=mode, pnginfo=words, exif=exif(turn), icc_profile=PROFILE)
    return made[:33] + png_part(b"prVt", b"serial-4711") + made[33:] + drawn("PNG", exif=exif())


def webp(turn: int = 1, **options: object) -> bytes:
    """A WebP with notes, and a second picture."""
    made = drawn("WEBP", exif=exif(turn), xmp=SECRET_XMP, icc_profile=PROFILE, **options)
    more = made + b"TOLD" + struct.pack("<I", 11) + b"said-beside\0"
    behind = b"said-beside" + drawn("WEBP", exif=exif())
    return more[:4] + struct.pack("<I", len(more) - 8) + more[8:] + behind


def webp_with_words_in_its_frames() -> bytes:
    """A WebP that moves, with something in its first frame that is no part of the drawing."""
    made = film("WEBP")
    at = made.index(b"ANMF")
    (size,) = struct.unpack_from("<I", made, at + 4)
    frame = made[at + 8 : at + 8 + size] + b"TOLD" + struct.pack("<I", 11) + b"said-beside\0"
    more = made[:at] + b"ANMF" + struct.pack("<I", len(frame)) + frame + made[at + 8 + size :]
    return more[:4] + struct.pack("<I", len(more) - 8) + more[8:]


def gif() -> bytes:
    """A GIF that moves, with a comment and words of a program, and a second one."""
    made = film("GIF")
    at = 13 + (3 << (made[10] & 7) + 1)
    words = b"\x21\xfe\x0bsaid-beside\0" + b"\x21\xff\x0bXMP DataXMP\x0fJane Secretname\0"
    return made[:at] + words + made[at:] + drawn("GIF", comment=b"Hidden Lane")


def png_part(name: bytes, body: bytes) -> bytes:
    """A part of a PNG, with its sum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def large_profile() -> bytes:
    """A colour profile as it is made for one device: its name is in it."""
    return PROFILE[:128] + b"serial-4711" + bytes(70_000)


def _jpeg_part(code: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, code, len(body) + 2) + body


def frames(content: bytes) -> list[bytes]:
    """Every pixel of a picture, of a film each frame."""
    with Image.open(BytesIO(content)) as picture:
        pixels = []
        # The second picture of a JPEG is none of its frames.
        number_of = 1 if picture.format in ("JPEG", "MPO") else getattr(picture, "n_frames", 1)
        for number in range(number_of):
            picture.seek(number)
            pixels.append(picture.convert("RGBA").tobytes())
        return pixels


TURNS = range(1, 9)

TOLD = {
    "jpeg": jpeg(),
    "jpeg in steps": jpeg(progressive=True),
    "jpeg for print": jpeg(mode="CMYK"),
    "jpeg in grey": jpeg(mode="L"),
    "jpeg with restarts": jpeg(restart_marker_blocks=2),
    "jpeg with words between its scans": jpeg_with_words_between_its_scans(),
    "jpeg with a small picture": jpeg_with_a_small_picture(),
    "jpeg of two": jpeg_of_two(),
    "png": png(),
    "png of few colours": png(mode="P"),
    "png to look through": png(mode="RGBA"),
    "webp": webp(),
    "webp without loss": webp(lossless=True),
    "webp to look through": webp(mode="RGBA"),
    "webp with words in its frames": webp_with_words_in_its_frames(),
    "gif": gif(),
}
"""Each with the secrets, and with more after its end."""
