"""The serif of the texts: every letter that they use, one small file, made when it must be."""

import os
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from portal import fonts
from portal.catalogue import LANGUAGES, read
from portal.environment import BASE_DIR
from tests.treaties.page import get

TEXTS = (BASE_DIR / "data" / "sample", BASE_DIR.parent / "shared" / "corpus")
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
NAMES = "ÀÇÉÈÊËÎÏÔÙÛÜŸÆŒßÄÖÅØÐÞáčďéěíňóřšťúůýžąćęłńóśźżőűășțşğıİġħāēģīķļņūėįų"
SIGNS = "«»„“”‘’–—…№§°′″²³¹⁴₂½×÷−•†‰€₸₽\u00a0"
# Letters of texts that the font lacks: what stands in for it shows them.
LACKING: frozenset[str] = frozenset()
STAND_IN = re.compile(
    r'@font-face \{ font-family: "As (?P<name>\w+)".*?size-adjust: (?P<size>[\d.]+)%; '
    r"ascent-override: (?P<ascent>[\d.]+)%; descent-override: (?P<descent>[\d.]+)%"
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("fonts") / "folder" / "serif.woff2"
    assert fonts.make(made)
    return made


@pytest.fixture(scope="module")
def font(file: Path) -> Any:
    return TTFont(BytesIO(file.read_bytes()))


def shown(font: Any) -> set[str]:
    return {chr(code) for code in font.getBestCmap()}


@pytest.mark.parametrize("letters", [KAZAKH, RUSSIAN, NAMES, SIGNS])
def test_it_has_the_letters(font, letters):
    assert set(letters) - shown(font) == set()


def test_it_has_every_letter_of_the_texts(font):
    files = [file for folder in TEXTS for file in folder.glob("*.txt")]
    assert files
    used = {letter for file in files for letter in file.read_text(errors="replace")}
    assert {letter for letter in used if letter.isprintable()} - shown(font) == LACKING


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_every_letter_of_the_interface(font, language):
    # Arrows and ticks stand in the sans of buttons.
    used = {letter for one in read(language) for letter in str(one.string) if letter.isalnum()}
    assert used - shown(font) == set()


def test_it_is_one_small_file_for_text_and_headings(file, font):
    assert file.stat().st_size < 60_000
    axes = [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font["fvar"].axes]
    assert axes == [("wght", 400, 700)]


def test_letters_are_kerned(font):
    features = {row.FeatureTag for row in font["GPOS"].table.FeatureList.FeatureRecord}
    assert "kern" in features


def test_figures_are_lining(font):
    shapes = [font["glyf"][font.getBestCmap()[ord(figure)]] for figure in "0123456789"]
    assert max(one.yMax for one in shapes) - min(one.yMax for one in shapes) < 30
    assert min(one.yMin for one in shapes) > -30


def test_its_licence_goes_with_it(font):
    assert "Open Font License" in font["name"].getDebugName(13)


def test_it_is_made_the_same_each_time(file):
    assert fonts.subset(fonts.source(), fonts.letters()) == file.read_bytes()


def test_it_is_made_only_when_missing_or_older_than_its_source(tmp_path, monkeypatch):
    made = tmp_path / "serif.woff2"
    monkeypatch.setattr(fonts, "subset", lambda font, wanted: b"made")
    assert fonts.make(made)
    assert not fonts.make(made)
    os.utime(made, (0, 0))
    assert fonts.make(made)
    assert [file.name for file in tmp_path.iterdir()] == ["serif.woff2"]
    assert made.stat().st_mode & 0o777 == 0o644


def test_what_fails_leaves_the_font_that_was_there(tmp_path, monkeypatch):
    made = tmp_path / "serif.woff2"
    made.write_bytes(b"before")
    os.utime(made, (0, 0))

    def fail(font: Path, wanted: object) -> bytes:
        raise OSError("gone")

    monkeypatch.setattr(fonts, "subset", fail)
    with pytest.raises(OSError, match="gone"):
        fonts.make(made)
    assert made.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["serif.woff2"]


def test_a_line_is_as_high_with_what_stands_in(font):
    css = (BASE_DIR / "static" / "css" / "site.css").read_text()
    found = list(STAND_IN.finditer(css))
    assert {one["name"] for one in found} == {"Times", "DejaVu"}
    units, line = font["head"].unitsPerEm, font["hhea"]
    for one in found:
        size = float(one["size"]) / 100
        assert float(one["ascent"]) * size == pytest.approx(100 * line.ascent / units, abs=0.2)
        assert float(one["descent"]) * size == pytest.approx(-100 * line.descent / units, abs=0.2)


@pytest.mark.django_db
def test_a_page_asks_for_it_at_once_and_may(client):
    answer = get(client, "/kk/")
    link = '<link rel="preload" href="/static/fonts/serif.woff2" as="font" type="font/woff2" crossorigin>'
    assert link in answer.content.decode()
    assert "font-src 'self'" in answer["Content-Security-Policy"]
