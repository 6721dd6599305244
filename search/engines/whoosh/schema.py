"""What the index keeps of each entry: finished terms with their positions, and stored values."""

from collections.abc import Mapping
from typing import Any

from whoosh import fields, formats

from search.language.analyse import LANGUAGES

KEY = "id"
STORED = "stored"
# What an entry belongs to; a changed owner's entries are replaced together.
OWNER = "owner"
FORMS = "form"
# The value of an entry that tells whether anything it was made from has changed.
DIGEST = "digest"
# The field of an entry that names the version of its text. A filter on it chooses the entries in
# which words are looked for, not only the results.
VERSION_FIELD = "language"
# The field that names what an entry belongs to.
OWNER_FIELD = "agreement_id"


class Terms(fields.FieldType):  # type: ignore[misc]
    """A field of terms that come finished from the analysis, with their positions or without."""

    def __init__(self, *, positioned: bool) -> None:
        # Whoosh would keep lengths of its own; ours are in the file of columns.
        super().__init__(format=formats.Existence(), analyzer=None, scorable=False)
        self.positioned = positioned


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
        FORMS: Terms(positioned=True),
    }
    for field in analysed_fields(index_fields):
        # Closeness is told of the words of the text only.
        is_text = index_fields[field].document
        for language in (*LANGUAGES, WEAK):
            parts[term_field(field, language)] = Terms(positioned=is_text)
        if is_text:
            parts[term_field(field, ROOT)] = Terms(positioned=False)
    return fields.Schema(**parts)


def analysed_fields(index_fields: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields whose words are found in any form."""
    return [name for name, field in index_fields.items() if getattr(field, "analysed", False)]
