"""What a reader may be about to type."""

import json
import random
from collections import Counter

import pytest
from django.test import Client
from rapidfuzz.distance import OSA

from search.errors import IndexUnavailableError
from search.language.normalise import fold
from search.suggestions import suggest
from search.vocabulary import SHORT, Vocabulary, Words
from tests.search.conftest import Library

COUNTED = [("келісім", 9), ("келісімге", 3), ("келісу", 1), ("кеден", 4), ("ұғым", 2), ("18", 50)]


def vocabulary(*parts: list[tuple[str, int]]) -> Vocabulary:
    return Vocabulary([Words.of(part) for part in parts])


def test_parts_tell_what_one_of_all_tells() -> None:
    chance = random.Random(3)
    words = ["қала", "кала", "калач", "Кала", "шай", "чай", "1998", "ғалым", "галым", "қалалар"]
    for _ in range(200):
        parts = [
            [(word, chance.randint(1, 9)) for word in chance.sample(words, chance.randint(0, 9))]
            for _ in range(3)
        ]
        together: Counter[str] = Counter()
        for part in parts:
            together.update(dict(part))
        one, several = vocabulary(list(together.items())), vocabulary(*parts)
        for typed in ("кал", "қала", "к", "галымм", "чйа", "ш", "зала"):
            assert several.beginning(typed, 4) == one.beginning(typed, 4)
            assert several.near(typed, 4) == one.near(typed, 4)


def test_what_is_near_is_what_a_comparison_with_each_says() -> None:
    chance = random.Random(4)
    words = ["".join(chance.choices("абвқғn", k=chance.randint(2, 8))) for _ in range(400)]
    known = vocabulary([(word, 1) for word in set(words)])
    for typed in chance.choices(words, k=60):
        wanted = fold(typed[1:] + chance.choice("абn"))
        slips = 1 if len(wanted) < SHORT else 2
        expected = {word for word in words if OSA.distance(wanted, fold(word)) <= slips}
        assert set(known.near(wanted, 1000)) == expected


def test_words_that_begin_so_the_most_frequent_first() -> None:
    known = vocabulary(COUNTED)
    assert known.beginning("кел") == ["келісім", "келісімге", "келісу"]
    assert known.beginning("кел", 1) == ["келісім"]
    assert known.beginning("уғ") == known.beginning("уг") == ["ұғым"]
    assert known.beginning("18") == []
    assert vocabulary([]).beginning("а") == []


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("келсім", "келісім"), ("келісімм", "келісім"), ("кеедн", "кеден"), ("угым", "ұғым")],
)
def test_words_a_slip_away(typed: str, nearest: str) -> None:
    assert vocabulary(COUNTED).near(typed)[0] == nearest


def test_nothing_near_is_nothing() -> None:
    assert vocabulary(COUNTED).near("мұнай") == []
    assert vocabulary([]).near("мұнай") == []


def test_words_parties_and_agreements(library: Library) -> None:
    assert "почтальон" in suggest("почта", "ru")
    assert suggest("мед", "ru")[0] == "мед"
    assert 'party:"Литва"' in suggest("Лит", "ru")
    assert 'party:"Латвия"' in suggest("латв", "kk")
    titles = suggest("Соглашение о пчел", "ru")
    assert any(text.startswith('title:"') and "пчеловодстве" in text for text in titles)


def test_what_is_typed_before_the_last_word_stays(library: Library) -> None:
    assert suggest("письма почтал", "ru")[0] == "письма почтальон"


@pytest.mark.parametrize("typed", ["", " ", "п", "почта ", "18", "—", "\x00", "а" * 500])
def test_too_little_says_nothing(library: Library, typed: str) -> None:
    assert suggest(typed, "ru") == []


def test_the_field_is_completed(library: Library, client: Client) -> None:
    page = client.get("/ru/search/suggest", {"q": "почтал"}).content.decode()
    assert '<option value="почтальон">' in page
    answer = json.loads(client.get("/ru/search/suggest.json", {"q": "почтал"}).content)
    assert answer == ["почтал", ["почтальон"]]
    hostile = client.get("/ru/search/suggest", {"q": '<script>"почтал'}).content.decode()
    assert "<script>" not in hostile


def test_without_an_index_nothing_is_suggested(
    library: Library, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise IndexUnavailableError("no index")

    monkeypatch.setattr("search.engines.whoosh.backend.store.snapshot", missing)
    assert client.get("/ru/search/suggest", {"q": "почтал"}).content.decode().strip() == ""
