"""The repairs of a source in the text that is read: shown once each, on request alone."""

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from tests.treaties.page import get, see
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, TEA, stored
from tests.treaties.text.damage import FILES
from treaties import repaired, views
from treaties.align import align
from treaties.models import Agreement, LanguageVersion, Paragraph, Repair
from treaties.repaired import KINDS, Repaired, count_repairs, kind_words, stretches
from treaties.repaired_html import visible, written
from treaties.text.clean import RULES

pytestmark = pytest.mark.django_db
SLUG = "2019-kz-ge-agreement"
PAGE = f"/ru/agreements/{SLUG}/"
# Spaced letters, a look-alike in a word, an odd blank, characters without a form, a page number.
DIRTY = (
    RUSSIAN.replace("a) горный;", "a )  г о р н ы й ;")
    .replace("Споры решаются", "Спoры\u00a0реша\u200bются")
    .replace("Урожай остается общим.", "Урожай\n\n- 1 -\n\nостается общим.")
    .replace("действует пять лет.", "действует\n\n- 2 -\n\nпять лет.")
)
BEFORE = re.compile(r'<small class="before">.*?</small>')


def dirty() -> Agreement:
    return stored(DIRTY)


def found_in(agreement: Agreement, *languages: str) -> tuple[Repaired, int, list[Any]]:
    """Return the repairs of some versions, how many the page counts, and the versions' units."""
    rows = agreement.versions.all()
    versions = repaired.with_first_lines(rows)
    shown = [version for version in versions if version.language in languages]
    units = align(shown)
    lines = stretches(shown, versions, units)
    return Repaired(lines), count_repairs(lines), units


def rows_of(units: list[Any]) -> list[Any]:
    cells = [cell for unit in units for cell in unit.cells.values()]
    paragraphs = [cell for unit in units for row in unit.rows for cell in row.cells.values()]
    return [*cells, *paragraphs]


# All repairs, once each


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_repair_is_shown_once_and_counted(path: Path) -> None:
    agreement = stored(path.read_bytes(), path.name)
    total = 0
    for language in agreement.languages:
        shown, count, units = found_in(agreement, language)
        version = agreement.versions.get(language=language)
        rows = [*rows_of(units), *version.divisions.all()]
        placed: list[int] = []
        for row in rows:
            for part, text in enumerate((row.label, repaired.text_of(row))):
                for piece in shown.pieces(row, part):
                    placed += piece.repairs if piece.ends else ()
                    read = text[piece.start : piece.end]
                    assert "".join(read.split()) in "".join(piece.after.split())
        others = sum(
            one.count
            for unit in units
            for cell in unit.cells.values()
            for one in shown.others(cell)
        )
        assert shown.untraced == []
        assert len(placed) == len(set(placed))
        assert len(placed) + others == count
        total += count
    assert total == Repair.objects.count()


def test_each_kind_of_repair_has_its_words_in_every_language() -> None:
    kinds = {rule.kind for rule in RULES} | {"page-number"}
    assert kinds == set(KINDS)
    assert kind_words(["unheard-of"]) != kind_words(["blank"])
    with override("en"):
        assert len({str(name) for name in KINDS.values()}) == len(KINDS)


# On the page


def test_what_the_source_has_stands_behind_what_is_read(client: Client) -> None:
    dirty()
    html = get(client, f"{PAGE}ru/?repairs=1").content.decode()
    spaced = "a )  г о р н ы й ;"
    assert f'<ins>горный;</ins><small class="before"><del>{spaced}</del>' in html
    assert '"><ins>a)</ins></a>' in html
    assert '<ins>Споры</ins><small class="before"><del>Сп<b>o</b>ры</del>' in html


def test_repairs_without_letters_are_told_at_their_unit(client: Client) -> None:
    dirty()
    page = see(client, f"/en/agreements/{SLUG}/ru/?repairs=1")
    assert page.has("Also repaired here: page number (1): - 1 -.")
    assert page.has("Also repaired here: page number (1): - 2 -.")
    assert page.has("invisible character (1): [U+200B]; blank of another kind (1).")


def test_blanks_of_a_whole_line_are_not_told_of_one_word_in_it(client: Client) -> None:
    odd = "      a )  г о р н ы й ;".replace(" ", "\u00a0")
    stored(RUSSIAN.replace("      a) горный;", odd))
    page = see(client, f"/en/agreements/{SLUG}/ru/?repairs=1")
    assert page.has("горный;a ) г о р н ы й ; spaced letters")
    assert not page.has("spaced letters,")
    assert page.has("Also repaired here: blank of another kind (1).")


def test_the_text_is_the_same_with_its_repairs_and_without(client: Client) -> None:
    dirty()
    texts = []
    for asked in ("", "?repairs=1", f"?repairs=1&q={quote('споры OR горный')}"):
        html = get(client, f"{PAGE}ru/{asked}").content.decode()
        html = re.sub(r'<p class="also-repaired".*?</p>', "", BEFORE.sub("", html))
        found = re.findall(r'<p class="(?:text|point|paragraph)">(.*?)</p>', html)
        texts.append([unescape(re.sub("<.*?>", "", one)) for one in found])
    assert texts[0] == texts[1] == texts[2]
    assert len(texts[0]) > 5


def test_a_word_that_was_found_is_marked_in_what_was_repaired(client: Client) -> None:
    dirty()
    html = get(client, f"{PAGE}ru/?repairs=1&q={quote('споры')}").content.decode()
    assert re.search(r'<ins><mark id="match-\d+">Споры</mark></ins><small', html)


