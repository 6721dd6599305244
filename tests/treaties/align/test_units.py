"""Units whose numbers differ between the versions, and what is annexed."""

import pytest

from tests.treaties.findings.reference import load_text
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.align import AlignedUnit, align
from treaties.align.units import align_units
from treaties.models import Agreement, Article, LanguageVersion, Paragraph

pytestmark = pytest.mark.django_db

TITLES = {
    "kk": "Қазақстан Республикасының Үкіметі мен Грузия Үкіметі арасындағы ара туралы келісім",
    "ru": "Соглашение между Правительством Республики Казахстан и Правительством Грузии о пчелах",
}
OPENINGS = {
    "kk": "Қазақстан Республикасының Үкіметі мен Грузия Үкіметі төмендегілер туралы келісті:",
    "ru": "Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:",
}
CLOSINGS = {
    "kk": "2019 жылғы 3 мамырда Астана қаласында қазақ және орыс тілдерінде жасалды.",
    "ru": "Совершено в городе Астане 3 мая 2019 года на казахском и русском языках.",
}
HEADINGS = {"kk": "{}-бап. {}", "ru": "Статья {}. {}"}
# What articles say, in Kazakh and in Russian: the heading, then its paragraphs.
PURPOSE = (
    ("Мақсаты", "Тараптар 2030 жылға дейін араларды қорғау саласында ынтымақтасады."),
    ("Цель", "Стороны сотрудничают в области охраны пчел до 2030 года."),
)
AUTHORITIES = (
    ("Құзыретті органдар", "Құзыретті органдар ақпарат алмасады және экспертиза жүргізеді."),
    ("Компетентные органы", "Компетентные органы обмениваются информацией и проводят экспертизу."),
)
COSTS = (
    ("Шығыстар", "Тараптар осы Келісімді орындау жөніндегі шығыстарды дербес көтереді."),
    ("Расходы", "Стороны самостоятельно несут расходы по выполнению настоящего Соглашения."),
)
DISPUTES = (
    ("Даулар", "Даулар консультациялар мен келіссөздер арқылы шешіледі."),
    ("Споры", "Споры решаются путем консультаций и переговоров."),
)
FORCE = (
    (
        "Күшіне енуі",
        "Осы Келісім соңғы жазбаша хабарлама алынған күннен бастап отызыншы күні күшіне енеді.",
    ),
    (
        "Вступление в силу",
        "Настоящее Соглашение вступает в силу на тридцатый день со дня получения последнего письменного уведомления.",
    ),
)


def text(language: str, articles: list[tuple[str, ...]]) -> str:
    """Return a treaty on bees with articles, numbered from 1, each a heading and paragraphs."""
    blocks = [TITLES[language], f"      {OPENINGS[language]}"]
    for number, (heading, *paragraphs) in enumerate(articles, 1):
        blocks.append(HEADINGS[language].format(number, heading))
        blocks += [f"      {paragraph}" for paragraph in paragraphs]
    return "\n\n".join([*blocks, f"      {CLOSINGS[language]}\n"])


def versions(agreement: Agreement, *languages: str) -> list[LanguageVersion]:
    return [agreement.versions.get(language=language) for language in languages]


def bees(kazakh: list[tuple[str, ...]], russian: list[tuple[str, ...]]) -> list[AlignedUnit]:
    """Return the articles of the treaty on bees side by side."""
    agreement = stored(f"{text('kk', kazakh)}\n\n{text('ru', russian)}", "bees.txt")
    return [unit for unit in align(versions(agreement, "kk", "ru")) if unit.kind == "article"]


def shown(units: list[AlignedUnit]) -> list[str]:
    """Return units as text: their numbers in the languages, a dot where there is none."""
    return [
        " ".join(unit.cells[one].number if one in unit.cells else "." for one in ("kk", "ru"))
        for unit in units
    ]


def test_an_article_more_shifts_the_numbers_and_not_the_rows():
    parts = (PURPOSE, AUTHORITIES, COSTS, DISPUTES, FORCE)
    units = bees([one[0] for one in parts if one != AUTHORITIES], [one[1] for one in parts])
    assert shown(units) == ["1 1", ". 2", "2 3", "3 4", "4 5"]
    assert [unit.unaligned for unit in units] == ["", "missing", "", "", ""]
    assert min(unit.confidence for unit in units if not unit.unaligned) > 0.5


