"""The whole way, and its four contracts on texts that are damaged in every usual way.

The damage is drawn with a fixed seed (see ``damage``): a run is the same as the one before.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.treaties.text.contracts import check_contracts, check_located
from tests.treaties.text.damage import FILES, TEXTS, damaged, fixed, mutants
from tests.treaties.text.reading import (
    ENGLISH,
    RUSSIAN,
    TREATIES,
    parsed,
    structure,
)
from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import DecodedText, ParsedSource, Refusal
from treaties.text.export import export_text
from treaties.text.pipeline import read, read_text

REFUSALS = {"empty", "binary", "no-text", "no-agreement", "other-language", "damaged"}


def read_well(text: str) -> ParsedSource | None:
    found = read(text.encode())
    assert isinstance(found, ParsedSource) or found.code in REFUSALS
    return found if isinstance(found, ParsedSource) else None


def read_again(source: ParsedSource) -> ParsedSource:
    return parsed(export_text(source))


# All four contracts at once; ``make fuzz`` runs many more of these


@settings(fixed, max_examples=300)
@given(mutants())
def test_the_contracts_hold_on_damaged_texts(data):
    check_contracts(data)


# Never refuses


@fixed
@given(mutants())
def test_any_cut_in_any_encoding_gives_an_agreement_or_a_reason(data):
    found = read(data)
    assert isinstance(found, ParsedSource) or found.code in REFUSALS


@fixed
@given(st.binary(max_size=200), st.integers(0, len(RUSSIAN)))
def test_foreign_bytes_in_a_text_are_no_accident(junk, place):
    data = RUSSIAN.encode()
    found = read(data[:place] + junk + data[place:])
    assert isinstance(found, ParsedSource) or found.code in REFUSALS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "damaged"),
        (b"\x00\x01\x02\x03" * 9, "binary"),
        ("Ελληνικό κείμενο για τις μέλισσες. ".encode() * 9, "other-language"),
        (b"12345 67890\n" * 40, "no-text"),
        (b"The bees flew over the meadow and came home with honey.\n" * 9, "no-agreement"),
    ],
)
def test_refusals_name_their_reason(data, code):
    found = read(data)
    assert isinstance(found, Refusal)
    assert found.code == code


@pytest.mark.parametrize(
    "closing",
    [
        pytest.param("Done at Vienna. Text in English shall prevail.", id="group list is None"),
        pytest.param("Done at Vienna on Aprıl 5, 2019.", id="ı in a month"),
        pytest.param("1." + "1" * 5000 + " words.", id="int() of 5000 digits"),
    ],
)
def test_odd_closings_are_no_accident(closing):
    assert read_well(ENGLISH[: ENGLISH.index("Done")] + closing + "\n")


def test_a_short_treaty_is_read():
    text = "Договор Республики Казахстан о чае\n\nСтатья 1\n\n      Стороны пьют чай и едят мед.\n"
    assert sum(letter.isalpha() for letter in text) > 40
    assert read_well(text)


@pytest.mark.parametrize("word", ["және ара ", "мен бал "])
def test_a_long_list_in_the_closing_is_read_at_once(word):
    # Read in as many steps as it has words; once it took two to the power of that.
    assert read((TREATIES["kk"] + "      Тізім: гүл " + word * 400 + "соңы.\n").encode())


# Nothing lost, and located


@fixed
@given(damaged())
def test_nothing_is_lost(text):
    source = read_well(text)
    if source:
        assert conserved(text, source)


@pytest.mark.parametrize("language", TREATIES)
def test_a_lost_letter_is_seen(language):
    source = parsed(TREATIES[language])
    assert conserved(TREATIES[language], source)
    assert not conserved(TREATIES[language] + "x", source)
    assert not conserved(TREATIES[language].replace(".", "", 1), source)
    assert not conserved(TREATIES[language].replace("1", "3", 1), source)


@fixed
@given(damaged())
def test_every_unit_knows_its_lines(text):
    source = read_well(text)
    if source:
        check_located(source)


# Stable


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in FILES])
def test_a_sample_reads_again_to_the_same(text):
    first = parsed(text)
    second = read_again(first)
    assert structure(second) == structure(first)
    assert second.agreement.acts == first.agreement.acts
    assert export_text(second) == export_text(first)


@pytest.mark.parametrize("language", TREATIES)
def test_a_treaty_reads_again_to_the_same(language):
    first = parsed(TREATIES[language])
    assert structure(read_again(first)) == structure(first)


@fixed
@given(damaged())
def test_a_damaged_text_reads_again_to_the_same(text):
    source = read_well(text)
    if source:
        assert structure(read_again(source)) == structure(source)


TITLE_BELOW = """\
      Үкіметтердің достық қатынастарды нығайтуға ниет білдіруін ескере отырып,
                 шарт
      егемендікті құрметтеу және ішкі істерге араласпау қағидаттарын
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            RUSSIAN.replace("Споры решаются за чаем", "1  2  а  б  в  г  д"), id="row of a table"
        ),
        pytest.param(RUSSIAN.replace("Споры решаются за чаем", "б  е  р  е  г"), id="wide letters"),
        pytest.param(TITLE_BELOW, id="export's blank line passes for a page break"),
    ],
)
def test_odd_texts_read_again_to_the_same(text):
    source = parsed(text)
    assert structure(read_again(source)) == structure(source)


# Encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "kz1048"])
def test_the_encoding_changes_nothing(encoding):
    kazakh = TREATIES["kk"]
    assert structure(parsed(kazakh.encode(encoding))) == structure(parsed(kazakh))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\f\n"])
def test_line_ends_change_nothing(end):
    assert structure(parsed(RUSSIAN.replace("\n", end))) == structure(parsed(RUSSIAN))


def test_a_decoded_text_is_read_like_its_bytes():
    assert read_text(DecodedText(RUSSIAN, "utf-8")) == read(RUSSIAN.encode())
    assert decode(RUSSIAN.encode()) == DecodedText(RUSSIAN, "utf-8")
