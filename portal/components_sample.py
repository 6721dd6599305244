"""A small agreement about tea, of rows that are in no database, for the page of components.

Its text is in three languages; the English version lacks a paragraph, the Kazakh one an article.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import get_language

from treaties.align import AlignedUnit, Row
from treaties.choices import (
    AgreementKind,
    FindingKind,
    FindingState,
    ParagraphKind,
    Standing,
    Status,
    UnitKind,
)
from treaties.findings.notes import note
from treaties.findings_shown import Beside
from treaties.margin import Margin, Note
from treaties.models import (
    Agreement,
    Amendment,
    Article,
    LanguageVersion,
    Paragraph,
)
from treaties.repaired import Row as Cell
from treaties.repaired import text_of
from treaties.repaired_html import Differing
from treaties.timeline import Event
from treaties.wording import reader_language

COLUMNS = ("kk", "ru", "en")
WORDS = "чай OR tea OR шай"
STANDINGS = (Standing.AUTHENTIC, Standing.TRANSLATION, Standing.DRAFT)
SENTENCE = "В случае расхождений преимущественную силу имеет текст на русском языке."
NOTE = "Сноска. Пункт 1 в редакции Закона РК от 15 января 2024 года № 45-VIII."
HEADINGS = {"kk": ("1-бап", "Шай"), "ru": ("Статья 1", "Чай"), "en": ("Article 1", "Tea")}
# Each paragraph: its eId, kind, level, label, and its words by language.
PARAGRAPHS: tuple[tuple[str, ParagraphKind, int, str, Mapping[str, str]], ...] = (
    (
        "art_1__para_1",
        ParagraphKind.PARAGRAPH,
        0,
        "1.",
        {
            "kk": "Тараптар Қазақстан Республикасының заңнамасына сәйкес шай өсіреді:",
            "ru": "Стороны выращивают чай в соответствии со своим законодательством:",
            "en": "The Parties shall grow tea in accordance with their legislation:",
        },
    ),
    (
        "art_1__para_1__point_a",
        ParagraphKind.POINT,
        1,
        "a)",
        {"kk": "таудағы шай;", "ru": "горный чай;", "en": "mountain tea;"},
    ),
    (
        "art_1__para_1__point_b",
        ParagraphKind.POINT,
        1,
        "b)",
        {"kk": "аңғардағы шай.", "ru": "долинный чай."},
    ),
)
DIFFERING = (("shall grow", False), ("өсіреді", True), ("выращивают", True))
LATER = {"ru": ("Статья 2", "Споры"), "en": ("Article 2", "Disputes")}


def units() -> list[AlignedUnit]:
    """Return two articles side by side; what a version lacks is an empty cell."""
    rows = []
    for number, (eid, kind, level, label, words) in enumerate(PARAGRAPHS):
        cells = {
            language: Paragraph(
                pk=number * len(COLUMNS) + place,
                eid=eid,
                kind=kind,
                level=level,
                label=label,
                text=words[language],
            )
            for place, language in enumerate(COLUMNS)
            if language in words
        }
        rows.append(Row(eid, level, cells, {}))
    first = AlignedUnit("art_1", UnitKind.ARTICLE, _articles("art_1", HEADINGS), rows)
    return [first, AlignedUnit("art_2", UnitKind.ARTICLE, _articles("art_2", LATER))]


def _articles(eid: str, headings: Mapping[str, tuple[str, str]]) -> dict[str, Article]:
    return {
        language: Article(
            # Not the key of another row here: marked words are kept by key.
            pk=100 * int(eid[-1]) + place,
            eid=eid,
            kind=UnitKind.ARTICLE,
            label=label,
            heading=heading,
        )
        for place, (language, (label, heading)) in enumerate(headings.items())
    }


class Differences:
    """A difference between the versions of the first paragraph, as a page of a text has them."""

    def differing(self, row: Cell) -> list[Differing]:
        """Return the words of a paragraph that differ, or beside which something is missing."""
        text = text_of(row)
        return [
            Differing(text.index(words), text.index(words) + len(words), lacks)
            for words, lacks in DIFFERING
            if words in text
        ]

    def beside(self, address: str) -> list[Beside]:
        """Return the note beside the first paragraph."""
        if address != PARAGRAPHS[0][0]:
            return []
        kind = FindingKind.MODALITY
        said = note(kind, {"kk": "", "ru": "", "en": "shall"}, reader_language(get_language()))
        return [Beside(0, str(kind.label), FindingState.ACCEPTED, said, [])]


def noted(shown: Sequence[AlignedUnit]) -> Margin:
    """Return the units with an editor's note in the margin of the first paragraph."""
    article = Article(pk=300, eid="note_1", kind=UnitKind.NOTE)
    paragraph = Paragraph(pk=300, eid="note_1__p_1", kind=ParagraphKind.TEXT, text=NOTE)
    amendment = Amendment(number="45-VIII", date=date(2024, 1, 15))
    note = Note("note_1", "note_1", article, [("note_1__p_1", paragraph)], [amendment])
    return Margin(shown, {PARAGRAPHS[0][0]: {"ru": [note]}})


def agreement() -> Agreement:
    """Return the agreement, whose Russian text prevails."""
    return Agreement(
        slug="tea",
        kind=AgreementKind.AGREEMENT,
        status=Status.IN_FORCE,
        prevailing_languages=["ru"],
    )


def versions(standings: tuple[Standing, ...] = STANDINGS) -> list[LanguageVersion]:
    """Return a version in each language, with its standing."""
    return [
        LanguageVersion(language=language, standing=standing)
        for language, standing in zip(COLUMNS, standings, strict=True)
    ]


def events() -> list[Event]:
    """Return some days in the life of an agreement, named in the reader's language."""
    return [
        Event(date(2019, 5, 3), str(Status.SIGNED.label)),
        Event(date(2020, 6, 1), str(Status.IN_FORCE.label)),
        Event(date(2024, 1, 15), str(Status.ENDED.label), "№ 12"),
    ]
