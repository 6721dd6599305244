"""Plain text: one version after the other, under the facts."""

import pytest
from django.utils.translation import override

from tests.treaties.downloads.opened import made, taken, unit
from treaties.downloads import text
from treaties.wording import date_words

pytestmark = pytest.mark.django_db


def test_a_head_and_the_text(tea):
    with override("en"):
        download = taken(tea, "en")
        head, _, body = text.write(download).decode().partition(f"{text.RULE}\n")
    assert head.split("\n")[0] == tea.title("en")
    assert "Signed: 3 May 2019, Astana" in head
    assert f": {download.address}\n" in head
    assert date_words(download.made_on, "en") in head
    assert "Article 1. Purpose\n\n      1. The Parties grow tea:\n" in body


def test_versions_follow_each_other_each_under_its_name(tea):
    with override("en"):
        _head, *parts = text.write(taken(tea, "ru", "en")).decode().split(f"{text.RULE}\n")
    assert [part.split("\n")[0] for part in parts] == ["Russian", "English"]
    assert "Урожай остается общим." in parts[0]
    assert "The Parties grow tea" in parts[1]


def test_nothing_is_lost():
    spoiled = 'О "чае" & <b>\x00\x1b\u2028конец'
    written = text.write(made(unit("art_1", spoiled, heading=spoiled))).decode()
    assert written.count(spoiled) == 2
