"""What stands around a text that is read: its facts with their sentences, citations, linked data."""

import json
import re
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from tests.treaties.page import get, see
from tests.treaties.samples import RUSSIAN
from treaties import citing
from treaties.align import AlignedUnit, Row
from treaties.choices import Standing
from treaties.citing import citations
from treaties.evidence import evidence
from treaties.linked_data import FORCE, VALUES
from treaties.loading.load import load
from treaties.models import (
    Act,
    Agreement,
    Amendment,
    Article,
    EndedAgreement,
    LanguageVersion,
    Paragraph,
)
from treaties.ordering import place
from treaties.timeline import timeline

SLUG = "2019-kz-ge-agreement"
PAGE = f"/ru/agreements/{SLUG}/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_each_fact_has_its_sentence_in_the_readers_language_first(tea: Agreement) -> None:
    found = evidence(tea, ["ru", "kk"])
    assert [fact.language for fact in found["signed"]] == ["ru", "kk", "en"]
    assert "3 мая 2019 года" in found["signed"][0].sentence
    kazakh, *_ = evidence(tea, ["kk"])["prevailing_languages"]
    assert "орыс тіліндегі мәтінге жүгінеді" in kazakh.sentence


def test_the_page_shows_the_sentences(client: Client, tea: Agreement) -> None:
    html = get(client, PAGE).content.decode()
    assert '<blockquote lang="ru">Совершено в городе Астане 3 мая 2019 года' in html


def test_the_timeline_goes_from_the_earliest_day(tea: Agreement) -> None:
    acts = [
        Act(agreement=tea, kind="law", number="7-VI", date=date(2020, 2, 1)),
        Act(agreement=tea, kind="resolution", date=date(2019, 4, 1), draft=True),
    ]
    Act.objects.bulk_create(place(acts, tea.pk))
    amendment = Amendment(agreement=tea, number="9", date=date(2022, 5, 5), line=1)
    Amendment.objects.bulk_create(place([amendment], tea.pk))
    other = Agreement.objects.create(
        slug="later", kind="treaty", status="signed", signed_on=date(2024, 1, 2)
    )
    ended = EndedAgreement(agreement=other, title="чай", ended=tea)
    EndedAgreement.objects.bulk_create(place([ended], other.pk))
    days = [(event.day.isoformat(), event.detail) for event in timeline(tea)]
    assert days == [
        ("2019-05-03", ""),
        ("2020-02-01", "№ 7-VI"),
        ("2020-06-01", ""),
        ("2022-05-05", "№ 9"),
        ("2024-01-02", ""),
    ]
    assert timeline(tea)[-1].by == other


# Citations


def told(agreement: Agreement, eid: str, *languages: str) -> list[tuple[str, str]]:
    there = {version.language: version for version in agreement.versions.all()}
    found = citations(agreement, [there[language] for language in languages], eid)
    return [(one.citation, one.quotation) for one in found]


def test_a_point_is_cited_in_each_language_with_its_words(tea: Agreement) -> None:
    russian, kazakh, english = told(tea, "art_1__para_1__point_b", "ru", "kk", "en")
    assert russian[0].startswith("пп. b) п. 1 ст. 1 Соглашения между Правительством")
    assert russian[0].endswith("о чае от 3 мая 2019 года")
    assert russian[1] == "b) долинный."
    assert kazakh[0].endswith("(2019 жылғы 3 мамыр), 1-баптың 1-тармағының b) тармақшасы")
    assert kazakh[1] == "b) даладағы."
    assert english[0].startswith("Article 1(1)(b), Agreement between")


def test_a_paragraph_is_quoted_with_its_points_and_an_article_whole(tea: Agreement) -> None:
    ((_, paragraph),) = told(tea, "art_1__para_1", "ru")
    assert paragraph == "1. Стороны выращивают чай:\na) горный;\nb) долинный."
    ((citation, article),) = told(tea, "art_1", "ru")
    assert citation.startswith("ст. 1 Соглашения")
    assert article.endswith("2. Урожай остается общим.")


def test_a_version_that_numbers_otherwise_is_cited_by_its_own_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows, cells = {}, {}
    for language, number, words in (("ru", "3", "О чае."), ("kk", "2", "Шай туралы.")):
        article = Article(eid=f"art_{number}", kind="article", number=number)
        paragraph = Paragraph(eid=f"art_{number}__para_1", kind="paragraph", label="1.", text=words)
        article.body = [paragraph]
        cells[language], rows[language] = article, paragraph
    row = Row("art_3__para_1", 0, rows, {"kk": "art_2__para_1"})
    alone = Paragraph(eid="art_3__para_2", kind="paragraph", label="2.", text="О меде.")
    cells["ru"].body = [rows["ru"], alone]
    lone = Row("art_3__para_2", 0, {"ru": alone}, {})
    unit = AlignedUnit("art_3", "article", cells, [row, lone])
    monkeypatch.setattr(citing, "align", lambda _, eid: [unit] if eid == "art_3" else [])
    versions = [LanguageVersion(language=language) for language in ("ru", "kk", "en")]
    monkeypatch.setattr(Agreement, "title", lambda *_: "Договор")
    for eid, places in (
        ("art_3", ("ст. 3", "2-бап")),
        ("art_3__para_1", ("п. 1 ст. 3", "2-баптың 1-тармағы")),
    ):
        russian, kazakh = citations(Agreement(), versions, eid)
        assert russian.quotation.startswith("1. О чае.")
        assert kazakh.quotation == "1. Шай туралы."
        assert russian.citation.startswith(places[0])
        assert kazakh.citation.endswith(places[1])
    # What one version alone has is cited in it alone.
    assert [one.language for one in citations(Agreement(), versions, "art_3__para_2")] == ["ru"]
    assert citations(Agreement(), versions, "art_3__para_9") == []


