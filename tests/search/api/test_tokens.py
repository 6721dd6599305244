"""Tokens: what is kept of them, when they work, and what they are good for."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.utils import timezone

from search.api.tokens import (
    MOST,
    NameTakenError,
    TooManyTokensError,
    find_token,
    make_token,
    revoke,
)
from search.models import ApiToken
from tests.search.api.asking import Api

DAY = timedelta(days=1)


@pytest.fixture
def owner(db) -> User:
    user = User.objects.create_user("owner", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_apitoken"))
    return user


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


def test_only_a_digest_is_kept(owner: User):
    made = make_token(owner, "report", DAY)
    row = ApiToken.objects.values().get()
    assert made.text.startswith("shartnama_")
    assert len(made.text) > 50
    assert all(made.text not in str(value) for value in row.values())
    assert made.text.startswith(row["prefix"])
    assert made.text not in str(made.row)


def test_each_token_is_another(owner: User):
    assert len({make_token(owner, f"no {number}", DAY).text for number in range(5)}) == 5


def test_a_token_is_found_by_its_text(owner: User):
    made = make_token(owner, "report", DAY)
    assert find_token(made.text) == made.row
    assert find_token(made.text[:-1]) is None
    assert find_token(made.row.digest) is None
    assert find_token("") is None


def test_an_expired_token_does_not_work(owner: User):
    made = make_token(owner, "report", DAY)
    ApiToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert find_token(made.text) is None
    # Its name is free again.
    assert make_token(owner, "report", DAY)


def test_a_revoked_token_does_not_work(owner: User):
    made = make_token(owner, "report", DAY)
    revoke(made.row)
    first = ApiToken.objects.get().revoked_at
    revoke(made.row)
    assert ApiToken.objects.get().revoked_at == first
    assert find_token(made.text) is None
    assert make_token(owner, "report", DAY)


def test_the_token_of_somebody_who_left_does_not_work(owner: User):
    made = make_token(owner, "report", DAY)
    owner.is_active = False
    owner.save()
    assert find_token(made.text) is None


def test_the_token_of_somebody_who_lost_the_right_does_not_work(owner: User):
    made = make_token(owner, "report", DAY)
    owner.user_permissions.clear()
    assert find_token(made.text) is None


def test_two_working_tokens_of_one_name_are_none(owner: User):
    make_token(owner, "report", DAY)
    with pytest.raises(NameTakenError):
        make_token(owner, "report", DAY)
    other = User.objects.create_user("other")
    assert make_token(other, "report", DAY)


def test_nobody_has_more_than_some(owner: User):
    for number in range(MOST):
        make_token(owner, f"no {number}", DAY)
    with pytest.raises(TooManyTokensError):
        make_token(owner, "one more", DAY)
    ApiToken.objects.filter(name="no 0").update(expires_at=timezone.now())
    assert make_token(owner, "one more", DAY)


def test_the_last_use_is_written_at_most_once_an_hour(owner: User, django_assert_num_queries):
    made = make_token(owner, "report", DAY)
    find_token(made.text)
    first = ApiToken.objects.get().last_used_at
    assert first
    # The token, and twice the rights of its owner: nothing is written.
    with django_assert_num_queries(3):
        find_token(made.text)
    assert ApiToken.objects.get().last_used_at == first
    ApiToken.objects.update(last_used_at=first - timedelta(hours=1, seconds=1))
    find_token(made.text)
    used = ApiToken.objects.get().last_used_at
    assert used
    assert used > first - timedelta(minutes=1)


# In the API


def test_a_token_has_a_rate_of_its_own(api: Api, owner: User, settings):
    settings.API_LIMIT, settings.API_TOKEN_LIMIT = (1, 86400 * 365), (5, 86400 * 365)
    text = make_token(owner, "report", DAY).text
    other = make_token(owner, "another", DAY).text
    api.ask("/parties")
    assert api.ask("/parties").status_code == 429
    left = [api.ask("/parties", **bearer(text)).headers["RateLimit-Remaining"] for _ in range(5)]
    assert left == ["4", "3", "2", "1", "0"]
    assert api.ask("/parties", **bearer(text)).status_code == 429
    assert api.ask("/parties", **bearer(other)).status_code == 200


def test_an_answer_to_a_token_is_kept_by_nobody_else(api: Api, owner: User):
    text = make_token(owner, "report", DAY).text
    answer = api.ask("/parties", **bearer(text))
    assert answer.headers["Cache-Control"] == "no-cache, private"
    assert "Authorization" in answer.headers["Vary"]
    assert api.ask("/parties").headers["Cache-Control"] == "no-cache, public"


@pytest.mark.parametrize(
    "header",
    ["Bearer wrong", "Bearer", "Bearer ", "bearer \0", "Basic b3duZXI6cHc=", "shartnama_x", "қ"],
)
def test_a_token_that_does_not_work_is_refused(api: Api, db, header):
    answer = api.ask("/parties", Authorization=header)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    told = answer.json()["error"]
    assert told["message"] == "This token is unknown, has expired or was revoked."


def test_guessing_tokens_counts_for_the_address(api: Api, db, settings):
    settings.API_LIMIT = (3, 86400 * 365)
    guessed = [api.ask("/parties", **bearer(f"guess{n}")).status_code for n in range(5)]
    assert guessed == [401, 401, 401, 429, 429]


def test_a_token_opens_no_page(owner: User, client):
    text = make_token(owner, "report", DAY).text
    answer = client.get("/en/desk/", headers=bearer(text))
    assert answer.status_code == 302
