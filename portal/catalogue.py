"""The interface's texts: English in code and templates, translated in ``locale``."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from portal.environment import BASE_DIR

SOURCES = ("portal", "treaties", "search")
LANGUAGES = ("kk", "ru")
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def texts() -> Catalog:
    """Return every text that is marked for translation, with the files where it stands."""
    catalogue = Catalog(fuzzy=False)
    for file, kind, source in _sources():
        for line, message, comments, context in extract(
            kind, io.BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"}
        ):
            place = (str(file.relative_to(BASE_DIR)), line)
            catalogue.add(message, None, [place], auto_comments=comments, context=context)
    return catalogue


def _sources() -> Iterator[tuple[Path, str, str]]:
    """Yield the files with texts, each with Babel's name for its kind and what to read there."""
    for folder in SOURCES:
        for file in sorted((BASE_DIR / folder).rglob("*.py")):
            yield file, "python", file.read_text()
    for ending in ("html", "txt"):
        for file in sorted((BASE_DIR / "templates").rglob(f"*.{ending}")):
            yield file, "python", templatize(file.read_text(), origin=str(file))
    for file in sorted((BASE_DIR / "templates").rglob("*.jinja")):
        yield file, "jinja2", file.read_text()


def path_of(language: str) -> Path:
    """Return the file of a language's translations."""
    return BASE_DIR / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    """Return the translations of a language; an empty catalogue when there are none yet."""
    file = path_of(language)
    if not file.exists():
        return Catalog(
            locale=language,
            header_comment="# The interface of Shartnama.",
            project="Shartnama",
            version="0.1",
            fuzzy=False,
        )
    with file.open("rb") as stream:
        return read_po(stream, locale=language)


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the texts of a catalogue that have no translation, or not in every plural form."""
    missing = []
    for message in catalogue:
        strings = message.string if isinstance(message.string, list | tuple) else [message.string]
        if message.id and not all(strings):
            missing.append(str(message.id))
    return missing


def update(language: str) -> Catalog:
    """Bring the file of a language level with the texts, keeping its translations."""
    catalogue = read(language)
    catalogue.update(texts(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    file = path_of(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=100, omit_header=False, include_lineno=False)
    return catalogue


def compile_all() -> int:
    """Compile every translation file that is newer than its compiled form; return how many.

    Babel does it in Python: the gettext tools need not be installed.
    """
    count = 0
    for file in sorted((BASE_DIR / "locale").rglob("*.po")):
        compiled = file.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= file.stat().st_mtime:
            continue
        with file.open("rb") as stream:
            catalogue = read_po(stream)
        with compiled.open("wb") as stream:
            write_mo(stream, catalogue)
        count += 1
    return count


if __name__ == "__main__":
    compile_all()
