"""What the index keeps of each entry: finished terms with their positions, and stored values."""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from whoosh import fields, formats

from search.language.analyse import LANGUAGES

KEY = "id"
STORED = "stored"
# Among what is stored: how many terms an entry has in each field.
LENGTHS = "lengths"
# What an entry belongs to; a changed owner's entries are replaced together.
OWNER = "owner"
FORMS = "form"
# The field of an entry that names the version of its text. A filter on it chooses the entries in
# which words are looked for, not only the results.
VERSION_FIELD = "language"
# The field that names what an entry belongs to.
OWNER_FIELD = "agreement_id"


class PositionList(formats.Format):  # type: ignore[misc]
    """Keeps the positions of a term in an entry as 32-bit numbers."""

    def supports(self, name: str) -> bool:
        """Return whether the format answers for ``name``."""
        return name in {"positions", "weight", "frequency"}


class Terms(fields.FieldType):  # type: ignore[misc]
    """A field whose value is finished: pairs of a term and its position."""

    def __init__(self) -> None:
        # Whoosh would keep lengths of its own; ours are stored with the entry.
        super().__init__(format=PositionList(), analyzer=None, scorable=False)

    def index(
        self, value: Iterable[tuple[str, int]], **kwargs: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term once, with its frequency, weight and packed positions."""
        positions: dict[str, list[int]] = defaultdict(list)
        for term, position in value:
            positions[term].append(position)
        for term, places in positions.items():
            packed = struct.pack(f"<{len(places)}I", *places)
            yield term.encode(), len(places), float(len(places)), packed


# Beside the terms of the languages a field has those without Kazakh letters, and the roots, which
# are asked for only where words find hardly anything.
WEAK = "weak"
ROOT = "root"


def term_field(field: str, language: str) -> str:
    """Return the name under which the terms of a field in one language are kept."""
    return f"{field}_{language}"


def build_schema(index_fields: Mapping[str, Any]) -> fields.Schema:
    """Return the Whoosh schema for the fields of a Haystack index."""
    parts: dict[str, Any] = {
        KEY: fields.ID(unique=True),
        OWNER: fields.ID(),
        STORED: fields.STORED(),
        FORMS: Terms(),
    }
    for field in analysed_fields(index_fields):
        for language in (*LANGUAGES, WEAK, ROOT):
            parts[term_field(field, language)] = Terms()
    return fields.Schema(**parts)


def analysed_fields(index_fields: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields whose words are found in any form."""
    return [name for name, field in index_fields.items() if getattr(field, "analysed", False)]
