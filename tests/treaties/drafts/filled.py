"""The form of a correction as a browser sends it back, with what an editor changes in it."""

from typing import Any

from django.test import Client

from treaties.models import Draft


def address(draft: Draft) -> str:
    """Return the address of the form."""
    return f"/en/desk/drafts/{draft.pk}/correct/"


def shown(client: Client, draft: Draft) -> dict[str, Any]:
    """Return the fields of the form as its page shows them, ready to be sent."""
    answer = client.get(address(draft))
    assert answer.status_code == 200, answer.status_code
    return fields(answer.context["form"], answer.context["edition"])


def fields(form: Any, edition: int) -> dict[str, Any]:
    """Return what a browser would send of a form."""
    found: dict[str, Any] = {"edition": edition}
    for part in [form.facts, *(one.head for one in form.versions)]:
        found |= _of(part)
    for one in form.versions:
        found |= _of(one.marks.management_form)
        for row in one.marks:
            found |= _of(row)
    return found


def _of(form: Any) -> dict[str, Any]:
    found = {}
    for field in form:
        value = field.value()
        if value is None or value is False:
            continue
        found[field.html_name] = field.field.widget.format_value(value)
        if found[field.html_name] is None:
            del found[field.html_name]
        elif not isinstance(value, list | tuple) and isinstance(found[field.html_name], list):
            found[field.html_name] = found[field.html_name][0]
        if value is True:
            found[field.html_name] = "on"
    return found


def row_at(sent: dict[str, Any], language: str, line: int) -> str:
    """Return how the names of the row's fields begin that stands at a line."""
    prefix = f"marks-{language}-"
    return next(
        name.removesuffix("line")
        for name, value in sent.items()
        if name.startswith(prefix) and name.endswith("-line") and str(value) == str(line)
    )


def add_row(sent: dict[str, Any], language: str, **values: Any) -> None:
    """Fill in the first empty row."""
    count = int(sent[f"marks-{language}-TOTAL_FORMS"])
    place = next(n for n in range(count) if f"marks-{language}-{n}-line" not in sent)
    sent.update({f"marks-{language}-{place}-{name}": value for name, value in values.items()})
