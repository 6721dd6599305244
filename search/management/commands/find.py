"""``manage.py find QUERY``: the search of the site in a terminal."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override

from search.errors import IndexUnavailableError
from search.messages import fault_sentence
from search.service import Answer, Request, search
from search.snippets import Snippet
from treaties.choices import Language
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = "Find articles: the same query language and results as on the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("query", help="what to look for, as on the site")
        parser.add_argument("--limit", type=int, default=20, help="how many results (20)")
        parser.add_argument(
            "--lang", choices=Language.values, help="the version that is shown first"
        )
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        terminal = terminal_language()
        with override(terminal):
            if options["limit"] < 1:
                raise CommandError(_("Write a limit of 1 or more."))
            reader = options["lang"] or terminal
            request = Request(options["query"], size=options["limit"], reader=reader)
            try:
                answer = search(request)
            except IndexUnavailableError as error:
                raise CommandError(str(error)) from error
            if answer.fault:
                raise CommandError(self.fault(answer))
            if options["json"]:
                text = json.dumps(as_json(answer), ensure_ascii=False, indent=1)
                self.stdout.write(text)
            else:
                self.print_hits(answer)

    def fault(self, answer: Answer) -> str:
        """Return the sentence for a faulty query, with the repaired one."""
        sentence = fault_sentence(answer.fault) if answer.fault else ""
        if answer.repaired:
            sentence += " " + _("Try: %(query)s") % {"query": answer.repaired}
        return sentence

    def print_hits(self, answer: Answer) -> None:
        """Print the results for people, the matched words between asterisks."""
        self.stdout.write(_("Found: %(total)d") % {"total": answer.total})
        for hit in answer.hits:
            self.stdout.write(f"\n{hit.agreement.slug}  {hit.eid}  {hit.shown}")
            for language, snippet in hit.snippets.items():
                self.stdout.write(f"  {language}  {starred(snippet)}")


def starred(snippet: Snippet) -> str:
    """Return a snippet with its marks as asterisks."""
    return "".join(f"*{run.text}*" if run.marked else run.text for run in snippet.runs)


def as_json(answer: Answer) -> dict[str, Any]:
    """Return an answer in the form that ``--json`` prints."""
    return {
        "query": answer.request.words,
        "total": answer.total,
        "corrections": list(answer.corrections),
        "facets": {facet: [list(pair) for pair in pairs] for facet, pairs in answer.facets.items()},
        "results": [
            {
                "agreement": hit.agreement.slug,
                "sources": sorted({row.source.name for row in hit.agreement.versions.all()}),
                "eid": hit.eid,
                "number": hit.number,
                "matched": list(hit.matched),
                "score": round(hit.score, 4),
                "snippets": {language: snippet.text for language, snippet in hit.snippets.items()},
            }
            for hit in answer.hits
        ],
    }
