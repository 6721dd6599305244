"""The matched words of a text."""

from search.language.analyse import analyse
from search.language.highlight import Wanted, marks, may_match
from search.language.roots import root


def marked(text: str, language: str, wanted: Wanted) -> str:
    """Return a text with brackets around its marks."""
    for mark in reversed(marks(text, language, wanted)):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    return text


def test_every_form_is_marked_in_its_own_spelling() -> None:
    wanted = Wanted({"ru": frozenset({"договор"})})
    assert marked("Договор и «До\u00adговоры».", "ru", wanted) == "[Договор] и «[До\u00adговоры]»."


def test_stems_are_those_of_the_language_of_the_text() -> None:
    wanted = Wanted({"ru": frozenset({"спор"}), "kk": frozenset({"дау"})})
    assert marked("Даулар мен споры", "kk", wanted) == "[Даулар] мен споры"
    assert marked("Даулар мен споры", "ru", wanted) == "Даулар мен [споры]"


def test_exact_forms_and_beginnings_hold_in_every_language() -> None:
    wanted = Wanted(forms=frozenset({"споров"}), prefixes=("пче",))
    assert marked("споры споров Пчеловодство", "ru", wanted) == "споры [споров] [Пчеловодство]"
    assert marked("споры споров Пчеловодство", "en", wanted) == "споры [споров] [Пчеловодство]"


def test_forms_of_one_word_are_one_term() -> None:
    found = marks("спор споры чай", "ru", Wanted({"ru": frozenset({"спор", "чай"})}))
    assert [mark.term for mark in found] == ["спор", "спор", "чай"]


def test_nothing_wanted_marks_nothing() -> None:
    assert marks("Споры решаются за чаем", "ru", Wanted()) == []
    assert marks("", "ru", Wanted(forms=frozenset({"спор"}))) == []
    assert marks("Споры", "ru", Wanted({"kk": frozenset({"спор"})})) == []


def test_a_word_found_without_its_kazakh_letters_is_marked_as_it_is_spelt() -> None:
    assert marked("Осы Келісімдер", "kk", Wanted(weak=frozenset({"келисим"}))) == "Осы [Келісімдер]"
    assert marked("Осы Келісімдер", "ru", Wanted(weak=frozenset({"келисим"}))) == "Осы Келісімдер"


def test_a_compound_is_marked_as_a_whole_or_by_its_part() -> None:
    text = "көші-қонға қарсы"
    assert marked(text, "kk", Wanted({"kk": frozenset({"көшіқон"})})) == "[көші-қонға] қарсы"
    assert marked(text, "kk", Wanted({"kk": frozenset({"қон"})})) == "көші-[қонға] қарсы"


def test_a_date_is_marked_as_a_whole() -> None:
    wanted = Wanted({"ru": frozenset({"2018-07-09", "июль"})})
    assert marked("от 9 июля 2018 года", "ru", wanted) == "от [9 июля 2018] года"


TEXTS = (
    ("kk", "«Тараптар» 2015-жылғы 3 наурыздағы № 431 - IV Заңға, көші-қонға қатысты"),
    ("ru", "Дого­воры от 9 июля 2018 года, N 5; закон 431-IV (сторон)."),
    ("en", "The Parties’ organisation, of 3 March 2015; No. 12/5"),
)


def test_what_is_marked_is_never_held_to_be_impossible() -> None:
    for language, text in TEXTS:
        for term in analyse(text, language):
            for wanted in (
                Wanted({language: frozenset(term.stems)}),
                Wanted(forms=frozenset([term.form])),
                Wanted(prefixes=(term.form[:3],)),
                Wanted(weak=frozenset(term.weak)),
                Wanted(roots=frozenset(root(stem, language) for stem in term.stems)),
            ):
                assert may_match(text, language, wanted) or not marks(text, language, wanted)


def test_what_is_not_in_a_text_is_told_without_marking_it() -> None:
    for language, text in TEXTS:
        assert not may_match(text, language, Wanted({language: frozenset(["пчела"])}))
        assert not may_match(text, language, Wanted(forms=frozenset(["пчела"]), prefixes=("пче",)))
