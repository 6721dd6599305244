"""Every address of the site: who may come in, by which method. An address without a row is a fault.

``Door.at`` names the arguments of the address, which ``world`` fills in. A method that a door does
not name is answered by nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tests.doors.roles import ADMINISTRATOR, EDITOR, MEMBER, PUBLISHER, READER, STAFF

# Only the owner, a member of the staff: to all others it is not there.
OWNER = "owner"


@dataclass(frozen=True)
class Door:
    """An address: its arguments, and from which role on each method is answered."""

    name: str
    at: tuple[str, ...] = ()
    methods: Mapping[str, str] = field(default_factory=dict)
    # Answers that are right, too, for those who may come in.
    also: frozenset[str] = frozenset()


def shown(name: str, *at: str, to: str = READER) -> Door:
    """Return a page that only shows."""
    return Door(name, at, {"GET": to, "HEAD": to})


def form(name: str, *at: str, to: str = READER) -> Door:
    """Return a page with a form that is sent to itself."""
    return Door(name, at, {"GET": to, "HEAD": to, "POST": to})


def act(name: str, *at: str, to: str) -> Door:
    """Return what is only done."""
    return Door(name, at, {"POST": to})


PUBLIC = (
    *(shown(name) for name in ("choose-language", "health", "robots", "sitemap")),
    shown("django.contrib.sitemaps.views.sitemap", "section"),
    shown("saved-search-feed", "feed_token"),
    form("saved-search-unsubscribe", "mail_token"),
    form("appearance"),
    shown("api-page"),
    shown("bulk"),
    shown("bulk-file", "bulk_name"),
    *(shown(f"api:{name}") for name in ("openapi", "docs", "root", "bulk", "agreements")),
    *(shown(f"api:{name}") for name in ("search", "concordance", "findings", "parties")),
    *(shown(f"api:{name}", "slug") for name in ("agreement", "versions", "articles")),
    shown("api:version", "slug", "language"),
    shown("api:article", "slug", "eid"),
    shown("api:party", "party"),
    *(shown(name) for name in ("home", "agreements", "agreements-feed", "parties", "terms")),
    *(shown(name) for name in ("terms-csv", "final-clauses", "final-clauses-csv", "findings")),
    *(shown(name, "ending") for name in ("findings-file",)),
    *(shown(name, "party") for name in ("party", "party-signings")),
    *(shown(name, "slug") for name in ("agreement", "agreement-findings", "agreement-terms")),
    *(shown(name, "slug") for name in ("agreement-terms-csv", "compare-with")),
    shown("agreement-findings-file", "slug", "ending"),
    shown("agreement-text", "slug", "columns"),
    shown("download", "slug", "columns", "text_ending"),
    form("report-agreement", "slug", "columns"),
    *(shown(name, "slug", "columns", "eid") for name in ("article", "citation", "similar")),
    form("report", "slug", "columns", "eid"),
    shown("source-file", "slug", "sha256"),
    shown("article-alone", "slug", "eid"),
    shown("compare", "slug", "slug"),
    shown("compare-in", "slug", "slug", "language"),
    shown("compare-provisions", "slug", "slug", "language", "eid", "eid"),
    *(shown(name) for name in ("search", "search-suggest", "search-suggest-json", "opensearch")),
    *(shown(f"search-{name}") for name in ("csv", "xlsx", "json", "tmx", "atom")),
    *(shown(name) for name in ("concordance", "concordance-csv", "concordance-tmx")),
)
OF_STAFF = (
    shown("desk", to=MEMBER),
    shown("saved-searches", to=STAFF),
    form("saved-search-new", to=STAFF),
    shown("saved-search", "saved", to=OWNER),
    form("saved-search-edit", "saved", to=OWNER),
    *(act(f"saved-search-{name}", "saved", to=OWNER) for name in ("run", "renew")),
    form("saved-search-delete", "saved", to=OWNER),
    act("saved-search-copy", "saved", to=OWNER),
    form("tokens", to=STAFF),
    form("revoke-token", "token", to=OWNER),
    shown("notes", to=STAFF),
    shown("notes-file", "ending", to=STAFF),
    form("note", "note", to=OWNER),
    form("delete-note", "note", to=OWNER),
    form("write-note", "slug", "columns", "eid", to=STAFF),
    form("note-agreement", "slug", "columns", to=STAFF),
    shown("collections", to=STAFF),
    form("new-collection", to=STAFF),
    shown("collection", "collection", to=OWNER),
    shown("collection-file", "collection", "ending", to=OWNER),
    form("edit-collection", "collection", to=OWNER),
    form("delete-collection", "collection", to=OWNER),
    act("copy-collection", "collection", to=OWNER),
    act("move-item", "collection", "item", to=OWNER),
    form("remark-item", "collection", "item", to=OWNER),
    form("remove-item", "collection", "item", to=OWNER),
    form("collect", "slug", "columns", "eid", to=STAFF),
    form("collect-agreement", "slug", "columns", to=STAFF),
)
OF_EDITORS = (
    shown("drafts", to=EDITOR),
    act("upload-drafts", to=EDITOR),
    shown("draft", "draft", to=EDITOR),
    form("correct-draft", "draft", to=EDITOR),
    *(act(name, "draft", to=EDITOR) for name in ("work-on-draft", "forget-work")),
    *(act(name, "draft", to=EDITOR) for name in ("discard-draft", "read-draft-again")),
    shown("draft-file", "draft", to=EDITOR),
    act("publish-draft", "draft", to=PUBLISHER),
    act("publish-drafts", to=PUBLISHER),
    form("decide-finding", "finding", to=EDITOR),
    shown("edits", to=EDITOR),
    # Who may do what with an edit depends on how far it has come.
    replace(form("edit", "edit", to=EDITOR), also=frozenset({"refused"})),
    # These only by its author.
    *(
        replace(form(name, "edit", to=EDITOR), also=frozenset({"refused"}))
        for name in ("edit-discard", "edit-over")
    ),
    shown("edit-text", "slug", "language", to=EDITOR),
    form("edit-unit", "slug", "language", "eid", to=EDITOR),
    act("edit-typed", "slug", "language", "eid", to=EDITOR),
    shown("revisions", "slug", "language", to=EDITOR),
    Door(
        "revision",
        ("slug", "language", "number"),
        {"GET": EDITOR, "HEAD": EDITOR, "POST": PUBLISHER},
    ),
    shown("components", to=EDITOR),
)
OF_ACCOUNTS = (
    *(form(name) for name in ("account_login", "account_reset_password")),
    *(shown(name) for name in ("account_inactive", "account_reset_password_done")),
    form("account_reset_password_from_key", "uid", "key"),
    shown("account_reset_password_from_key_done"),
    form("account_confirm_email", "key"),
    form("account_logout"),
    # Between the password and the code nobody is signed in.
    form("mfa_authenticate"),
    *(form(name, to=MEMBER) for name in ("account_change_password", "account_email")),
    *(form(name, to=MEMBER) for name in ("account_reauthenticate", "mfa_reauthenticate")),
    *(form(name, to=MEMBER) for name in ("mfa_activate_totp", "mfa_deactivate_totp")),
    form("mfa_generate_recovery_codes", to=MEMBER),
    *(shown(name, to=MEMBER) for name in ("account", "mfa_index", "mfa_view_recovery_codes")),
    shown("mfa_download_recovery_codes", to=MEMBER),
    form("account-sign-ins", to=MEMBER),
)
# Patterns without a name: what no address of the API is, and the way to the change of a password.
UNNAMED = ("api:api-root", "api:^[\\s\\S]*\\Z", "admin/password_change/")
# The library answers by what stands in the session: a way that leads on, or nothing there.
LOOSE = frozenset({"open", "gone", "method", "sign-in"})
DOORS = (
    *PUBLIC,
    *OF_STAFF,
    *OF_EDITORS,
    *(replace(door, also=LOOSE) for door in OF_ACCOUNTS),
)


@dataclass(frozen=True)
class Desk:
    """A model in the admin: from which role on it is seen, added, changed, deleted; or by none."""

    model: str
    view: str
    add: str = ""
    change: str = ""
    delete: str = ""


DESKS = (
    *(Desk(f"treaties.{name}", EDITOR) for name in ("act", "article", "division")),
    *(Desk(f"treaties.{name}", EDITOR) for name in ("finding", "languageversion")),
    *(Desk(f"treaties.{name}", EDITOR) for name in ("paragraph", "repair", "revision")),
    *(Desk(f"treaties.{name}", EDITOR) for name in ("sourcefile", "sourcewarning")),
    Desk("treaties.agreement", EDITOR, "", PUBLISHER, ADMINISTRATOR),
    Desk("treaties.party", EDITOR, ADMINISTRATOR, PUBLISHER, ADMINISTRATOR),
    Desk("treaties.term", EDITOR, EDITOR, EDITOR, ADMINISTRATOR),
    Desk("treaties.errorreport", EDITOR, "", EDITOR, ADMINISTRATOR),
    Desk("auth.user", *(ADMINISTRATOR,) * 4),
    Desk("auth.group", *(ADMINISTRATOR,) * 4),
    Desk("portal.auditentry", ADMINISTRATOR),
)
