"""The language of a terminal, for the sentences that commands print."""

import os
from collections.abc import Mapping

from treaties.choices import Language


def terminal_language(variables: Mapping[str, str] = os.environ) -> str:
    """Return the portal's language that the locale variables ask for; English without one."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        code = variables.get(name, "")[:2].lower()
        if code in Language.values:
            return code
        if code:
            break
    return str(Language.ENGLISH)
