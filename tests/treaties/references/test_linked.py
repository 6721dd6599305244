"""References in the pages: links in the texts, what refers to an article, how often is asked."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.treaties.page import get, see
from tests.treaties.references.test_stored import HORSES, NAMED, PROTOCOL, REFERRING, WAX
from tests.treaties.samples import KAZAKH, stored
from treaties.models import Paragraph
from treaties.repaired import Shown
from treaties.repaired_html import Link, written

REFERS = re.compile(r'<a class="ref" href="([^"]*)">(.*?)</a>')
CITED = re.compile(r'<(p|details) class="cited-by".*?</\1>', re.DOTALL)


def links(client: Client, address: str) -> list[tuple[str, str]]:
    return REFERS.findall(get(client, address).content.decode())


@pytest.mark.django_db
def test_a_reference_leads_to_its_place_in_the_page(client):
    tea = stored(REFERRING)
    address = f"/ru/agreements/{tea.slug}/ru/"
    assert links(client, address) == [
        ("#art_1__para_1__point_b", "пункте 1 b) статьи 1"),
        ("#art_3", "статьи 3"),
    ]
    assert {"art_1__para_1__point_b", "art_3"} <= set(see(client, address).ids)


@pytest.mark.django_db
def test_from_an_article_alone_it_leads_to_the_whole_text(client):
    tea = stored(REFERRING)
    whole = f"/ru/agreements/{tea.slug}/ru/"
    assert links(client, f"{whole}art_2/") == [
        (f"{whole}#art_1__para_1__point_b", "пункте 1 b) статьи 1"),
        (f"{whole}#art_3", "статьи 3"),
    ]


@pytest.mark.django_db
def test_a_provision_that_no_column_has_is_no_link(client):
    lacking = REFERRING.replace("      b) долинный.\n", "").replace("a) горный;", "a) горный.")
    tea = stored(lacking)
    stored(KAZAKH, "kk.txt")
    assert [words for _, words in links(client, f"/ru/agreements/{tea.slug}/ru/")] == ["статьи 3"]
    both = links(client, f"/ru/agreements/{tea.slug}/ru-kk/")
    assert both[0] == ("#art_1__para_1__point_b", "пункте 1 b) статьи 1")


@pytest.mark.django_db
def test_another_agreement_opens_in_the_languages_it_has(client):
    horses, protocol = stored(HORSES, "horses.txt"), stored(PROTOCOL, "protocol.txt")
    assert links(client, f"/kk/agreements/{protocol.slug}/ru/")[0] == (
        f"/kk/agreements/{horses.slug}/ru/#art_1__para_2",
        "пункт 2 статьи 1",
    )


@pytest.mark.django_db
def test_an_article_tells_what_refers_to_it(client):
    tea = stored(REFERRING)
    html = get(client, f"/ru/agreements/{tea.slug}/ru/").content.decode()
    told = [found.group() for found in CITED.finditer(html)]
    assert len(told) == 2
    assert all('href="#art_2__p_1"' in one and "Статья 2" in one for one in told)
    alone = get(client, f"/ru/agreements/{tea.slug}/ru/art_3/").content.decode()
    assert f'href="/ru/agreements/{tea.slug}/ru/#art_2__p_1"' in alone
    horses = stored(HORSES, "horses.txt")
    protocol = stored(PROTOCOL, "protocol.txt")
    html = get(client, f"/ru/agreements/{horses.slug}/ru/art_1/").content.decode()
    assert f'href="/ru/agreements/{protocol.slug}/ru/#art_1__p_1"' in html
    assert "перегоне лошадей от 8 апреля 1996 года</span>, <span" in html


@pytest.mark.django_db
def test_a_chapter_tells_what_refers_to_it_but_not_itself(client):
    tea = stored(
        REFERRING.replace("в порядке статьи 3", "в порядке главы 2 и настоящей главы").replace(
            "Соглашение действует", "По настоящей главе и главе 1 Соглашение действует"
        )
    )
    html = get(client, f"/ru/agreements/{tea.slug}/ru/").content.decode()
    told = {
        eid: re.findall(r'href="([^"]*)"', between)
        for eid, between in re.findall(r'id="(chp_\d)">(.*?)<section', html, re.DOTALL)
    }
    assert told == {"chp_1": ["#art_3__p_1"], "chp_2": ["#art_2__p_1"]}


@pytest.mark.django_db
def test_a_whole_agreement_that_is_named_leads_to_its_page(client):
    horses, wax = stored(HORSES, "horses.txt"), stored(WAX, "wax.txt")
    found = links(client, f"/kk/agreements/{wax.slug}/ru/")
    page = f"/kk/agreements/{horses.slug}/ru/"
    assert found[0] == (page, NAMED)
    assert found[1] == (f"{page}#art_2", "статье 2")
    assert [address for address, _ in found] == [page, f"{page}#art_2", page]


@pytest.mark.django_db
def test_many_are_folded(client):
    articles = "".join(
        f"\nСтатья {number}\n\n      Порядок статьи 1 применяется.\n" for number in range(3, 12)
    )
    tea = stored(
        REFERRING.replace(
            "\nГлава 2. Срок\n\nСтатья 3\n\n      Соглашение", f"{articles}\n      Соглашение"
        )
    )
    html = get(client, f"/ru/agreements/{tea.slug}/ru/").content.decode()
    folded = next(one.group() for one in CITED.finditer(html) if one.group().startswith("<details"))
    assert folded.count("<a ") == 10


@pytest.mark.django_db
def test_a_text_changed_since_has_no_false_link(client):
    tea = stored(REFERRING)
    row = Paragraph.objects.get(eid="art_2__p_1")
    row.text = "Ныне " + row.text
    row.save()
    assert links(client, f"/ru/agreements/{tea.slug}/ru/") == []


@pytest.mark.django_db
def test_queries_do_not_grow_with_references(client):
    def asked(text: str, name: str) -> int:
        slug = stored(text, name).slug
        get(client, f"/ru/agreements/{slug}/ru/")
        with CaptureQueriesContext(connection) as queries:
            get(client, f"/ru/agreements/{slug}/ru/")
        return len(queries)

    one = asked(REFERRING, "one.txt")
    sentence = "Споры, указанные в пункте 1 b) статьи 1, решаются в порядке статьи 3."
    many = REFERRING.replace("о чае", "о кофе").replace(sentence, f"{sentence} " * 30)
    assert asked(many, "many.txt") == one


# The text with its links, marks and repairs


def repair(start: int, end: int) -> Shown:
    return Shown(start, end, "x", "y", ("look-alike",), frozenset(), True)


def test_links_marks_and_repairs_are_nested():
    html = written("of Article 2 here", [repair(3, 12)], [(3, 6, 1)], [Link(3, 10, "#a")])
    assert html.startswith(
        'of <a class="ref" href="#a"><ins><mark id="match-1">Art</mark>icle</ins></a><ins> 2</ins><small'
    )
    assert html.endswith("</small> here")
    assert html.count("<small") == 1


@pytest.mark.parametrize("start", range(6))
@pytest.mark.parametrize("end", range(6))
def test_nothing_is_lost_or_doubled(start, end):
    if start > end:
        return
    for link in ((0, 2), (1, 4), (3, 5)):
        html = written("a<b&c", [repair(start, end)], [(1, 3, 1)], [Link(*link, "#x")])
        assert html.count("<small") == 1
        text = re.sub(r"<small.*?</small>|<[^>]*>", "", html)
        assert text == "a&lt;b&amp;c"
        opened: list[str] = []
        for closing, tag in re.findall(r"<(/?)(\w+)", html):
            if closing:
                assert opened.pop() == tag
            else:
                opened.append(tag)
        assert opened == []


def test_addresses_are_escaped():
    assert 'href="#&quot;&lt;"' in written("ab", links=[Link(0, 1, '#"<')])
