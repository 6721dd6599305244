"""Findings in the treaty on honey, made by hand, and an address that it had before."""

from django.contrib.auth.models import User
from django.utils import timezone

from treaties.models import Agreement, Finding, FormerAddress

FORMER = "2019-bees"


def findings_in(honey: Agreement) -> dict[str, Finding]:
    """Store a finding of each state, one that is found no more, and one that is not likely."""
    editor = User.objects.create_user("decider")
    decided = {"decided_by": editor, "decided_at": timezone.now()}
    told = {
        "open": {"kind": "number", "weight": 0.9},
        "accepted": {"kind": "term", "weight": 0.7, "state": "accepted", **decided},
        "dismissed": {
            "kind": "negation",
            "weight": 0.9,
            "state": "dismissed",
            "reason": "The dismissed secret.",
            **decided,
        },
        "gone": {"kind": "date", "weight": 0.9, "state": "accepted", "found": False, **decided},
        "unlikely": {"kind": "length", "weight": 0.1},
    }
    return {
        name: Finding.objects.create(
            agreement=honey,
            position=position,
            unit="art_1",
            eid="art_1__para_1",
            identity=name,
            quotes={"ru": [["art_1__para_1", 0, 7, "Стороны"]]},
            values={"ru": "two", "en": "three"},
            **values,
        )
        for position, (name, values) in enumerate(told.items())
    }


def former_address(honey: Agreement) -> str:
    """Store an address that the treaty had before; return it."""
    FormerAddress.objects.create(agreement=honey, slug=FORMER)
    return FORMER
