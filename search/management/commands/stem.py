"""``manage.py stem kk келісімдеріміздегі``: the stem of words, and with ``--explain`` why."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import Any

from django.core.management.base import BaseCommand

from search.language import kazakh
from search.language.analyse import LANGUAGES, stems, weak_stems
from search.language.tokenise import tokenise


class Command(BaseCommand):
    help = "Print the stem of words of a language, a line each: the word, a tab, its stem."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("language", choices=LANGUAGES, metavar="LANG", help="kk, ru or en")
        parser.add_argument(
            "words", nargs="*", metavar="WORD", help="default: those of standard input, one a line"
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help="add what was cut, by which rule, and what else the word may be",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for word in options["words"] or _lines():
            self.stdout.write(line_of(word, options["language"], options["explain"]))


def _lines() -> Iterator[str]:
    """Yield the words of standard input; bytes that are no text become a sign for that."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    lines: Iterable[str] = sys.stdin
    return (line.strip() for line in lines if line.strip())


def line_of(word: str, language: str, explained: bool) -> str:
    """Return a word and its stem, the likeliest of several; explained, also how it came to it.

    The parts of a word with a hyphen have a stem each: ``13-бабының`` gives ``13-бап``.
    """
    forms = [token.form for token in tokenise(word)]
    columns = [word, "-".join(stems(form, language)[0] for form in forms) or word]
    if explained:
        columns += [reason for form in forms for reason in _reasons(form, language)]
    return "\t".join(columns)


def _reasons(form: str, language: str) -> Iterator[str]:
    if language == "kk":
        for step in kazakh.explain(form):
            yield f"-{step.suffix}: {step.rule}, leaves {step.rest}"
        for weak in weak_stems(form, language):
            yield f"without Kazakh letters: {weak}"
    for other in stems(form, language)[1:]:
        yield f"or: {other}"
