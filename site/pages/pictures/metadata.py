"""What a camera or a program notes beside a picture, taken out: the place, the time, the owner.

The picture itself is not compressed anew unless it has to be turned; its colour profile stays.
What follows the end of a picture (a film, a second picture, a program) goes too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps
from PIL.JpegImagePlugin import get_sampling

ORIENTATION = 0x0112
UPRIGHT = 1

# JPEG: markers, and where the compressed data of a scan end.
START_OF_SCAN, END_OF_IMAGE, COMMENT = 0xDA, 0xD9, 0xFE
APPLICATION = range(0xE0, 0xF0)
KEPT_BY_APPLICATIONS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")

PNG = b"\x89PNG\r\n\x1a\n"
PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT"
    .split()
)  # fmt: skip
WEBP_DROPPED = frozenset({b"EXIF", b"XMP "})
WEBP_NOTES = 0b1100  # the flags in VP8X that announce them
GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def without_notes(content: bytes) -> bytes:
    """The same picture, upright, and nothing but it. Raises what Pillow raises if it is none."""
    with Image.open(BytesIO(content)) as picture:
        kind = "JPEG" if picture.format == "MPO" else str(picture.format)
        if picture.getexif().get(ORIENTATION, UPRIGHT) != UPRIGHT:
            return _saved_anew(picture, kind, content)
        try:
            return _LOSSLESS[kind](content)
        except (KeyError, IndexError, ValueError):
            return _saved_anew(picture, kind, content) if _has_notes(picture, kind) else content


def _has_notes(picture: Image.Image, kind: str) -> bool:
    """An AVIF is saved anew only for a reason: that costs seconds, and a little sharpness."""
    return kind != "AVIF" or bool({"exif", "xmp"} & picture.info.keys())


def _saved_anew(picture: Image.Image, kind: str, before: bytes) -> bytes:
    upright = ImageOps.exif_transpose(picture)
    kept = {name: upright.info[name] for name in ("transparency",) if name in upright.info}
    options = {**_options(picture, kind, before), "icc_profile": upright.info.get("icc_profile")}
    upright.info = kept  # Pillow writes what it finds there
    content = BytesIO()
    upright.save(content, kind, **options)
    return content.getvalue()


def _options(picture: Any, kind: str, before: bytes) -> dict[str, Any]:
    """As close to the file as it can be: a turned JPEG keeps its own tables."""
    if kind == "JPEG":
        return {"qtables": picture.quantization, "subsampling": get_sampling(picture)}
    if kind == "WEBP":
        return {"lossless": b"VP8L" in before[:4096], "quality": 92}
    return {"quality": 90, "speed": 8} if kind == "AVIF" else {}


def _jpeg(content: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(_segments(content)) + b"\xff\xd9"


def _segments(content: bytes) -> Iterator[bytes]:
    """The parts of a JPEG that draw it, from its first marker to its end."""
    at = 2
    while (marker := _marker(content, at)) != END_OF_IMAGE:
        at = content.index(bytes([0xFF, marker]), at)
        end = at + 2 + _length(content[at + 2 : at + 4])
        if marker == START_OF_SCAN:
            end = _end_of_scan(content, end)
        if _draws(marker, content[at + 4 : end]):
            yield content[at:end]
        at = end


def _marker(content: bytes, at: int) -> int:
    """The next marker; any number of 0xFF may come before it."""
    if content[at] != 0xFF:
        raise ValueError("A segment begins with a marker.")
    while content[at] == 0xFF:
        at += 1
    return content[at]


def _length(size: bytes) -> int:
    length = int.from_bytes(size, "big")
    if length < 2:
        raise ValueError("A segment has a length.")
    return length


def _end_of_scan(content: bytes, start: int) -> int:
    found = AFTER_SCAN.search(content, start)
    if found is None:
        raise ValueError("A picture has an end.")
    return found.start()


def _draws(marker: int, data: bytes) -> bool:
    if marker in APPLICATION:
        return marker in KEPT_BY_APPLICATIONS and data.startswith(KEPT_BY_APPLICATIONS[marker])
    return marker != COMMENT


def _png(content: bytes) -> bytes:
    kept, at, name = [PNG], len(PNG), b""
    while name != b"IEND":
        name = content[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if not name or end > len(content):
            raise ValueError("A picture has an end.")
        kept += [content[at:end]] if name in PNG_KEPT else []
        at = end
    return b"".join(kept)


def _webp(content: bytes) -> bytes:
    chunks, at = [], 12
    end = min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    while at + 8 <= end:
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        after = at + 8 + size + size % 2
        if name not in WEBP_DROPPED:
            chunks.append(
                _without_flags(content[at:after]) if name == b"VP8X" else content[at:after]
            )
        at = after
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _without_flags(chunk: bytes) -> bytes:
    return chunk[:8] + bytes([chunk[8] & ~WEBP_NOTES]) + chunk[9:]


def _gif(content: bytes) -> bytes:
    at = 13 + _palette(content[10])
    kept = [content[:at]]
    while content[at] != 0x3B:
        end = _end_of_block(content, at)
        kept += [content[at:end]] if _is_drawn(content, at) else []
        at = end
    return b"".join([*kept, b"\x3b"])


def _palette(flags: int) -> int:
    return 3 * 2 ** ((flags & 0b111) + 1) if flags & 0x80 else 0


def _end_of_block(content: bytes, at: int) -> int:
    """Where an image or an extension of a GIF is over: after its last, empty sub-block."""
    if content[at] not in (0x21, 0x2C):
        raise ValueError("A block is an image or an extension.")
    start = at + 2 if content[at] == 0x21 else at + 11 + _palette(content[at + 9])
    while size := content[start]:
        start += 1 + size
    return start + 1


def _is_drawn(content: bytes, at: int) -> bool:
    """An image, how it is shown, and that it is shown again; no comment, no XMP."""
    is_image = content[at] == 0x2C
    return is_image or content[at + 1] == 0xF9 or content[at + 3 : at + 14] in GIF_LOOPS


_LOSSLESS = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp, "GIF": _gif}
