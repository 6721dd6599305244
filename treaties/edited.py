"""Whether a text is what its source says or what an editor made of it."""

from treaties.choices import TextOrigin
from treaties.models import LanguageVersion, Revision


def is_edited(version: LanguageVersion) -> bool:
    """Return whether the text of a version was edited, or is an edited one that was restored."""
    origin, number = version.origin, version.restored_from
    while origin == TextOrigin.RESTORED and number is not None:
        rows = Revision.objects.filter(
            agreement=version.agreement_id, language=version.language, number=number
        )
        # A revision is restored from one before it: this comes to an end.
        origin, number = rows.values_list("origin", "restored_from").first() or ("", None)
    return origin == TextOrigin.EDITED
