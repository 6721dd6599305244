"""``That paragraph``: the one provision of its kind that was spoken of before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from treaties.references.found import THAT, THIS, Found, Step


def followed(found: Found, spoken: Sequence[Iterable[Found]], language: str) -> Found | None:
    """Return a reference as it would be without "that"; None where nobody can be sure.

    ``spoken`` are the references before it: those of its own paragraph, then those of what this is
    under, the innermost first. The nearest that speak of the kind must mean one alone.

    Kazakh ``осы тармақта`` mostly is the paragraph itself; where another one was spoken of, it may
    be that, as translations of ``в этом пункте`` have it.
    """
    first = found.steps[0]
    if first.relation == THAT:
        return _the_one(found, spoken)
    itself = language == "kk" and found.steps == (Step("paragraph", "", THIS),)
    if itself and any(_upto(one, first.kind) for before in spoken for one in before):
        return None
    return found


def _the_one(found: Found, spoken: Sequence[Iterable[Found]]) -> Found | None:
    first, rest = found.steps[0], found.steps[1:]
    for before in spoken:
        meant = {(steps, one.owner): None for one in before if (steps := _upto(one, first.kind))}
        if meant:
            steps, owner = next(iter(meant))
            return replace(found, steps=(*steps, *rest), owner=owner) if len(meant) == 1 else None
    return None


def _upto(one: Found, kind: str) -> tuple[Step, ...]:
    """Return the steps of a reference up to a kind that it names by a number."""
    for place, step in enumerate(one.steps):
        if step.kind == kind and step.number:
            return one.steps[: place + 1]
    return ()
