"""Two texts word by word."""

from random import Random

import pytest

from treaties.compare import words as words_module
from treaties.compare.tokens import roles, tokens
from treaties.compare.words import Change, Compared, compare_words

MARKED = {
    Change.SAME: "{}",
    Change.FORM: "~{}~",
    Change.PARTY: "<{}>",
    Change.REPLACED: "{{{}}}",
    Change.ALONE: "[{}]",
}
ESTONIA, LITHUANIA = ("KZ", "EE"), ("KZ", "LT")


def compared(left: str, right: str, language: str) -> Compared:
    own, other = roles(ESTONIA, LITHUANIA)
    return compare_words(left, tokens(left, language, own), right, tokens(right, language, other))


def told(left: str, right: str, language: str = "en") -> tuple[str, str]:
    """Return both texts with what became of their words marked."""
    found = compared(left, right, language)
    sides = (
        "".join(MARKED[run.change].format(run.text) for run in side)
        for side in (found.left, found.right)
    )
    first, second = sides
    return first, second


@pytest.mark.parametrize(
    ("language", "left", "right", "marked_left", "marked_right"),
    [
        (
            "en",
            "The Parties shall establish a Joint Commission.",
            "The Parties may establish a Joint Commission.",
            "The Parties {shall} establish a Joint Commission.",
            "The Parties {may} establish a Joint Commission.",
        ),
        (
            "ru",
            "Комиссия собирается по мере необходимости не реже одного раза в год.",
            "Комиссия собирается не реже одного раза в год.",
            "Комиссия собирается [по мере необходимости] не реже одного раза в год.",
            "Комиссия собирается не реже одного раза в год.",
        ),
        # Another form of a word is a smaller difference than another word.
        (
            "kk",
            "Бірлескен комиссияның өкілеттіктері мен регламенті Тараптардың жеке келісімдері жолымен анықталады.",
            "Бірлескен Комиссияның өкілеттіктері мен жұмыс тәртібін Тараптар жеке келісімдер арқылы белгілейтін болады.",
            "Бірлескен комиссияның өкілеттіктері мен {регламенті} ~Тараптардың~ жеке ~келісімдері~ {жолымен анықталады}.",
            "Бірлескен Комиссияның өкілеттіктері мен {жұмыс тәртібін} ~Тараптар~ жеке ~келісімдер~ {арқылы белгілейтін болады}.",
        ),
        (
            "ru",
            "Стороны заключили настоящее Соглашение.",
            "Сторонами заключено настоящее Соглашение.",
            "~Стороны~ {заключили} настоящее Соглашение.",
            "~Сторонами~ {заключено} настоящее Соглашение.",
        ),
        # The party of the one agreement stands where the other has its own.
        (
            "kk",
            "Эстония Республикасы тарапынан: Ішкі істер министрлігі",
            "Литва Республикасы тарапынан: Ішкі істер министрлігі",
            "<Эстония Республикасы> тарапынан: Ішкі істер министрлігі",
            "<Литва Республикасы> тарапынан: Ішкі істер министрлігі",
        ),
        (
            "ru",
            "для Республики Казахстан и для Эстонской Республики",
            "для Республики Казахстан и для Литовской Республики",
            "для Республики Казахстан и для <Эстонской Республики>",
            "для Республики Казахстан и для <Литовской Республики>",
        ),
        # A third state stands for nobody.
        (
            "en",
            "The embassy in the Republic of Estonia or in Germany.",
            "The embassy in the Republic of Lithuania or in France.",
            "The embassy in the <Republic of Estonia> or in {Germany}.",
            "The embassy in the <Republic of Lithuania> or in {France}.",
        ),
        # Figures are no forms of one another, other marks a small difference.
        (
            "en",
            "within 30 days; in writing",
            "within 60 days, in writing",
            "within {30} days~;~ in writing",
            "within {60} days~,~ in writing",
        ),
        ("en", "", "A new provision.", "", "[A new provision.]"),
        ("en", "«Parties»", '"Parties"', "«Parties»", '"Parties"'),
    ],
)  # fmt: skip
def test_what_becomes_of_words(language, left, right, marked_left, marked_right):
    assert told(left, right, language) == (marked_left, marked_right)


def test_a_sentence_written_anew_is_one_change():
    left = (
        "Any dispute that cannot be settled in this way is referred by either of them to a court."
    )
    right = (
        "Whatever remains open after half a year goes to three arbitrators appointed by an umpire."
    )
    first, second = told(left, right)
    assert first == "{" + left[:-1] + "}."
    assert second == "{" + right[:-1] + "}."


def test_what_is_kept_between_small_changes_stays():
    first, _ = told("in one or two years", "in three or four years")
    assert first == "in {one} or {two} years"


def test_how_much_is_the_same():
    found = compared("Тараптар ақпарат алмасады", "Тараптардың ақпарат алмасуы", "kk")
    assert (found.same, found.left_words, found.right_words, found.is_same) == (3, 3, 3, False)
    found = compared("Тараптар ақпарат алмасады;", "тараптар ақпарат алмасады.", "kk")
    assert found.is_same
    assert compared("Эстония Республикасы", "Литва Республикасы", "kk").is_same
    assert not compared("Тараптар ақпарат алмасады", "Тараптар алмасады", "kk").is_same


WORDS = [
    "the",
    "Parties",
    "shall",
    "may",
    "not",
    "inform",
    "each",
    "other",
    "of",
    "any",
    "change",
    "in",
    "writing",
    "within",
    "30",
    "days",
    ";",
    ",",
    ".",
    "(«",
]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("largest", [words_module.LARGEST_TABLE, 0])
def test_runs_are_the_texts_letter_by_letter(monkeypatch, seed, largest):
    monkeypatch.setattr(words_module, "LARGEST_TABLE", largest)
    chance = Random(seed)
    left = (" " * chance.randrange(2)).join(chance.choices(WORDS, k=chance.randrange(40)))
    right = "\n".join(chance.choices(WORDS, k=chance.randrange(40)))
    found = compared(left, right, "en")
    assert "".join(run.text for run in found.left) == left
    assert "".join(run.text for run in found.right) == right
    kept = [
        [run.text.split() for run in side if run.change == Change.SAME]
        for side in (found.left, found.right)
    ]
    if left.split() == right.split():
        assert kept[0] == kept[1]
        assert found.is_same


def test_a_very_long_text_is_parted_at_words_that_each_has_once(monkeypatch):
    monkeypatch.setattr(words_module, "LARGEST_TABLE", 1_000)
    numbers = [f"слово{number}" for number in range(3_000)]
    text = " ".join(numbers)
    found = compared(text, " ".join([*numbers[:1_500], "новое", *numbers[1_501:]]), "ru")
    changed = [run.text for run in found.left if run.change != Change.SAME]
    assert changed == ["слово1500"]
    assert [run.text for run in found.right if run.change != Change.SAME] == ["новое"]