def test_the_link_says_how_many_and_leads_there_and_back(client: Client) -> None:
    dirty()
    shown = get(client, f"/en/agreements/{SLUG}/ru/?q=tea").content.decode()
    count = Repair.objects.count()
    assert f'href="/en/agreements/{SLUG}/ru/?q=tea&amp;repairs=1"' in shown
    assert f"Show {count} repairs" in shown
    back = get(client, f"/en/agreements/{SLUG}/ru/?q=tea&repairs=1").content.decode()
    assert f'href="/en/agreements/{SLUG}/ru/?q=tea"' in back
    assert f"Hide {count} repairs" in back


def test_an_article_alone_shows_its_own(client: Client) -> None:
    dirty()
    html = get(client, f"/en/agreements/{SLUG}/ru/art_2/?repairs=1").content.decode()
    assert "Hide 3 repairs" in html
    assert html.count("<ins>") == 1
    assert "?repairs" not in get(client, f"/en/agreements/{SLUG}/ru/title/").content.decode()


def test_a_version_counts_the_lines_of_its_own(client: Client) -> None:
    stored(f"{KAZAKH}\n\n{DIRTY}\n\n{ENGLISH}")
    counts = [found_in(Agreement.objects.get(), language)[1] for language in ("kk", "ru", "en")]
    assert counts[2] == 0
    assert counts[1] > 5
    assert sum(counts) == Repair.objects.count()
    page = get(client, f"/en/agreements/{SLUG}/en/").content.decode()
    assert "?repairs" not in page
    assert not see(client, f"/en/agreements/{SLUG}/en/").has("repairs")


def test_the_page_with_repairs_has_every_place_once(client: Client) -> None:
    stored(TEA.replace("өсіреді", "өсiредi"))
    page = see(client, f"/kk/agreements/{SLUG}/kk-ru-en/?repairs=1")
    assert len(page.ids) == len(set(page.ids))
    assert page.ids == see(client, f"/kk/agreements/{SLUG}/kk-ru-en/").ids


# Nothing for those who did not ask


def test_without_the_wish_nothing_is_traced(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    dirty()

    def never(*_: Any) -> None:
        raise AssertionError("traced")

    monkeypatch.setattr(views, "Repaired", never)
    for asked in ("", "?repairs=", "?repairs=0", "?repairs=x", "?repairs=11"):
        assert "<ins>" not in get(client, f"{PAGE}ru/{asked}").content.decode()
    with pytest.raises(AssertionError, match="traced"):
        client.get(f"{PAGE}ru/?repairs=1")


def test_the_repairs_cost_one_question_however_many(client: Client) -> None:
    stored(RUSSIAN)
    asked = []
    version = LanguageVersion.objects.get()
    for many in (1000, 2000):
        with CaptureQueriesContext(connection) as queries:
            get(client, f"{PAGE}ru/")
        asked.append(len(queries))
        assert sum("treaties_repair" in row["sql"] for row in queries) == 1
        # No source is read whole only to be named.
        assert not any('"content"' in row["sql"] for row in queries)
        Repair.objects.bulk_create(
            Repair(source=version.source, sequence=many + n, line=1, column=0, kind="blank")
            for n in range(100)
        )
    assert asked[0] == asked[1]


# What cannot be traced


def test_a_text_that_is_not_its_sources_says_so_and_is_shown(client: Client) -> None:
    dirty()
    Paragraph.objects.filter(eid="art_3__p_1").update(text="Соглашение действует семь лет.")
    page = see(client, f"/en/agreements/{SLUG}/ru/?repairs=1")
    assert page.has("cannot be shown at their places: Russian")
    assert page.has("Соглашение действует семь лет.")


def test_repairs_of_another_source_say_so(client: Client) -> None:
    dirty()
    Repair.objects.filter(kind="look-alike").update(before="Слoны")
    Repair.objects.filter(kind="look-alike").update(after="Слоны")
    assert see(client, f"/en/agreements/{SLUG}/ru/?repairs=1").has("cannot be shown")


# As HTML


def test_markup_in_a_source_is_never_markup(client: Client) -> None:
    dirty()
    Repair.objects.filter(kind="letter-spacing").update(before='"><script>alert(1)</script>')
    html = get(client, f"{PAGE}ru/?repairs=1").content.decode()
    assert "<script>alert" not in html
    piece = repaired.Shown(0, 3, "<i>м & д", "мед", ("blank",), frozenset({0}), ends=True)
    assert "<del>&lt;i&gt;м &amp; д</del>" in written("мед", [piece])


def test_a_word_across_the_edge_of_a_repair_keeps_its_number() -> None:
    piece = repaired.Shown(2, 5, "и ю", "июл", ("broken-word",), frozenset({0}), ends=True)
    html = BEFORE.sub("", written("9 июля 1998", [piece], [(0, 11, 7)]))
    assert html == ('<mark id="match-7">9 </mark><ins><mark>июл</mark></ins><mark>я 1998</mark>')


def test_what_was_only_taken_away_is_struck_at_its_point() -> None:
    piece = repaired.Shown(5, 5, "-", "", ("hyphenation",), frozenset({0}), ends=True)
    html = str(written("сотрудничество", [piece]))
    assert html.startswith('сотру<small class="before"><del>-</del>')
    assert "<ins>" not in html


def test_a_character_without_a_form_is_named() -> None:
    assert visible("а\u202eб\x00") == "а[U+202E]б[U+0000]"
