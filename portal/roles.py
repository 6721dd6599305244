"""The roles of the portal: which rights the groups have that a migration makes.

A role has all that the one before it has, and more. A reader needs no account. Whoever is to enter
the admin must be marked as staff there, besides; a superuser may do all.
"""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

STAFF, EDITORS, PUBLISHERS, ADMINISTRATORS = "staff", "editors", "publishers", "administrators"
ROLE_NAMES: Mapping[str, str | Promise] = {
    STAFF: pgettext_lazy("role", "Staff"),
    EDITORS: pgettext_lazy("role", "Editors"),
    PUBLISHERS: pgettext_lazy("role", "Publishers"),
    ADMINISTRATORS: pgettext_lazy("role", "Administrators"),
}
ALL = ("add", "change", "delete", "view")


def _rights(app: str, model: str, acts: Iterable[str] = ALL) -> list[str]:
    return [f"{app}.{act}_{model}" for act in acts]


# What is only looked at in the admin.
SHOWN = (
    *("act", "agreement", "article", "division", "errorreport", "fact", "finding"),
    *("languageversion", "paragraph", "party", "repair", "revision", "sourcefile"),
    *("sourcewarning", "term", "termrendering"),
)
OF_STAFF = [
    *_rights("search", "savedsearch"),
    *_rights("treaties", "note"),
    *_rights("treaties", "collection"),
    "search.add_apitoken",
]
OF_EDITORS = [
    *(right for model in SHOWN for right in _rights("treaties", model, ["view"])),
    *_rights("treaties", "draft", ["add", "change", "view"]),
    *_rights("treaties", "textedit", ["add", "change", "view"]),
    *_rights("treaties", "term", ["add", "change"]),
    *_rights("treaties", "termrendering", ["add", "change", "delete"]),
    "treaties.change_errorreport",
    "treaties.decide_finding",
]
OF_PUBLISHERS = [
    "treaties.publish_draft",
    "treaties.publish_textedit",
    "treaties.restore_revision",
    "treaties.change_agreement",
    "treaties.change_party",
]
OF_ADMINISTRATORS = [
    *_rights("treaties", "agreement", ["delete"]),
    *_rights("treaties", "party", ["add", "delete"]),
    *_rights("treaties", "term", ["delete"]),
    *_rights("treaties", "errorreport", ["delete"]),
    *_rights("auth", "user"),
    *_rights("auth", "group"),
    "portal.view_auditentry",
]


def _cumulated() -> dict[str, tuple[str, ...]]:
    own = {
        STAFF: OF_STAFF,
        EDITORS: OF_EDITORS,
        PUBLISHERS: OF_PUBLISHERS,
        ADMINISTRATORS: OF_ADMINISTRATORS,
    }
    found: dict[str, tuple[str, ...]] = {}
    before: tuple[str, ...] = ()
    for role, rights in own.items():
        before = found[role] = (*before, *rights)
    return found


ROLES: Mapping[str, tuple[str, ...]] = _cumulated()
