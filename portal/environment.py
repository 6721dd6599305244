"""The settings that a machine gives by environment variables, read and checked in one place.

Each row of ``SETTINGS`` is one variable with its default and its meaning; ``docs/settings.md``
tells them to people, and a test compares the two.
"""

import os
import re
import secrets
import tempfile
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SHORTEST_KEY = 32
# The spans of a rate, in seconds.
SPANS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
BASE_DIR = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: its name, how its text becomes a value, and its default text."""

    name: str
    parse: Callable[[str], Any]
    default: str


def parse_flag(text: str) -> bool:
    """Return True for ``on``/``1``/``true``/``yes``, False for their opposites."""
    lowered = text.strip().lower()
    if lowered in {"1", "on", "true", "yes"}:
        return True
    if lowered in {"", "0", "off", "false", "no"}:
        return False
    raise ValueError("write on or off")


def parse_list(text: str) -> list[str]:
    """Return the comma-separated parts of the text without blanks."""
    return [part.strip() for part in text.split(",") if part.strip()]


def parse_origins(text: str) -> list[str]:
    """Return comma-separated origins; each must name its scheme."""
    origins = parse_list(text)
    for origin in origins:
        if not origin.startswith(("http://", "https://")):
            raise ValueError(f"begin {origin!r} with https:// (or http://)")
    return origins


def parse_count(text: str) -> int:
    """Return a whole number of at least 1."""
    if not text.strip().isdecimal() or int(text) < 1:
        raise ValueError("write a whole number of 1 or more")
    return int(text)


def parse_rate(text: str) -> tuple[int, int]:
    """Return how many within how many seconds: of ``60/minute``, 60 and 60."""
    count, _, span = text.strip().lower().partition("/")
    if not count.isdecimal() or not 0 < int(count) < 10**9 or span not in SPANS:
        raise ValueError("write a number and second, minute, hour or day, for example 60/minute")
    return int(count), SPANS[span]


def parse_address(text: str) -> str:
    """Return ``host:port`` as given, when the port is a number that a server can take."""
    host, _, port = text.strip().rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise ValueError("write host:port, for example 127.0.0.1:8000")
    return f"{host}:{port}"


def parse_level(text: str) -> str:
    """Return the name of a logging level."""
    level = text.strip().upper()
    if level not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
        raise ValueError("write one of DEBUG, INFO, WARNING, ERROR, CRITICAL")
    return level


def parse_folder(text: str) -> Path:
    """Return the absolute path of a folder that is there or can be made."""
    if not text.strip():
        raise ValueError("name a folder")
    try:
        folder = (BASE_DIR / Path(text.strip()).expanduser()).resolve()
    except RuntimeError as error:
        raise ValueError("name a folder by its whole path") from error
    there = next(place for place in (folder, *folder.parents) if place.exists())
    if not there.is_dir():
        raise ValueError(f"name a folder; {there} is a file")
    return folder


def parse_database(text: str) -> dict[str, Any] | None:
    """Return Django's settings for a PostgreSQL or SQLite address; None for an empty text."""
    if not text.strip():
        return None
    try:
        with warnings.catch_warnings():
            # What the library warns of is refused below, in one sentence.
            warnings.simplefilter("ignore")
            database: dict[str, Any] = environ.Env.db_url_config(text.strip())
    except Exception as error:
        raise ValueError("write postgres://user:password@host:5432/name") from error
    if database.get("ENGINE") not in {
        "django.db.backends.postgresql",
        "django.db.backends.sqlite3",
    }:
        raise ValueError("write postgres://user:password@host:5432/name (or sqlite:///file)")
    if not database.get("NAME"):
        raise ValueError("name the database after the last slash")
    return database


def parse_mail(text: str) -> dict[str, Any]:
    """Return Django's mail settings for an address such as ``smtp+tls://user:word@host:587``."""
    if not text.strip():
        return {}
    try:
        mail: dict[str, Any] = environ.Env.email_url_config(text.strip())
    except Exception as error:
        raise ValueError("write smtp+tls://user:password@host:587") from error
    return mail


