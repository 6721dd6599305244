"""The settings of a machine: each with its default, a good value and bad values."""

import os
import re
import secrets
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.environment import BASE_DIR, SETTINGS, make_folder, read, secret_key

DEFAULTS: dict[str, object] = {
    "SHARTNAMA_DATA": BASE_DIR / "var",
    "DATABASE_URL": None,
    "SHARTNAMA_SECRET_KEY": "",
    "SHARTNAMA_DEBUG": False,
    "SHARTNAMA_ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    "SHARTNAMA_TRUSTED_ORIGINS": [],
    "SHARTNAMA_HTTPS": False,
    "SHARTNAMA_ORIGIN": "",
    "EMAIL_URL": {},
    "SHARTNAMA_MAIL_FROM": "Shartnama <shartnama@localhost>",
    "SHARTNAMA_ADDRESS": "127.0.0.1:8000",
    "SHARTNAMA_WORKERS": 2,
    "SHARTNAMA_UPLOAD_MB": 20,
    "SHARTNAMA_API_LIMIT": (60, 60),
    "SHARTNAMA_API_TOKEN_LIMIT": (600, 60),
    "SHARTNAMA_LOG_LEVEL": "WARNING",
}
GOOD = [
    ("SHARTNAMA_DATA", "/srv/shartnama", Path("/srv/shartnama")),
    ("SHARTNAMA_DATA", "state/one", BASE_DIR / "state" / "one"),
    ("SHARTNAMA_SECRET_KEY", "k" * 32, "k" * 32),
    ("SHARTNAMA_DEBUG", "on", True),
    ("SHARTNAMA_DEBUG", " True ", True),
    ("SHARTNAMA_DEBUG", "0", False),
    ("SHARTNAMA_DEBUG", "", False),
    ("SHARTNAMA_ALLOWED_HOSTS", "a.kz, b.kz,", ["a.kz", "b.kz"]),
    ("SHARTNAMA_TRUSTED_ORIGINS", "https://a.kz,http://b.kz", ["https://a.kz", "http://b.kz"]),
    ("SHARTNAMA_HTTPS", "yes", True),
    ("SHARTNAMA_ORIGIN", "https://treaties.example.kz/", "https://treaties.example.kz"),
    ("SHARTNAMA_MAIL_FROM", " treaties@example.kz", "treaties@example.kz"),
    ("SHARTNAMA_ADDRESS", "0.0.0.0:80", "0.0.0.0:80"),
    ("SHARTNAMA_ADDRESS", "[::1]:8000", "[::1]:8000"),
    ("SHARTNAMA_WORKERS", "1", 1),
    ("SHARTNAMA_UPLOAD_MB", " 5 ", 5),
    ("SHARTNAMA_API_LIMIT", " 5/Second", (5, 1)),
    ("SHARTNAMA_API_TOKEN_LIMIT", "100000/day", (100000, 86400)),
    ("SHARTNAMA_LOG_LEVEL", "debug", "DEBUG"),
]
BAD = [
    ("SHARTNAMA_DATA", __file__),
    ("SHARTNAMA_DATA", " "),
    ("DATABASE_URL", "mysql://user:hidden@host/name"),
    ("DATABASE_URL", "postgres://user:hidden@host:port/name"),
    ("DATABASE_URL", "postgres://user:hidden@host/"),
    ("DATABASE_URL", "just words hidden"),
    ("SHARTNAMA_SECRET_KEY", "hidden"),
    ("SHARTNAMA_DEBUG", "perhaps"),
    ("SHARTNAMA_TRUSTED_ORIGINS", "https://a.kz,b.kz"),
    ("SHARTNAMA_HTTPS", "2"),
    ("SHARTNAMA_ORIGIN", "treaties.example.kz"),
    ("EMAIL_URL", "pigeon://user:hidden@host"),
    ("EMAIL_URL", "hidden words"),
    ("SHARTNAMA_MAIL_FROM", "nobody"),
    ("SHARTNAMA_MAIL_FROM", "a@b.kz\nBcc: c@d.kz"),
    ("SHARTNAMA_ADDRESS", "8000"),
    ("SHARTNAMA_ADDRESS", ":8000"),
    ("SHARTNAMA_ADDRESS", "host:"),
    ("SHARTNAMA_ADDRESS", "host:0"),
    ("SHARTNAMA_ADDRESS", "host:65536"),
    ("SHARTNAMA_ADDRESS", "host:http"),
    ("SHARTNAMA_WORKERS", "0"),
    ("SHARTNAMA_WORKERS", "-1"),
    ("SHARTNAMA_WORKERS", "two"),
    ("SHARTNAMA_UPLOAD_MB", "1.5"),
    ("SHARTNAMA_UPLOAD_MB", " "),
    ("SHARTNAMA_API_LIMIT", "60"),
    ("SHARTNAMA_API_LIMIT", "0/minute"),
    ("SHARTNAMA_API_LIMIT", "sixty/minute"),
    ("SHARTNAMA_API_TOKEN_LIMIT", "60/week"),
    ("SHARTNAMA_LOG_LEVEL", "LOUD"),
]


