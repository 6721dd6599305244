"""The pages of one's own account that the library has not: overview, second factor, sign-ins."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.sign_ins import end, end_others, sign_ins_of
from portal.roles import ROLE_NAMES
from treaties.access import needs, user_of


def roles_of(user: User) -> list[str]:
    """Return the names of one's groups in the reader's language, where they are of the roles."""
    names = user.groups.order_by("pk").values_list("name", flat=True)
    return [str(ROLE_NAMES.get(name, name)) for name in names]


@require_safe
@needs()
def overview(request: HttpRequest) -> HttpResponse:
    """Show one's name, e-mail and roles, and where each is changed."""
    user = user_of(request)
    context = {
        "roles": roles_of(user),
        "factor": Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists(),
        "count": UserSession.objects.filter(user=user).count(),
    }
    return render(request, "account/overview.html", context)


@require_safe
@never_cache
@needs()
def second_factor(request: HttpRequest) -> HttpResponse:
    """Show whether the second factor is on, since when, and how many recovery codes are left."""
    rows = {row.type: row for row in Authenticator.objects.filter(user=user_of(request))}
    codes = rows.get(Authenticator.Type.RECOVERY_CODES)
    context = {
        "factor": rows.get(Authenticator.Type.TOTP),
        "left": len(codes.wrap().get_unused_codes()) if codes else 0,
    }
    return render(request, "mfa/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@needs()
def sign_ins(request: HttpRequest) -> HttpResponseBase:
    """List one's own sign-ins, and end one of them or all others."""
    user = user_of(request)
    if request.method != "POST":
        found = sign_ins_of(user, request.session.session_key)
        return render(request, "account/sign_ins.html", {"sign_ins": found})
    chosen = request.POST.get("sign_in", "")
    if chosen == "others":
        count = end_others(request, user)
        told = ngettext(
            "%(count)d other sign-in was ended.", "%(count)d other sign-ins were ended.", count
        ) % {"count": count}
    elif end(request, user, chosen):
        told = _("The sign-in was ended.")
    else:
        raise Http404(_("There is no such sign-in."))
    messages.success(request, told)
    return redirect("account-sign-ins")
