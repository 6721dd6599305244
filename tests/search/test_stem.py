"""``manage.py stem``: words in, stems out."""

import io

import pytest
from django.core.management import CommandError, call_command


def run(*arguments: str) -> list[str]:
    """Return the lines that the command prints."""
    out = io.StringIO()
    call_command("stem", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_words_as_arguments() -> None:
    assert run("kk", "келісімдеріміздегі", "БАБЫНЫҢ") == [
        "келісімдеріміздегі\tкелісім",
        "БАБЫНЫҢ\tбап",
    ]
    assert run("ru", "договоров") == ["договоров\tдоговор"]
    assert run("en", "organisations") == ["organisations\torganiz"]


def test_the_parts_of_a_word_have_a_stem_each() -> None:
    assert run("kk", "13-бабының", "қару-жарағы") == [
        "13-бабының\t13-бап",
        "қару-жарағы\tқару-жарақ",
    ]


def test_words_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO("келісімге\n\n  бабы \r\n".encode() + b"\xff\xfe\n")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(raw, encoding="ascii"))
    assert run("kk") == ["келісімге\tкелісім", "бабы\tбап", "\ufffd\ufffd\t\ufffd\ufffd"]


def test_explained_kazakh_names_every_rule() -> None:
    (line,) = run("kk", "бабында", "--explain")
    assert line.split("\t") == [
        "бабында",
        "бап",
        "-нда: locative -нда, leaves бабы",
        "-ы: 3 possessive -ы, leaves баб",
        "without Kazakh letters: бап",
    ]


def test_explained_homonyms_name_the_other_stems() -> None:
    assert run("ru", "стали", "--explain") == ["стали\tстать\tor: сталь"]
    assert "or: негіз" in run("kk", "негізде", "--explain")[0]


@pytest.mark.parametrize("word", ["", " ", "—", "😀", "\x00", "а" * 10_000])
def test_what_has_no_stem_comes_back(word: str) -> None:
    assert run("kk", word) == [f"{word}\t{word}"]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(CommandError, match="kk"):
        run("uz", "сўз")
