"""The days of an agreement's life lead to the places in the text that tell of them."""

from datetime import date

import pytest
from django.test import Client
from django.utils.translation import override

from tests.treaties.page import see
from treaties.align import align
from treaties.evidence import evidence
from treaties.models import Act, Agreement
from treaties.ordering import place
from treaties.timeline import Event, timeline

pytestmark = pytest.mark.django_db
PAGE = "/ru/agreements/2019-kz-ge-agreement/ru/"


def events(agreement: Agreement) -> dict[str, Event]:
    version = agreement.versions.get(language="ru")
    with override("en"):
        stated = evidence(agreement, ["ru"], align([version]))
        return {event.name: event for event in timeline(agreement, stated)}


def test_an_event_leads_to_its_sentence(tea: Agreement) -> None:
    found = events(tea)
    assert found["Signed"].address.startswith("#closing")
    assert found["In force since"].address == "#title__p_1"


def test_a_day_that_an_editor_corrected_has_no_sentence(tea: Agreement) -> None:
    tea.signed_on = date(2019, 5, 4)
    assert events(tea)["Signed"].address == ""


def test_an_act_that_no_text_tells_of_has_no_place(tea: Agreement) -> None:
    act = Act(agreement=tea, kind="law", number="7-VI", date=date(2020, 2, 1))
    Act.objects.bulk_create(place([act], tea.pk))
    assert events(tea)["Law"].address == ""


def test_without_sentences_the_days_are_there(tea: Agreement) -> None:
    assert [event.day.year for event in timeline(tea)] == [2019, 2020]
    assert not any(event.address for event in timeline(tea))


def test_the_page_links_the_events(client: Client, tea: Agreement) -> None:
    page = see(client, PAGE)
    assert {"#title__p_1", "#closing__p_1"} <= set(page.links)
    assert {"title__p_1", "closing__p_1"} <= set(page.ids)
