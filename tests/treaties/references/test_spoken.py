"""``That paragraph``: which one, and where nobody can be sure."""

import pytest

from tests.treaties.references.wide import saying, wide
from treaties.references.reading import read_references

INTRODUCED = {
    "ru": "Для целей пункта 1 настоящей статьи:",
    "kk": "Осы баптың 1-тармағын қолдану мақсаты үшін:",
    "en": "For the purposes of paragraph 1 of this Article:",
}


def leads(language: str, **texts: str) -> list[str]:
    """Return where all references of some paragraphs of the wide treaty lead, in order."""
    version = wide(language)
    for eid, text in texts.items():
        version = saying(version, eid, text)
    return [one.target for one in read_references(version, "agreement")]


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("ru", "Согласно пункту 3 статьи 5 и подпункту б) этого пункта.", "art_5__para_3__point_b"),
        ("ru", "По статье 5 и пункту 2 той же статьи.", "art_5__para_2"),
        ("en", "Under Article 5 and paragraph 2 of that Article.", "art_5__para_2"),
        ("en", "Under paragraph 3 of Article 5 and that same paragraph.", "art_5__para_3"),
        ("kk", "Осы Келісімнің 5-бабы мен аталған баптың 2-тармағы.", "art_5__para_2"),
    ],
)
def test_what_was_spoken_of_in_the_same_paragraph(language, text, target):
    assert leads(language, art_9__para_4=text)[-1] == target


@pytest.mark.parametrize(
    ("language", "text", "targets"),
    [
        ("ru", "По пунктам 1 и 2 статьи 5 и согласно этому пункту.", "5__para_1 5__para_2"),
        ("ru", "По пункту 2 статьи 5 Конвенции о пчелах 1990 года и согласно этому пункту.", ""),
        ("ru", "Согласно этому пункту.", ""),
        ("ru", "По пункту 3: эта часть груза и эта глава делегации.", "9__para_3"),
        ("en", "Under paragraphs 1 and 2 of Article 5 and that paragraph.", "5__para_1 5__para_2"),
        ("en", "At that point and under paragraph 3; that article of trade.", "9__para_3"),
        ("kk", "Осы баптың 1-тармағына және осы тармаққа сәйкес.", "9__para_1"),
    ],
)
def test_nobody_can_be_sure(language, text, targets):
    found = [target for target in leads(language, art_9__para_4=text) if target]
    assert found == [f"art_{target}" for target in targets.split()]


def test_what_the_paragraph_above_speaks_of():
    point = "art_6__para_2__point_b"
    russian = {"art_6__para_2": INTRODUCED["ru"], point: "деяния, указанные в этом пункте;"}
    assert leads("ru", **russian) == ["art_6__para_1", "art_6__para_1"]
    english = {"art_6__para_2": INTRODUCED["en"], point: "acts set forth in that paragraph;"}
    assert leads("en", **english) == ["art_6__para_1", "art_6__para_1"]


def test_this_paragraph_in_kazakh_is_itself_unless_another_was_spoken_of():
    point = "art_6__para_2__point_b"
    own = {"art_6__para_2": "Тараптар:", point: "осы тармақта көрсетілген әрекеттер;"}
    assert leads("kk", **own) == ["art_6__para_2"]
    assert leads("kk", **own | {"art_6__para_2": INTRODUCED["kk"]}) == ["art_6__para_1"]
