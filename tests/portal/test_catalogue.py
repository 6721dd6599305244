"""The interface's translations: complete, in every plural form, with the same placeholders."""

import re

import pytest
from babel.messages.catalog import Catalog
from django.core.management import call_command
from django.utils.translation import gettext, ngettext, override

from portal import catalogue
from portal.catalogue import LANGUAGES, compile_all, path_of, read, texts, untranslated, update
from portal.environment import BASE_DIR

PARTS = ("treaties", "search", "portal")
END = re.compile(r"[.:?!…]?\s*\Z")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}|</?\w+")


def keys(found: Catalog) -> set[tuple[str, str]]:
    """Return each text with its context; of a text with plural forms, the first form."""
    listed = [(message.context or "", forms(message.id)[0]) for message in found if message.id]
    return set(listed)


def forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """Return the forms of a text as a list."""
    return [text] if isinstance(text, str) else list(text or ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_exactly_the_texts_of_the_sources(language):
    assert keys(read(language)) - keys(texts()) == set(), "run manage.py messages"
    assert keys(texts()) - keys(read(language)) == set(), "run manage.py messages"


def test_no_text_stands_inside_a_formatted_string():
    """There it would not come into the catalogue, and no language but English would have it."""
    hidden = re.compile(r"""f["'].*\{(?:_|p?gettext|ngettext)\(""")
    files = [file for part in PARTS for file in (BASE_DIR / part).rglob("*.py")]
    assert len(files) > 300
    assert [file for file in files if hidden.search(file.read_text())] == []
    assert hidden.search("""f"{_('Address')}: {address}\"""")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    assert untranslated(read(language)) == []
    assert not [message.id for message in read(language) if message.fuzzy and message.id]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_is_there(language):
    found = read(language)
    plurals = [message for message in found if message.pluralizable]
    assert plurals
    for message in plurals:
        assert len(forms(message.string)) == found.num_plurals, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_kept(language):
    for message in read(language):
        wanted = {mark for text in forms(message.id) for mark in PLACEHOLDER.findall(text)}
        for translated in forms(message.string):
            if message.id:
                assert set(PLACEHOLDER.findall(translated)) == wanted, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_text_does(language):
    for message in read(language):
        # A letter begins as letters do in its language.
        if message.id == "Hello,":
            continue
        for text, translated in zip(forms(message.id), forms(message.string), strict=False):
            ends = {END.findall(words)[0] for words in (text, translated)}
            assert len(ends) == 1 or not text, message.id


def test_the_plural_forms_are_those_of_the_languages():
    assert read("kk").num_plurals in {1, 2}
    assert read("ru").num_plurals >= 3
    words = "%(count)d file was refused.", "%(count)d files were refused."
    with override("ru"):
        assert len({ngettext(*words, count) for count in (1, 2, 5)}) == 3
        assert ngettext(*words, 1) == ngettext(*words, 21)


@pytest.mark.parametrize(("language", "words"), [("kk", "Шартнама"), ("ru", "Шартнама")])
def test_what_is_compiled_is_used(language, words):
    with override(language):
        assert gettext("Shartnama") == words


def test_texts_come_from_code_and_templates():
    found = {key for _, key in keys(texts())}
    assert "The file is empty." in found
    assert "No treaty has been loaded yet." in found
    assert "%(count)d file was refused." in found
    assert "Side by side:" in found
    assert ("status of a treaty", "Signed") in keys(texts())


# The files kept level


@pytest.fixture
def locale(tmp_path, monkeypatch):
    """A copy of the translations that a test may change."""
    for language in LANGUAGES:
        copy = tmp_path / "locale" / language / "LC_MESSAGES" / "django.po"
        copy.parent.mkdir(parents=True)
        copy.write_bytes(path_of(language).read_bytes())
    monkeypatch.setattr(
        catalogue,
        "path_of",
        lambda language: tmp_path / "locale" / language / "LC_MESSAGES" / "django.po",
    )
    return tmp_path / "locale"


def test_the_command_keeps_translations_and_drops_what_is_gone(locale, capsys):
    file = locale / "ru" / "LC_MESSAGES" / "django.po"
    before = {message.id: message.string for message in read("ru") if message.id}
    file.write_text(file.read_text() + '\nmsgid "Long gone"\nmsgstr "Давно нет"\n')
    assert "Long gone" in read("ru")
    call_command("messages")
    assert {message.id: message.string for message in read("ru") if message.id} == before
    assert "Long gone" not in file.read_text()
    assert f"ru: {len(texts())} texts, 0 not translated" in capsys.readouterr().out


def test_a_new_text_waits_for_its_translation(locale):
    file = locale / "kk" / "LC_MESSAGES" / "django.po"
    lines = file.read_text()
    start = lines.index('msgid "The file is empty."')
    end = lines.index("\n\n", start)
    file.write_text(lines[:start] + lines[end:])
    assert untranslated(update("kk")) == ["The file is empty."]


def test_without_a_file_there_is_an_empty_catalogue(locale):
    (locale / "kk" / "LC_MESSAGES" / "django.po").unlink()
    assert keys(read("kk")) == set()
    assert len(untranslated(update("kk"))) == len(texts())


def test_a_file_is_compiled_when_it_changed(tmp_path, locale, monkeypatch):
    monkeypatch.setattr(catalogue, "BASE_DIR", tmp_path)
    assert compile_all() == 2
    assert compile_all() == 0
    assert (locale / "kk" / "LC_MESSAGES" / "django.mo").exists()
