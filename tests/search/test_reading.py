"""The words of a search in a text that is read."""

import re
from html import unescape

from django.test import Client

from search.reading import MarkedText
from tests.search.conftest import Library
from treaties.align import align
from treaties.models import Article

MARK = re.compile(r'<mark id="match-(\d+)">(.*?)</mark>')


def shown(library: Library, words: str) -> tuple[str, int]:
    """Return all texts of the treaty on honey with marks, and how many marks were counted."""
    units = align(list(library.honey.versions.all()))
    marked = MarkedText(words, units)
    texts = [
        marked.text(cell) for unit in units for row in unit.rows for cell in row.cells.values()
    ]
    headings = [marked.text(cell) for unit in units for cell in unit.cells.values()]
    return "\n".join([*headings, *texts]), marked.count


def test_any_form_is_marked_and_numbered_in_reading_order(library: Library) -> None:
    text, count = shown(library, "пасека")
    found = MARK.findall(text)
    assert sorted(int(number) for number, _ in found) == list(range(1, count + 1))
    assert {word for _, word in found} == {"пасеки"}


def test_every_language_is_marked_by_its_own_forms(library: Library) -> None:
    text, _ = shown(library, "омарта OR honey OR мед")
    assert {word for _, word in MARK.findall(text)} >= {"омарталарды", "honey", "Мед"}


def test_a_faulty_query_marks_nothing_and_says_why(library: Library) -> None:
    units = align(list(library.honey.versions.all()))
    marked = MarkedText("(мед", units)
    assert marked.fault
    assert marked.count == 0


def test_the_texts_stay_what_they_are(library: Library) -> None:
    units = align(list(library.honey.versions.all()))
    for words in ("мед", "the", "а*", "нетакогослова"):
        marked = MarkedText(words, units)
        for unit in units:
            for row in unit.rows:
                for cell in row.cells.values():
                    plain = re.sub("<.*?>", "", marked.text(cell))
                    assert unescape(plain) == cell.text


def test_markup_in_a_text_is_never_markup(library: Library) -> None:
    article = Article.objects.get(
        version__agreement=library.honey, version__language="ru", eid="art_1"
    )
    article.paragraphs.update(text="мед <b>и</b> & <script>alert(1)</script>")
    address = f"/ru/agreements/{library.honey.slug}/ru/"
    for query in ("", "?q=%D0%BC%D0%B5%D0%B4"):
        html = Client().get(address + query).content.decode()
        assert "<script>alert" not in html
        assert "&lt;b&gt;и&lt;/b&gt; &amp; &lt;script&gt;" in html


def test_the_page_says_how_many_places_there_are(library: Library) -> None:
    address = f"/ru/agreements/{library.honey.slug}/ru-kk/"
    marked = Client().get(f"{address}?q=%D0%BC%D0%B5%D0%B4").content.decode()
    count = len(MARK.findall(marked))
    assert count
    assert re.search(rf"{count} мест[оа]? в тексте", marked)
    # Other columns keep the words.
    assert f"/ru/agreements/{library.honey.slug}/kk/?q=" in marked
    nothing = Client().get(f"{address}?q=%D0%BA%D0%BE%D1%82").content.decode()
    assert "В этом тексте таких слов нет." in nothing
    assert not MARK.search(nothing)
