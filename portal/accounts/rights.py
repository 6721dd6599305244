"""Nobody gives more rights than he has, and the last administrator stays.

Django lets everybody who may change users make himself an administrator.
"""

from django.contrib.auth.models import AnonymousUser, Group, Permission, User
from django.db.models import Q, QuerySet

# Of these no right is given: they have no pages, or pages without rights.
WITHOUT_PAGES = (
    "account",
    "admin",
    "auditlog",
    "contenttypes",
    "django_tasks_database",
    "mfa",
    "sessions",
    "usersessions",
)


def permissions_of(user: User | AnonymousUser) -> QuerySet[Permission]:
    """Return the rights that a user has and can so give: an administrator all that there are."""
    every = Permission.objects.exclude(content_type__app_label__in=WITHOUT_PAGES)
    if user.is_superuser:
        return every
    return every.filter(Q(user=user.pk) | Q(group__user=user.pk)).distinct()


def groups_of(user: User | AnonymousUser) -> QuerySet[Group]:
    """Return the groups that a user can put others into: those with no right that he lacks."""
    if user.is_superuser:
        return Group.objects.all()
    own = permissions_of(user).values("pk")
    beyond = Group.objects.filter(permissions__in=Permission.objects.exclude(pk__in=own))
    return Group.objects.exclude(pk__in=beyond.values("pk"))


def may_change_user(by: User | AnonymousUser, other: User) -> bool:
    """Return whether somebody may change an account: not one with more rights than he has.

    Who changes the password or the e-mail of another account can use its rights.
    """
    if by.is_superuser:
        return True
    # A right of an account that is switched off would be there again with it.
    theirs = Permission.objects.filter(Q(user=other.pk) | Q(group__user=other.pk))
    return not other.is_superuser and not theirs.exclude(pk__in=permissions_of(by)).exists()


def may_change_group(by: User | AnonymousUser, group: Group) -> bool:
    """Return whether somebody may change a group: not one with more rights than he has."""
    return groups_of(by).filter(pk=group.pk).exists()


def leaves_no_administrator(without: list[int]) -> bool:
    """Return whether nobody who may do all would be left without some accounts."""
    return not (
        User.objects.filter(is_superuser=True, is_active=True).exclude(pk__in=without).exists()
    )
