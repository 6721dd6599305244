"""The closed lists of the domain with their names in the reader's language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Language(models.TextChoices):
    """A language of the portal."""

    KAZAKH = "kk", _("Kazakh")
    RUSSIAN = "ru", _("Russian")
    ENGLISH = "en", _("English")


class AgreementKind(models.TextChoices):
    """What a treaty calls itself."""

    AGREEMENT = "agreement", pgettext_lazy("kind of treaty", "Agreement")
    CONVENTION = "convention", pgettext_lazy("kind of treaty", "Convention")
    TREATY = "treaty", pgettext_lazy("kind of treaty", "Treaty")
    PROTOCOL = "protocol", pgettext_lazy("kind of treaty", "Protocol")
    MEMORANDUM = "memorandum", pgettext_lazy("kind of treaty", "Memorandum")
    CHARTER = "charter", pgettext_lazy("kind of treaty", "Charter")
    DECLARATION = "declaration", pgettext_lazy("kind of treaty", "Declaration")
    OTHER = "other", pgettext_lazy("kind of treaty", "Other")


class Status(models.TextChoices):
    """How far a treaty has come, as its texts tell."""

    DRAFT = "draft", pgettext_lazy("status of a treaty", "Draft")
    SIGNED = "signed", pgettext_lazy("status of a treaty", "Signed")
    IN_FORCE = "in_force", pgettext_lazy("status of a treaty", "In force")
    ENDED = "ended", pgettext_lazy("status of a treaty", "Ended")
    UNKNOWN = "unknown", pgettext_lazy("status of a treaty", "Not stated")


class ActKind(models.TextChoices):
    """What a domestic act is."""

    LAW = "law", pgettext_lazy("kind of act", "Law")
    RESOLUTION = "resolution", pgettext_lazy("kind of act", "Resolution")
    DECREE = "decree", pgettext_lazy("kind of act", "Decree")
    ORDER = "order", pgettext_lazy("kind of act", "Order")


class Issuer(models.TextChoices):
    """Who issued a domestic act."""

    PARLIAMENT = "parliament", _("Parliament")
    GOVERNMENT = "government", _("Government")
    PRESIDENT = "president", _("President")
    MINISTRY = "ministry", _("Ministry")


class Standing(models.TextChoices):
    """What a language version is worth beside the others."""

    AUTHENTIC = "authentic", _("Authentic text")
    OFFICIAL = "official", _("Official text")
    TRANSLATION = "translation", _("Translation")
    DRAFT = "draft", _("Draft text")


class EntryIntoForce(models.TextChoices):
    """By what a treaty enters into force."""

    SIGNATURE = "signature", pgettext_lazy("entry into force by", "upon signature")
    NOTIFICATION = (
        "notification",
        pgettext_lazy("entry into force by", "upon the last notification"),
    )
    RATIFICATION = (
        "ratification",
        pgettext_lazy("entry into force by", "upon exchange of instruments of ratification"),
    )
    DEPOSIT = "deposit", pgettext_lazy("entry into force by", "upon deposit of instruments")
    DATE = "date", pgettext_lazy("entry into force by", "on a date named in the text")


class Settlement(models.TextChoices):
    """A way in which a treaty has disputes settled."""

    NEGOTIATION = (
        "negotiation",
        pgettext_lazy("settlement of disputes", "negotiations and consultations"),
    )
    ARBITRATION = "arbitration", pgettext_lazy("settlement of disputes", "arbitration")
    COURT = "court", pgettext_lazy("settlement of disputes", "international court")
    OTHER = "other", pgettext_lazy("settlement of disputes", "another way")


class Amending(models.TextChoices):
    """A way in which a treaty can be amended."""

    AGREEMENT = "agreement", pgettext_lazy("amending a treaty", "by agreement of the Parties")
    PROTOCOL = "protocol", pgettext_lazy("amending a treaty", "by protocol")
    NOTES = "notes", pgettext_lazy("amending a treaty", "by exchange of notes")
    MAJORITY = "majority", pgettext_lazy("amending a treaty", "by qualified majority")
    OTHER = "other", pgettext_lazy("amending a treaty", "in another way")


class SourceFormat(models.TextChoices):
    """What held the characters of a source file."""

    TEXT = "text", _("Plain text")
    HTML = "html", "HTML"
    DOCX = "docx", "DOCX"
    ODT = "odt", "ODT"
    PDF = "pdf", "PDF"


class DivisionKind(models.TextChoices):
    """What groups articles, or is annexed and has articles of its own."""

    PART = "part", _("Part")
    CHAPTER = "chapter", _("Chapter")
    SECTION = "section", _("Section")
    SUBSECTION = "subsection", _("Subsection")
    ANNEX = "annex", _("Annex")
    PROTOCOL = "protocol", pgettext_lazy("part of a treaty", "Protocol")


class UnitKind(models.TextChoices):
    """An article, or what stands outside the articles."""

    ACT = "act", _("Approving act")
    TITLE = "title", _("Title")
    PREAMBLE = "preamble", _("Preamble")
    ARTICLE = "article", _("Article")
    CLOSING = "closing", _("Closing clauses")
    ANNEX = "annex", _("Annex")
    NOTE = "note", _("Editor's note")
    FOREIGN = "foreign", _("Text in another language")


class ParagraphKind(models.TextChoices):
    """What a paragraph is, by its label."""

    TEXT = "text", _("Paragraph without a number")
    PARAGRAPH = "paragraph", _("Paragraph")
    SUBPARAGRAPH = "subparagraph", _("Sub-paragraph")
    POINT = "point", _("Point")
    SUBPOINT = "subpoint", _("Sub-point")
    INDENT = "indent", _("Indent")


class TermSubject(models.TextChoices):
    """What a legal term is about."""

    TREATY = "treaty", pgettext_lazy("subject of a term", "Law of treaties")
    PARTIES = "parties", pgettext_lazy("subject of a term", "States, bodies and persons")
    AID = "aid", pgettext_lazy("subject of a term", "Legal assistance and courts")
    CRIME = "crime", pgettext_lazy("subject of a term", "Crime and security")
    BORDER = "border", pgettext_lazy("subject of a term", "Borders and transport")
    ECONOMY = "economy", pgettext_lazy("subject of a term", "Economy and other cooperation")


class FindingKind(models.TextChoices):
    """In what the language versions differ."""

    MISSING = "missing", pgettext_lazy("kind of finding", "Missing provision")
    NUMBERING = "numbering", pgettext_lazy("kind of finding", "Numbering")
    NUMBER = "number", pgettext_lazy("kind of finding", "Number")
    DATE = "date", pgettext_lazy("kind of finding", "Date")
    SUM = "sum", pgettext_lazy("kind of finding", "Sum of money")
    PERCENTAGE = "percentage", pgettext_lazy("kind of finding", "Percentage")
    PERIOD = "period", pgettext_lazy("kind of finding", "Time limit")
    PARTY = "party", pgettext_lazy("kind of finding", "Party or body")
    PLACE = "place", pgettext_lazy("kind of finding", "Place")
    REFERENCE = "reference", pgettext_lazy("kind of finding", "Cross-reference")
    NEGATION = "negation", pgettext_lazy("kind of finding", "Negation")
    MODALITY = "modality", pgettext_lazy("kind of finding", "Duty or permission")
    CONJUNCTION = "conjunction", pgettext_lazy("kind of finding", "And, or")
    QUANTIFIER = "quantifier", pgettext_lazy("kind of finding", "Only, any, each")
    ROLE = "role", pgettext_lazy("kind of finding", "Role")
    TERM = "term", pgettext_lazy("kind of finding", "Legal term")
    LENGTH = "length", pgettext_lazy("kind of finding", "Length")
    FACT = "fact", pgettext_lazy("kind of finding", "Final clause or fact")


class FindingState(models.TextChoices):
    """What staff decided about a finding."""

    OPEN = "open", pgettext_lazy("state of a finding", "Open")
    ACCEPTED = "accepted", pgettext_lazy("state of a finding", "Accepted")
    DISMISSED = "dismissed", pgettext_lazy("state of a finding", "Dismissed")


class TextOrigin(models.TextChoices):
    """Where a revision of a text comes from."""

    LOADED = "loaded", pgettext_lazy("origin of a revision", "Loaded from a file")
    EDITED = "edited", pgettext_lazy("origin of a revision", "Edited")
    RESTORED = "restored", pgettext_lazy("origin of a revision", "Restored")


class EditState(models.TextChoices):
    """How far an edit of a text has come."""

    DRAFT = "draft", pgettext_lazy("state of an edit", "Draft")
    SUBMITTED = "submitted", pgettext_lazy("state of an edit", "Handed in")
    PUBLISHED = "published", pgettext_lazy("state of an edit", "Published")
    DISCARDED = "discarded", pgettext_lazy("state of an edit", "Discarded")


class TextChangeKind(models.TextChoices):
    """What came into the portal with a text, what says most first."""

    NEW_AGREEMENT = "new_agreement", pgettext_lazy("change of a text", "New agreement")
    NEW_VERSION = "new_version", pgettext_lazy("change of a text", "New language version")
    NEW_TEXT = "new_text", pgettext_lazy("change of a text", "New text")
