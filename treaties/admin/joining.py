"""The page that joins an agreement to another one: the choice that a doubtful match leaves."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from treaties.loading.unite import MAY_BELONG, common_languages, unite
from treaties.models import Agreement, SourceWarning
from treaties.signals import run_finished
from treaties.wording import language_names, reader_language

THIS, OTHER = "this", "other"
# Of the two agreements one is changed; nothing of the other is lost, and its address leads there.
MAY_JOIN = ("treaties.change_agreement", "treaties.publish_draft")


class JoinForm(forms.Form):
    """The other agreement and, where both have a text in a language, which text is the newer."""

    address = forms.SlugField(
        label=gettext_lazy("Address of the other agreement"),
        max_length=120,
        help_text=gettext_lazy("Such as 2017-kz-cz-agreement."),
        widget=forms.TextInput(attrs={"list": "suggestions", "size": 40}),
    )
    newer = forms.ChoiceField(
        label=gettext_lazy("The current text in a language that both have"),
        required=False,
        choices=[
            ("", "---"),
            (THIS, gettext_lazy("the text of this agreement")),
            (OTHER, gettext_lazy("the text of the other agreement")),
        ],
        help_text=gettext_lazy("The text of the other one is kept as an earlier revision."),
    )

    def __init__(self, agreement: Agreement, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agreement = agreement
        self.other: Agreement | None = None

    def clean_address(self) -> str:
        """Find the other agreement."""
        slug: str = self.cleaned_data["address"]
        self.other = Agreement.objects.filter(slug=slug).exclude(pk=self.agreement.pk).first()
        if self.other is None:
            raise forms.ValidationError(_("There is no other agreement with this address."))
        return slug

    def clean(self) -> dict[str, Any]:
        """Ask which text is the current one, where that is open."""
        data = dict(self.cleaned_data)
        if self.other is not None and not data.get("newer"):
            common = common_languages(self.agreement, self.other)
            if common:
                names = language_names(common, reader_language(get_language()))
                self.add_error(
                    "newer",
                    _("Both have a text in: %(languages)s. Say which one is the current text.")
                    % {"languages": names},
                )
        return data


def join_page(site: admin.AdminSite, request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask for the other agreement and join this one to it."""
    agreement = get_object_or_404(Agreement, pk=key)
    if not request.user.has_perms(MAY_JOIN):
        raise PermissionDenied
    suggestions = _suggestions(agreement)
    first = {"address": suggestions[0].slug} if len(suggestions) == 1 else None
    form = JoinForm(agreement, request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid() and form.other is not None:
        other = form.other
        chosen = agreement if form.cleaned_data["newer"] == THIS else other
        unite(other, agreement, dict.fromkeys(common_languages(agreement, other), chosen))
        run_finished.send(JoinForm)
        messages.success(request, _("The two agreements were joined."))
        return redirect(reverse("admin:treaties_agreement_change", args=[other.pk]))
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("Join to another agreement"),
        "agreement": agreement,
        "suggestions": suggestions,
        "form": form,
        "opts": Agreement._meta,
    }
    return render(request, "admin/treaties/agreement/join.html", context)


def _suggestions(agreement: Agreement) -> list[Agreement]:
    """Return the agreements that warnings name: from this one's sources, and to this one."""
    warnings = SourceWarning.objects.filter(code=MAY_BELONG)
    slugs = warnings.filter(source__agreement=agreement).values("detail")
    others = warnings.filter(detail=agreement.slug).values("source__agreement")
    found = Agreement.objects.filter(slug__in=slugs) | Agreement.objects.filter(pk__in=others)
    return list(found.exclude(pk=agreement.pk).distinct().order_by("slug"))
