"""Lists without gaps: whoever writes, and however, the database holds the order."""

import pytest
from django.db import IntegrityError, connection, transaction

from tests.treaties.samples import TEA
from treaties.loading.load import load
from treaties.models import Act, Agreement, Article, Division, Paragraph
from treaties.ordering import LIST_SIZE, place

# Foreign keys are looked at when a transaction ends, so it must really end.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def agreement() -> Agreement:
    return Agreement.objects.create(slug="list", kind="treaty", status="unknown")


@pytest.fixture
def acts(agreement: Agreement) -> list[Act]:
    rows = [Act(agreement=agreement, kind="law", number=str(number)) for number in range(4)]
    return Act.objects.bulk_create(place(rows, agreement.pk))


def numbers() -> list[str]:
    return list(Act.objects.order_by("position").values_list("number", flat=True))


def new_act(agreement: Agreement, position: int, **changes) -> Act:
    """Return a row for a place, right in every column but those given."""
    ordinal = agreement.pk * LIST_SIZE + position
    values = {
        "position": position,
        "ordinal": ordinal,
        "previous_id": ordinal - 1 if position else None,
        **changes,
    }
    return Act(agreement=agreement, kind="law", number="new", **values)


def sql(statement: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


# place


def test_place_numbers_the_rows_in_their_order():
    rows = place([Act(number="a"), Act(number="b"), Act(number="c")], 7)
    assert [(row.number, row.position, row.ordinal, row.previous_id) for row in rows] == [
        ("a", 0, 7 * LIST_SIZE, None),
        ("b", 1, 7 * LIST_SIZE + 1, 7 * LIST_SIZE),
        ("c", 2, 7 * LIST_SIZE + 2, 7 * LIST_SIZE + 1),
    ]


def test_place_takes_any_iterable_and_nothing():
    assert place(iter(()), 7) == []
    assert [row.position for row in place((Act() for _ in range(3)), 7)] == [0, 1, 2]


def test_placed_rows_are_stored_in_their_order(acts):
    assert numbers() == ["0", "1", "2", "3"]


# Removing


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_row_with_others_after_it_cannot_be_deleted(acts, position):
    with pytest.raises(IntegrityError):
        Act.objects.filter(position=position).delete()
    assert numbers() == ["0", "1", "2", "3"]


@pytest.mark.parametrize("position", [0, 1, 2])
def test_nor_by_plain_sql(acts, position):
    with pytest.raises(IntegrityError):
        sql("DELETE FROM treaties_act WHERE position = %s", position)
    assert numbers() == ["0", "1", "2", "3"]


def test_the_last_row_can_be_deleted(acts):
    Act.objects.filter(position=3).delete()
    assert numbers() == ["0", "1", "2"]


def test_the_whole_list_can_be_deleted(acts):
    Act.objects.all().delete()
    assert numbers() == []


def test_a_gap_can_be_closed_within_the_transaction(acts, agreement):
    with transaction.atomic():
        Act.objects.filter(position=1).delete()
        Act.objects.bulk_create([new_act(agreement, 1)])
    assert numbers() == ["0", "new", "2", "3"]


def test_a_gap_left_open_undoes_the_transaction(acts):
    def leave_a_gap() -> None:
        with transaction.atomic():
            Act.objects.filter(position=1).delete()
            Act.objects.filter(position=3).update(number="changed")

    with pytest.raises(IntegrityError):
        leave_a_gap()
    assert numbers() == ["0", "1", "2", "3"]


# Adding


def test_the_next_row_can_be_added(acts, agreement):
    Act.objects.bulk_create([new_act(agreement, 4)])
    assert numbers()[-1] == "new"


@pytest.mark.parametrize(
    ("position", "changes"),
    [
        pytest.param(5, {}, id="one place left out"),
        pytest.param(9, {}, id="many places left out"),
        pytest.param(3, {}, id="a place taken"),
        pytest.param(4, {"ordinal": 1}, id="an ordinal of nowhere"),
        pytest.param(4, {"ordinal": LIST_SIZE * 999 + 4}, id="an ordinal of another list"),
        pytest.param(4, {"previous_id": LIST_SIZE + 2}, id="not the row before"),
        pytest.param(0, {}, id="a second first row"),
    ],
)
def test_a_row_out_of_order_is_refused(acts, agreement, position, changes):
    with pytest.raises(IntegrityError):
        Act.objects.bulk_create([new_act(agreement, position, **changes)])
    assert numbers() == ["0", "1", "2", "3"]


def test_no_list_grows_into_the_next(acts, agreement):
    with pytest.raises(IntegrityError, match="act_ordinal"):
        Act.objects.bulk_create([new_act(agreement, LIST_SIZE)])


def test_a_list_begins_at_the_beginning(agreement):
    with pytest.raises(IntegrityError):
        Act.objects.bulk_create([new_act(agreement, 1)])
    assert numbers() == []


@pytest.mark.parametrize("position", [4, 9])
def test_a_row_that_names_none_before_it_is_refused(acts, agreement, position):
    with pytest.raises(IntegrityError):
        Act.objects.bulk_create([new_act(agreement, position, previous_id=None)])


def test_no_row_loses_the_one_before_it(acts):
    with pytest.raises(IntegrityError):
        Act.objects.filter(position=2).update(previous=None)


# Changing


@pytest.mark.parametrize(
    "change",
    [
        "position = 9 WHERE position = 3",
        "ordinal = ordinal + 9 WHERE position = 3",
        "position = 9, ordinal = ordinal + 6, previous_id = ordinal + 5 WHERE position = 3",
        "previous_id = NULL, position = 0, ordinal = ordinal - 1 WHERE position = 1",
        "position = -1 WHERE position = 0",
        "previous_id = ordinal WHERE position = 0",
        "agreement_id = agreement_id + 1 WHERE position = 3",
    ],
)
def test_no_row_moves_by_itself(acts, agreement, change):
    Agreement.objects.create(pk=agreement.pk + 1, slug="next", kind="treaty", status="unknown")
    with pytest.raises(IntegrityError):
        sql(f"UPDATE treaties_act SET {change}")


def test_two_lists_do_not_touch(acts):
    other = Agreement.objects.create(slug="other", kind="treaty", status="unknown")
    Act.objects.bulk_create(place([Act(agreement=other, kind="decree", number="x")], other.pk))
    Act.objects.filter(agreement=other).delete()
    assert numbers() == ["0", "1", "2", "3"]


# The rows of a text


@pytest.mark.parametrize(
    ("model", "eid"), [(Article, "art_1"), (Paragraph, "art_1__para_1"), (Division, "chp_1")]
)
def test_no_unit_of_a_loaded_text_can_be_taken_out(model, eid):
    load(TEA.encode(), "tea.txt")
    before = model.objects.count()
    with pytest.raises(IntegrityError):
        model.objects.filter(eid=eid).delete()
    assert model.objects.count() == before
