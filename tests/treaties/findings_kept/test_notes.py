"""The notes of findings: one sentence for each kind, in each language, whatever a rule tells."""

import pytest
from django.utils.translation import get_language, override

from treaties.choices import FindingKind, Language
from treaties.findings import connectives, modality, roles
from treaties.findings.note_words import (
    CONJUNCTIONS,
    MODALITIES,
    QUANTIFIERS,
    ROLES,
    WORDS,
    fact_name,
    provision_words,
    value_words,
)
from treaties.findings.notes import DIFFER, ONLY, note

READERS = tuple(Language.values)
# Of each kind what two versions may say.
EXAMPLES = {
    FindingKind.MISSING: ("yes", ""),
    FindingKind.NUMBERING: ("2.", "b)"),
    FindingKind.NUMBER: ("15", "20"),
    FindingKind.DATE: ("2004-05-01", "2004-05-11"),
    FindingKind.SUM: ("1000000 USD", "100000 USD"),
    FindingKind.PERCENTAGE: ("5", "7.5"),
    FindingKind.PERIOD: ("P30D", "P1M"),
    FindingKind.PARTY: ("LT", "EE"),
    FindingKind.PLACE: ("The Hague", "Strasbourg"),
    FindingKind.REFERENCE: ("art_6__para_1", "art_7"),
    FindingKind.NEGATION: ("yes", "no"),
    FindingKind.MODALITY: ("shall", "may"),
    FindingKind.CONJUNCTION: ("and", "or"),
    FindingKind.QUANTIFIER: ("only", "any"),
    FindingKind.ROLE: ("requesting-party", "requested-party"),
    FindingKind.TERM: ("depositary", "requesting-party"),
    FindingKind.LENGTH: ("1200", "90"),
    FindingKind.FACT: ("notice:P6M", "notice:P3M"),
}


def english(kind: FindingKind, kk: str, ru: str, **more: str) -> str:
    return note(kind, {"kk": kk, "ru": ru, **more}, "en")


def test_every_kind_has_its_example_and_its_words():
    assert set(EXAMPLES) == set(FindingKind)
    assert set(WORDS) == set(FindingKind) - {FindingKind.MISSING, FindingKind.NEGATION}
    assert set(DIFFER) == set(WORDS)
    # A version without a number or of another length says something of the kind all the same.
    assert set(ONLY) == set(WORDS) - {FindingKind.NUMBERING, FindingKind.LENGTH}


def test_every_role_and_word_that_the_rules_tell_has_its_words():
    assert {role.name for role in roles.ROLES} == set(ROLES)
    assert {value for rows in connectives.JUNCTIONS.values() for value in rows} == set(CONJUNCTIONS)
    tables = (connectives.QUANTIFIERS, connectives.LIMITS)
    scopes = {value for table in tables for rows in table.values() for value in rows}
    # What is perhaps a word of scope is never told by itself.
    assert scopes - {connectives.PERHAPS_ONLY} == set(QUANTIFIERS)
    assert {modality.MAY, modality.SHALL} <= set(MODALITIES)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", FindingKind)
