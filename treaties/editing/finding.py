"""What the addresses of the editors' pages name, or a 404 that says what is not there."""

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from treaties.editing.history import Kept, revision
from treaties.models import Agreement, TextEdit
from treaties.models.edits import OPEN_STATES

EDITOR = ("treaties.add_textedit", "treaties.change_textedit")
PUBLISHER = "treaties.publish_textedit"
RESTORER = "treaties.restore_revision"
# Any of these opens the pages that show edits and revisions.
STAFF = (EDITOR[1], PUBLISHER, RESTORER)


def agreement_at(slug: str) -> Agreement:
    """Return the agreement with an address."""
    found = Agreement.objects.prefetch_related("versions").filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    return found


def current_of(agreement: Agreement, language: str) -> Kept:
    """Return the current revision of a text."""
    found = revision(agreement, language)
    if found is None:
        raise Http404(_("This agreement has no text in this language."))
    return found


def revision_of(agreement: Agreement, language: str, number: int) -> Kept:
    """Return a revision of a text."""
    found = revision(agreement, language, number)
    if found is None:
        raise Http404(_("There is no revision %(number)d of this text.") % {"number": number})
    return found


def edit_with(key: int) -> TextEdit:
    """Return an edit."""
    found = edits().filter(pk=key).first()
    if found is None:
        raise Http404(_("There is no such edit."))
    return found


def edits() -> QuerySet[TextEdit]:
    """Return edits with their agreements and authors."""
    rows = TextEdit.objects.select_related("agreement", "author", "published_by")
    return rows.prefetch_related("agreement__versions")


def open_edits(agreement: Agreement, language: str, author: int) -> list[TextEdit]:
    """Return what other editors have begun of a text and not ended."""
    rows = edits().filter(agreement=agreement, language=language, state__in=OPEN_STATES)
    return list(rows.exclude(author=author))
