"""What staff decide about a finding: accept it, dismiss it with a reason, open it again."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from treaties.choices import FindingState
from treaties.loading.writing import one_writer
from treaties.models import Finding
from treaties.reports import NO_NULLS, WordsField

LONGEST_REASON = 2000
ACTS = (
    (FindingState.ACCEPTED, pgettext_lazy("decision", "Accept: the versions do differ here")),
    (FindingState.DISMISSED, pgettext_lazy("decision", "Dismiss: they say the same")),
    (FindingState.OPEN, pgettext_lazy("decision", "Leave it open")),
)


class DecidedMeanwhileError(Exception):
    """Somebody else has decided since the form was shown."""


class GoneError(Exception):
    """The finding is there no more: the versions were compared again."""


class DecisionForm(forms.Form):
    """A decision and its reason; ``seen`` is the state of the finding that the page showed."""

    decision = forms.ChoiceField(
        label=gettext_lazy("Your decision"),
        choices=ACTS,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Choose a decision.")
        ),
    )
    reason = WordsField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("Needed to dismiss. Only the editors see it."),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "max_length": gettext_lazy("Write at most %(limit_value)d characters."),
            "null_characters_not_allowed": NO_NULLS,
        },
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, finding: Finding, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.finding = finding
        self.use_required_attribute = False

    def clean_decision(self) -> str:
        """Refuse to open what is found no more: it would be nowhere."""
        decision: str = self.cleaned_data["decision"]
        if decision == FindingState.OPEN and not self.finding.found:
            raise forms.ValidationError(_("It is no longer found, so it cannot be left open."))
        return decision

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of what is dismissed."""
        data = dict(self.cleaned_data)
        if data.get("decision") == FindingState.DISMISSED and data.get("reason") == "":
            self.add_error("reason", _("Write why it is dismissed."))
        return data


def seen(finding: Finding) -> str:
    """Return what tells one decision about a finding from another."""
    decided = finding.decided_at.isoformat() if finding.decided_at else ""
    return f"{finding.state} {decided}".strip()


def decide(key: int, by: User, decision: str, reason: str, shown: str) -> Finding:
    """Store a decision and return the finding; an open one has no decider.

    ``shown`` is what ``seen`` gave when the decider looked. Raises DecidedMeanwhileError when
    another decision was stored since, and GoneError when the finding is there no more. The same
    decision again, sent twice, is no other one.
    """
    with one_writer():
        finding = Finding.objects.filter(pk=key).first()
        if finding is None:
            raise GoneError(key)
        same = (finding.state, finding.reason, finding.decided_by_id) == (decision, reason, by.pk)
        if same:
            return finding
        if seen(finding) != shown:
            raise DecidedMeanwhileError(key)
        is_open = decision == FindingState.OPEN
        finding.state, finding.reason = FindingState(decision), "" if is_open else reason
        finding.decided_by = None if is_open else by
        finding.decided_at = None if is_open else timezone.now()
        finding.save(update_fields=["state", "reason", "decided_by", "decided_at"])
        return finding
