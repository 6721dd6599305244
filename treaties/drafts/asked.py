"""What the pages of drafts share: who may what, which draft is meant, which edition was seen."""

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from treaties.models import Draft

MAY_UPLOAD, MAY_CORRECT = "treaties.add_draft", "treaties.change_draft"
MAY_SEE, MAY_PUBLISH = "treaties.view_draft", "treaties.publish_draft"


def find(key: int) -> Draft:
    """Return a draft, or the page that says there is none."""
    # A database takes no larger key.
    found = Draft.objects.filter(pk=key).first() if key < 2**63 else None
    if found is None:
        raise Http404(_("There is no draft with this number."))
    return found


def edition_of(request: HttpRequest) -> int:
    """Return the edition of the draft that a form was shown for; 0 is never one."""
    sent = request.POST.get("edition", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0