def test_the_page_of_citations(client: Client, tea: Agreement) -> None:
    html = get(client, f"{PAGE}ru-kk/art_1__para_2/cite/").content.decode()
    assert "п. 2 ст. 1 Соглашения" in html
    assert "1-баптың 2-тармағы" in html
    assert '<meta name="robots" content="noindex">' in html
    assert get(client, f"{PAGE}ru/art_77/cite/", status=404)


def test_an_article_has_an_address_without_columns(client: Client, tea: Agreement) -> None:
    page = see(client, f"{PAGE}art_2/")
    assert page.has("Споры решаются за самоваром")
    assert page.canonical == f"http://testserver{PAGE}art_2/"
    assert see(client, f"{PAGE}kk/art_2/").canonical == page.canonical
    answer = get(client, f"{PAGE}art_1__para_2/", status=302)
    assert answer.url.endswith("/art_1/#art_1__para_2")
    assert get(client, f"{PAGE}art_77/", status=404)


@pytest.mark.parametrize("address", ["ru-kk-en/", "ru-kk-en/art_1/", "ru-kk-en/?q=чай"])
def test_the_queries_do_not_grow_with_the_articles(
    client: Client, tea: Agreement, address: str, django_assert_max_num_queries: Any
) -> None:
    longer = load(a_long_treaty(60).encode(), "long.txt").agreement
    assert longer
    for slug in (SLUG, longer.slug):
        path = f"/ru/agreements/{slug}/{address if slug == SLUG else address.replace('-kk-en', '')}"
        with django_assert_max_num_queries(24):
            get(client, path)


def a_long_treaty(articles: int) -> str:
    head, _, rest = RUSSIAN.partition("Статья 3")
    more = "".join(
        f"Статья {number}\n\n      1. Чай пьют утром.\n      2. Чай пьют и вечером.\n\n"
        for number in range(3, articles)
    )
    return f"{head}{more}Статья {articles}{rest}".replace("Грузии", "Монголии")


# What machines read


def test_linked_data_says_what_is_known(client: Client, tea: Agreement) -> None:
    html = get(client, PAGE).content.decode()
    (written,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    data = json.loads(written)
    assert data["@type"] == "Legislation"
    assert data["url"] == f"http://testserver{PAGE}"
    assert data["legislationDate"] == "2019-05-03"
    assert data["legislationLegalForce"] == "https://schema.org/InForce"
    assert {one["inLanguage"]: one["url"] for one in data["encoding"]} == {
        language: f"http://testserver{PAGE}{language}/" for language in ("kk", "ru", "en")
    }


def test_linked_data_cannot_end_its_block(client: Client, tea: Agreement) -> None:
    tea.versions.update(title='</script><script>alert("1")</script> & <!--')
    html = get(client, PAGE).content.decode()
    assert "<script>alert" not in html
    (written,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(written)["name"].startswith("</script>")


def test_every_standing_has_a_legal_value() -> None:
    assert VALUES.keys() == set(Standing)
    assert all(value in {"InForce", "NotInForce"} for value in FORCE.values())


def test_the_sitemap_has_every_agreement_in_each_language(client: Client, tea: Agreement) -> None:
    index = ElementTree.fromstring(get(client, "/sitemap.xml").content)
    places = [node.text or "" for node in index.iter(f"{SITEMAP}loc")]
    assert len(places) == 2
    (agreements,) = [place for place in places if "agreements" in place]
    listed = ElementTree.fromstring(get(client, agreements).content)
    assert {node.text for node in listed.iter(f"{SITEMAP}loc")} == {
        f"http://testserver/{language}/agreements/{SLUG}/" for language in ("kk", "ru", "en")
    }
    assert all(node.text for node in listed.iter(f"{SITEMAP}lastmod"))


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_browsers_are_told_how_to_search(client: Client, db: None, language: str) -> None:
    answer = get(client, f"/{language}/search/opensearch.xml")
    assert answer["Content-Type"] == "application/opensearchdescription+xml"
    told = ElementTree.fromstring(answer.content)
    templates = [node.get("template", "") for node in told if node.tag.endswith("Url")]
    assert len(templates) == 3
    assert all(f"/{language}/search/" in one and "{searchTerms}" in one for one in templates)
