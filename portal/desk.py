"""The first page of the desk: what a signed-in person may do here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from treaties.access import needs


@needs()
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """Show the parts of the desk that the user has a right to."""
    return render(request, "portal/desk.html")
