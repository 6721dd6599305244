"""British spellings to American ones: rules with their examples, as data.

Origin: written for this project from the usual differences between the two spellings. What both
spell alike (advise, hour, source) is named by the exceptions.
"""

import re
from typing import Final, NamedTuple


class Spelling(NamedTuple):
    """A British spelling, by a pattern of the whole word, and what is American in its place."""

    british: re.Pattern[str]
    american: str
    example: str


def _row(british: str, american: str, example: str) -> Spelling:
    return Spelling(re.compile(british), american, example)


def _any(words: str) -> str:
    return "|".join(words.split())


# What begins so keeps its -our- in either spelling.
_KEEPS_OUR = _any(
    """amour bour concour contour cour detour devour discour dour downpour encour entour flour four
    glamour gour hour intercour jour mour nour our outpour paramour pompad pour recour resour scour
    sour tour troubad velour your"""
)
# What keeps its -ise: the word without its e.
_KEEPS_ISE = _any(
    """advertis advis anis apprais aris bruis chastis circumcis compris compromis concis cruis demis
    despis devis disguis enterpris excis exercis expertis franchis improvis incis liais likewis
    merchandis nois otherwis paradis pois practis prais precis premis promis rais repris revis
    supervis surmis surpris televis tortois treatis turquois"""
)
_DOUBLES_L = _any(
    """cancel channel counsel dial equal fuel initial jewel label level libel marshal marvel model
    panel pencil quarrel rival shovel signal spiral total towel travel trial tunnel"""
)
_RE = _any("cent met lit theat fib calib lust spect sab meag")
# Words that follow no rule, their plurals with them.
_WORDS = {
    **{"acknowledgement": "acknowledgment", "aeroplane": "airplane", "ageing": "aging"},
    **{"aluminium": "aluminum", "artefact": "artifact", "cheque": "check", "cosy": "cozy"},
    **{"draught": "draft", "enrol": "enroll", "enrolment": "enrollment", "fulfil": "fulfill"},
    **{"fulfilment": "fulfillment", "grey": "gray", "instalment": "installment"},
    **{"jewellery": "jewelry", "judgement": "judgment", "manoeuvre": "maneuver"},
    **{"mould": "mold", "plough": "plow", "practise": "practice", "practised": "practiced"},
    **{"practising": "practicing", "programme": "program", "sceptic": "skeptic"},
    **{"skilful": "skillful", "sulphur": "sulfur", "tyre": "tire", "wilful": "willful"},
}
SPELLINGS: Final[tuple[Spelling, ...]] = (
    *(_row(rf"^{one}(s?)$", rf"{other}\1", f"{one} = {other}") for one, other in _WORDS.items()),
    _row(rf"^(?!{_KEEPS_OUR})(\w{{2,}})our(\w*)$", r"\1or\2", "labour = labor"),
    _row(
        rf"^(?!(?:{_KEEPS_ISE})(?:e|es|ed|ers?|ing|able)$)(\w{{3,}})is(ations?|e|es|ed|ers?|ing)$",
        r"\1iz\2",
        "organisations = organizations",
    ),
    _row(r"^(\w{2,}l)ys(e|ed|ers?|ing)$", r"\1yz\2", "analysed = analyzed"),
    _row(rf"^(\w*(?:{_RE}))re(s?)$", r"\1er\2", "kilometres = kilometers"),
    _row(r"^(cent|calib)r(ed|ing)$", r"\1er\2", "centred = centered"),
    _row(r"^(def|off|pret|lic)ence(s|d?)$", r"\1ense\2", "offences = offenses"),
    _row(r"^(catal|anal|dial|monol|prol|epil)ogue(s?)$", r"\1og\2", "catalogue = catalog"),
    _row(r"^(catal|dial)ogu(ed|ing)$", r"\1og\2", "catalogued = cataloged"),
    _row(rf"^({_DOUBLES_L})l(ed|ing|ers?|ors?|ous)$", r"\1\2", "travelled = traveled"),
    _row(r"^(\w*)(?:(?<=an)ae|(?<=p)ae(?=d)|(?<=h)ae(?=m))(\w+)$", r"\1e\2", "anaemia = anemia"),
    _row(r"^(f|diarrh)oe(t\w+|a\w*)$", r"\1e\2", "foetus = fetus"),
)
# No word without one of these is looked at further.
_SUSPECT = re.compile("our|is[eai]|yse|ysing|[tbcg]re|ence|ogu|ll|ae|oe|" + "|".join(_WORDS))


def american(word: str) -> str:
    """Return an English word form in American spelling; what has just one spelling stays."""
    if not _SUSPECT.search(word):
        return word
    for row in SPELLINGS:
        changed = row.british.sub(row.american, word)
        if changed != word:
            return changed
    return word