def test_every_setting_is_tried():
    names = {setting.name for setting in SETTINGS}
    assert set(DEFAULTS) == names
    assert {name for name, *_ in GOOD} | {"DATABASE_URL", "EMAIL_URL"} == names
    # Any text is a list of hosts.
    assert {name for name, _ in BAD} | {"SHARTNAMA_ALLOWED_HOSTS"} == names


def test_the_defaults():
    assert read({}) == DEFAULTS


def test_other_variables_are_left_alone():
    assert read({"PATH": "/bin", "SHARTNAMA_UNKNOWN": "x"}) == DEFAULTS


@pytest.mark.parametrize(("name", "text", "value"), GOOD)
def test_a_good_value_is_taken_and_nothing_else_changes(name, text, value):
    assert read({name: text}) == {**DEFAULTS, name: value}


def test_a_mail_server_is_taken():
    mail = read({"EMAIL_URL": "smtp+tls://user:word@mail.kz:587"})["EMAIL_URL"]
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"], mail["EMAIL_USE_TLS"]) == ("mail.kz", 587, True)


@pytest.mark.parametrize(("name", "text"), BAD)
def test_a_bad_value_is_refused_by_name(name, text):
    with pytest.raises(ImproperlyConfigured) as caught:
        read({name: text})
    sentence = str(caught.value)
    assert sentence.startswith(f"{name} is ")
    assert sentence.endswith("See docs/settings.md.")
    # What holds a password is not written into logs.
    assert "hidden" not in sentence.replace("(hidden)", "")
    secret = name in {"DATABASE_URL", "EMAIL_URL", "SHARTNAMA_SECRET_KEY"}
    assert ("(hidden)" if secret else repr(text)) in sentence


def test_a_postgresql_address():
    database = read({"DATABASE_URL": "postgres://user:word@host:5432/treaties"})["DATABASE_URL"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    told = {name: database[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    assert told == {
        "NAME": "treaties",
        "USER": "user",
        "PASSWORD": "word",
        "HOST": "host",
        "PORT": 5432,
    }


def test_an_sqlite_address():
    database = read({"DATABASE_URL": "sqlite:////srv/treaties.sqlite3"})["DATABASE_URL"]
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == "/srv/treaties.sqlite3"


def test_a_folder_of_a_user_who_is_not_there_is_refused():
    with pytest.raises(ImproperlyConfigured, match="SHARTNAMA_DATA"):
        read({"SHARTNAMA_DATA": "~nobody-of-this-name/state"})


def test_a_folder_that_cannot_be_made_is_refused():
    with pytest.raises(ImproperlyConfigured, match="SHARTNAMA_DATA"):
        read({"SHARTNAMA_DATA": f"{__file__}/state"})


# The secret key


def test_a_given_key_is_used_and_not_kept(tmp_path):
    assert secret_key("given", tmp_path / "state") == "given"
    assert not (tmp_path / "state").exists()


def test_a_key_is_generated_once_and_kept_for_its_owner_alone(tmp_path):
    state = tmp_path / "deep" / "state"
    key = secret_key("", state)
    assert re.fullmatch(r"[\w-]{50,}", key)
    assert secret_key("", state) == key
    assert stat.S_IMODE((state / "secret-key").stat().st_mode) == 0o600


def test_each_portal_has_its_own_key(tmp_path):
    assert secret_key("", tmp_path / "one") != secret_key("", tmp_path / "two")


def test_a_key_that_another_process_just_wrote_is_used(tmp_path, monkeypatch):
    def late(length: int) -> str:
        (tmp_path / "secret-key").write_text("other" * 10)
        return "own" * 20

    monkeypatch.setattr(secrets, "token_urlsafe", late)
    assert secret_key("", tmp_path) == "other" * 10
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


@pytest.mark.parametrize("kept", ["cut", "", "\n"])
def test_a_key_that_a_crash_cut_short_is_replaced(tmp_path, kept):
    (tmp_path / "secret-key").write_text(kept)
    key = secret_key("", tmp_path)
    assert len(key) >= 50
    assert secret_key("", tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_a_wrong_setting_is_told_in_one_line(tmp_path):
    environment = {**os.environ, "SHARTNAMA_DATA": str(tmp_path), "SHARTNAMA_WORKERS": "none"}
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=BASE_DIR,
        env={**environment, "DJANGO_SETTINGS_MODULE": "portal.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "SHARTNAMA_WORKERS is 'none': write a whole number of 1 or more. See docs/settings.md."
    ]


def test_a_variable_set_to_nothing_is_not_set():
    assert read({"SHARTNAMA_DATA": "", "SHARTNAMA_WORKERS": ""}) == read({})


def test_a_folder_of_state_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ImproperlyConfigured, match="the folder cannot be made"):
        make_folder(tmp_path / "file" / "state")
