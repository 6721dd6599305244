"""The pages of notes: writing one at a provision, one note, the list of them, and its files."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from treaties.access import needs, user_of
from treaties.desk_places import cited_at, own_citation, place_or_404, text_address
from treaties.downloads import kept
from treaties.downloads.answers import sent, sent_whole
from treaties.downloads.names import file_name
from treaties.models import Note
from treaties.notes.files import kept_notes
from treaties.notes.forms import NoteForm
from treaties.notes.listing import WHOSE, Wanted, agreements, table
from treaties.notes.writing import change_note, delete_note, write_note
from treaties.provisions import told
from treaties.sharing import ChangedMeanwhileError, GoneError, refuse_others, seen, visible_or_404
from treaties.views import Columns
from treaties.wording import reader_language

DONE = "done"
VIEW, ADD = "treaties.view_note", "treaties.add_note"
CHANGE, DELETE = "treaties.change_note", "treaties.delete_note"
WRITES = ["GET", "HEAD", "POST"]


@needs(VIEW, ADD)
@require_http_methods(WRITES)
def write(request: HttpRequest, slug: str, columns: Columns, eid: str = "") -> HttpResponseBase:
    """Show the form of a note beside the words of its provision, and store what is sent."""
    place, versions = place_or_404(slug, columns, eid)
    form = NoteForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        written = write_note(user_of(request), place, data["text"], data["shared"])
        return redirect(reverse("note", args=[written.pk]) + f"?{DONE}")
    context = {
        "agreement": place.agreement,
        "cited": cited_at(place, versions, eid),
        "back": text_address(place, columns, eid),
        "form": form,
        "changes": True,
    }
    return render(request, "treaties/notes/note.html", context)


@needs(VIEW)
@require_http_methods(WRITES)
def note(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show a note; to its owner with the form that changes it."""
    found = _find(request, key)
    if request.method != "POST":
        initial = {"text": found.text, "shared": found.shared}
        return _page(request, found, NoteForm(initial=initial))
    refuse_others(found, user_of(request))
    return _change(request, found)


@needs(VIEW, CHANGE)
def _change(request: HttpRequest, found: Note) -> HttpResponseBase:
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    data, shown = form.cleaned_data, request.POST.get("seen", "")
    try:
        change_note(found.pk, user_of(request), data["text"], data["shared"], shown)
    except ChangedMeanwhileError:
        return _page(request, _find(request, found.pk), form, {"meanwhile": True}, status=409)
    except GoneError as error:
        raise Http404(_missing()) from error
    return redirect(f"{request.path}?{DONE}")


def _page(
    request: HttpRequest,
    found: Note,
    form: NoteForm,
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    user = user_of(request)
    (place,) = told([found], _reader())
    is_own = found.owner_id == user.pk
    context = {
        "note": found,
        "agreement": found.agreement,
        "place": place,
        "cited": own_citation(found, place),
        "back": place.address,
        "form": form,
        "seen": seen(found),
        "changes": is_own and user.has_perm(CHANGE),
        "deletes": is_own and user.has_perm(DELETE),
        "done": request.method != "POST" and DONE in request.GET,
        **(more or {}),
    }
    return render(request, "treaties/notes/note.html", context, status=status)


@needs(VIEW, DELETE)
@require_http_methods(WRITES)
def delete(request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask whether a note is to be deleted, and do so."""
    found = _find(request, key)
    refuse_others(found, user_of(request))
    status = 200
    if request.method == "POST":
        try:
            delete_note(key, user_of(request), request.POST.get("seen", ""))
        except ChangedMeanwhileError:
            found, status = _find(request, key), 409
        except GoneError as error:
            raise Http404(_missing()) from error
        else:
            return redirect(reverse("notes") + "?deleted")
    (place,) = told([found], _reader())
    context = {"note": found, "place": place, "seen": seen(found), "meanwhile": status == 409}
    return render(request, "treaties/notes/delete.html", context, status=status)


# The list


@needs(VIEW)
@require_safe
def notes(request: HttpRequest) -> HttpResponse:
    """Show the notes that the address asks for, a page of them."""
    wanted, user, address = Wanted.read(request.GET), user_of(request), reverse("notes")
    shown = table(wanted, user, _reader())
    at = replace(wanted, page=shown.page)
    first = replace(wanted, page=1)
    context = {
        "table": shown,
        "wanted": wanted,
        "whose": WHOSE.items(),
        "agreements": agreements(wanted, user, _reader()),
        "filtered": bool(wanted.agreement or wanted.words),
        "unfiltered": Wanted(whose=wanted.whose),
        "deleted": "deleted" in request.GET,
        "list": address,
        "files": [
            (one.upper(), reverse("notes-file", args=[one]) + first.query) for one in kept.ENDINGS
        ],
        "page": shown.page,
        "pages": shown.pages,
        "previous": replace(at, page=at.page - 1) if at.page > 1 else None,
        "next": replace(at, page=at.page + 1) if at.page < shown.pages else None,
    }
    return render(request, "treaties/notes/notes.html", context)


@needs(VIEW)
@require_safe
def as_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Give all notes that the address asks for as CSV, XLSX or JSON."""
    if ending not in kept.ENDINGS:
        raise Http404(_("This list is not to be had as “%(ending)s”.") % {"ending": ending})
    wanted = replace(Wanted.read(request.GET), page=1)
    origin = f"{request.scheme}://{request.get_host()}"
    address = reverse("notes") + wanted.query
    found = kept_notes(wanted, user_of(request), _reader(), origin, address)
    name = file_name(f"notes {wanted.words}", found.moment[:10], ending)
    if ending == "xlsx":
        return sent_whole(lambda file: kept.write_xlsx(found, file), name)
    pieces = kept.csv_lines(found) if ending == "csv" else kept.json_pieces(found)
    return sent(pieces, kept.MEDIA_TYPES[ending], name)


def _find(request: HttpRequest, key: int) -> Note:
    rows = Note.objects.select_related("owner").prefetch_related("agreement__versions")
    return visible_or_404(rows, user_of(request), key, _missing())


def _missing() -> str:
    return _("There is no such note, or it is not shared with you.")


def _reader() -> str:
    return reader_language(get_language())
