"""The page of the files of all texts, and the command that makes them."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.treaties.page import Page, see
from treaties.bulk.making import BusyError
from treaties.bulk.reading import ChangingError
from treaties.models import Agreement


@pytest.fixture(autouse=True)
def place(settings, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path / "bulk"


def test_before_there_are_any_it_says_so(db, client: Client):
    assert see(client, "/en/bulk/").has("The files have not been made yet.")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_files_stand_there_with_size_and_checksum(tea: Agreement, client: Client, language, place):
    call_command("dump_texts", stdout=StringIO())
    page = see(client, f"/{language}/bulk/")
    assert page.language == language
    sums = next(place.glob("*.sha256")).read_text().split()
    assert page.has(sums[0])
    assert page.has(sums[2])
    for name in (sums[1], sums[3], next(place.glob("*.sha256")).name):
        assert f"/bulk/{name}" in page.links
        answer = client.get(f"/bulk/{name}")
        assert (answer.status_code, bool(b"".join(answer))) == (200, True)
        answer.close()
    assert page.has("1996")


def test_the_command_says_what_it_made(tea: Agreement, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    told = StringIO()
    call_command("dump_texts", "--folder", str(tmp_path / "elsewhere"), stdout=told)
    assert "Agreements: 1, texts: 3." in told.getvalue()
    assert len(list((tmp_path / "elsewhere").glob("shartnama-texts-*"))) == 3


@pytest.mark.parametrize("error", [BusyError(), ChangingError("slug"), OSError("no room")])
def test_what_goes_wrong_is_said(db, monkeypatch, error):
    def fail(*_args):
        raise error

    monkeypatch.setattr("treaties.management.commands.dump_texts.make", fail)
    with pytest.raises(CommandError) as told:
        call_command("dump_texts")
    assert str(told.value).endswith(".")


def test_the_page_is_whole(tea: Agreement, client: Client):
    call_command("dump_texts", stdout=StringIO())
    assert isinstance(see(client, "/ru/bulk/"), Page)
