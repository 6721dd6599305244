"""What two paragraphs in different languages have in common, and what their lengths say."""

import pytest

from treaties.align.lengths import fit, fits_better
from treaties.align.likeness import Piece, confidence, likeness, share, weigh
from treaties.align.words import marks_of, sounds
from treaties.models import Paragraph


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("Қазақстан Казахстан Kazakhstan", "kzkstn"),
        ("Страсбург Strasbourg", "strsbrg"),
        ("Сағынтаев Сагинтаев Sagintayev", "sgntv"),
        ("конвенция Конвенция", "knvns"),
        ("Ыбырайымов Ибраимов", "brmv"),
    ],
)
def test_names_sound_alike_in_every_alphabet(words, sound):
    assert {sounds(word) for word in words.split()} == {sound}


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        ("kk", "отыз күн ішінде", "#30"),
        ("ru", "в течение тридцати дней", "#30"),
        ("en", "within thirty days", "#30"),
        ("kk", "2018 жылғы 9 шілде", "month 7"),
        ("ru", "9 июля 2018 года", "month 7"),
        ("en", "July 9, 2018", "month 7"),
        ("ru", "3 мая", "month 5"),
        ("kk", "III тарау", "#3"),
        ("ru", "главы III", "#3"),
        ("ru", "принципу ne bis in idem", "latin idem"),
        ("en", "the principle of ne bis in idem", "latin idem"),
        ("kk", "тәркіленген мүлік", "term confiscation"),
        ("ru", "о конфискации", "term confiscation"),
        ("en", "confiscated goods", "term confiscation"),
        ("kk", "сұрау салушы Тараптың соты", "term requesting-party"),
        ("ru", "суд запрашивающей Стороны", "term requesting-party"),
    ],
)
def test_what_is_known_again_in_other_languages(language, text, mark):
    assert mark in marks_of(text, language)


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        ("kk", "екінші Тарап", "#2"),
        ("kk", "оны орындау", "#10"),
        ("en", "it may apply", "month 5"),
        ("ru", "стороны", "#100"),
    ],
)
def test_what_only_looks_like_a_number_is_none(language, text, mark):
    assert mark not in marks_of(text, language)


def test_marks_that_all_have_count_less():
    texts = ["Страсбург 2018", "Страсбург 2019"]
    pieces = [Piece.of(Paragraph(eid="p_1", kind="text", text=text), "ru") for text in texts]
    weigh([pieces])
    first = pieces[0].marks
    assert first["#2018"] > first["~strs"]
    assert share(first, pieces[1].marks) == first["~strs"]


# Lengths


@pytest.mark.parametrize("pair", [("kk", "ru"), ("en", "kk"), ("en", "ru"), ("ru", "en"), ("", "")])
def test_like_lengths_fit_and_others_do_not(pair):
    assert fit(100, 102, pair) > 0.5
    assert fit(100, 130, pair) < fit(100, 110, pair)
    assert fit(100, 300, pair) < -2
    assert fit(100, 30, pair) < -2
    assert fit(0, 50, pair) == fit(50, 0, pair) == 0


def test_a_length_fits_as_well_from_either_side():
    for left, right in ((40, 52), (300, 250), (12, 40)):
        there, back = fit(left, right, ("kk", "ru")), fit(right, left, ("ru", "kk"))
        assert there == pytest.approx(back, abs=0.02)


def test_the_same_share_says_more_of_a_long_text():
    assert fit(20, 30, ("kk", "ru")) > fit(200, 300, ("kk", "ru"))


def test_two_halves_fit_a_whole_better_than_one():
    assert fits_better(100, 100, 210, ("kk", "ru"))
    assert not fits_better(100, 100, 105, ("kk", "ru"))


# Likeness


def piece(address: str, text: str, language: str, kind: str = "text") -> Piece:
    return Piece.of(Paragraph(eid=address, kind=kind, text=text), language)


COURT = "Сұрау салынатын Тарап конфискация туралы 1990 жылғы қаулыны отыз күнде орындайды."
SUIT = "Запрашиваемая Сторона исполняет постановление 1990 года о конфискации в тридцать дней."
OTHER = "Документы освобождаются от всех формальностей по легализации и переводу на язык Стороны."


def test_words_overrule_a_number():
    court = piece("para_2", COURT, "kk", "paragraph")
    assert likeness(court, piece("para_3", SUIT, "ru", "paragraph")) > likeness(
        court, piece("para_2", OTHER, "ru", "paragraph")
    )


def test_a_number_decides_where_words_say_nothing():
    left = piece("para_2", "", "kk", "paragraph")
    same, other = (piece(eid, "", "ru", "paragraph") for eid in ("para_2", "para_3"))
    assert likeness(left, same) > 0 > likeness(left, other)


def test_a_confidence_is_high_for_the_same_and_low_for_others():
    left = Paragraph(eid="p_1", kind="text", text=COURT)
    same, other = (Paragraph(eid="p_2", kind="text", text=text) for text in (SUIT, OTHER))
    assert confidence({"kk": left, "ru": same}) > 0.9
    assert confidence({"kk": left, "ru": other}) < 0.6
    assert (
        confidence({"kk": left, "ru": same, "en": Paragraph(eid="p_1", kind="text", text="Tea.")})
        < 0.5
    )
    assert confidence({"kk": left}) == 0.0
