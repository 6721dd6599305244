"""Cursors: only ours, only of their list, and behind which rows they stand."""

from datetime import date

import pytest
from django.core.signing import Signer
from django.test import RequestFactory

from search.api.errors import RefusedError
from search.api.paging import Column, after, cursor_of, next_page, values_in
from treaties.choices import AgreementKind, Status
from treaties.models import Agreement

REQUEST = RequestFactory().get("/api/v1/parties?limit=3&cursor=old&party=A&party=B")


def test_a_cursor_gives_back_what_was_put_in():
    cursor = cursor_of("parties", "ҚZ", None, 0.1, 7)
    assert values_in(REQUEST, cursor, "parties", 4) == ["ҚZ", None, 0.1, 7]


def test_a_cursor_fits_into_an_address():
    address = next_page(REQUEST, cursor_of("parties", "ҚZ / ?&"))
    assert address.startswith("http://testserver/api/v1/parties?limit=3&party=A&party=B&cursor=")
    assert "old" not in address
    assert address.isascii()


@pytest.mark.parametrize(
    "cursor",
    [
        *("", "x", ":", "a:b", "\0", "\ud800".encode("utf-8", "replace").decode(), "ҚZ" * 400),
        cursor_of("parties", "A")[:-1],
        "A" + cursor_of("parties", "A"),
        # Signed with the right key for another purpose.
        Signer(salt="another").sign_object(["parties", "A"]),
        Signer(salt="search.api.cursor").sign("no object"),
    ],
)
def test_what_was_not_given_out_here_is_refused(cursor):
    with pytest.raises(RefusedError) as refused:
        values_in(REQUEST, cursor, "parties", 1)
    assert (refused.value.status, refused.value.code) == (422, "bad-cursor")


@pytest.mark.parametrize("values", [("findings", "A"), ("parties",), ("parties", "A", "B")])
def test_the_cursor_of_another_list_is_refused(values):
    with pytest.raises(RefusedError) as refused:
        values_in(REQUEST, cursor_of(*values), "parties", 1)
    assert refused.value.status == 409
    expected = "http://testserver/api/v1/parties?limit=3&party=A&party=B"
    assert refused.value.more["address"] == expected


DAYS = [date(2001, 1, 1), date(2001, 1, 1), None, date(1999, 1, 1), None]


@pytest.mark.parametrize("descending", [True, False])
def test_behind_each_row_are_those_that_follow_it(db, descending):
    for number, day in enumerate(DAYS):
        Agreement.objects.create(
            slug=f"s{number}", kind=AgreementKind.TREATY, status=Status.SIGNED, signed_on=day
        )
    columns = (Column("signed_on", descending, nullable=True), Column("slug"))
    order = [column.order for column in columns]
    rows = list(Agreement.objects.order_by(*order).values_list("signed_on", "slug"))
    assert [slug for day, slug in rows if day is None] == ["s2", "s4"]
    assert rows[-1] == (None, "s4")
    for place, values in enumerate(rows):
        behind = Agreement.objects.filter(after(columns, values)).order_by(*order)
        assert list(behind.values_list("signed_on", "slug")) == rows[place + 1 :]
