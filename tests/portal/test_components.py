"""The page of all components: for staff, by the site's own templates."""

import re

import pytest
from django.contrib.auth import get_user_model

from portal.appearance_colours import SCHEMES, properties
from portal.environment import BASE_DIR
from tests.treaties.page import Page, get, see
from treaties.choices import Standing

pytestmark = pytest.mark.django_db

PAGE = "/en/staff/components/"


@pytest.fixture
def staff(client):
    client.force_login(get_user_model().objects.create_user("aigerim", is_staff=True))
    return client


@pytest.fixture
def page(staff) -> Page:
    return see(staff, PAGE)


def test_others_are_asked_to_sign_in(client):
    answer = client.get(PAGE)
    assert (answer.status_code, answer.url) == (302, f"/en/admin/login/?next={PAGE}")
    client.force_login(get_user_model().objects.create_user("reader"))
    assert client.get(PAGE).status_code == 302


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_staff_see_it_in_each_language(staff, language):
    assert see(staff, f"/{language}/staff/components/").language == language


def test_it_asks_the_database_for_the_reader_and_the_legal_terms(staff, django_assert_num_queries):
    # The first page of a sign-in writes down that it is in use.
    get(staff, PAGE)
    with django_assert_num_queries(3):
        get(staff, PAGE)


def test_it_shows_every_colour_and_every_step_of_the_scales(page):
    shown = {name for name, value in properties().items() if value.startswith(("#", "."))}
    assert {"ink", "text-1", "space-1"} <= shown
    for name in shown - {"radius"}:
        assert page.has(f"--{name}"), name
    for scheme in SCHEMES:
        assert page.has(scheme)


def test_every_step_of_the_scales_has_its_sample():
    css = (BASE_DIR / "static" / "css" / "components.css").read_text()
    for name in properties():
        if name.startswith(("text-", "space-")):
            assert f".{name} {{" in css


def test_the_text_has_missing_cells_marks_and_links(staff, page):
    html = get(staff, PAGE).content.decode()
    assert [language for language, _, text in page.cells if text == "not in this version"] == [
        "en",
        "kk",
    ]
    marked = {word.lower() for word in re.findall(r"<mark[^>]*>(\w+)<", html)}
    assert marked == {"шай", "чай", "tea"}
    assert 'class="margin-note"' in html
    assert 'class="permalink' in html
    assert {"art_1", "art_1__para_1__point_b", "art_2"} <= set(page.ids)


def test_it_shows_each_standing_and_each_status(page):
    for standing in Standing:
        assert page.has(str(standing.label))
    assert page.has("prevails")


def test_the_chart_is_a_picture(staff):
    assert 'src="data:image/svg+xml;base64,' in get(staff, PAGE).content.decode()


def test_nothing_stands_twice_under_one_address(page):
    assert len(page.ids) == len(set(page.ids))
