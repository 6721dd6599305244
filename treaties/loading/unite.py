"""Two agreements that are one: their versions, sources and facts put together."""

from collections.abc import Mapping, Sequence

from treaties.choices import EditState, Language
from treaties.loading.changes import join_changes
from treaties.loading.findings import move_decided
from treaties.loading.kept_places import move_kept
from treaties.loading.record import record, sources_told
from treaties.loading.store import archive
from treaties.loading.values import stored_version
from treaties.loading.writing import one_writer
from treaties.models import (
    Agreement,
    EndedAgreement,
    FormerAddress,
    LanguageVersion,
    Reference,
    Revision,
    SourceWarning,
    TextEdit,
)
from treaties.models.edits import OPEN_STATES
from treaties.signals import agreement_changed

MAY_BELONG = "may-belong"
# New numbers of revisions by the key of the agreement and the number that they had.
Numbers = dict[tuple[int, int], int]


class UndecidedError(Exception):
    """Both agreements have a text in a language, and it is not said which is the current one."""

    def __init__(self, languages: Sequence[str]) -> None:
        super().__init__(", ".join(languages))
        self.languages = list(languages)


def common_languages(one: Agreement, other: Agreement) -> list[str]:
    """Return the languages in which both agreements have a text, in the portal's order."""
    return [language for language in one.languages if language in other.languages]


def unite(kept: Agreement, joined: Agreement, current: Mapping[str, Agreement]) -> None:
    """Move all that ``joined`` has to ``kept`` and leave its address leading there.

    ``current`` tells, for each language that both have, whose text is the current one; the other
    one becomes a revision. Raises UndecidedError where it does not.
    """
    common = common_languages(kept, joined)
    undecided = [code for code in common if code not in current]
    if undecided:
        raise UndecidedError(undecided)
    with one_writer():
        before = sources_told(kept)
        join_changes(kept, joined, {code: current[code] for code in common})
        for language in Language.values:
            _unite_language(kept, joined, language, current.get(language))
        _move(kept, joined)
        # Read anew: the rows that were moved are not to go with it.
        Agreement.objects.get(pk=joined.pk).delete()
        FormerAddress.objects.get_or_create(slug=joined.slug, defaults={"agreement": kept})
        record(kept, before)
        agreement_changed.send(Agreement, agreement_id=kept.pk)


def _unite_language(
    kept: Agreement, joined: Agreement, language: str, chosen: Agreement | None
) -> None:
    """Put the revisions of one language in a row: those of ``kept``, of ``joined``, the current."""
    own = kept.versions.filter(language=language).first()
    other = joined.versions.filter(language=language).first()
    current = other if own is None or (chosen is not None and chosen.pk == joined.pk) else own
    if own is not None and other is not None:
        loser = own if current is other else other
        archive(loser, stored_version(loser))
        loser.delete()
    revisions = [*_revisions(kept, language), *_revisions(joined, language)]
    numbers = {(row.agreement_id, row.number): new for new, row in enumerate(revisions, 1)}
    if current is not None:
        numbers[current.agreement_id, current.revision] = len(revisions) + 1
    _rename(numbers, revisions, current)
    _move_edits(kept, joined, language, numbers)
    _renumber(kept, revisions)
    if current is not None:
        _take(kept, current, len(revisions) + 1)


def _rename(
    numbers: Numbers, revisions: Sequence[Revision], current: LanguageVersion | None
) -> None:
    """Say by its new number which revision a text was restored from."""
    rows: list[Revision | LanguageVersion] = [*revisions, *([current] if current else [])]
    for row in rows:
        if row.restored_from is not None:
            was = (row.agreement_id, row.restored_from)
            row.restored_from = numbers.get(was, row.restored_from)
            row.save(update_fields=["restored_from"])


def _move_edits(kept: Agreement, joined: Agreement, language: str, numbers: Numbers) -> None:
    """Move what editors have written of both texts to the one agreement.

    An editor has one open edit of a text: of two, that of the joined agreement is closed, and can
    still be read.
    """
    rows = TextEdit.objects.filter(agreement__in=[kept, joined], language=language)
    busy = set(
        kept.text_edits.filter(language=language, state__in=OPEN_STATES).values_list("author")
    )
    for row in rows:
        was = row.agreement_id
        row.base = numbers.get((was, row.base), row.base)
        if row.published_as is not None:
            row.published_as = numbers.get((was, row.published_as), row.published_as)
        if was == joined.pk and row.is_open and (row.author_id,) in busy:
            row.state = EditState.DISCARDED
        row.agreement = kept
        row.save(update_fields=["agreement", "base", "published_as", "state"])


def _revisions(agreement: Agreement, language: str) -> list[Revision]:
    return list(agreement.revisions.filter(language=language).order_by("number"))


def _renumber(kept: Agreement, revisions: Sequence[Revision]) -> None:
    # From the end of all numbers back to the beginning: no two ever have the same.
    for shift in (len(revisions) + max((row.number for row in revisions), default=0), 0):
        for number, row in enumerate(revisions, 1):
            row.number = number + shift
            row.agreement = kept
            row.save(update_fields=["number", "agreement"])


def _take(kept: Agreement, version: LanguageVersion, number: int) -> None:
    if version.agreement_id != kept.pk:
        kept.facts.filter(language=version.language).delete()
        version.agreement.facts.filter(language=version.language).update(agreement=kept)
    version.agreement = kept
    version.revision = number
    version.save(update_fields=["agreement", "revision"])


def _move(kept: Agreement, joined: Agreement) -> None:
    joined.sources.update(agreement=kept)
    joined.former_addresses.update(agreement=kept)
    move_decided(kept, joined)
    move_kept(kept, joined)
    EndedAgreement.objects.filter(ended=joined).update(ended=kept)
    Reference.objects.filter(target=joined).update(target=kept)
    slugs = [kept.slug, joined.slug]
    SourceWarning.objects.filter(source__agreement=kept, code=MAY_BELONG, detail__in=slugs).delete()
    SourceWarning.objects.filter(code=MAY_BELONG, detail=joined.slug).update(detail=kept.slug)
