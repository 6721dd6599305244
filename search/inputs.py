"""A parsed query as something that a Haystack filter takes: ``filter(content=Parsed(node))``."""

from typing import Any

from haystack.inputs import BaseInput

from search.query import Node


class Parsed(BaseInput):  # type: ignore[misc]
    """Hands a query tree to the engine as it is."""

    input_type_name = "parsed"

    def __init__(self, node: Node) -> None:
        super().__init__("")
        self.node = node

    def prepare(self, query_obj: Any) -> Node:
        """Return the tree."""
        return self.node
