"""Mails as files: under the name of the Message-ID, whole, and once however often they are sent."""

import os
from email import message_from_bytes
from pathlib import Path

import pytest
from django.core.mail import EmailMessage, get_connection

from portal import settings as portal_settings
from search.saved.mail_files import EmailBackend, clean, write

ID = "<saved-search.1.20261128.3@treaties.kz>"


def mail(body: str = "Жаңа мәтін", **headers: str) -> EmailMessage:
    told = {"Message-ID": ID, **headers}
    return EmailMessage("Жаңалық", body, "a@b.kz", ["c@d.kz"], headers=told)


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_mail_is_a_file_with_its_id_as_name(tmp_path: Path):
    backend = EmailBackend(file_path=tmp_path / "mail")
    assert backend.send_messages([mail()]) == 1
    (name,) = files(tmp_path / "mail")
    assert name == "saved-search.1.20261128.3@treaties.kz.eml"
    read = message_from_bytes((tmp_path / "mail" / name).read_bytes())
    assert read["Message-ID"] == ID
    payload = read.get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert payload.decode() == "Жаңа мәтін"


def test_sent_again_it_takes_its_own_place(tmp_path: Path):
    backend = EmailBackend(file_path=tmp_path)
    for body in ("first", "again"):
        backend.send_messages([mail(body)])
    (name,) = files(tmp_path)
    assert "again" in (tmp_path / name).read_text()


def test_other_mails_have_files_of_their_own(tmp_path: Path):
    backend = EmailBackend(file_path=tmp_path)
    backend.send_messages([mail(), EmailMessage("s", "b", to=["a@b.kz"]), EmailMessage("s", "b")])
    assert len(files(tmp_path)) == 3


def test_a_name_leads_out_of_no_folder(tmp_path: Path):
    told = {"Message-ID": "<../../etc/passwd\\x@kz>"}
    file = write(tmp_path / "mail", EmailMessage("s", "b", headers=told).message())
    assert file.parent == tmp_path / "mail"
    assert file.name == ".._.._etc_passwd_x@kz.eml"


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.open"])
def test_what_fails_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    backend = EmailBackend(file_path=tmp_path)
    backend.send_messages([mail("first")])
    with monkeypatch.context() as patch:
        patch.setattr(step, fail)
        with pytest.raises(OSError, match="No space left"):
            backend.send_messages([mail("again")])
        assert EmailBackend(file_path=tmp_path, fail_silently=True).send_messages([mail()]) == 0
    (name,) = files(tmp_path)
    assert "first" in (tmp_path / name).read_text()


def test_what_a_killed_process_left_is_written_over_or_removed(tmp_path: Path):
    old, own = tmp_path / "left.tmp", tmp_path / f"{ID.strip('<>')}.tmp"
    for file in (old, own):
        file.write_text("Message-")
    os.utime(old, (0, 0))
    EmailBackend(file_path=tmp_path).send_messages([mail()])
    assert files(tmp_path) == [f"{ID.strip('<>')}.eml"]


def test_what_another_process_is_just_writing_stays(tmp_path: Path):
    other = tmp_path / "other.tmp"
    other.write_text("Message-")
    clean(tmp_path)
    assert other.exists()


def test_it_is_what_the_portal_sends_with_until_a_server_is_named(tmp_path: Path):
    named = portal_settings.EMAIL_BACKEND  # type: ignore[attr-defined]
    assert isinstance(get_connection(named, file_path=tmp_path), EmailBackend)
