"""Rows and JSON give back the values that they were written from."""

import json
from dataclasses import replace

import pytest

from portal.environment import BASE_DIR
from tests.treaties.samples import TEA, stored
from treaties.loading.load import load
from treaties.loading.revisions import same_text
from treaties.loading.told import merge, told_by
from treaties.loading.values import (
    revision_version,
    stored_agreement,
    stored_version,
    told_json,
    told_of,
    version_json,
)
from treaties.models import Agreement, Revision, SourceFile
from treaties.text.document import ParsedAgreement, ParsedSource, ParsedVersion
from treaties.text.pipeline import read

SAMPLES = sorted((BASE_DIR / "data" / "sample").glob("*.txt"))
SOURCES = [TEA, *(file.read_text() for file in SAMPLES)]
NAMES = ["tea", *(file.stem for file in SAMPLES)]


def agreement(text: str) -> ParsedAgreement:
    parsed = read(text.encode())
    assert isinstance(parsed, ParsedSource)
    return parsed.agreement


def without_order(version: ParsedVersion) -> ParsedVersion:
    units = [
        replace(unit, order=0, paragraphs=tuple(replace(part, order=0) for part in unit.paragraphs))
        for unit in version.units
    ]
    divisions = [replace(row, order=0) for row in version.divisions]
    return replace(version, units=tuple(units), divisions=tuple(divisions), spans=())


@pytest.mark.parametrize("text", SOURCES, ids=NAMES)
def test_what_a_source_tells_survives_json(text):
    told = told_by(agreement(text))
    assert told_of(SourceFile(told=json.loads(json.dumps(told_json(told))))) == told


@pytest.mark.parametrize("text", SOURCES, ids=NAMES)
def test_a_version_survives_json(text):
    for version in agreement(text).versions:
        data = json.loads(json.dumps(version_json(version)))
        assert revision_version(Revision(text=data)) == version


def test_json_of_an_earlier_release_lacks_what_came_later():
    data = told_json(told_by(agreement(TEA)))
    for name in ("provisional", "ends", "amendments", "notice"):
        del data["agreement"][name]
    assert told_of(SourceFile(told=data)).agreement.ends == ()


@pytest.mark.django_db
@pytest.mark.parametrize("text", SOURCES, ids=NAMES)
def test_rows_give_back_what_was_read(text):
    parsed = agreement(text)
    row = stored(text)
    for version in parsed.versions:
        found = stored_version(row.versions.get(language=version.language))
        assert without_order(found) == without_order(version)
        assert same_text(found, version)
    assert replace(stored_agreement(row), versions=()) == merge([told_by(parsed).agreement])


@pytest.mark.django_db
def test_versions_stand_in_the_order_of_the_portal():
    load(TEA.encode(), "tea.txt")
    found = stored_agreement(Agreement.objects.get())
    assert [version.language for version in found.versions] == ["kk", "ru", "en"]
