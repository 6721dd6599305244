"""What the tests of this folder share: small treaties to read, and short ways to read them."""

import re
from pathlib import Path

from treaties.text.blocks import blocks
from treaties.text.clean import clean
from treaties.text.document import Block, LanguagePart, ParsedSource, ParsedVersion, Refusal
from treaties.text.outline import Outline
from treaties.text.pipeline import read
from treaties.text.segment import segment
from treaties.text.structure import outline

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted((ROOT / "data" / "sample").glob("*.txt"))
TRUTH = ROOT / "tests" / "sample_truth"

RUSSIAN = """\
Соглашение между Правительством Республики Казахстан и Правительством Австрийской Республики о пчеловодстве

      (Вступило в силу 1 июня 2020 года - Бюллетень международных договоров РК, 2020 г., № 4, ст. 9)

      Правительство Республики Казахстан и Правительство Австрийской Республики,
      желая беречь пчел, согласились о нижеследующем:

Статья 1. Цель

      1. Стороны защищают пасеки:
      a) горные;
      b) степные.
      2. Мед остается общим.

Статья 2. Споры

      Споры решаются за чаем.

      Совершено в городе Вене 3 мая 2019 года в двух экземплярах на казахском, немецком и русском языках.
      В случае расхождений преимущественную силу имеет текст на русском языке.
"""
KAZAKH = """\
Қазақстан Республикасының Үкіметі мен Австрия Республикасының Үкіметі арасындағы омарта шаруашылығы туралы келісім

      (2020 жылғы 1 маусымда күшіне енді - Қазақстан Республикасының халықаралық шарттары бюллетені, 2020 ж., № 4, 9-құжат)

      Қазақстан Республикасының Үкіметі мен Австрия Республикасының Үкіметі,
      араларды қорғауға ниет білдіре отырып, төмендегілер туралы келісті:

1-бап. Мақсаты

      1. Тараптар омарталарды қорғайды:
      a) таудағыларды;
      b) даладағыларды.
      2. Бал ортақ болып қалады.

2-бап. Даулар

      Даулар шай үстінде шешіледі.

      2019 жылғы 3 мамырда Вена қаласында қазақ, неміс және орыс тілдерінде екі данада жасалды.
      Келіспеушілік туындаған жағдайда орыс тіліндегі мәтін басым күшке ие болады.
"""
ENGLISH = """\
Agreement between the Government of the Republic of Kazakhstan and the Government of the Republic of Austria on beekeeping

      (Entered into force on June 1, 2020 - Bulletin of International Treaties of the RK, 2020, No. 4)

      The Government of the Republic of Kazakhstan and the Government of the Republic of Austria,
      wishing to keep the bees, have agreed as follows:

Article 1. Purpose

      1. The Parties shall protect the apiaries:
      a) of the mountains;
      b) of the steppe.
      2. The honey shall remain common.

Article 2. Disputes

      Disputes shall be settled over tea.

      Done at Vienna on May 3, 2019, in two copies in the Kazakh, German and Russian languages.
      In case of divergence the text in the Russian language shall prevail.
"""
TREATIES = {"kk": KAZAKH, "ru": RUSSIAN, "en": ENGLISH}


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text."""
    return blocks(clean(text).lines)


def part_of(text: str, language: str) -> LanguagePart:
    """Return a text as one language part."""
    return LanguagePart(language, blocks_of(text))


def outline_of(text: str, language: str) -> Outline:
    """Return the units and divisions of a text in one language."""
    return outline(segment(part_of(text, language)))


def parsed(source: str | bytes) -> ParsedSource:
    """Return what a source holds; the test fails where it is refused."""
    result = read(source.encode() if isinstance(source, str) else source)
    assert not isinstance(result, Refusal), result
    return result


def structure(source: ParsedSource) -> list[object]:
    """Return all of a source that must not change from reading to reading: no lines, no places."""
    return [_version(version) for version in source.agreement.versions]


def _version(version: ParsedVersion) -> tuple[object, ...]:
    units = [
        (
            *(unit.eid, unit.kind, unit.label, unit.number, unit.heading, unit.division),
            *((row.eid, row.kind, row.label, row.text, row.level) for row in unit.paragraphs),
        )
        for unit in version.units
    ]
    divisions = [
        (row.eid, row.kind, row.label, row.number, row.heading, row.parent)
        for row in version.divisions
    ]
    return (version.language, version.title, version.act_title, units, divisions)


def folded(text: str | None) -> str:
    """Return a title or heading for comparison: single spaces, one case."""
    return re.sub(r"\s+", " ", text or "").strip().casefold()
