"""What a reader of a format raises when a file gives no text."""

from treaties.text.document import Refusal


class UnreadableError(Exception):
    """A file that is refused; ``refusal`` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal
