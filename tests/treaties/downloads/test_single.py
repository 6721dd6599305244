"""One version as values of JSON."""

import pytest

from tests.treaties.samples import TEA, stored
from treaties.downloads.content import build
from treaties.downloads.single import text_record, text_state, version_record
from treaties.models import Agreement, Paragraph


@pytest.fixture
def agreement(db: None) -> Agreement:
    return stored(TEA)


def test_what_a_version_is(agreement: Agreement):
    version = agreement.versions.select_related("source").get(language="ru")
    told = version_record(version, agreement)
    assert (told["language"], told["prevails"], told["revision"]) == ("ru", True, 1)
    assert told["source"]["name"] == "tea.txt"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_text_has_every_paragraph_in_its_order(agreement: Agreement, language):
    version = agreement.versions.get(language=language)
    told = text_record(build(agreement, [version], "https://a.kz").versions[0])
    rows = Paragraph.objects.filter(article__version=version)
    expected = list(
        rows.order_by("article__position", "position").values_list("eid", "label", "text", "level")
    )
    assert expected == [
        (one["eid"], one["label"], one["text"], one["level"])
        for unit in told["units"]
        for one in unit["paragraphs"]
    ]
    divisions = version.divisions.order_by("position").values_list("eid", "kind", "label")
    assert list(divisions) == [(one["eid"], one["kind"], one["label"]) for one in told["divisions"]]
    stands_in = {unit["eid"]: unit["division"] for unit in told["units"]}
    assert (stands_in["art_1"], stands_in["art_3"]) == ("chp_1", "chp_2")
    assert stands_in["preamble"] is None


def test_another_text_has_another_state(agreement: Agreement):
    version = agreement.versions.get(language="ru")
    other = agreement.versions.get(language="kk")
    before = text_state(version)
    assert before == text_state(agreement.versions.get(language="ru"))
    assert before != text_state(other)
    stored(TEA.replace("самоваром", "чайником"), "new.txt")
    assert text_state(agreement.versions.get(language="ru")) != before
