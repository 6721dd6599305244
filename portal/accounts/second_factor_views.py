"""How an administrator takes the second factor of somebody away who has lost it."""

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from portal.audit.entry import Event
from portal.audit.events import write
from treaties.access import user_of


def take_away(
    model_admin: "admin.ModelAdmin[User]", request: HttpRequest, key: int
) -> HttpResponse:
    """Ask whether the second factor is to be taken away, and do so; its owner gets a mail."""
    user = User.objects.filter(pk=key).first()
    if user is None:
        raise Http404(_("There is no such account."))
    if not model_admin.has_change_permission(request, user):
        raise PermissionDenied(_("Your account has no right to do this."))
    factors = Authenticator.objects.filter(user=user)
    if request.method == "POST" and factors.exists():
        factors.delete()
        write(Event.FACTOR_TAKEN, user, request, by=user_of(request))
        get_adapter().send_notification_mail("mfa/email/totp_deactivated", user)
        told = _("The second factor of “%(name)s” is off.") % {"name": user.get_username()}
        model_admin.message_user(request, told, messages.SUCCESS)
    if request.method == "POST" or not factors.exists():
        return redirect("admin:auth_user_change", user.pk)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Take the second factor away"),
        "opts": User._meta,
        "original": user,
    }
    return TemplateResponse(request, "admin/auth/user/second_factor.html", context)
