"""Findings in the treaty on tea, made by hand: what a rule would tell, without the rules."""

from collections.abc import Callable, Sequence

import pytest
from django.contrib.auth.models import Permission, User
from django.utils import timezone

from treaties.choices import FindingKind
from treaties.findings import Finding, Quote
from treaties.loading import findings
from treaties.models import Agreement, Article, LanguageVersion, Paragraph
from treaties.models import Finding as Row

SLUG = "2019-kz-ge-agreement"
Find = Callable[[Sequence[LanguageVersion]], list[Finding]]
NEGATION = ("kk", "шешіледі"), ("ru", "решаются"), ("en", "are settled")


def quote(agreement: Agreement, language: str, eid: str, words: str) -> Quote:
    """Return words of a paragraph, or of the heading of a unit."""
    rows = Paragraph.objects.filter(article__version__agreement=agreement, eid=eid)
    part = rows.filter(article__version__language=language).first()
    if part is None:
        unit = Article.objects.get(
            version__agreement=agreement, version__language=language, eid=eid
        )
        text = unit.heading
    else:
        text = part.text
    start = text.index(words)
    return Quote(eid, start, start + len(words), words)


def negation(tea: Agreement, weight: float = 0.9) -> Finding:
    """The sentence on disputes; the English paragraph has a number and so another address."""
    eids = {"kk": "art_2__p_1", "ru": "art_2__p_1", "en": "art_2__para_1"}
    quotes = {one: (quote(tea, one, eids[one], words),) for one, words in NEGATION}
    values = {"kk": "no", "ru": "yes", "en": "yes"}
    return Finding("art_2", "art_2__p_1", FindingKind.NEGATION, weight, quotes, values)


def missing(tea: Agreement) -> Finding:
    """The second paragraph of article 1, which the English text lacks."""
    quotes = {
        "kk": (quote(tea, "kk", "art_1__para_2", "Өнім ортақ болып қалады."),),
        "ru": (quote(tea, "ru", "art_1__para_2", "Урожай остается общим."),),
    }
    values = {"kk": "yes", "ru": "yes", "en": ""}
    return Finding("art_1", "art_1__para_2", FindingKind.MISSING, 0.8, quotes, values)


def heading(tea: Agreement) -> Finding:
    """The headings of article 1."""
    words = {"kk": "Мақсаты", "ru": "Цель", "en": "Purpose"}
    quotes = {one: (quote(tea, one, "art_1", said),) for one, said in words.items()}
    values = {"kk": "depositary", "ru": "requesting-party", "en": "requesting-party"}
    return Finding("art_1", "art_1", FindingKind.TERM, 0.6, quotes, values)


def unlikely(tea: Agreement) -> Finding:
    """The duration, of a weight that is not shown."""
    words = {"kk": "бес жыл", "ru": "пять лет", "en": "five years"}
    quotes = {one: (quote(tea, one, "art_3__p_1", said),) for one, said in words.items()}
    values = {"kk": "P5Y", "ru": "P5Y", "en": "P60M"}
    return Finding("art_3", "art_3__p_1", FindingKind.PERIOD, 0.3, quotes, values)


def all_of(tea: Agreement) -> list[Finding]:
    """Return all of them in the order of the text."""
    return [heading(tea), missing(tea), negation(tea), unlikely(tea)]


def use(monkeypatch: pytest.MonkeyPatch, *found: Finding) -> list[int]:
    """Let comparisons find these; return a list that grows with each of them."""
    times: list[int] = []

    def find(versions: Sequence[LanguageVersion]) -> list[Finding]:
        times.append(len(versions))
        return list(found)

    monkeypatch.setattr(findings, "find", find)
    return times


def editor(*codenames: str, staff: bool = True, name: str = "aigerim") -> User:
    """Return a user with some permissions."""
    user = User.objects.create_user(name, is_staff=staff)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def decide(kind: str, state: str, found: bool = True) -> None:
    """Decide about the findings of a kind, as if somebody had done so."""
    Row.objects.filter(kind=kind).update(
        state=state, reason="Looked up.", decided_at=timezone.now(), found=found
    )
