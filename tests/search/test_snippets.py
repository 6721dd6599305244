"""The piece of an article that shows why it was found."""

import pytest

from search import snippets
from search.language.highlight import MovedError, Wanted
from search.leniency import STRICT
from search.query import parse
from search.service import Request, search
from search.snippets import LEAD, LONGEST, Snippet, make_snippet, paragraphs_of
from search.wanted import wanted_words
from tests.search.conftest import Library
from treaties.models import Agreement, Article, Paragraph


def article(agreement: Agreement, language: str, eid: str) -> Article:
    return Article.objects.get(version__agreement=agreement, version__language=language, eid=eid)


def wanted(query: str) -> Wanted:
    return wanted_words(parse(query).node)


def snippet_of(article: Article, wanted: Wanted, twin: str = "") -> Snippet:
    return make_snippet(article, paragraphs_of([article.pk])[article.pk], wanted, twin)


def starred(snippet: Snippet) -> str:
    return "".join(f"*{run.text}*" if run.marked else run.text for run in snippet.runs)


@pytest.mark.parametrize(
    ("language", "query", "eid", "text"),
    [
        ("ru", "пасека", "art_1__para_1", "Стороны защищают *пасеки*."),
        ("ru", "остались общие", "art_1__para_2", "Мед остается *общим*."),
        ("kk", "омарта", "art_1__para_1", "Тараптар *омарталарды* қорғайды."),
        ("en", "honey common", "art_1__para_2", "The *honey* shall remain *common*."),
        # Of equally good paragraphs the first; two words stand above one.
        ("en", "the", "art_1__para_1", "*The* Parties shall protect *the* apiaries."),
        ("en", "honey shall", "art_1__para_2", "The *honey* *shall* remain common."),
        # Only the heading has the word.
        ("ru", "цели", "", "*Цель*"),
        # Nothing has it: the first paragraph.
        ("ru", "озеро", "art_1__para_1", "Стороны защищают пасеки."),
    ],
)
def test_the_best_paragraph_with_its_marks(
    unindexed: Library, language: str, query: str, eid: str, text: str
) -> None:
    snippet = snippet_of(article(unindexed.honey, language, "art_1"), wanted(query))
    assert (snippet.eid, starred(snippet)) == (eid, text)
    assert snippet.has_marks == ("*" in text)


def test_without_marks_the_place_of_the_match_in_another_version(unindexed: Library) -> None:
    kazakh = article(unindexed.honey, "kk", "art_1")
    assert snippet_of(kazakh, Wanted(), "art_1__para_2").text == "Бал ортақ болып қалады."
    assert snippet_of(kazakh, Wanted(), "art_1__para_9").text == "Тараптар омарталарды қорғайды."


def test_an_article_without_paragraphs_shows_its_heading(unindexed: Library) -> None:
    title = article(unindexed.post, "ru", "title")
    assert snippet_of(title, Wanted()).text.endswith("о почте")


@pytest.fixture
def long(unindexed: Library) -> Article:
    """An article with one long paragraph that has a wanted word in its middle."""
    found = article(unindexed.honey, "ru", "art_2")
    Paragraph.objects.filter(article=found).update(text="начало " * 60 + "пчела" + " конец" * 80)
    return found


def test_a_long_paragraph_is_cut_between_words(long: Article) -> None:
    snippet = snippet_of(long, wanted("пчелы"))
    assert snippet.cut_before
    assert snippet.cut_after
    assert snippet.text.startswith("… начало ")
    assert snippet.text.endswith(" конец …")
    assert "*пчела*" in starred(snippet)
    assert len(snippet.text) <= LONGEST + len("…  …")
    assert snippet.text.index("пчела") <= LEAD + len("… начало ")


def test_its_beginning_is_shown_when_nothing_is_marked(long: Article) -> None:
    snippet = snippet_of(long, Wanted())
    assert not snippet.cut_before
    assert snippet.cut_after
    assert not snippet.has_marks


def test_a_short_paragraph_is_shown_whole(unindexed: Library) -> None:
    snippet = snippet_of(article(unindexed.lakes, "ru", "art_1"), wanted("озеро"))
    assert not snippet.cut_before
    assert not snippet.cut_after
    assert snippet.text == "Стороны держат воду озер чистой."


def test_a_paragraph_without_spaces_is_shown_in_part(unindexed: Library) -> None:
    found = article(unindexed.honey, "ru", "art_2")
    Paragraph.objects.filter(article=found).update(text="_" * 400)
    assert len(snippet_of(found, Wanted()).runs[0].text) > 100


@pytest.mark.parametrize(
    "query",
    ["пасека", "озеро", '"за чаем"', "омарта*", "мед OR бал", "honey shall", "Тараптар"],
)
def test_the_places_of_the_index_give_the_snippets_of_the_whole_analysis(
    library: Library, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("A whole text is analysed though its places are known.")

    with monkeypatch.context() as patched:
        patched.setattr(snippets, "marks", never)
        answer = search(Request(query, size=50))
    assert answer.leniency == STRICT
    by_places = [hit.snippets for hit in answer.hits]
    assert any(one.has_marks for shown in by_places for one in shown.values())

    def unknown(*_: object) -> None:
        raise MovedError

    monkeypatch.setattr(snippets, "_by_places", unknown)
    assert [hit.snippets for hit in search(Request(query, size=50)).hits] == by_places


def test_a_text_that_the_index_does_not_know_yet_is_marked_as_it_is(library: Library) -> None:
    russian = article(library.honey, "ru", "art_1")
    russian.paragraphs.update(text="Слова стоят иначе: пасеки и пасека.")
    (hit,) = [
        one for one in search(Request("пасека", reader="ru")).hits if one.agreement == library.honey
    ]
    assert starred(hit.snippets["ru"]) == "Слова стоят иначе: *пасеки* и *пасека*."
