#!/usr/bin/env python
"""Django's command line for Shartnama."""

import os
import sys


def main() -> None:
    """Run the command named in the arguments."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    try:
        run()
    except KeyboardInterrupt:
        # Ctrl-C before a command could see to it, such as while it is being imported.
        sys.exit(130)


def run() -> None:
    """Run the command; a wrong setting is told in one sentence, not in a traceback."""
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
