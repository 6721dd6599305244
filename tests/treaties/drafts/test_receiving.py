"""Files on their way in, also those that were sent to do harm: each is kept or gets a sentence."""

import io
import time
from tempfile import SpooledTemporaryFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT

from tests.treaties.drafts.conftest import drain, send, signed_in, user
from tests.treaties.drafts.test_archives import packed
from tests.treaties.samples import RUSSIAN, TEA, WORDS
from tests.treaties.text.formats.documents import docx_of
from treaties.drafts import reading, receiving
from treaties.drafts.preview import problem_of
from treaties.drafts.waiting import enqueue_lost
from treaties.models import Agreement, Draft, DraftState

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
UPLOAD = "/en/desk/drafts/upload/"
MEGABYTE = 1024 * 1024
# The string by which virus scanners are tried out, put together here so that none stops this file.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def read(client, name: str, data: bytes) -> Draft:
    """Upload a file and have it read."""
    (draft,) = send(client, (name, data))
    drain()
    draft.refresh_from_db()
    return draft


def states(*drafts: Draft) -> list[str]:
    return [Draft.objects.get(pk=draft.pk).state for draft in drafts]


# What is kept


def test_a_request_reads_nothing(edits, monkeypatch):
    monkeypatch.setattr("treaties.drafts.reading.read_source", lambda *args: pytest.fail("read"))
    (draft,) = send(edits, ("tea.txt", TEA.encode()))
    assert (draft.state, bytes(draft.content)) == (DraftState.WAITING, TEA.encode())
    assert not draft.read
    assert not Agreement.objects.exists()


def test_files_of_one_request_are_read_each_by_itself(edits):
    drafts = send(edits, ("a.txt", TEA.encode()), ("b.txt", WORDS.encode()), ("c.txt", b""))
    drain()
    assert states(*drafts) == [DraftState.READY, DraftState.REFUSED, DraftState.REFUSED]