def test_a_note_is_one_whole_sentence(kind, reader):
    first, second = EXAMPLES[kind]
    with override("ru"):
        for values in (
            {"kk": first, "ru": second},
            {"kk": first, "ru": ""},
            {"kk": "", "ru": second or first},
            {"kk": first, "ru": second, "en": first},
            {"kk": first, "ru": second, "en": ""},
        ):
            told = note(kind, values, reader)
            assert told.endswith(".")
            assert "%(" not in told
            assert told[:1] == told[:1].upper()
            assert ".." not in told
        assert get_language() == "ru"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "This provision stands in the Kazakh text and is missing in the Russian text."),
        ("numbering", "The numbering differs: “2.” in the Kazakh text; “b)” in the Russian text."),
        ("number", "The numbers differ: 15 in the Kazakh text; 20 in the Russian text."),
        (
            "date",
            "The dates differ: 1 May 2004 in the Kazakh text; 11 May 2004 in the Russian text.",
        ),
        (
            "sum",
            "The sums of money differ: 1,000,000 US dollars in the Kazakh text; "
            "100,000 US dollars in the Russian text.",
        ),
        ("percentage", "The percentages differ: 5% in the Kazakh text; 7.5% in the Russian text."),
        (
            "period",
            "The time limits differ: 30 days in the Kazakh text; 1 month in the Russian text.",
        ),
        (
            "party",
            "Different parties or bodies are named: Lithuania in the Kazakh text; "
            "Estonia in the Russian text.",
        ),
        (
            "reference",
            "The references differ: Article 6(1) in the Kazakh text; "
            "Article 7 in the Russian text.",
        ),
        (
            "negation",
            "A negation that stands in the Kazakh text is missing in the Russian text.",
        ),
        (
            "modality",
            "Duty and permission differ: a duty in the Kazakh text; "
            "a permission in the Russian text.",
        ),
        (
            "role",
            "Different roles are named: “requesting Party” in the Kazakh text; "
            "“requested Party” in the Russian text.",
        ),
        (
            "length",
            "The lengths are unusually far apart: 1,200 characters in the Kazakh text; "
            "90 characters in the Russian text.",
        ),
        (
            "fact",
            "The versions differ on “Notice of denunciation”: 6 months in the Kazakh text; "
            "3 months in the Russian text.",
        ),
    ],
)
def test_what_differs_is_told(kind, words):
    assert english(FindingKind(kind), *EXAMPLES[FindingKind(kind)]) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("number", "The number 15 stands only in the Kazakh text."),
        ("period", "The time limit of 30 days stands only in the Kazakh text."),
        ("party", "Lithuania is named only in the Kazakh text."),
        ("modality", "Only in the Kazakh text is this a duty."),
        ("quantifier", "The word “only” stands only in the Kazakh text."),
        ("fact", "“Notice of denunciation: 6 months” is stated only in the Kazakh text."),
        (
            "numbering",
            "The numbering differs: “2.” in the Kazakh text; no number in the Russian text.",
        ),
    ],
)
def test_what_stands_in_one_text_only_is_told(kind, words):
    assert english(FindingKind(kind), EXAMPLES[FindingKind(kind)][0], "") == words


def test_versions_that_say_the_same_are_told_together():
    assert english(FindingKind.NUMBER, "15", "20", en="15") == (
        "The numbers differ: 15 in the Kazakh text and in the English text; 20 in the Russian text."
    )
    assert english(FindingKind.NUMBER, "15", "", en="15") == (
        "The number 15 stands only in the Kazakh text and in the English text."
    )
    assert english(FindingKind.NUMBER, "15", "20", en="") == (
        "The numbers differ: 15 in the Kazakh text; 20 in the Russian text; "
        "nothing of the kind in the English text."
    )


@pytest.mark.parametrize("kind", FindingKind)
@pytest.mark.parametrize(
    "value", ["", "?", "P", "2004-13-45", "NaN", "Infinity", "1e9999 USD", "%s", ","]
)
def test_no_value_is_too_odd(kind, value):
    for reader in READERS:
        assert note(kind, {"kk": value, "ru": value and "x"}, reader).strip()
        assert note(kind, {}, reader).strip()


