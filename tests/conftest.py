"""What all tests need before they begin."""

from portal import fonts
from portal.catalogue import compile_all


def pytest_configure() -> None:
    # The interface is tested in its three languages.
    compile_all()
    # Pages name the font, and browsers ask for it.
    fonts.make()
