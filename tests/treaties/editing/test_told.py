"""Readers are told where a text or a fact is not as its source gives it."""

from datetime import date

import pytest
from django.test import Client

from tests.treaties.editing.desk import KETTLE, SLUG, russian
from tests.treaties.page import see
from tests.treaties.samples import RUSSIAN, stored
from treaties.edited import is_edited
from treaties.evidence import Stated, contradicts
from treaties.models import Agreement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
TEXT = f"/en/agreements/{SLUG}/ru/"


def test_a_text_that_was_edited_says_so_until_the_sources_is_restored(desk, press):
    reader = Client()
    assert not see(reader, TEXT).has("changed by an editor")
    press.publish(desk.hand_in(desk.save(KETTLE)))
    assert see(reader, TEXT).has("changed by an editor")
    assert see(reader, f"{TEXT}art_1/").has("changed by an editor")
    press.send(press.revision(1), comment="It was better.")
    assert not is_edited(russian())
    assert not see(reader, TEXT).has("changed by an editor")
    # The edited text once more: restored, and still no text of the source.
    press.send(press.revision(2), comment="It was not.")
    assert is_edited(russian())
    assert see(reader, TEXT).has("changed by an editor")


def test_a_corrected_day_does_not_stand_beside_a_sentence_with_another_one(client):
    stored(RUSSIAN)
    sentence = "corrected by an editor; the text states another day"
    assert not see(client, TEXT).has(sentence)
    Agreement.objects.update(signed_on=date(2019, 5, 4))
    assert see(client, TEXT).has(sentence)


@pytest.mark.parametrize(
    ("values", "day", "told"),
    [
        (["2019-05-03 Tbilisi"], date(2019, 5, 3), False),
        (["2019-05-03 Tbilisi"], date(2019, 5, 4), True),
        (["2019-05-03", "2019-05-04 Tbilisi"], date(2019, 5, 4), False),
        (["Tbilisi"], date(2019, 5, 4), False),
        ([], date(2019, 5, 4), False),
        (["2019-05-03"], None, False),
    ],
)
def test_only_another_day_contradicts(values, day, told):
    stated = [Stated("signed", value, "ru", "", "", 1) for value in values]
    assert contradicts(stated, day) is told
