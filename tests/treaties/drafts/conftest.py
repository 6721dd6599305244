"""What the tests of drafts share: an editor, a publisher, the worker's work done in place."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override

from portal.worker import work
from treaties.models import Draft

MAY_EDIT = ("add_draft", "change_draft", "view_draft")
Upload = Callable[..., Draft]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """What is told without a page is told in English."""
    with override("en"):
        yield


def user(name: str, *permissions: str) -> User:
    """Return a new user with some rights."""
    made = User.objects.create_user(name)
    made.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    assert made.user_permissions.count() == len(permissions)
    return made


def signed_in(user: User) -> Client:
    """Return a client with a user's session."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor(db: None) -> User:
    """Somebody who uploads and corrects."""
    return user("aigerim", *MAY_EDIT)


@pytest.fixture
def publisher(db: None) -> User:
    """Somebody who publishes, too."""
    return user("bolat", *MAY_EDIT, "publish_draft")


@pytest.fixture
def edits(editor: User) -> Client:
    """The editor's browser."""
    return signed_in(editor)


@pytest.fixture
def publishes(publisher: User) -> Client:
    """The publisher's browser."""
    return signed_in(publisher)


def drain() -> None:
    """Do all that the worker has to do."""
    work(once=True)


def send(client: Client, *files: tuple[str, bytes]) -> list[Draft]:
    """Upload files in one request; return the drafts that came of it, unread."""
    before = set(Draft.objects.values_list("pk", flat=True))
    sent = [SimpleUploadedFile(name, data) for name, data in files]
    answer = client.post("/en/desk/drafts/upload/", {"file": sent})
    assert answer.status_code == 302, answer.status_code
    return list(Draft.objects.exclude(pk__in=before).order_by("pk"))


@pytest.fixture
def upload(edits: Client, index_folder: object) -> Upload:
    """Upload a file as the editor and have it read; return its draft."""

    def run(text: str | bytes, name: str = "tea.txt") -> Draft:
        data = text if isinstance(text, bytes) else text.encode()
        (draft,) = send(edits, (name, data))
        drain()
        draft.refresh_from_db()
        return draft

    return run


def act(client: Client, draft: Draft, name: str, edition: int | None = None) -> str:
    """Do something with a draft as its page shows it; return where that leads."""
    draft.refresh_from_db()
    told = {"edition": draft.edition if edition is None else edition}
    answer = client.post(f"/en/desk/drafts/{draft.pk}/{name}/", told)
    assert answer.status_code == 302, answer.status_code
    draft.refresh_from_db()
    return answer.headers["Location"]


def publish(client: Client, draft: Draft) -> Draft:
    """Publish a draft and let the worker do it."""
    act(client, draft, "publish")
    drain()
    draft.refresh_from_db()
    return draft
