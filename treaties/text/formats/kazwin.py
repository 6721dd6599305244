"""The layout of the Kazakh fonts for Windows of the nineties, as an encoding named ``kazwin``.

The fonts drew Kazakh letters in the places that Windows-1251 gives to other Cyrillic ones. No
registry lists it; the table is that of the fonts themselves (``Kz Times``, ``Times/Kazakh``).
"""

import codecs
from typing import Any

LETTERS = dict(zip("ЌќЃѓЊњҐґЇїЄєЎўЋћ", "ҚқҒғҢңӨөҮүӘәҰұҺһ", strict=True))
NAME = "kazwin"
_DECODING = "".join(
    LETTERS.get(letter, letter)
    for letter in (bytes([value]).decode("cp1251", "replace") for value in range(256))
).replace("\ufffd", "\ufffe")
_ENCODING = codecs.charmap_build(_DECODING)


def _encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    return codecs.charmap_encode(text, errors, _ENCODING)


def _decode(data: Any, errors: str = "strict") -> tuple[str, int]:
    return codecs.charmap_decode(data, errors, _DECODING)


def _search(name: str) -> codecs.CodecInfo | None:
    return codecs.CodecInfo(_encode, _decode, name=NAME) if name == NAME else None


def register() -> None:
    """Make ``kazwin`` known to ``bytes.decode`` and ``str.encode``."""
    codecs.register(_search)


register()
