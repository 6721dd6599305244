"""Treaties of any length in three languages, for the benchmark of pages.

Their words follow one another as in real treaties; their articles have numbered paragraphs and
points as these do. They are read by the ingest like any other source.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.search_corpus import LANGUAGES, Texts, Writer, read_texts

SEED = 20_251_122
# An article by the words of its paragraphs; those below a colon are points of the paragraph above.
SHAPES = ((45, 30), (20, -12, -15, -10, 35), (60,), (40, 25, 30), (15, -20, -8, -14, -9))
CHAPTER = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """What of a treaty is not made up: its title, opening, headings and closing clause."""

    title: str
    opening: str
    chapter: str
    article: str
    closing: str
    points: str


FRAMES: Mapping[str, Frame] = {
    "kk": Frame(
        "Қазақстан Республикасының Үкіметі мен {kk} Үкіметі арасындағы өлшеу туралы келісім",
        "Қазақстан Республикасының Үкіметі мен {kk} Үкіметі төмендегілер туралы келісті:",
        "{}-тарау. {}",
        "{}-бап. {}",
        "{year} жылғы 3 мамырда Астана қаласында қазақ, орыс және ағылшын тілдерінде жасалды.",
        "абвгд",
    ),
    "ru": Frame(
        "Соглашение между Правительством Республики Казахстан и Правительством {ru} об измерении",
        "Правительство Республики Казахстан и Правительство {ru} согласились о нижеследующем:",
        "Глава {}. {}",
        "Статья {}. {}",
        "Совершено в городе Астане 3 мая {year} года на казахском, русском и английском языках.",
        "абвгд",
    ),
    "en": Frame(
        "Agreement between the Government of the Republic of Kazakhstan and the Government of {en}"
        " on Measuring",
        "The Government of the Republic of Kazakhstan and the Government of {en} have agreed as"
        " follows:",
        "Chapter {}. {}",
        "Article {}. {}",
        "Done at Astana on 3 May {year} in the Kazakh, Russian and English languages.",
        "abcde",
    ),
}
NAMES = {"kk": "Грузия", "ru": "Грузии", "en": "Georgia"}


def make_treaties(articles: Mapping[str, int]) -> dict[str, str]:
    """Return a source of three languages for each name, with so many articles."""
    texts = read_texts()
    return {
        name: treaty(count, texts, year)
        for year, (name, count) in enumerate(articles.items(), 2001)
    }


def treaty(articles: int, texts: Mapping[str, Texts], year: int) -> str:
    """Return a source with a treaty in three languages, signed in a year."""
    versions = []
    for language in LANGUAGES:
        writer = Writer(texts[language], random.Random(SEED + year))
        names = {**NAMES, "year": str(year)}
        versions.append(_version(FRAMES[language], writer, articles, names))
    return "\n\n".join(versions)


def _version(frame: Frame, writer: Writer, articles: int, names: Mapping[str, str]) -> str:
    blocks = [frame.title.format(**names), f"      {frame.opening.format(**names)}"]
    for number in range(1, articles + 1):
        if number % CHAPTER == 1:
            heading = frame.chapter.format(number // CHAPTER + 1, _sentence(writer, 4))
            blocks.append(heading)
        blocks.append(frame.article.format(number, _sentence(writer, 5)))
        blocks.append("\n".join(_paragraphs(frame, writer, SHAPES[number % len(SHAPES)])))
    blocks.append(f"      {frame.closing.format(**names)}")
    return "\n\n".join(blocks)


def _paragraphs(frame: Frame, writer: Writer, shape: tuple[int, ...]) -> list[str]:
    lines = []
    numbered = point = 0
    for place, length in enumerate(shape):
        # A negative length is a point's.
        if length < 0:
            last = place + 1 == len(shape) or shape[place + 1] > 0
            end = "." if last else ";"
            words = _words(writer, -length)
            lines.append(f"      {frame.points[point]}) {words}{end}")
            point += 1
            continue
        numbered, point = numbered + 1, 0
        leads = place + 1 < len(shape) and shape[place + 1] < 0
        words = _sentence(writer, length)
        lines.append(f"      {numbered}. {words}{':' if leads else '.'}")
    return lines


def _sentence(writer: Writer, length: int) -> str:
    words = _words(writer, length)
    return words[:1].upper() + words[1:]


def _words(writer: Writer, length: int) -> str:
    """Return words of letters alone: numbers and marks of the real texts would be read as such."""
    found: list[str] = []
    while len(found) < length:
        found += [word.lower() for word in writer.words(length) if word.isalpha()]
    return " ".join(found[:length])
