"""The description is valid, whole, and true of every answer."""

import json

import jsonschema_rs
import pytest
from schemathesis.specs.openapi.definitions import OPENAPI_31

from search.api.openapi import MEANINGS, described, operations
from search.api.site import api as site
from tests.search.api.asking import ROOT, Api
from tests.search.api.made import findings_in
from tests.search.api.test_gate import HONEY, PATHS
from tests.search.conftest import Library


@pytest.fixture(scope="module")
def told():
    return described(site, f"{ROOT}/")


def test_it_is_openapi_3_1(told):
    assert told["openapi"] == "3.1.0"
    jsonschema_rs.validator_for(OPENAPI_31).validate(told)


def test_it_is_given_to_all(api: Api, db, told):
    answer = api.ask("/openapi.json")
    assert answer.json() == json.loads(json.dumps(told))
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"


def test_every_address_is_described(told):
    expected = {
        *("/", "/bulk", "/agreements", "/agreements/{slug}", "/agreements/{slug}/versions"),
        "/agreements/{slug}/versions/{language}",
        *("/agreements/{slug}/articles", "/agreements/{slug}/articles/{eid}"),
        *("/search", "/concordance", "/findings", "/parties", "/parties/{code}"),
    }
    assert set(told["paths"]) == {ROOT + path for path in expected}


def test_every_operation_says_what_it_is(told):
    names = [operation["operationId"] for operation in operations(told)]
    assert len(set(names)) == len(names) == 13
    for operation in operations(told):
        assert operation["summary"]
        assert operation["description"]
        for parameter in operation["parameters"]:
            assert parameter["schema"], parameter
            assert parameter.get("description"), (operation["operationId"], parameter)


def test_every_status_is_described(told):
    always = {"200", "304", "401", "404", "422", "429", "500"}
    for operation in operations(told):
        assert always <= set(operation["responses"]), operation["operationId"]
        for status, answer in operation["responses"].items():
            assert answer["description"] == MEANINGS[int(status)]
            assert answer["headers"]["RateLimit-Remaining"]
            if int(status) >= 400:
                schema = answer["content"]["application/json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/ErrorAnswer"} or schema["title"]


def test_a_token_is_described_and_never_needed(told):
    assert told["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    assert all(operation["security"] == [{}, {"token": []}] for operation in operations(told))


def operation_of(told, path: str):
    """Return the operation that answers at a path, the most exact one."""
    parts = (ROOT + path.partition("?")[0]).split("/")
    fitting = [
        (name.count("{"), methods["get"])
        for name, methods in told["paths"].items()
        if len(name.split("/")) == len(parts)
        and all(a == b or a.startswith("{") for a, b in zip(name.split("/"), parts, strict=True))
    ]
    return min(fitting, key=lambda one: one[0])[1]


@pytest.mark.parametrize("path", [path for path in PATHS if path != "/openapi.json"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_answer_is_as_described(library: Library, told, path, language):
    findings_in(library.honey)
    schema = operation_of(told, path)["responses"]["200"]["content"]["application/json"]["schema"]
    whole = schema | {"components": told["components"]}
    jsonschema_rs.Draft202012Validator(whole, validate_formats=True).validate(
        Api(language=language).get(path)
    )


def test_an_error_is_as_described(api: Api, library: Library, told):
    schema = {"$ref": "#/components/schemas/ErrorAnswer", "components": told["components"]}
    check = jsonschema_rs.Draft202012Validator(schema)
    for path in ("/nothing", "/search?q=(", f"/agreements/{HONEY}/articles/x", "/parties?x=1"):
        check.validate(api.ask(path).json())
    with pytest.raises(jsonschema_rs.ValidationError):
        check.validate({"error": {"code": "a"}})


def test_an_answer_that_is_not_as_described_is_a_fault(api: Api, library: Library, monkeypatch):
    """Answers are made by the description: what is not in it cannot be told."""
    monkeypatch.setattr("search.api.parties._row", lambda *_: {"code": 1, "secret": "told"})
    answer = api.ask("/parties")
    assert answer.status_code == 500
    assert "told" not in answer.content.decode()
