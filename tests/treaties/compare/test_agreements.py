"""Two agreements article by article: made-up ones, and two real ones as a lawyer reads them."""

import pytest

from tests.treaties.align.reference import CORPUS
from tests.treaties.text.reading import parsed
from treaties.compare.agreements import Matched, Provision, compare_agreements, compare_pair
from treaties.compare.provisions import Block, Sides
from treaties.compare.tokens import roles

SIDES = Sides("ru", *roles(("KZ", "EE"), ("KZ", "LT")))
AIM = "Стороны развивают сотрудничество в области охраны трансграничных рек."
DATA = "Уполномоченные органы ежемесячно обмениваются гидрологическими данными."
ALARM = "О паводках и авариях Стороны незамедлительно оповещают друг друга."
COMMISSION = "Для выполнения настоящего Соглашения Стороны создают Совместную комиссию из трёх представителей каждой Стороны."
DISPUTES = "Споры о толковании или применении настоящего Соглашения разрешаются путём переговоров и консультаций."
CHANGES = "По взаимному согласию Сторон в настоящее Соглашение могут быть внесены изменения и дополнения, оформляемые отдельными протоколами."
FORCE = "Настоящее Соглашение вступает в силу с даты получения последнего письменного уведомления о выполнении Сторонами внутригосударственных процедур."
FISH = "Лов осетровых рыб в пограничных водах запрещается."
BOATS = "Маломерные суда регистрируются по месту жительства владельца."


def agreement(*articles: str) -> list[Provision]:
    """Return articles with numbers; paragraphs of one are parted by a stroke."""
    return [
        Provision(
            f"art_{number}",
            f"Статья {number}",
            "",
            [Block("", paragraph) for paragraph in text.split("|")],
        )
        for number, text in enumerate(articles, 1)
    ]


def told(rows: list[Matched]) -> list[str]:
    """Return the rows in short: ``1/2 reworded moved``."""
    found = []
    for row in rows:
        sides = "/".join(
            one.eid.removeprefix("art_") if one else "-" for one in (row.left, row.right)
        )
        found.append(f"{sides} {row.outcome}" + (" moved" if row.moved else ""))
    return found


def test_what_became_of_each_article():
    left = agreement(AIM, DATA, FISH, COMMISSION, DISPUTES, CHANGES)
    right = agreement(
        AIM,
        DATA.replace("ежемесячно", "каждые десять дней"),
        ALARM,
        f"{DISPUTES}|{CHANGES}",
        COMMISSION.replace("из трёх", "из пяти"),
        FORCE,
    )
    assert told(compare_agreements(left, right, SIDES)) == [
        "1/1 kept",
        "2/2 reworded",
        "-/3 added",
        "3/- dropped",
        "4/5 reworded moved",
        "-/6 added",
        "5/4 part-of-right",
        "6/4 reworded",
    ]


def test_the_other_way_round():
    left, right = agreement(f"{DISPUTES}|{CHANGES}"), agreement(AIM, CHANGES, DISPUTES)
    found = told(compare_agreements(left, right, SIDES))
    assert found[0] == "-/1 added"
    assert sorted(found[1:]) == ["1/2 reworded", "1/3 part-of-left"]


def test_the_party_alone_is_no_difference():
    left = agreement(
        "Компетентными органами являются: для Эстонской Республики – Министерство юстиции."
    )
    right = agreement(
        "Компетентными органами являются: для Литовской Республики – Министерство юстиции."
    )
    assert told(compare_agreements(left, right, SIDES)) == ["1/1 kept"]


def test_headings_count():
    left = [Provision("art_1", "Статья 1", "Рыболовство", [Block("", FISH)])]
    right = [
        Provision("art_1", "Статья 1", "Судоходство", [Block("", BOATS)]),
        Provision(
            "art_2",
            "Статья 2",
            "Рыболовство",
            [
                Block(
                    "",
                    "Рыбу ловят по лицензиям, которые выдаёт уполномоченный орган соответствующей области.",
                )
            ],
        ),
    ]
    assert told(compare_agreements(left, right, SIDES)) == ["-/1 added", "1/2 rewritten"]


