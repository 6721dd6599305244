"""The tables of the findings: no row is malformed or there twice, every term is in the term table."""

import re
from collections import Counter

import pytest

from treaties.findings.bodies import BODIES, PORTFOLIOS
from treaties.findings.body_names import NAMES
from treaties.findings.confusable import ALWAYS_SAID, GROUPS, PLACES
from treaties.findings.connectives import JUNCTIONS, LIMITS, QUANTIFIERS
from treaties.findings.modality import TABLE
from treaties.findings.negation_tables import MAYBE, NOT, PHRASES, SURE, WITHOUT
from treaties.findings.roles import ROLES
from treaties.terms.table import shipped

LANGUAGES = {"kk", "ru", "en"}
KEYS = {row.key for row in shipped()}


@pytest.mark.parametrize("rows", [NOT, PHRASES, SURE, MAYBE, WITHOUT])
def test_rows_of_negations_stand_once(rows):
    assert set(rows) == LANGUAGES
    for listed in rows.values():
        assert [row for row, count in Counter(listed).items() if count > 1] == []
        for row in listed:
            assert re.compile(row).match("") is None, row


@pytest.mark.parametrize("rows", [JUNCTIONS, QUANTIFIERS, LIMITS])
def test_connectives_have_every_language(rows):
    assert set(rows) == LANGUAGES
    for patterns in rows.values():
        assert all(re.compile(pattern).match("") is None for pattern in patterns.values())


def test_modal_words_have_every_language():
    assert set(TABLE) == LANGUAGES
    for rows in TABLE.values():
        assert all(re.compile(pattern).match("") is None for _, pattern in rows)


def test_roles_and_bodies_stand_once_and_against_others():
    names = [role.name for role in ROLES]
    assert len(names) == len(set(names))
    groups = Counter(role.group for role in ROLES)
    assert [group for group, count in groups.items() if count < 2] == []
    bodies = [body.key for body in (*PORTFOLIOS, *BODIES)]
    assert len(bodies) == len(set(bodies))
    for row in (*ROLES, *PORTFOLIOS, *BODIES):
        assert all(re.compile(getattr(row, language)).match("") is None for language in LANGUAGES)


def test_every_body_has_its_names():
    keys = {f"ministry of {row.key}" for row in PORTFOLIOS} | {row.key for row in BODIES}
    assert set(NAMES) == keys
    assert all(len(names) == len(LANGUAGES) and all(names) for names in NAMES.values())


def test_terms_that_are_confused_are_terms_of_the_table_and_in_one_group_each():
    listed = [key for _, alike in GROUPS for one in alike for key in one.split("=")]
    assert [key for key, count in Counter(listed).items() if count > 1] == []
    assert set(listed) <= KEYS
    assert set(PLACES) == set(listed)
    assert ALWAYS_SAID <= KEYS
    assert all(len(alike) > 1 for _, alike in GROUPS)
