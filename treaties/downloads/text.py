"""Plain text: the facts, then one version after the other, each under a line of asterisks.

Headings stand at the margin and paragraphs are set in, a blank line between units: what is under
the asterisks is read by ``treaties.text`` to the same articles again.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from treaties.downloads.content import Download, Unit
from treaties.downloads.lines import facts
from treaties.wording import date_words

INDENT = " " * 6
RULE = "* * *"


def write(download: Download, dated: bool = True) -> bytes:
    """Return the text in UTF-8, a line for each heading and paragraph.

    ``dated`` says whether it tells the day: without it the same text is the same file on any day.
    """
    return ("\n".join(_lines(download, dated)) + "\n").encode()


def _lines(download: Download, dated: bool) -> Iterator[str]:
    yield from (version.title for version in download.versions)
    yield ""
    yield from (f"{name}: {value}" for name, value in facts(download))
    yield _("Address of this text") + f": {download.address}"
    if dated:
        yield _("Downloaded on") + f": {date_words(download.made_on, download.reader)}"
    for version in download.versions:
        yield from ("", RULE)
        if len(download.versions) > 1:
            yield version.name
        for unit in version.units:
            yield from _unit(unit, version.language)


def _unit(unit: Unit, language: str) -> Iterator[str]:
    for division in unit.begins:
        yield from ("", division.cells[language].words)
    yield ""
    heading = unit.cells[language].words
    if heading:
        yield from (heading, "")
    for row in unit.rows:
        yield INDENT + row.cells[language].words
