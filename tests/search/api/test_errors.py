"""What is wrong with a request is said in one sentence that names the parameter."""

import pytest

from tests.search.api.asking import Api
from tests.search.conftest import Library

HONEY = "2019-kz-at-agreement"


@pytest.mark.parametrize(
    ("path", "parameter", "sentence"),
    [
        ("/agreements?limit=0", "limit", "“limit” must be at least 1."),
        ("/agreements?limit=101", "limit", "“limit” must be at most 100."),
        ("/agreements?limit=ten", "limit", "“limit” must be a whole number."),
        ("/agreements?limit=", "limit", "“limit” must be a whole number."),
        ("/agreements?limit=1&limit=2", "limit", "The parameter “limit” can be given only once."),
        ("/agreements?year=MMV", "year", "“year” must be a whole number."),
        ("/agreements?sort=best", "sort", "“sort” must be one of: newest, oldest, added, changed."),
        ("/agreements?lang=de", "lang", "“lang” must be one of: kk, ru, en."),
        ("/agreements?pary=KZ", "pary", "This address has no parameter “pary”."),
        ("/agreements?together=KZ", "together", "This address has no parameter “together”."),
        ("/agreements?%00=1", "\0", "This address has no parameter “\0”."),
        ("/agreements?cursor=", "cursor", "Give the parameter “cursor” a value."),
        (
            f"/agreements?cursor={'x' * 1001}",
            "cursor",
            "“cursor” can have at most 1000 characters.",
        ),
        ("/concordance", "q", "Give the parameter “q” a value."),
        (f"/search?q={'a' * 2001}", "q", "“q” can have at most 2000 characters."),
        ("/findings?kind=nothing", "kind", None),
        (f"/agreements/{HONEY}/versions/de", "language", "“language” must be one of: kk, ru, en."),
        (f"/agreements/{HONEY}?q=a", "q", "This address has no parameter “q”."),
    ],
)
def test_a_bad_parameter_is_named(api: Api, library: Library, path, parameter, sentence):
    told = api.refused(path, 422)
    assert told["parameter"] == parameter
    assert told["message"].count("“") == 1
    assert sentence is None or told["message"] == sentence


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("path", ["/agreements?limit=0", "/agreements?x=1", "/nothing"])
def test_the_sentence_is_in_the_language_that_is_asked(db, language, path):
    english = Api().ask(path).json()["error"]["message"]
    assert Api(language=language).ask(path).json()["error"]["message"] != english


@pytest.mark.parametrize(
    "path",
    [
        "/agreements?party=%00&prevailing=%00&with=%00",
        "/agreements?party=" + "x" * 20_000,
        "/agreements?year=" + "9" * 4000,
        "/agreements?year=-1&year=0&year=99999999999999999999",
        "/agreements?" + "&".join(f"party=P{number}" for number in range(900)),
        "/search?q=%FF%FE%00&party=%FF",
        "/search?year=" + "9" * 4000,
        "/search?agreement=%00&kind=treaty&unit=note",
        "/concordance?q=%D0%BC%D0%B5%D0%B4&agreement=%00&year=9999999999999999999999",
        "/findings?agreement=%00",
    ],
)
def test_odd_values_match_nothing_and_break_nothing(api: Api, library: Library, path):
    told = api.get(path)
    assert told["total"] == 0
    assert told["next"] is None


@pytest.mark.parametrize(
    "path",
    [
        "/agreements?limit=" + "9" * 5000,
        "/agreements?" + "&".join(f"a{number}=1" for number in range(900)),
        "/%ED%A0%80?%ED%A0%80=%ED%A0%80",
        "/agreements/%ED%A0%80/articles/%ED%A0%80",
        "/parties/" + "x" * 5000,
        "/agreements?limit=1%0A2",
    ],
)
def test_odd_requests_are_refused(api: Api, library: Library, path):
    assert api.ask(path).status_code in {404, 422}
