"""The address of a cited place."""

from django.urls import reverse

from search.citations import Citation
from search.hits import Hit


def place_of(hit: Hit, citation: Citation) -> str:
    """Return the address of what is cited: the paragraph if it is there, else the article."""
    article = hit.shown
    eid = article.eid
    paragraphs = {paragraph.eid for paragraph in article.paragraphs.all()}
    for part, number in (("para", citation.paragraph), ("point", citation.point)):
        # A point may stand in an article without numbered paragraphs, and deeper than cited.
        if number and f"{eid}__{part}_{number}" in paragraphs:
            eid = f"{eid}__{part}_{number}"
    return reverse("article", args=[hit.agreement.slug, [article.version.language], eid])