# Values in words


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("number", "2018", "2018"),
        ("number", "250000", "250,000"),
        ("number", "1.5", "1.5"),
        ("number", "15,20", "15, 20"),
        ("sum", "1000", "1000"),
        ("sum", "2.5 KZT", "2.5 Kazakhstani tenges"),
        ("period", "unlimited", "unlimited"),
        ("period", "P1Y6M", "1 year 6 months"),
        ("party", "LT,EE", "Lithuania, Estonia"),
        ("term", "depositary,requesting-party", "“depositary”, “requesting Party”"),
        ("role", "requesting", "the requesting one"),
        ("role", "requesting-party", "“requesting Party”"),
        ("quantifier", "all", "“all”"),
        # A term of an editor's own.
        ("term", "tea-house", "“tea house”"),
        ("modality", "shall not", "a prohibition"),
        ("fact", "entry:ratification", "upon exchange of instruments of ratification"),
        ("fact", "entry:miracle", "miracle"),
        ("fact", "entry:signature; notification", "upon signature; upon the last notification"),
        ("fact", "duration:unlimited", "unlimited"),
        ("fact", "prevailing_languages:ru", "Russian"),
        ("fact", "authentic_languages:kk et", "Kazakh, Estonian"),
        ("fact", "kind:convention", "Convention"),
        ("fact", "parties:KZ EE", "Kazakhstan, Estonia"),
        ("fact", "signed:2004-06-02 Astana", "2 June 2004, Astana"),
        ("fact", "in_force_on:2012-01-16", "16 January 2012"),
        ("fact", "act:resolution 697 2000-05-11", "Resolution № 697 11 May 2000"),
        ("fact", "amendment:218-V 2014-06-30", "№ 218-V 30 June 2014"),
        ("fact", "ends:1998-04-09 Agreement on tea", "Agreement on tea, 9 April 1998"),
        ("fact", "disputes:negotiation arbitration", "negotiations and consultations, arbitration"),
        ("fact", "something:else", "else"),
    ],
)
def test_a_value_in_words(kind, value, words):
    with override("en"):
        assert value_words(FindingKind(kind), value, "en") == words


def test_a_value_in_the_other_languages():
    with override("ru"):
        assert (
            value_words(FindingKind.SUM, "1000000 USD", "ru") == "1\u00a0000\u00a0000 долларов США"
        )
        assert value_words(FindingKind.PERIOD, "P30D", "ru") == "30 дней"
    with override("kk"):
        assert value_words(FindingKind.PERIOD, "P6M", "kk") == "6 ай"
        assert value_words(FindingKind.PLACE, "The Hague", "kk") == "Гаага"


def test_a_fact_has_its_name():
    with override("en"):
        assert fact_name("signed:2004-06-02") == "Signed"
        assert fact_name("some_thing:1") == "some thing"


@pytest.mark.parametrize(
    ("eid", "kk", "ru", "en"),
    [
        ("art_6", "6-бап", "ст. 6", "Article 6"),
        ("art_6__para_1", "6-баптың 1-тармағы", "п. 1 ст. 6", "Article 6(1)"),
        (
            "art_18__para_4__point_b",
            "18-баптың 4-тармағының b) тармақшасы",
            "пп. b) п. 4 ст. 18",
            "Article 18(4)(b)",
        ),
        (
            "art_3__para_1__subpara_1-2",
            "3-баптың 1-тармағының 1.2-тармағы",
            "п. 1.2 п. 1 ст. 3",
            "Article 3(1)(1.2)",
        ),
        (
            "art_2__p_3",
            "2-баптың 3-абзацы",
            "абз. 3 ст. 2",
            "Article 2, unnumbered paragraph 3",
        ),
        ("prot_1__art_7", "7-бап (1-хаттама)", "ст. 7 (протокол 1)", "Article 7 (Protocol 1)"),
        ("chp_2", "2-тарау", "глава 2", "Chapter 2"),
        ("preamble", "кіріспе", "преамбула", "Preamble"),
        ("what_is__this", "what_is__this", "what_is__this", "what_is__this"),
        ("para_1", "para_1", "para_1", "para_1"),
        ("prot_1__p_2", "prot_1__p_2", "prot_1__p_2", "prot_1__p_2"),
        (
            "annex_1__p_2",
            "1-қосымшаның 2-абзацы",
            "абз. 2 приложения 1",
            "Annex 1, unnumbered paragraph 2",
        ),
        ("annex_1__art_3", "3-бап (1-қосымша)", "ст. 3 (приложение 1)", "Article 3 (Annex 1)"),
        (
            "act_1__annex_2",
            "2-қосымша (1-мемлекетішілік акт)",
            "приложение 2 (внутригосударственный акт 1)",
            "Annex 2 (Domestic act 1)",
        ),
    ],
)
def test_an_address_is_cited(eid, kk, ru, en):
    for language, words in (("kk", kk), ("ru", ru), ("en", en)):
        with override(language):
            assert provision_words(eid, language) == words
