"""The e-mail of an account: what an administrator writes counts as confirmed.

The library keeps addresses in a table of their own, beside the column of the user. It would take an
address that it finds only in the column for one that is not confirmed, and drop it as soon as its
owner asks for another one.
"""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.db.models.signals import post_save


def listen() -> None:
    """Bring the table of addresses level whenever a user is stored."""
    post_save.connect(_keep_level, sender=User, dispatch_uid="portal.accounts.addresses")


def _keep_level(instance: User, raw: bool, update_fields: Any, **told: Any) -> None:
    if raw or (update_fields is not None and "email" not in update_fields):
        return
    address = instance.email.lower()
    others = EmailAddress.objects.filter(user=instance, verified=True)
    # A new one that waits to be confirmed stays.
    others.exclude(email=address).delete()
    if address and not EmailAddress.objects.filter(email=address, verified=True).exists():
        EmailAddress.objects.update_or_create(
            user=instance, email=address, defaults={"verified": True, "primary": True}
        )