@pytest.mark.parametrize("size", [10, receiving.IN_MEMORY + 10, 3 * MEGABYTE])
def test_the_bytes_are_kept_as_they_came(edits, size):
    one, two = bytes(range(256)) * (size // 256 + 1), b"two" * size
    drafts = send(edits, ("one", one), ("two", two))
    assert [bytes(draft.content) for draft in drafts] == [one, two]
    assert [draft.size for draft in drafts] == [len(one), len(two)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (
            "Қазақстан мен Грузия арасындағы келісім.txt",
            "Қазақстан мен Грузия арасындағы келісім.txt",
        ),
        ("../../etc/passwd", "passwd"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
        ("ғ" * 300, "ғ" * 255),
        ("&lt;b&gt;.txt", "<b>.txt"),
        ("' OR 1=1 --.txt", "' OR 1=1 --.txt"),
    ],
)
def test_a_file_has_its_name_and_no_folder(edits, name, shown):
    (draft,) = send(edits, (name, b"x"))
    assert draft.name == shown


def test_the_same_file_by_two_people_is_kept_twice_and_both_are_told(edits, publishes):
    first, second = read(edits, "a.txt", TEA.encode()), read(publishes, "b.txt", TEA.encode())
    for draft, other in ((first, second), (second, first)):
        page = edits.get(f"/en/desk/drafts/{draft.pk}/").content.decode()
        assert f'href="/en/desk/drafts/{other.pk}/">{other.name}</a>' in page


# What is too much


def test_a_file_beyond_the_limit_is_dropped_while_it_comes(edits, settings):
    settings.UPLOAD_LIMIT = MEGABYTE
    drafts = send(edits, ("big.txt", b"x" * (3 * MEGABYTE)), ("tea.txt", TEA.encode()))
    big, small = sorted(drafts, key=lambda draft: draft.name)
    assert (big.name, big.state, bytes(big.content)) == ("big.txt", DraftState.REFUSED, b"")
    assert big.size <= MEGABYTE + 64 * 1024
    assert problem_of(big) == "The file is larger than 1 MB."
    assert bytes(small.content) == TEA.encode()


def test_a_file_of_just_the_limit_is_kept(edits, settings):
    settings.UPLOAD_LIMIT = len(TEA.encode())
    assert send(edits, ("tea.txt", TEA.encode()))[0].state == DraftState.WAITING


class Endless(io.RawIOBase):
    """A request's body with one file of many megabytes, made while it is read."""

    def __init__(self, megabytes: int) -> None:
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
        self._pieces = iter([head.encode(), *[b"x" * MEGABYTE] * megabytes])
        self._end = f"\r\n--{BOUNDARY}--\r\n".encode()
        self._rest = b""
        self.size = len(head) + megabytes * MEGABYTE + len(self._end)

    def read(self, size: int = -1) -> bytes:
        while len(self._rest) < size:
            piece = next(self._pieces, None)
            if piece is None:
                self._rest, self._end = self._rest + self._end, b""
                break
            self._rest += piece
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


def test_of_300_megabytes_hardly_one_is_ever_held(edits, settings, monkeypatch):
    settings.UPLOAD_LIMIT = MEGABYTE
    body, held = Endless(300), []
    write = receiving.Whole.write

    def noted(self, data):
        write(self, data)
        held.append(self.size)

    monkeypatch.setattr(receiving.Whole, "write", noted)
    answer = edits.request(
        PATH_INFO=UPLOAD,
        REQUEST_METHOD="POST",
        CONTENT_TYPE=MULTIPART_CONTENT,
        CONTENT_LENGTH=str(body.size),
        **{"wsgi.input": body},
    )
    assert answer.status_code == 302
    assert problem_of(Draft.objects.get()) == "The file is larger than 1 MB."
    assert max(held) <= MEGABYTE
    # The request was read to its end: the browser is answered.
    assert body.read(1) == b""


def test_a_request_is_taken_up_to_a_whole(edits, monkeypatch):
    monkeypatch.setattr(receiving, "LARGEST_REQUEST_MB", 1)
    half = b"x" * (MEGABYTE // 2)
    drafts = send(edits, *((f"{n}", half) for n in range(3)), ("small", b"x"))
    told = {draft.name: problem_of(draft) for draft in drafts}
    sentence = "More than 1 MB came at once. Send this file again, or fewer files at once."
    assert told == {"0": "", "1": "", "2": sentence, "small": sentence}


def test_a_thousand_files_come_at_once_and_not_one_more(edits):
    names = [f"{number}.txt" for number in range(receiving.MOST_FILES + 1)]
    started = time.monotonic()
    drafts = send(edits, *((name, f"{name} {RUSSIAN}".encode()) for name in names))
    print(f"1,000 files in one request: {time.monotonic() - started:.1f} s")
    assert len(drafts) == receiving.MOST_FILES + 1
    (late,) = [draft for draft in drafts if draft.state == DraftState.REFUSED]
    assert (late.name, late.refusal) == (names[-1], ["too-many", "1000"])
    # The file before the one that was not taken is whole, too.
    kept = Draft.objects.get(name=names[-2])
    assert bytes(kept.content) == f"{names[-2]} {RUSSIAN}".encode()


def test_all_files_of_a_request_take_one_file_of_the_system(edits, monkeypatch):
    opened = []

    def noted(size):
        opened.append(size)
        return SpooledTemporaryFile(size)

    monkeypatch.setattr(receiving, "SpooledTemporaryFile", noted)
    send(edits, *((f"{n}", b"x" * MEGABYTE) for n in range(5)))
    assert len(opened) == 1


def test_a_thousand_files_in_an_archive_are_kept_in_one_go(edits):
    data = packed(*((f"т/{n}.txt", f"{n} {WORDS}".encode()) for n in range(1000)))
    (archive,) = send(edits, ("all.zip", data))
    started = time.monotonic()
    reading.read(archive.pk)
    print(f"1,000 files of an archive, unpacked: {time.monotonic() - started:.1f} s")
    archive.refresh_from_db()
    assert (archive.state, bytes(archive.content)) == (DraftState.UNPACKED, b"")
    assert archive.members.filter(state=DraftState.WAITING).count() == 1000
    assert enqueue_lost() == 1000


# What is no treaty, each with its sentence


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("tea.txt", b"", "The file is empty."),
        ("tea.docx", b"\x89PNG\r\n\x1a\n" + bytes(99), "This is a PNG file, not a text."),
        ("tea.pdf", b"MZ" + bytes(range(256)) * 4, "not a text"),
        ("tea.txt", bytes(range(256)) * 4, "This is not a text file."),
        ("tea.docx", docx_of("<w:p/>")[:-30], "This ZIP file is damaged and cannot be opened."),
        ("tea.zip", packed(), "There is no file in this ZIP archive."),
        ("virus.com", EICAR, "Neither the title of a treaty nor an article was found"),
        ("words.txt", WORDS.encode(), "Neither the title of a treaty nor an article was found"),
        (
            "bomb.zip",
            packed(*((f"{n}", bytes(19_000_000)) for n in range(27))),
            "unpacks to far more than a text needs",
        ),
        (
            "large.zip",
            packed(*((f"{n}", bytes(19_000_000)) for n in range(12))),
            "The files in this ZIP archive are larger than 200 MB together.",
        ),
    ],
)
def test_a_bad_file_gets_a_sentence(edits, name, data, sentence):
    draft = read(edits, name, data)
    assert draft.state == DraftState.REFUSED
    assert sentence in problem_of(draft)
    for page in ("/en/desk/drafts/", f"/en/desk/drafts/{draft.pk}/"):
        assert problem_of(draft) in edits.get(page).content.decode()
    assert not Agreement.objects.exists()