def test_headings_stand_side_by_side_however_unlike():
    left = Provision("art_1", "Статья 1", "Цель", [Block("", AIM)])
    right = Provision("art_2", "Статья 2", "Предмет сотрудничества", [Block("", AIM)])
    (heading, _) = compare_pair(left, right, SIDES).rows
    assert (heading.left and heading.left.text, heading.right and heading.right.text) == (
        "Цель",
        "Предмет сотрудничества",
    )
    alone = Provision("art_2", "Статья 2", "", [Block("", AIM)])
    (heading, _) = compare_pair(left, alone, SIDES).rows
    assert heading.right is None


@pytest.mark.parametrize(("left", "right"), [((), ()), ((AIM,), ()), ((), (AIM,))])
def test_an_agreement_without_articles(left, right):
    found = compare_agreements(agreement(*left), agreement(*right), SIDES)
    assert told(found) == ["1/- dropped"] * len(left) + ["-/1 added"] * len(right)


def test_agreements_on_other_matters_have_nothing_in_common():
    left, right = agreement(FISH, BOATS), agreement(ALARM, DATA)
    assert {row.outcome for row in compare_agreements(left, right, SIDES)} == {"dropped", "added"}


def test_how_much_is_the_same():
    (row,) = compare_agreements(agreement(AIM), agreement(AIM + " " + DATA), SIDES)
    assert 0.5 < row.share < 0.8
    rows = compare_agreements(
        agreement(DISPUTES, CHANGES), agreement(f"{DISPUTES}|{CHANGES}"), SIDES
    )
    # Of what is a part of another article, its own words count.
    assert [row.share for row in rows if row.outcome == "part-of-right"] == [1.0]


# Estonia 2004 with Lithuania 2000, by reading both.
ESTONIA_LITHUANIA = {
    **{1: 1, 2: 2, 3: 4, 4: 5, 5: 6, 6: 7, 7: 7, 8: 8, 9: 11, 10: 9, 11: 10, 12: 10, 13: 12, 14: 7},
    **{15: 15, 16: 16, 17: 13, 18: 15, 19: 17, 20: 18, 21: 18},
}
PARTS = {7, 12, 14, 15, 20}
ONLY_LITHUANIA = {3, 14}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real texts is not there")
def test_estonia_with_lithuania_reads_as_a_lawyer_expects():
    estonia, lithuania = (read(name) for name in ("000", "001"))
    if len(estonia) != 21:
        estonia, lithuania = lithuania, estonia
    sides = Sides("kk", *roles(("KZ", "EE"), ("KZ", "LT")))
    rows = compare_agreements(estonia, lithuania, sides)
    numbers = [
        tuple(int(one.eid[4:]) if one else 0 for one in (row.left, row.right)) for row in rows
    ]
    assert {left: right for left, right in numbers if left} == ESTONIA_LITHUANIA
    assert {right for left, right in numbers if not left} == ONLY_LITHUANIA
    parts = {row.left.eid for row in rows if row.left and row.outcome == "part-of-right"}
    assert parts == {f"art_{number}" for number in PARTS}
    # The other way round the same articles have no counterpart.
    back = compare_agreements(lithuania, estonia, Sides("kk", sides.right, sides.left))
    dropped = {row.left.eid for row in back if row.left and not row.right}
    assert dropped == {f"art_{number}" for number in ONLY_LITHUANIA}
    moved = {row.left.eid for row in rows if row.left and row.moved}
    assert "art_9" in moved
    assert moved <= {"art_9", "art_16", "art_17", "art_18"}


def read(name: str) -> list[Provision]:
    (file,) = CORPUS.glob(f"{name}_*.txt")
    version = next(
        one for one in parsed(file.read_bytes()).agreement.versions if one.language == "kk"
    )
    return [
        Provision(
            unit.eid,
            unit.label,
            unit.heading,
            [Block(one.label, one.text, one.eid) for one in unit.paragraphs],
        )
        for unit in version.units
        if unit.kind == "article"
    ]
