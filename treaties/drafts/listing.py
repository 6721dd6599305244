"""The list of drafts: which are shown, and what each of them would change, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from treaties.drafts.preview import problem_of
from treaties.loading.trial import NEW, REVISED
from treaties.messages import reason_sentence
from treaties.models import AT_WORK, HEAVY, Agreement, Draft, DraftState
from treaties.wording import language_name, language_names, reader_language

PAGE_SIZE = 50
# What the list shows unless something else is asked for.
OPEN = (DraftState.WAITING, DraftState.READY, DraftState.PUBLISHING, DraftState.REFUSED)


@dataclass(frozen=True, slots=True)
class Row:
    """A draft in the list: its title, what publishing it would change, what is wrong with it."""

    draft: Draft
    title: str
    language: str
    change: str
    problem: str
    at_work: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of drafts; ``at_work`` says that the worker has still something to do."""

    page: Page[Draft]
    rows: Sequence[Row]
    state: str
    counts: Mapping[str, int]
    at_work: bool


def listing(query: QueryDict) -> Listing:
    """Return the drafts that an address asks for: of one state, or all that are open."""
    state = query.get("state", "")
    found: QuerySet[Draft] = Draft.objects.defer(*HEAVY).select_related("uploaded_by", "archive")
    wanted = (state,) if state in DraftState.values else OPEN
    page = Paginator(found.filter(state__in=wanted), PAGE_SIZE).get_page(query.get("page"))
    rows = [row_of(draft) for draft in page.object_list]
    told = Draft.objects.order_by().values_list("state").annotate(count=Count("pk"))
    working = Draft.objects.filter(state__in=AT_WORK).exists()
    return Listing(page, rows, state if state in DraftState.values else "", dict(told), working)


def row_of(draft: Draft) -> Row:
    """Return a draft as the list shows it."""
    reader = reader_language(get_language())
    title = draft.title(reader)
    language = next((code for code, told in draft.titles.items() if told == title), reader)
    plan = draft.foreseen.get("plan", {})
    change = "" if draft.state == DraftState.REFUSED else change_words(plan)
    return Row(draft, title, language, change, problem_of(draft), draft.state in AT_WORK)


def change_words(plan: Mapping[str, Any]) -> str:
    """Return what publishing a draft changes, in a sentence; empty where nothing is foreseen."""
    if not plan:
        return ""
    if plan["reason"]:
        return reason_sentence(plan["reason"])
    reader = reader_language(get_language())
    languages = [code for code, _fate, _number in plan["versions"]]
    if plan["status"] == "created":
        sentence = _("A new agreement, in: %(languages)s.")
        return sentence % {"languages": language_names(languages, reader)}
    return " ".join(_version_words(plan, reader)) or _("Nothing would change.")


def _version_words(plan: Mapping[str, Any], reader: str) -> list[str]:
    found = []
    for code, fate, number in plan["versions"]:
        told = {"language": language_name(code, reader), "number": number}
        if fate == NEW:
            found.append(_("New version of an agreement: %(language)s.") % told)
        elif fate == REVISED:
            found.append(_("New revision %(number)d of a version: %(language)s.") % told)
    return found


def joined_agreement(plan: Mapping[str, Any]) -> Agreement | None:
    """Return the agreement that a draft belongs to, where it is there already."""
    if not plan or plan["status"] == "created":
        return None
    found = Agreement.objects.filter(slug=plan["agreement"]).prefetch_related("versions")
    return found.first()
