"""What a reader may be about to type."""

import json
import random
from collections import Counter

import pytest
from django.test import Client

from search.errors import IndexUnavailableError
from search.suggestions import suggest
from search.vocabulary import Vocabulary
from tests.search.conftest import Library

COUNTED = [("келісім", 9), ("келісімге", 3), ("келісу", 1), ("кеден", 4), ("ұғым", 2), ("18", 50)]


def test_a_vocabulary_is_extended_as_if_made_of_all() -> None:
    chance = random.Random(3)
    words = ["қала", "кала", "калач", "Кала", "шай", "чай", "1998", "ғалым", "галым"]
    for _ in range(50):
        some, more = (
            [(word, chance.randint(1, 9)) for word in chance.sample(words, chance.randint(0, 9))]
            for _ in range(2)
        )
        together = Counter(dict(some))
        together.update(dict(more))
        assert Vocabulary.of(some).extended(more) == Vocabulary.of(together.items())


def test_words_that_begin_so_the_most_frequent_first() -> None:
    vocabulary = Vocabulary.of(COUNTED)
    assert vocabulary.beginning("кел") == ["келісім", "келісімге", "келісу"]
    assert vocabulary.beginning("кел", 1) == ["келісім"]
    assert vocabulary.beginning("уғ") == vocabulary.beginning("уг") == ["ұғым"]
    assert vocabulary.beginning("18") == []
    assert Vocabulary.of([]).beginning("а") == []


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("келсім", "келісім"), ("келісімм", "келісім"), ("кеедн", "кеден"), ("угым", "ұғым")],
)
def test_words_a_slip_away(typed: str, nearest: str) -> None:
    assert Vocabulary.of(COUNTED).near(typed)[0] == nearest


def test_nothing_near_is_nothing() -> None:
    assert Vocabulary.of(COUNTED).near("мұнай") == []
    assert Vocabulary.of([]).near("мұнай") == []


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
