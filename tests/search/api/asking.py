"""A program that asks the API, and what it was told."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.test import Client

ROOT = "/api/v1"


@dataclass
class Api:
    """Asks in English, unless it is told otherwise; every answer is JSON in UTF-8."""

    client: Client = field(default_factory=Client)
    language: str = "en"

    def get(self, path: str, status: int = 200, query: Any = None, **headers: str) -> Any:
        """Return the body of an answer, which must have a status."""
        answer = self.ask(path, query, **headers)
        assert answer.status_code == status, answer.content.decode()
        return json.loads(answer.content) if answer.content else None

    def ask(self, path: str, query: Any = None, method: str = "GET", **headers: str) -> Any:
        """Return an answer; ``query`` are its parameters, lists repeated."""
        address = path if path.startswith("http") else ROOT + path
        if query:
            address += "?" + urlencode(query, doseq=True)
        sent = {"Accept-Language": self.language}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.generic(method, address, headers=sent)

    def refused(self, path: str, status: int, query: Any = None, **headers: str) -> Any:
        """Return why a request was refused."""
        told = self.get(path, status, query, **headers)
        assert set(told) == {"error"}
        assert set(told["error"]) == {"code", "message", "parameter", "repaired", "address"}
        return told["error"]

    def walk(self, path: str, rows: str, query: Any = None) -> list[Any]:
        """Return all rows of a list, page after page."""
        told = self.get(path, query=query)
        found = list(told[rows])
        while told["next"]:
            told = self.get(told["next"])
            found += told[rows]
        return found
