"""The words of the domain as tables."""

from treaties.models.agreements import (
    Agreement,
    AgreementParty,
    LanguageVersion,
    Party,
    Revision,
)
from treaties.models.changes import TextChange
from treaties.models.drafts import AT_WORK, HEAVY, Draft, DraftState, DraftWork
from treaties.models.edits import TextEdit
from treaties.models.facts import Act, Amendment, EndedAgreement, Fact, FormerAddress
from treaties.models.findings import Comparison, Finding
from treaties.models.notes import AtProvision, Collection, CollectionItem, Note
from treaties.models.references import Reference
from treaties.models.reports import ErrorReport, ReportKind, ReportState
from treaties.models.sources import Repair, SourceFile, SourceWarning
from treaties.models.terms import Term, TermRendering
from treaties.models.units import Article, Division, Paragraph

__all__ = [
    "AT_WORK",
    "HEAVY",
    "Act",
    "Agreement",
    "AgreementParty",
    "Amendment",
    "Article",
    "AtProvision",
    "Collection",
    "CollectionItem",
    "Comparison",
    "Division",
    "Draft",
    "DraftState",
    "DraftWork",
    "EndedAgreement",
    "ErrorReport",
    "Fact",
    "Finding",
    "FormerAddress",
    "LanguageVersion",
    "Note",
    "Paragraph",
    "Party",
    "Reference",
    "Repair",
    "ReportKind",
    "ReportState",
    "Revision",
    "SourceFile",
    "SourceWarning",
    "Term",
    "TermRendering",
    "TextChange",
    "TextEdit",
]
