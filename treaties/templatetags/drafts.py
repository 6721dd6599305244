"""The facts and the versions of a draft, drawn for its page."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext

from treaties.choices import DivisionKind, Standing, UnitKind
from treaties.drafts.facts import fact_lines
from treaties.drafts.preview import VersionPreview
from treaties.text.document import ParsedAgreement
from treaties.wording import reader_language

register = template.Library()
KINDS = {**dict(DivisionKind.choices), **dict(UnitKind.choices)}


@register.inclusion_tag("treaties/_draft_facts.html")
def draft_facts(agreement: ParsedAgreement) -> dict[str, object]:
    """Return the facts of an agreement that was read, in words."""
    return {"lines": fact_lines(agreement, reader_language(get_language()))}


@register.simple_tag
def draft_version(version: VersionPreview) -> SafeString:
    """Return a version beside the lines of its source."""
    sentence = ngettext("%(count)d article", "%(count)d articles", version.articles)
    told = {
        "version": version,
        "standing": dict(Standing.choices).get(version.standing, ""),
        "articles": sentence % {"count": version.articles},
        "kinds": KINDS,
        "reader": reader_language(get_language()),
    }
    return SafeString(render_to_string("treaties/draft_version.jinja", told, using="jinja2"))
