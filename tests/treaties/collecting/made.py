"""A collection of the tests: its addresses, its items, and what is sent to it."""

from typing import Any

from django.test import Client

from treaties.models import Collection, CollectionItem
from treaties.sharing import seen

SLUG = "2019-kz-ge-agreement"
TEXT = f"/en/agreements/{SLUG}/ru-kk/"
ADD = f"{TEXT}art_2/collect/"
LIST = "/en/desk/collections/"
# What is in it.
PLACES = ("art_1", "art_2", "art_1__para_1__point_b", "")


def address(kept: Collection, *parts: object) -> str:
    return f"{LIST}{kept.pk}/" + "".join(f"{part}/" for part in parts)


def send(client: Client, where: str, status: int = 302, **values: Any) -> Any:
    answer = client.post(where, values)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return answer


def state(kept: Collection) -> str:
    kept.refresh_from_db()
    return seen(kept)


def eids(kept: Collection) -> list[str]:
    return list(kept.items.order_by("position").values_list("eid", flat=True))


def item(kept: Collection, eid: str) -> CollectionItem:
    return kept.items.get(eid=eid)
