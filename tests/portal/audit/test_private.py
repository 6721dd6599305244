"""What is private stays out of the audit log, which tells the rest in the reader's words."""

import re

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import override

from portal.audit.acting import acting_as
from portal.audit.entry import AuditEntry
from portal.audit.registered import AUDITED
from search.saved.models import SavedSearch
from tests.treaties.samples import TEA, stored
from treaties.collecting.writing import Cover, add, create
from treaties.models import Collection, Note
from treaties.notes.writing import change_note, write_note
from treaties.provisions import Place
from treaties.sharing import seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder", "in_english")]
CANARY = "кумысодегустация"
# Names that are the same in every language.
NAMES = {"eId", "SHA-256"}


def test_what_is_private_is_nowhere_in_the_log():
    aigerim, place = User.objects.create_user("aigerim"), Place(stored(TEA), "art_1")
    with acting_as(aigerim):
        note = write_note(aigerim, place, f"About {CANARY}.", shared=False)
        change_note(note.pk, aigerim, f"More about {CANARY}.", False, seen(note))
        collection = create(aigerim, Cover(CANARY, f"On {CANARY}"))
        add(aigerim, collection.pk, "", place, f"See {CANARY}.")
        search = SavedSearch.objects.create(
            owner=aigerim, name=CANARY, words=CANARY, language="ru", changed_at=timezone.now()
        )
        search.description = CANARY
        search.save()
        for model in (Note, Collection, SavedSearch):
            model.objects.get().delete()
    rows = [str(row) for row in AuditEntry.objects.values()]
    told = AuditEntry.objects.values_list("content_type__model", "action")
    assert {(model, action) for model in ("note", "savedsearch") for action in (0, 1, 2)} <= set(
        told
    )
    assert {("collection", 0), ("collection", 2)} <= set(told)
    assert not [row for row in rows if CANARY in row]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_column_that_is_told_has_a_name_in_words(language):
    with override(language):
        names = {
            str(field.verbose_name)
            for row in AUDITED
            for field in apps.get_model(row.model)._meta.concrete_fields
            if not field.primary_key and field.name not in row.left_out
        }
    assert len(names) > 50
    assert {name for name in names if re.search("[A-Za-z]{2}", name)} == NAMES
