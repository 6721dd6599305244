"""Users and groups in the admin, for those who have the right; guarded by ``rights``."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.accounts.permission_words import words_of
from portal.accounts.rights import (
    groups_of,
    leaves_no_administrator,
    may_change_group,
    may_change_user,
    permissions_of,
)
from portal.accounts.second_factor_views import take_away
from treaties.admin.words import yes_or_no
from treaties.loading.writing import one_writer

LAST_ADMINISTRATOR = gettext_lazy(
    "This is the last administrator: somebody must be left who may do everything."
)
STAFF, ACTIVE = (
    yes_or_no(field.name, field.verbose_name)
    for field in User._meta.concrete_fields
    if field.name in {"is_staff", "is_active"}
)
# Their rows are secrets, or would give rights: whoever may confirm an e-mail may take an account.
for model in (EmailAddress, Authenticator, UserSession, User, Group):
    admin.site.unregister(model)


def _one_after_the_other(request: HttpRequest) -> AbstractContextManager[None]:
    """Return what lets only one of several requests that change accounts go on."""
    return one_writer() if request.method == "POST" else nullcontext()


def _named(field: Any) -> Any:
    """Let a field of rights show them in the words of the reader."""
    if field is not None:
        field.label_from_instance = words_of
    return field


class AddressedForm(forms.ModelForm):
    """A form of a user whose e-mail no other account has."""

    def clean_email(self) -> str:
        """Refuse an address that another account has, in capitals or not."""
        email: str = self.cleaned_data["email"].lower()
        if email and EmailAddress.objects.filter(email=email).exclude(user=self.instance.pk):
            raise ValidationError(_("Another account has this address."))
        return email


class ChangeUserForm(AddressedForm, UserChangeForm):
    """A user as the admin changes it."""

    def clean(self) -> dict[str, Any]:
        """Keep the last administrator."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        was = self.instance.pk and User.objects.filter(
            pk=self.instance.pk, is_superuser=True, is_active=True
        )
        stays = data.get("is_active", self.instance.is_active) and data.get(
            "is_superuser", self.instance.is_superuser
        )
        if was and was.exists() and not stays and leaves_no_administrator([self.instance.pk]):
            raise ValidationError(LAST_ADMINISTRATOR)
        return data


class AddUserForm(AddressedForm, AdminUserCreationForm):
    """A new user."""


class OthersPasswordForm(AdminPasswordChangeForm):
    """A new password for somebody; the warning is Django's, which has it in English alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "usable_password" in self.fields:
            self.fields["usable_password"].help_text = format_html(
                '<ul id="id_unusable_warning" class="messagelist"><li class="warning">{}</li></ul>',
                _("If it is switched off, the password that the account has now is lost."),
            )


@admin.register(User)
class GuardedUserAdmin(UserAdmin):
    """Users: only their rights that the administrator has himself can be given or taken."""

    form = ChangeUserForm
    add_form = AddUserForm
    change_password_form = OthersPasswordForm
    list_display = ("username", "email", "first_name", "last_name", STAFF, ACTIVE)
    readonly_fields = ("last_login", "date_joined", "second_factor")
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("username", "email", "usable_password", "password1", "password2"),
            },
        ),
    )

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """Show the second factor beside the password; only administrators make administrators."""
        fieldsets: Any = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        shown = [(name, dict(values)) for name, values in fieldsets]
        shown[0][1]["fields"] = (*shown[0][1]["fields"], "second_factor")
        if not request.user.is_superuser:
            for _name, values in shown:
                values["fields"] = tuple(one for one in values["fields"] if one != "is_superuser")
        return shown

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Change accounts one after the other: two must not remove each other's last colleague."""
        with _one_after_the_other(request):
            return super().changeform_view(request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Delete accounts one after the other."""
        with _one_after_the_other(request):
            return super().delete_view(request, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Delete several accounts after what others do."""
        with _one_after_the_other(request):
            return super().changelist_view(request, *args, **kwargs)

    def get_urls(self) -> Any:
        """Add the page on which the second factor is taken away."""
        view = self.admin_site.admin_view(self.take_factor)
        address = path("<int:key>/second-factor/", view, name="auth_user_second_factor")
        return [address, *super().get_urls()]

    def take_factor(self, request: HttpRequest, key: int) -> HttpResponse:
        """Take the second factor of a user away who has lost it."""
        return take_away(self, request, key)

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest | None = None, **kwargs: Any
    ) -> Any:
        """Offer only the groups and rights that the administrator has himself."""
        assert request is not None
        if db_field.name == "groups":
            kwargs["queryset"] = groups_of(request.user)
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        kwargs["queryset"] = permissions_of(request.user).select_related("content_type")
        return _named(super().formfield_for_manytomany(db_field, request, **kwargs))

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse for an account with more rights."""
        may = super().has_change_permission(request, obj)
        return may and (not isinstance(obj, User) or may_change_user(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse for an account with more rights."""
        may = super().has_delete_permission(request, obj)
        return may and (not isinstance(obj, User) or may_change_user(request.user, obj))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Name the accounts, and not the secrets that go with them; keep the last administrator."""
        _all, _counts, missing, protected = super().get_deleted_objects(objs, request)
        users = [str(user) for user in objs]
        keys = [user.pk for user in objs]
        if any(user.is_superuser for user in objs) and leaves_no_administrator(keys):
            protected = [*protected, str(LAST_ADMINISTRATOR)]
        return users, {User._meta.verbose_name_plural: len(users)}, missing, protected

    @admin.display(description=gettext_lazy("second factor"))
    def second_factor(self, user: User) -> str:
        """Return whether the second factor is on, with the way to take it away."""
        row = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
        if row is None:
            return _("It is off.")
        since = date_format(localtime(row.created_at))
        return format_html(
            '{} <a href="{}">{}</a>',
            _("On since %(day)s") % {"day": since},
            reverse("admin:auth_user_second_factor", args=[user.pk]),
            _("Take it away"),
        )


@admin.register(Group)
class GuardedGroupAdmin(GroupAdmin):
    """Groups: those with more rights than the administrator's own are only looked at."""

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest | None = None, **kwargs: Any
    ) -> Any:
        """Offer only the rights that the administrator has himself."""
        assert request is not None
        kwargs["queryset"] = permissions_of(request.user)
        return _named(super().formfield_for_manytomany(db_field, request, **kwargs))

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """Refuse for a group with more rights."""
        may: bool = super().has_change_permission(request, obj)
        return may and (obj is None or may_change_group(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """Refuse for a group with more rights."""
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or may_change_group(request.user, obj))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Tell of the groups alone: the rights and people in them are not deleted."""
        _all, _counts, missing, protected = super().get_deleted_objects(objs, request)
        names = [str(one) for one in objs]
        return names, {Group._meta.verbose_name_plural: len(names)}, missing, protected

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        """Return the groups by name."""
        rows: QuerySet[Group] = super().get_queryset(request)
        return rows.order_by("name")
