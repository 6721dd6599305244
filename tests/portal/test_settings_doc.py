"""``docs/settings.md`` names exactly the settings that there are, with their defaults."""

import re

import pytest

from portal.environment import BASE_DIR, SETTINGS

ROW = re.compile(r"^\| `(?P<name>[A-Z_]+)` \| `(?P<default>[^`]*)` \| (?P<meaning>.+) \|$", re.M)


def rows() -> list[tuple[str, str, str]]:
    """Return name, default and meaning of each row of the table."""
    text = (BASE_DIR / "docs" / "settings.md").read_text()
    return [(row["name"], row["default"], row["meaning"]) for row in ROW.finditer(text)]


def test_the_table_has_exactly_the_settings_in_their_order():
    assert [name for name, _, _ in rows()] == [setting.name for setting in SETTINGS]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_default_told_is_the_default(setting):
    defaults = {name: default for name, default, _ in rows()}
    assert defaults[setting.name] == setting.default


def test_every_setting_is_explained():
    assert all(re.match(r"\w|`", meaning) and meaning.endswith(".") for _, _, meaning in rows())


def test_no_variable_is_read_elsewhere():
    names = {setting.name for setting in SETTINGS}
    for folder in ("portal", "treaties", "search"):
        for file in (BASE_DIR / folder).rglob("*.py"):
            for name in re.findall(r"\b(?:SHARTNAMA_[A-Z_]+|DATABASE_URL)\b", file.read_text()):
                assert name in names, f"{file}: {name}"
