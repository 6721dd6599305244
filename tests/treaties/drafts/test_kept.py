"""What was read, to JSON and back: nothing that the pages or the publishing need is lost."""

import json
from dataclasses import replace
from datetime import date

import pytest

from tests.treaties.samples import TEA
from tests.treaties.text.damage import FILES
from tests.treaties.text.reading import parsed
from treaties.drafts.corrections import Corrected, corrected_json, corrected_value
from treaties.drafts.kept import read_in, source_json, source_value
from treaties.text.marks import Mark
from treaties.text.pipeline import Corrections


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_source_comes_back_from_json_as_it_was_read(path):
    source = parsed(path.read_bytes())
    data = json.loads(json.dumps(source_json(source, {})))
    assert source_value(data) == replace(source, blocks=())


def test_it_is_kept_in_which_language_a_version_was_read():
    data = source_json(parsed(TEA), {"kk": "ru", "ru": "kk"})
    assert [read_in(data, one) for one in ("kk", "ru", "en")] == ["ru", "kk", "en"]


CORRECTED = Corrected(
    Corrections({"kk": "ru"}, {"kk": (Mark(3, "article", "7bis", "Бал", "7-бап."),)}),
    {
        "kind": "treaty",
        "parties": ("KZ", "GE"),
        "signed_on": date(2019, 5, 3),
        "in_force_on": None,
        "authentic_languages": (),
        "multilateral": False,
    },
    {"ru": "translation"},
    "2019-kz-ge-agreement",
)


def test_corrections_come_back_from_json_as_they_were_made():
    assert corrected_value(json.loads(json.dumps(corrected_json(CORRECTED)))) == CORRECTED


def test_where_nothing_is_corrected_nothing_is_kept():
    assert corrected_json(Corrected()) == {}
    assert corrected_value({}) == Corrected()
