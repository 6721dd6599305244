"""What changed in a text, noted in the transaction that stores it.

Whatever stores a text (a file, an editor, a revision that is restored) calls ``note_text``.
"""

import hashlib
from collections.abc import Mapping

from treaties.choices import TextChangeKind
from treaties.loading.writing import one_writer
from treaties.models import Agreement, LanguageVersion, TextChange
from treaties.text.document import ParsedUnit, ParsedVersion

SIZE = 12


def note_text(
    version: LanguageVersion,
    old: ParsedVersion | None,
    new: ParsedVersion,
    new_agreement: bool = False,
) -> TextChange | None:
    """Keep that a text was stored, and which of its units say what they did not say before.

    ``old`` is the text whose place it takes; without one the version is new. ``new_agreement`` says
    that the agreement came with it. None where no unit says anything else than before.
    """
    before = _digests(old) if old else {}
    units = {eid: said for eid, said in _digests(new).items() if before.get(eid) != said}
    if not units:
        return None
    kind = TextChangeKind.NEW_TEXT if old else TextChangeKind.NEW_VERSION
    # The key is given to the row while nobody else writes: so the keys are in the order of commits.
    with one_writer():
        return TextChange.objects.create(
            agreement_id=version.agreement_id,
            language=version.language,
            kind=TextChangeKind.NEW_AGREEMENT if new_agreement else kind,
            revision=version.revision,
            units=units,
        )


def join_changes(kept: Agreement, joined: Agreement, current: Mapping[str, Agreement]) -> None:
    """Move the changes of an agreement to another that takes its texts, before these are moved.

    Its texts are not new by that. Of two texts in one language, only the changes of the one that
    ``current`` names still tell of something that is there. The agreement that came later is not
    a new one any more.
    """
    for language, chosen in current.items():
        loser = joined if chosen.pk == kept.pk else kept
        loser.changes.filter(language=language).update(units={})
    later = max(kept, joined, key=lambda one: (one.created_at, one.pk))
    later.changes.filter(kind=TextChangeKind.NEW_AGREEMENT).update(kind=TextChangeKind.NEW_VERSION)
    joined.changes.update(agreement=kept)


def digest(unit: ParsedUnit) -> str:
    """Return what tells the words of a unit from all others: label, heading and paragraphs."""
    lines = [unit.label, unit.heading]
    for part in unit.paragraphs:
        lines += [part.label, part.text]
    told = "\0".join(lines).encode(errors="surrogatepass")
    return hashlib.blake2b(told, digest_size=SIZE).hexdigest()


def _digests(version: ParsedVersion) -> dict[str, str]:
    return {unit.eid: digest(unit) for unit in version.units}