def test_addresses_of_shifted_articles_are_there_once():
    parts = (PURPOSE, AUTHORITIES, COSTS, DISPUTES, FORCE)
    units = bees([one[0] for one in parts if one != AUTHORITIES], [one[1] for one in parts])
    assert [unit.eid for unit in units] == ["art_1", "art_2__ru", "art_2", "art_3", "art_4"]
    # The last Russian address is no row's: it stands as an anchor.
    assert units[-1].anchors == {"ru": "art_5"}
    assert [unit.anchors for unit in units[:-1]] == [{}] * 4
    (row,) = units[2].rows
    assert row.eid == "art_2__p_1"
    assert {language: cell.eid for language, cell in row.cells.items()} == {
        "kk": "art_2__p_1",
        "ru": "art_3__p_1",
    }


def test_an_article_split_in_two_is_joined_to_its_first_half():
    both = tuple(AUTHORITIES[0]) + tuple(COSTS[0][1:])
    kazakh = [PURPOSE[0], both, DISPUTES[0], FORCE[0]]
    units = bees(kazakh, [PURPOSE[1], AUTHORITIES[1], COSTS[1], DISPUTES[1], FORCE[1]])
    assert shown(units) == ["1 1", "2 2", ". 3", "3 4", "4 5"]
    half = units[2]
    assert (half.unaligned, half.joined) == ("joined", "art_2")
    assert [row.unaligned for row in half.rows] == ["unit"]


def test_articles_of_nothing_in_common_are_not_forced():
    units = bees([PURPOSE[0]], [COSTS[1], DISPUTES[1], AUTHORITIES[1], FORCE[1]])
    pairs = [unit for unit in units if len(unit.cells) == 2]
    assert len(pairs) <= 1
    assert all(unit.confidence < 0.9 for unit in pairs)


@pytest.mark.parametrize("address", ["art_2", "art_2__ru", "art_3", "art_4"])
def test_a_shifted_article_alone_is_as_in_the_page(address):
    parts = (PURPOSE, AUTHORITIES, COSTS, DISPUTES, FORCE)
    units = bees([one[0] for one in parts if one != AUTHORITIES], [one[1] for one in parts])
    both = versions(Agreement.objects.get(), "kk", "ru")
    assert align(both, address) == [unit for unit in units if unit.eid == address]


def test_an_address_that_only_another_column_has_leads_to_its_row():
    parts = (PURPOSE, AUTHORITIES, COSTS, DISPUTES, FORCE)
    bees([one[0] for one in parts if one != AUTHORITIES], [one[1] for one in parts])
    (unit,) = align(versions(Agreement.objects.get(), "kk", "ru"), "art_5")
    assert {language: cell.eid for language, cell in unit.cells.items()} == {
        "kk": "art_4",
        "ru": "art_5",
    }


def test_the_page_has_an_anchor_for_every_address(client):
    parts = (PURPOSE, AUTHORITIES, COSTS, DISPUTES, FORCE)
    bees([one[0] for one in parts if one != AUTHORITIES], [one[1] for one in parts])
    slug = Agreement.objects.get().slug
    html = client.get(f"/ru/agreements/{slug}/kk-ru/").content.decode()
    for address in ("art_1", "art_2", "art_2__ru", "art_3", "art_4", "art_5"):
        assert html.count(f'id="{address}"') == 1
    assert client.get(f"/ru/agreements/{slug}/kk-ru/art_2__ru/").status_code == 200


# What is annexed


PROTOCOL = {
    "kk": "\n\nКелісімге\nХАТТАМА\n\n1-бап\n\n      Хаттама Келісімнің ажырамас бөлігі болып табылады.\n",
    "ru": "\n\nПРОТОКОЛ\nк Соглашению\n\nСтатья 1\n\n      Протокол является неотъемлемой частью Соглашения.\n",
}


