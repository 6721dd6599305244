"""How terms are rendered in an agreement, and which of them in more than one way."""

from search.consistency.scatter import scattered
from search.consistency.uses import UNKNOWN, Use, terms_in_use, uses_of
from tests.search.consistency.texts import treaty
from treaties.align import align
from treaties.loading.load import load
from treaties.models import Agreement, Term


def uses(agreement: Agreement) -> dict[Use, list[str]]:
    return {
        one.use: [line.eid for line in one.lines] for one in uses_of(agreement, terms_in_use()[1])
    }


def of(found: dict[Use, list[str]], rendering: str, other: str) -> dict[str, list[str]]:
    return {
        use.translation: eids
        for use, eids in found.items()
        if (use.rendering, use.other) == (rendering, other)
    }


def test_each_rendering_has_its_rows(loss):
    found = of(uses(loss), "ущерб", "kk")
    assert found == {
        "зиян": ["art_1__p_1", "art_2__p_1"],
        "залал": ["art_3__p_1"],
        UNKNOWN: ["art_4__p_1"],
    }


def test_the_other_way_is_told_too(loss):
    found = uses(loss)
    assert of(found, "зиян", "ru")["ущерб"] == ["art_1__p_1", "art_2__p_1"]
    assert of(found, "тәркілеу", "ru") == {"конфискация": ["art_5__p_1"]}


def test_words_of_one_root_are_one_rendering(loss):
    # The table has both ``хабарлама`` and ``хабарлау``.
    found = of(uses(loss), "уведомление", "kk")
    assert list(found.values()) == [["art_6__p_1", "art_7__p_1"]]


def test_a_version_alone_tells_nothing(loss):
    loss.versions.filter(language="kk").delete()
    assert uses(loss) == {}


def test_what_is_hardly_aligned_tells_nothing(loss):
    article = loss.versions.get(language="kk").articles.get(eid="art_3")
    article.paragraphs.update(text="Залал 1 2 3 4 5 6 7 8 9. " * 30)
    (unit,) = align(list(loss.versions.all()), "art_3")
    assert unit.rows[0].confidence < 0.5
    places = of(uses(loss), "ущерб", "kk").values()
    assert all("art_3__p_1" not in eids for eids in places)


def test_a_row_with_two_renderings_of_a_term_tells_nothing_of_either():
    rows = (
        ("Исполнение и выполнение стоят 55 тенге.", "Орындау 55 теңге тұрады."),
        ("Исполнение стоит 66 тенге.", "Орындау 66 теңге тұрады."),
    )
    text = treaty(rows, ("Грузии", "Грузия"), ("о дожде", "жаңбыр туралы"), 2019)
    agreement = load(text.encode(), "execution.txt").agreement
    assert agreement
    found = uses(agreement)
    assert of(found, "исполнение", "kk") == {"орындау": ["art_2__p_1"]}
    assert of(found, "выполнение", "kk") == {}
    # What the other language says by one rendering is told with both.
    assert of(found, "орындау", "ru") == {
        "исполнение": ["art_1__p_1", "art_2__p_1"],
        "выполнение": ["art_1__p_1"],
    }


def test_terms_out_of_use_are_not_looked_for(loss):
    Term.objects.filter(renderings__text="ущерб").update(in_use=False)
    assert of(uses(loss), "ущерб", "kk") == {}


def test_the_most_scattered_is_first():
    told = [
        (Use("a", "ru", "один", "kk", "бір"), 10, None),
        (Use("a", "ru", "один", "kk", "жалғыз"), 1, None),
        (Use("b", "ru", "два", "kk", "екі"), 3, None),
        (Use("b", "ru", "два", "kk", "қос"), 3, None),
        (Use("b", "ru", "два", "kk", UNKNOWN), 9, None),
        (Use("c", "ru", "три", "kk", "үш"), 50, None),
        (Use("c", "ru", "три", "kk", UNKNOWN), 50, None),
        (Use("d", "ru", "пять", "kk", "бес"), 2, None),
        (Use("d", "ru", "пять", "kk", "бестік"), 1, None),
    ]
    found = scattered(told)
    assert [one.rendering for one in found] == ["два", "пять", "один"]
    assert [(one.strays, one.rows) for one in found] == [(3, 6), (1, 3), (1, 11)]
    assert found[0].unknown
    assert found[0].unknown.rows == 9
    assert [way.translation for way in found[2].ways] == ["бір", "жалғыз"]
    assert scattered([]) == []