def parse_origin(text: str) -> str:
    """Return the scheme and host of an address, without a path; an empty text stays empty."""
    parts = urlsplit(text.strip())
    if text.strip() and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise ValueError("write https://treaties.example.kz")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def parse_mailbox(text: str) -> str:
    """Return an e-mail address, with or without a name before it."""
    if not re.fullmatch(r"[^<>@\s]+@[^<>@\s]+|[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>", text.strip()):
        raise ValueError("write an address such as treaties@example.kz")
    return text.strip()


def parse_secret(text: str) -> str:
    """Return a secret key of at least 32 characters; an empty text stays empty."""
    if text and len(text) < SHORTEST_KEY:
        raise ValueError("give at least 32 characters, or leave it out to have one generated")
    return text


SETTINGS = (
    Setting("SHARTNAMA_DATA", parse_folder, "var"),
    Setting("DATABASE_URL", parse_database, ""),
    Setting("SHARTNAMA_SECRET_KEY", parse_secret, ""),
    Setting("SHARTNAMA_DEBUG", parse_flag, "off"),
    Setting("SHARTNAMA_ALLOWED_HOSTS", parse_list, "localhost,127.0.0.1,[::1]"),
    Setting("SHARTNAMA_TRUSTED_ORIGINS", parse_origins, ""),
    Setting("SHARTNAMA_HTTPS", parse_flag, "off"),
    Setting("SHARTNAMA_ORIGIN", parse_origin, ""),
    Setting("EMAIL_URL", parse_mail, ""),
    Setting("SHARTNAMA_MAIL_FROM", parse_mailbox, "Shartnama <shartnama@localhost>"),
    Setting("SHARTNAMA_ADDRESS", parse_address, "127.0.0.1:8000"),
    Setting("SHARTNAMA_WORKERS", parse_count, "2"),
    Setting("SHARTNAMA_UPLOAD_MB", parse_count, "20"),
    Setting("SHARTNAMA_API_LIMIT", parse_rate, "60/minute"),
    Setting("SHARTNAMA_API_TOKEN_LIMIT", parse_rate, "600/minute"),
    Setting("SHARTNAMA_LOG_LEVEL", parse_level, "WARNING"),
)


def variables() -> Mapping[str, str]:
    """Return the environment, completed by the file ``.env`` where there is one."""
    file = BASE_DIR / ".env"
    if file.exists():
        environ.Env.read_env(str(file))
    return os.environ


def make_folder(folder: Path) -> Path:
    """Make the folder of state; raise ImproperlyConfigured where that is not allowed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"SHARTNAMA_DATA is {str(folder)!r}: the folder cannot be made ({error.strerror}). "
            "See docs/settings.md."
        ) from error
    return folder


def read(variables: Mapping[str, str]) -> dict[str, Any]:
    """Return the value of every setting by its name.

    ``variables`` is the environment. Raises ImproperlyConfigured naming the variable, what it
    holds and the cure.
    """
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        # A variable that is set to nothing is as good as not set.
        text = variables.get(setting.name) or setting.default
        try:
            values[setting.name] = setting.parse(text)
        except ValueError as error:
            shown = "(hidden)" if "SECRET" in setting.name or "URL" in setting.name else repr(text)
            raise ImproperlyConfigured(
                f"{setting.name} is {shown}: {error}. See docs/settings.md."
            ) from error
    return values


def secret_key(given: str, data: Path) -> str:
    """Return the given key, or the one kept in ``data``; make and keep one the first time."""
    if given:
        return given
    file = data / "secret-key"
    existed = file.exists()
    kept = file.read_text().strip() if existed else ""
    if len(kept) >= SHORTEST_KEY:
        return kept
    data.mkdir(parents=True, exist_ok=True)
    handle, fresh = tempfile.mkstemp(dir=data, prefix="secret-key-")
    with os.fdopen(handle, "w") as stream:
        stream.write(secrets.token_urlsafe(50))
    if existed:
        # A file that a crash cut short is replaced.
        os.replace(fresh, file)
    else:
        # Of two processes that start at once, the first to link has made the key.
        with suppress(FileExistsError):
            os.link(fresh, file)
        os.unlink(fresh)
    return file.read_text().strip()
