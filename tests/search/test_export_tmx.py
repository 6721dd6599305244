"""A search as a translation memory: the paragraphs with its words, and only those."""

import pytest

from search import exports
from tests.search.conftest import Library
from tests.search.test_exports import body, take
from tests.treaties.downloads.memories import read


def memory(words: str, language: str = "ru", **more: object) -> list[tuple[str, dict[str, str]]]:
    header, units = read(body(take("tmx", words, language, **more)))
    assert header["srclang"] == "*all*"
    assert header["adminlang"] == language
    return [(told["tuid"], texts) for told, texts in units]


def test_the_paragraphs_with_the_words_are_given(library: Library) -> None:
    found = dict(memory("пасека"))
    slug = library.honey.slug
    assert list(found) == [f"{slug}/art_1__para_1"]
    texts = found[f"{slug}/art_1__para_1"]
    assert list(texts) == ["ru", "kk", "en"]
    assert texts["ru"] == "Стороны защищают пасеки."


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_words_may_stand_in_any_version(library: Library, language: str) -> None:
    for words in ("омарта", "пасека", "apiary"):
        found = dict(memory(words, language))
        assert next(iter(found[f"{library.honey.slug}/art_1__para_1"])) == language


def test_headings_are_given_too(library: Library) -> None:
    found = dict(memory("споры"))
    assert found[f"{library.honey.slug}/art_2"] == {
        "ru": "Споры",
        "kk": "Даулар",
        "en": "Disputes",
    }


def test_a_search_without_words_gives_all_paragraphs(library: Library) -> None:
    found = memory("", agreement=library.lakes.slug)
    assert len(found) > 3
    assert all(tuid.startswith(library.lakes.slug) for tuid, _ in found)


def test_related_words_are_found_as_the_page_finds_them(library: Library) -> None:
    # No article has this verb; those of its root follow.
    assert memory("договориться")


def test_a_version_alone_is_in_no_memory(library: Library) -> None:
    assert memory("почтальон") == []


def test_it_is_the_same_however_it_is_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = memory("споры OR пасека OR озера")
    monkeypatch.setattr(exports, "PAGE", 1)
    assert memory("споры OR пасека OR озера") == whole
