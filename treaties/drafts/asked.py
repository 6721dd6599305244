"""What the pages of drafts share: who may what, which draft is meant, which edition was seen."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from treaties.models import Draft

MAY_CORRECT = "treaties.change_draft"
MAY_SEE, MAY_PUBLISH = "treaties.view_draft", "treaties.publish_draft"


def find(key: int, without: Iterable[str] = ()) -> Draft:
    """Return a draft, or the page that says there is none; ``without`` some of its columns."""
    # A database takes no larger key.
    found = Draft.objects.defer(*without).filter(pk=key).first() if key < 2**63 else None
    if found is None:
        raise Http404(_("There is no draft with this number."))
    return found


def edition_of(request: HttpRequest) -> int:
    """Return the edition of the draft that a form was shown for; 0 is never one."""
    return number_in(request.POST.get("edition", ""))


def number_in(sent: str) -> int:
    """Return a number that was sent; 0 for anything else, and for one that no column holds."""
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0