def test_a_treaty_under_a_wrong_name_is_read_by_what_it_holds(edits):
    draft = read(edits, "tea.pdf", TEA.encode())
    assert (draft.state, draft.read["format"]) == (DraftState.READY, "text")


def test_a_virus_in_a_treaty_is_words_of_it(edits):
    text = RUSSIAN.replace("за самоваром.", f"за самоваром {EICAR.decode()}.")
    draft = read(edits, "tea.txt", text.encode())
    assert draft.state == DraftState.READY
    assert "EICAR" in edits.get(f"/en/desk/drafts/{draft.pk}/").content.decode()
    assert bytes(draft.content) == text.encode()


SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.mark.parametrize("marked", [True, False], ids=["HTML", "text"])
def test_a_script_in_a_treaty_never_runs(edits, marked):
    text = RUSSIAN.replace("за самоваром.", f"за самоваром {SCRIPT}.")
    if marked:
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
        text = f"<html><body>{lines}</body></html>"
    draft = read(edits, SCRIPT + ".html", text.encode())
    assert draft.state == DraftState.READY
    for page in ("", "correct/"):
        html = edits.get(f"/en/desk/drafts/{draft.pk}/{page}").content.decode()
        assert "<script>" not in html
        assert "<img" not in html
    answer = edits.get(f"/en/desk/drafts/{draft.pk}/file")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content == text.encode()


# Archives


def test_the_files_of_an_archive_are_drafts_of_their_own(edits):
    data = packed(
        ("папка/tea.txt", TEA.encode()),
        ("папка/tea.txt", RUSSIAN.encode()),
        ("../../odd.txt", WORDS.encode()),
        ("inner.zip", packed(("a", b"a"))),
    )
    (archive,) = send(edits, ("treaties.zip", data))
    drain()
    rows = list(archive.members.order_by("pk"))
    assert [row.name for row in rows] == ["папка/tea.txt", "папка/tea.txt", "odd.txt", "inner.zip"]
    assert states(*rows) == ["ready", "ready", "refused", "refused"]
    assert "ZIP archive inside another one" in problem_of(rows[3])
    assert {row.uploaded_by for row in rows} == {archive.uploaded_by}
    page = edits.get(f"/en/desk/drafts/{archive.pk}/").content.decode()
    assert all(f"/en/desk/drafts/{row.pk}/" in page for row in rows)


def test_an_archive_is_unpacked_once(edits):
    (archive,) = send(edits, ("a.zip", packed(("tea.txt", TEA.encode()))))
    drain()
    Draft.objects.filter(pk=archive.pk).update(state=DraftState.WAITING)
    drain()
    assert archive.members.count() == 1


# Who may


def test_of_somebody_who_may_upload_nothing_nothing_is_kept(client, monkeypatch):
    monkeypatch.setattr(receiving.Whole, "write", lambda *args: pytest.fail("kept"))
    sent = {"file": SimpleUploadedFile("tea.txt", TEA.encode())}
    answer = client.post(UPLOAD, sent)
    assert (answer.status_code, answer.url.partition("?")[2]) == (302, f"next={UPLOAD}")
    sent = {"file": SimpleUploadedFile("tea.txt", TEA.encode())}
    assert signed_in(user("reader", "view_draft")).post(UPLOAD, sent).status_code == 403
    assert not Draft.objects.exists()


def test_without_a_file_one_is_asked_for(edits):
    answer = edits.post(UPLOAD, {}, follow=True)
    assert "No file was chosen." in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_script_is_told_how_many_came(edits, settings):
    settings.UPLOAD_LIMIT = 10
    sent = {"file": [SimpleUploadedFile("a", b"1"), SimpleUploadedFile("b", bytes(11))]}
    answer = edits.post(UPLOAD, sent, headers={"Accept": "application/json"})
    assert answer.json() == {"kept": 1, "refused": 1}
