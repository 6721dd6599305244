"""The lists of findings of one agreement and of all: filters, pages, counts, files."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.treaties.browsing import total, tree, words_of
from tests.treaties.findings_kept.made import SLUG, decide, editor, use
from tests.treaties.page import get, see
from tests.treaties.samples import COFFEE, RUSSIAN, stored
from treaties.findings_table import PAGE_SIZE, Wanted, matching
from treaties.loading.findings import refresh
from treaties.loading.unite import unite
from treaties.models import Comparison, Finding, Paragraph

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
OWN = f"/en/agreements/{SLUG}/findings/"
ALL = "/en/findings/"


def kinds(client: Client, address: str) -> list[str]:
    return [words_of(one) for one in tree(client, address).xpath("//li/h3/span[@class='kind']")]


def options(client: Client, address: str, name: str) -> dict[str, str]:
    found = tree(client, address).xpath(f"//select[@name='{name}']/option")
    return {str(one.get("value")): words_of(one) for one in found}


# What is listed


@pytest.mark.parametrize("address", [OWN, ALL])
def test_a_finding_is_listed_with_its_words_side_by_side(client, compared, address):
    page = tree(client, address)
    assert total(client, address) == 3
    (line,) = page.xpath("//li[starts-with(@id, 'finding-')][.//span[text()='Negation']]")
    (link,) = line.xpath("./h3/a")
    assert words_of(link) == "Article 2, unnumbered paragraph 1"
    assert link.get("href") == f"/en/agreements/{SLUG}/kk-ru-en/#art_2__p_1"
    assert [(one.get("lang"), words_of(one)) for one in line.xpath(".//blockquote")] == [
        ("kk", "Даулар самаурын басында шешіледі."),
        ("ru", "Споры решаются за самоваром."),
        ("en", "Disputes are settled beside the samovar."),
    ]
    assert [words_of(one) for one in line.xpath(".//u")] == [
        "шешіледі",
        "решаются",
        "are settled",
    ]


def test_the_place_of_a_finding_is_in_the_page_that_it_leads_to(client, compared):
    for address in tree(client, OWN).xpath("//li/h3/a/@href"):
        page, _, place = str(address).partition("#")
        assert place in see(client, page).ids


def test_a_version_without_the_provision_says_so(client, compared):
    page = tree(client, f"{OWN}?kind=missing")
    sides = page.find_class("side-text")
    assert [words_of(one) for one in sides][2] == "Englishnot in this version"


def test_a_version_of_which_the_finding_says_nothing_is_left_out(client, compared):
    row = compared.findings.get(kind="negation")
    row.values, row.quotes = {"ru": "yes", "en": ""}, {"ru": row.quotes["ru"]}
    row.save()
    sides = tree(client, f"{OWN}?kind=negation").find_class("side-text")
    assert [words_of(one) for one in sides] == [
        "RussianСпоры решаются за самоваром.",
        "Englishnot in this version",
    ]


def test_words_of_a_heading_have_their_context(client, compared):
    page = tree(client, f"{OWN}?kind=term")
    assert [words_of(one) for one in page.xpath("//blockquote")] == ["Мақсаты", "Цель", "Purpose"]


def test_a_text_that_was_changed_since_is_not_quoted_wrongly(client, compared):
    Paragraph.objects.filter(eid="art_2__p_1", article__version__language="ru").update(
        text="Ныне споры другие и решаются иначе."
    )
    page = tree(client, f"{OWN}?kind=negation")
    assert words_of(page.xpath("//blockquote[@lang='ru']")[0]) == "решаются"


# Where there is nothing


def test_without_a_difference_nothing_is_promised(client, tea, monkeypatch):
    use(monkeypatch)
    refresh(tea.pk)
    page = see(client, OWN)
    assert page.has("The rules of the portal found no difference.")
    assert page.has("That is no certificate that the versions say the same.")


@pytest.mark.parametrize("noted", [False, True])
def test_what_is_not_compared_says_so(client, tea, monkeypatch, noted):
    if noted:
        use(monkeypatch)
        refresh(tea.pk)
        Comparison.objects.update(texts="")
    page = see(client, OWN)
    assert page.has("The versions of this agreement have not been compared yet.")
    assert not page.has("found no difference")


def test_one_version_has_nothing_to_compare(client):
    slug = stored(RUSSIAN).slug
    page = see(client, f"/en/agreements/{slug}/findings/")
    assert page.has("This agreement has one language version: there is nothing to compare.")
    assert not page.has("found no difference")


def test_filters_that_let_nothing_through_say_so(client, compared):
    assert see(client, f"{OWN}?kind=sum").has("No difference has all that was chosen.")
    assert see(client, f"{ALL}?agreement=none").has("No difference has all that was chosen.")


def test_an_empty_portal_says_that_nothing_was_found(client, db):
    assert see(client, ALL).has("found no difference")


@pytest.mark.parametrize(
    "address", ["/en/agreements/none/findings/", "/en/agreements/none/findings.csv"]
)
def test_an_unknown_agreement_is_not_there(client, db, address):
    get(client, address, 404)


@pytest.mark.parametrize("ending", ["pdf", "x", "csv.gz"])
def test_an_unknown_format_is_not_there(client, compared, ending):
    assert see(client, f"/en/findings.{ending}", 404).has(f"“{ending}”")
    get(client, f"/en/agreements/{SLUG}/findings.{ending}", 404)


def test_a_former_address_leads_on(client, compared):
    other = stored(COFFEE, "coffee.txt")
    unite(compared, other, {"ru": compared})
    answer = get(client, f"/en/agreements/{other.slug}/findings/", 301)
    assert answer["Location"] == OWN
    answer = get(client, f"/en/agreements/{other.slug}/findings.csv", 301)
    assert answer["Location"] == f"/en/agreements/{SLUG}/findings.csv"


# Filters


def test_filters(client, coffee):
    assert kinds(client, f"{ALL}?kind=term") == ["Legal term"]
    assert kinds(client, f"{ALL}?agreement={SLUG}") == [
        "Legal term",
        "Missing provision",
        "Negation",
    ]
    assert kinds(client, f"{ALL}?agreement={coffee.slug}") == ["Negation"]
    assert sorted(kinds(client, f"{ALL}?weight=sure")) == ["Missing provision", *["Negation"] * 2]
    assert kinds(client, f"{ALL}?weight=all&kind=period") == ["Time limit"]
    assert kinds(client, f"{ALL}?kind=negation&agreement={coffee.slug}&weight=sure") == ["Negation"]
    decide("negation", "accepted")
    assert kinds(client, f"{ALL}?state=accepted") == ["Negation"] * 2
    assert kinds(client, f"{ALL}?state=open") == ["Legal term", "Missing provision"]


def test_the_likeliest_come_first_when_asked_for(client, coffee):
    assert kinds(client, f"{ALL}?sort=weight") == [
        *("Negation", "Negation", "Missing provision", "Legal term")
    ]


@pytest.mark.parametrize(
    "query",
    [
        *("kind=poem", "state=dismissed", "state=gone", "weight=9", "sort=x", "page=x", "page=0"),
        *("kind=%00", "agreement=%00", "page=99999999", "agreement=", "weight="),
    ],
)
def test_what_is_not_understood_is_left_out(client, compared, query):
    assert total(client, f"{ALL}?{query}") == 3


def test_counts_stand_at_the_filters(client, coffee):
    assert options(client, ALL, "kind") == {
        "": "any",
        "missing": "Missing provision (1)",
        "negation": "Negation (2)",
        "term": "Legal term (1)",
    }
    found = options(client, f"{ALL}?kind=negation", "agreement")
    assert set(found) == {"", SLUG, coffee.slug}
    assert all(words.endswith("(1)") for value, words in found.items() if value)
    assert options(client, f"{ALL}?kind=negation", "kind")["negation"] == "Negation (2)"
    assert "agreement" not in str(tree(client, OWN).xpath("//select/@name"))


def test_what_is_chosen_stays_in_the_form_and_in_the_links(client, coffee, monkeypatch):
    address = f"{ALL}?kind=negation&weight=sure&agreement={coffee.slug}&sort=weight&state=open"
    page = tree(client, address)
    chosen = {
        str(one.get("name")): str(one.xpath("./option[@selected]/@value")[0])
        for one in page.xpath("//select")
    }
    assert chosen == {
        "kind": "negation",
        "agreement": coffee.slug,
        "state": "open",
        "weight": "sure",
        "sort": "weight",
    }
    query = f"?kind=negation&agreement={coffee.slug}&state=open&weight=sure&sort=weight"
    files = [str(one) for one in page.xpath("//a[@download]/@href")]
    assert files == [f"/en/findings.csv{query}", f"/en/findings.xlsx{query}"]


# Pages


def test_pages(client, compared):
    row = compared.findings.get(kind="negation")
    for number in range(PAGE_SIZE):
        row.pk, row.identity, row.position = None, str(number), 10 + number
        row.save(force_insert=True)
    page = tree(client, ALL)
    assert int(page.xpath("//@data-total")[0]) == PAGE_SIZE + 3
    (following,) = page.xpath("//a[@rel='next']/@href")
    assert following == f"{ALL}?page=2"
    assert len(kinds(client, ALL)) == PAGE_SIZE
    assert len(kinds(client, following)) == 3
    assert kinds(client, f"{ALL}?page=77") == kinds(client, following)
    assert tree(client, f"{OWN}?kind=negation&page=2").xpath("//a[@rel='prev']/@href") == [
        f"{OWN}?kind=negation"
    ]


@pytest.mark.parametrize("address", [OWN, ALL])
def test_the_number_of_queries_does_not_grow(client, compared, address, monkeypatch):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            get(client, address)
        return len(queries)

    get(client, address)
    few = asked()
    row = compared.findings.get(kind="negation")
    for number in range(20):
        row.pk, row.identity = None, str(number)
        row.save(force_insert=True)
    if address == ALL:
        for number in range(4):
            text = RUSSIAN.replace("о чае", f"о напитке {number}").replace(
                "3 мая", f"{number + 4} мая"
            )
            other = stored(text, f"{number}.txt")
            row.pk, row.agreement = None, other
            row.save(force_insert=True)
    assert asked() == few < 20


# Who sees what


def test_readers_do_not_see_what_is_dismissed_or_found_no_more(client, compared):
    decide("negation", "dismissed")
    decide("missing", "accepted", found=False)
    for query in ("", "?state=dismissed", "?state=gone"):
        assert kinds(client, OWN + query) == ["Legal term"]
    html = get(client, OWN).content.decode()
    assert "Looked up." not in html
    assert "Decide" not in html


@pytest.mark.parametrize("state", ["dismissed", "gone", "open", ""])
def test_what_readers_may_not_see_is_not_asked_for(compared, state):
    decide("negation", "dismissed")
    decide("missing", "accepted", found=False)
    assert {row.kind for row in matching(Wanted(state=state))} == {"term"}
    staff = {row.kind for row in matching(Wanted(state=state, staff=True))}
    assert staff == {"dismissed": {"negation"}, "gone": {"missing"}}.get(state, {"term"})


def test_readers_see_that_one_is_accepted_but_not_who_said_so(client, compared):
    decide("negation", "accepted")
    Finding.objects.update(decided_by=editor())
    page = tree(client, f"{OWN}?kind=negation")
    assert [words_of(one) for one in page.find_class("status")] == ["Accepted"]
    assert "aigerim" not in words_of(page)


def test_staff_see_all_states_with_their_reasons(client, compared):
    decide("negation", "dismissed")
    decide("missing", "accepted", found=False)
    user = editor("decide_finding")
    Finding.objects.filter(kind="negation").update(decided_by=user)
    client.force_login(user)
    assert kinds(client, OWN) == ["Legal term"]
    assert kinds(client, f"{OWN}?state=dismissed") == ["Negation"]
    assert kinds(client, f"{OWN}?state=gone") == ["Missing provision"]
    page = see(client, f"{OWN}?state=dismissed")
    assert page.has("aigerim, ")
    assert page.has("Looked up.")
    assert see(client, f"{OWN}?state=gone").has("Accepted, no longer found")
    assert f"/en/findings/{compared.findings.get(kind='negation').pk}/" in page.links


# Where it is linked


@pytest.mark.parametrize("address", ["/en/", "/en/agreements/"])
def test_it_is_linked(client, tea, address):
    assert ALL in see(client, address).links
