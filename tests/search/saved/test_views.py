"""The pages of saved searches: from the search page to what is new."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from search.errors import IndexMissingError
from search.saved.models import SavedSearch
from tests.search.conftest import Library
from tests.search.saved.conftest import Loading, Save, person
from tests.search.saved.desk import LIST, place, post, told
from tests.search.saved.runs import now, raising, run
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from tests.treaties.page import Page, get, see
from treaties.loading.load import load

NEW = f"{LIST}new/?q=чай&party=AT&language=ru&language=kk&sort=newest"
FORM = {
    "name": "Чай в договорах",
    "words": "чай",
    "languages": ["ru", "kk"],
    "filters": ["party=AT"],
    "description": "Для отдела",
    "frequency": "weekly",
    "by_mail": "on",
    "language": "en",
    "shared": "",
    "sort": "newest",
    "seen": "",
}


# From the search page


def test_the_search_page_offers_to_save_what_it_shows(desk: Client):
    page = see(desk, "/ru/search/?q=чай&party=AT&sort=newest&page=1")
    (address,) = [link for link in page.links if "/desk/searches/new/" in link]
    assert address == "/ru/desk/searches/new/?q=%D1%87%D0%B0%D0%B9&party=AT&sort=newest"
    form = get(desk, address).context["form"]
    assert form.initial["words"] == form.initial["name"] == "чай"
    assert form.initial["filters"] == ["party=AT"]
    assert form.initial["sort"] == "newest"


def test_readers_see_nothing_of_it(client: Client, library: Library, django_assert_num_queries):
    html = get(client, "/ru/search/?q=чай").content.decode()
    assert "desk/searches" not in html
    client.force_login(person("reader", "view"))
    assert "desk/searches" not in get(client, "/ru/search/?q=чай").content.decode()


def test_a_search_is_saved_as_the_form_says(desk: Client, aigerim: User):
    answer = post(desk, NEW, FORM)
    search = SavedSearch.objects.get()
    assert answer.url == place(search)
    assert (search.owner, search.name, search.words) == (aigerim, "Чай в договорах", "чай")
    assert search.filters == {"language": ["ru", "kk"], "party": ["AT"]}
    assert (search.sort, search.frequency, search.by_mail) == ("newest", "weekly", True)
    assert (search.language, search.shared, search.description) == ("en", False, "Для отдела")
    assert (search.total, search.runs) == (1, 0)
    page = see(desk, answer.url)
    assert page.has("Поиск сохранён.")
    assert page.has("всего 1 результат")
    assert page.has("Ещё не выполнялся")
    assert page.has("Австрия")


def test_what_comes_after_it_was_saved_is_new(desk: Client, add: Loading):
    post(desk, NEW, {**FORM, "filters": []})
    search = SavedSearch.objects.get()
    add(BREAD_RU)
    assert run(search).new == 1


def test_what_is_not_in_the_index_yet_when_it_is_saved_is_new(desk: Client):
    load(BREAD_RU.encode(), "bread.txt")
    post(desk, NEW, {**FORM, "filters": []})
    post(desk, place(SavedSearch.objects.get(), "run/"))
    assert SavedSearch.objects.get().hits.count() == 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": ""}, "Дайте поиску название."),
        ({"name": "x" * 121}, "Напишите не более 120 знаков."),
        ({"name": "a\0b"}, "Удалите невидимые управляющие знаки."),
        ({"words": '"чай'}, "В запросе не закрыта кавычка."),
        ({"words": "а" * 2001}, "Напишите не более 2000 знаков."),
        ({"filters": ["party=XX"]}, "Стороны «XX» больше нет."),
        ({"filters": ["agreement=nothing"]}, "Договора «nothing» больше нет."),
        ({"frequency": "hourly"}, "Выберите, как часто выполнять поиск."),
        ({"frequency": ""}, "Выберите, как часто выполнять поиск."),
        ({"language": "de"}, "Выберите язык."),
    ],
)
def test_what_cannot_be_saved_is_said_in_a_sentence(
    desk: Client, change: dict[str, Any], sentence: str
):
    answer = post(desk, NEW, {**FORM, **change}, status=200)
    page = Page(answer.content.decode())
    assert page.has(sentence), told(page)
    assert page.has("Не сохранено")
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize("change", [{"languages": ["de"]}, {"filters": ["colour=red"]}])
def test_what_no_form_sends_is_refused(desk: Client, change: dict[str, Any]):
    post(desk, NEW, {**FORM, **change}, status=200)
    assert not SavedSearch.objects.exists()


def test_words_are_shown_as_text(desk: Client):
    name = "<script>alert(1)</script>"
    post(desk, NEW, {**FORM, "name": name, "description": name, "words": name})
    search = SavedSearch.objects.get()
    for address in (LIST, place(search), place(search, "edit/"), place(search, "delete/")):
        assert "<script>alert" not in get(desk, address).content.decode()


def test_without_an_index_nothing_is_saved(desk: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("search.saved.saving.measure", raising(IndexMissingError))
    answer = post(desk, NEW, FORM, status=503)
    assert Page(answer.content.decode()).has("Поиск пока недоступен")
    assert not SavedSearch.objects.exists()


# Changing


def sent(client: Client, search: SavedSearch, **change: Any) -> dict[str, Any]:
    """Return what the form of a search sends, with some changes."""
    form = get(client, place(search, "edit/")).context["form"]
    values = {name: form[name].value() for name in form.fields}
    told = {name: value for name, value in values.items() if value is not None}
    if not told.pop("by_mail"):
        return told | change
    return told | {"by_mail": "on"} | change


def test_a_form_that_is_sent_as_it_was_changes_nothing(desk: Client, save: Save):
    search = save("чай", filters={"language": ["ru"], "party": ["AT"]}, shared=True)
    before = SavedSearch.objects.values().get()
    post(desk, place(search, "edit/"), sent(desk, search))
    assert SavedSearch.objects.values().get() == before


def test_its_owner_changes_it_and_what_it_has_told_stays(desk: Client, save: Save, add: Loading):
    search = save("чай", filters={"party": ["AT", "EE"]})
    add(BREAD_RU)
    run(search)
    data = sent(desk, search, words="соль", filters=["party=EE"], shared="yes")
    post(desk, place(search, "edit/"), data)
    assert (now(search).words, search.filters, search.shared) == ("соль", {"party": ["EE"]}, True)
    assert search.total == 1
    assert search.hits.count() == 1


def test_two_windows_are_told_of_each_other(desk: Client, save: Save):
    search = save("чай")
    first, second = sent(desk, search, name="one"), sent(desk, search, name="two")
    post(desk, place(search, "edit/"), first)
    answer = post(desk, place(search, "edit/"), second, status=409)
    page = Page(answer.content.decode())
    assert page.has("Тем временем поиск изменили в другом окне.")
    assert now(search).name == "one"
    # What was written is still in the form, and sent again it counts.
    form = answer.context["form"]
    assert form["name"].value() == "two"
    post(desk, place(search, "edit/"), {**second, "seen": form["seen"].value()})
    assert now(search).name == "two"


def test_a_run_between_two_windows_is_no_change(desk: Client, save: Save, add: Loading):
    search = save("чай")
    data = sent(desk, search, name="other")
    add(BREAD_RU)
    run(search)
    post(desk, place(search, "edit/"), data)
    assert (now(search).name, search.hits.count()) == ("other", 1)


# What is new


def test_what_the_last_run_found_is_marked_with_what_changed(
    desk: Client, save: Save, add: Loading
):
    search = save("нан OR чай")
    add(BREAD_RU)
    post(desk, place(search, "run/"))
    page = see(desk, place(search))
    assert page.has("1 новый результат.")
    assert page.has("Статья 1. Хлеб RU Новый договор")
    add(BREAD_KK)
    post(desk, place(search, "run/"))
    words = told(see(desk, place(search)))
    new, earlier = words.split("Найдено раньше")
    assert "1-бап. Нан KK Новая языковая версия" in new
    assert "Статья 1. Хлеб RU Новый договор" in earlier
    assert "Статья 1" not in new
    post(desk, place(search, "run/"))
    words = told(see(desk, place(search)))
    assert "При последнем запуске ничего нового не найдено." in words
    assert "0 новых результатов" in words


def test_the_list_tells_last_run_new_and_total(desk: Client, save: Save, add: Loading):
    search = save("чай", name="Чай")
    save("соль", name="Соль")
    add(BREAD_RU)
    run(search)
    words = told(see(desk, LIST))
    assert "1 новый результат всего 2 результата" in words
    assert "Ещё не выполнялся 0 новых результатов всего 0 результатов" in words


def test_much_is_shown_page_by_page(desk: Client, save: Save, add: Loading, monkeypatch: Any):
    monkeypatch.setattr("search.saved.listing.PAGE_SIZE", 2)
    search = save("")
    add(BREAD_RU)
    run(search)
    pages = [see(desk, place(search) + f"?page={number}") for number in (1, 2, 3, 99)]
    seen = [
        [link for link in page.links if "/ru/art" in link or "/ru/clos" in link] for page in pages
    ]
    assert all(page.has("/ 3") for page in pages)
    assert seen[3] == seen[2]
    assert seen[0] != seen[1]
    assert see(desk, place(search) + "?page=x").has("1 / 3")


def test_the_pages_ask_the_database_no_more_for_more(
    desk: Client, save: Save, add: Loading, django_assert_max_num_queries
):
    for number in range(12):
        search = save("", name=f"all {number}", filters={"party": ["EE"]}, shared=True)
    add(f"{BREAD_KK}\n\n{BREAD_RU}")
    run(search)
    with django_assert_max_num_queries(8):
        get(desk, LIST)
    with django_assert_max_num_queries(16):
        assert see(desk, place(search)).has("10 новых результатов")


def test_an_invalid_search_is_shown_as_such(desk: Client, save: Save, add: Loading):
    search = save("чай", filters={"party": ["EE", "XX"]})
    add(BREAD_RU)
    answer = desk.post(place(search, "run/"), follow=True)
    for page in (Page(answer.content.decode()), see(desk, LIST)):
        assert page.has("Больше не действует: Стороны «XX» больше нет.")
    data = sent(desk, search)
    assert data["filters"] == ["party=EE", "party=XX"]
    post(desk, place(search, "edit/"), {**data, "filters": ["party=EE"]})
    assert not see(desk, LIST).has("Больше не действует")
    post(desk, place(search, "run/"))
    assert search.hits.count() == 1


def test_without_an_index_a_run_says_so(desk: Client, save: Save, monkeypatch: pytest.MonkeyPatch):
    search = save("чай")
    monkeypatch.setattr("search.saved.running.measure", raising(IndexMissingError))
    answer = desk.post(place(search, "run/"), follow=True)
    assert Page(answer.content.decode()).has("Поиск пока недоступен")
    assert now(search).runs == 0


def test_a_mail_that_no_server_takes_is_told_of(desk: Client, save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search, by_itself=True)
    search.notices.update(error="[Errno 111] Connection refused")
    assert see(desk, place(search)).has("Connection refused")


@pytest.mark.parametrize(
    ("email", "change", "sentence"),
    [
        ("a@b.kz", {}, "Письма отправляются на адрес a@b.kz."),
        ("", {}, "В вашей учётной записи нет адреса электронной почты"),
        ("a@b.kz", {"by_mail": False}, "Письма не отправляются."),
        ("", {"frequency": "never"}, "Письма не отправляются."),
    ],
)
def test_where_mails_go_is_said(
    desk: Client, save: Save, email: str, change: dict[str, Any], sentence: str
):
    User.objects.update(email=email)
    assert see(desk, place(save("чай", **change))).has(sentence)
