"""Which provisions of other agreements say the same."""

from itertools import chain

import pytest

from portal.environment import BASE_DIR
from search import indexing
from search.engines.whoosh.backend import Backend
from search.errors import IndexUnavailableError
from search.similar import find
from search.similar.agreements import most_alike
from search.similar.find import LEAST, similar
from tests.search.similar.conftest import unit
from tests.search.similar.reference import SLUGS, rows
from tests.treaties.align.reference import CORPUS
from treaties.loading.load import load
from treaties.models import Agreement, Article, Paragraph

SAMPLES = BASE_DIR / "data" / "sample"
Shelf = dict[str, Agreement]
# Of the list of provisions those may be wrong: chosen by it, the bound is right of nearly all.
MOST_WRONG_FIRST, MOST_NOT_LISTED, MOST_LISTED = 0, 1, 2


def places(found: list[find.Similar]) -> list[tuple[str, str]]:
    slugs = dict(Agreement.objects.values_list("pk", "slug"))
    return [(slugs[one.agreement], one.eid) for one in found]


def test_the_same_provision_of_other_agreements(shelf_of_four: Shelf) -> None:
    fish = shelf_of_four["fish"]
    found = similar(unit(fish, "art_2"), fish.pk)
    assert dict(places(found)) == {
        shelf_of_four["bees"].slug: "art_1",
        shelf_of_four["roads"].slug: "art_3",
        shelf_of_four["museums"].slug: "art_2",
    }
    by_slug = {slug: one for (slug, _), one in zip(places(found), found, strict=True)}
    # Each is compared in the languages that both have.
    assert set(by_slug[shelf_of_four["roads"].slug].likeness) == {"kk", "ru"}
    assert set(by_slug[shelf_of_four["bees"].slug].likeness) == {"ru"}
    assert set(by_slug[shelf_of_four["museums"].slug].likeness) == {"kk"}
    # Word for word the same is all; the best come first.
    assert by_slug[shelf_of_four["roads"].slug].best == pytest.approx(1)
    assert LEAST < by_slug[shelf_of_four["bees"].slug].best < 1
    assert [one.best for one in found] == sorted((one.best for one in found), reverse=True)
    assert found[0].passages["ru"].startswith("Для выполнения настоящего Соглашения")


def test_what_is_said_nowhere_else_lists_nothing(shelf_of_four: Shelf) -> None:
    fish = shelf_of_four["fish"]
    assert similar(unit(fish, "art_1"), fish.pk) == []


def test_versions_without_a_common_language_are_not_compared(shelf_of_four: Shelf) -> None:
    bees, museums = shelf_of_four["bees"], shelf_of_four["museums"]
    found = similar(unit(bees, "art_1"), bees.pk)
    assert museums.pk not in {one.agreement for one in found}
    assert all(list(one.likeness) == ["ru"] for one in found)


def test_only_units_of_its_kind_are_compared_with_one(shelf_of_four: Shelf) -> None:
    fish = shelf_of_four["fish"]
    preambles = similar(unit(fish, "preamble"), fish.pk)
    assert {eid for _, eid in places(preambles)} <= {"preamble"}
    title = next(one.eid for one in Article.objects.filter(kind="title", version__agreement=fish))
    assert similar(unit(fish, title), fish.pk) == []


def test_what_is_gone_or_changed_since_is_not_told_wrongly(shelf_of_four: Shelf) -> None:
    fish, roads = shelf_of_four["fish"], shelf_of_four["roads"]
    Article.objects.filter(version__agreement=shelf_of_four["bees"]).delete()
    rows_of = Paragraph.objects.filter(article__version__agreement=roads, article__eid="art_3")
    rows_of.update(text="Дороги содержатся за счет государственного бюджета.")
    found = similar(unit(fish, "art_2"), fish.pk)
    assert places(found) == [(shelf_of_four["museums"].slug, "art_2")]


def test_without_an_index_it_says_so(shelf_of_four: Shelf, backend: Backend) -> None:
    fish = shelf_of_four["fish"]
    (backend.path / "current").unlink()
    with pytest.raises(IndexUnavailableError):
        similar(unit(fish, "art_2"), fish.pk)


@pytest.mark.parametrize("words", ["", "1", "—", "Стороны", "Стороны. " * 9_000])
def test_odd_articles(shelf_of_four: Shelf, words: str) -> None:
    fish = shelf_of_four["fish"]
    Paragraph.objects.filter(article__version__agreement=fish).update(text=words)
    for one in similar(unit(fish, "art_2"), fish.pk):
        assert 0 < one.best <= 1


def test_agreements_that_are_most_alike(shelf_of_four: Shelf) -> None:
    roads = shelf_of_four["roads"]
    version = roads.versions.get(language="ru")
    # That on bees has two articles in common with it, that on fish one.
    assert most_alike(version) == [shelf_of_four["bees"].pk, shelf_of_four["fish"].pk]
    # In Kazakh the one on bees is not there.
    kazakh = most_alike(roads.versions.get(language="kk"))
    assert set(kazakh) == {shelf_of_four["fish"].pk, shelf_of_four["museums"].pk}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real texts is not there")
def test_the_first_is_the_one_that_a_reader_names(db: None, backend: Backend) -> None:
    for file in sorted(chain(CORPUS.glob("*.txt"), SAMPLES.glob("*.txt"))):
        load(file.read_bytes(), file.name)
    indexing.rebuild()
    assert set(SLUGS.values()) == set(Agreement.objects.values_list("slug", flat=True))
    wrong, unlisted, listed = [], [], []
    for language, (slug, eid), wanted in rows():
        agreement = Agreement.objects.get(slug=slug)
        found = places(similar(unit(agreement, eid, language), agreement.pk))
        if not wanted and found:
            listed.append((language, slug, eid, found[0]))
        elif wanted and not found:
            unlisted.append((language, slug, eid))
        elif wanted and found[0] not in wanted:
            wrong.append((language, slug, eid, found[0]))
    assert len(wrong) <= MOST_WRONG_FIRST, wrong
    assert len(unlisted) <= MOST_NOT_LISTED, unlisted
    assert len(listed) <= MOST_LISTED, listed
    commission = unit(Agreement.objects.get(slug=SLUGS["ee"]), "art_9")
    first = similar(commission, Agreement.objects.get(slug=SLUGS["ee"]).pk)[0]
    assert places([first]) == [(SLUGS["lt"], "art_11")]