def test_articles_that_begin_again_meet_those_of_their_part():
    parts = (PURPOSE, COSTS)
    sources = {
        language: text(language, [one[place] for one in parts]) + PROTOCOL[language]
        for place, language in enumerate(("kk", "ru"))
    }
    agreement = stored("\n\n".join(sources.values()), "bees.txt")
    units = [unit for unit in align(versions(agreement, "kk", "ru")) if unit.kind == "article"]
    met = [{cell.part for cell in unit.cells.values()} for unit in units]
    assert all(len(one) == 1 for one in met)
    assert any(part for one in met for part in one), "nothing was read as annexed"


def test_a_part_that_one_version_lacks_stands_alone():
    sources = text("kk", [PURPOSE[0]]), text("ru", [PURPOSE[1]]) + PROTOCOL["ru"]
    agreement = stored("\n\n".join(sources), "bees.txt")
    units = align(versions(agreement, "kk", "ru"))
    annexed = [unit for unit in units if unit.shown.part]
    assert annexed
    assert all(list(unit.cells) == ["ru"] for unit in annexed)
    assert next(list(unit.cells) for unit in units if unit.kind == "article") == ["kk", "ru"]


# Any number of versions, of any structure


def test_one_version_says_nothing_of_others():
    agreement = stored(RUSSIAN)
    for unit in align(list(agreement.versions.all())):
        assert (unit.unaligned, unit.joined, unit.confidence) == ("", "", 0.0)
        assert all((row.unaligned, row.confidence) == ("", 0.0) for row in unit.rows)


def test_no_version_has_no_unit():
    assert align([]) == []
    assert align([], "art_1") == []


@pytest.mark.parametrize("languages", [("kk", "ru", "en"), ("en", "ru", "kk"), ("ru", "en")])
def test_every_cell_of_every_version_is_there_once(languages):
    other = ENGLISH.replace("Article 1. Purpose\n\n", "").replace("Article 3", "Article 7")
    agreement = stored(f"{KAZAKH}\n\n{RUSSIAN}\n\n{other}")
    listed = versions(agreement, *languages)
    units = align(listed)
    for version in listed:
        cells = [unit.cells[version.language] for unit in units if version.language in unit.cells]
        assert {cell.pk for cell in cells} == set(
            Article.objects.filter(version=version).values_list("pk", flat=True)
        )
        assert len(cells) == len({cell.pk for cell in cells})
    assert len({unit.eid for unit in units}) == len(units)


# Notes are only counted: their addresses say nothing


def note(number: int, text: str) -> Article:
    """Return an unsaved note of one paragraph."""
    made = Article(eid=f"note_{number}", kind="note")
    made.body = [Paragraph(eid=f"note_{number}__p_1", kind="text", text=text)]
    return made


CERTIFICATE = "Осы мәтін 1990 жылғы 8 қарашада Страсбургте жасалған Конвенцияның куәландырылған көшірмесі екенін растаймын."
REMARK = {
    "kk": "РҚАО-ның ескертпесі. Мәтін ағылшын және француз тілдерінде.",
    "ru": "Примечание РЦПИ. Текст на английском и французском языках.",
}
RESERVATION = "Сноска. Пункт изложен в редакции Закона от 30 июня 2014 года № 218-V (вводится в действие по истечении десяти дней)."


def test_as_many_notes_are_not_taken_for_the_same_ones():
    units = align_units(
        {
            "kk": [note(1, CERTIFICATE), note(2, REMARK["kk"])],
            "ru": [note(1, REMARK["ru"]), note(2, RESERVATION)],
        }
    )
    met = [{language: cell.eid for language, cell in unit.cells.items()} for unit in units]
    assert met == [{"kk": "note_1"}, {"kk": "note_2", "ru": "note_1"}, {"ru": "note_2"}]


def test_a_run_of_shifted_articles_is_not_broken_by_one_number_in_common():
    # Kazakh article 11 stands in that version only: from there on the numbers are shifted by one.
    agreement = load_text("social_security_bulgaria")
    units = [unit for unit in align(versions(agreement, "kk", "ru")) if unit.kind == "article"]
    assert shown(units) == [
        *(f"{number} {number}" for number in range(1, 11)),
        "11 .",
        *(f"{number} {number - 1}" for number in range(12, 19)),
    ]
