"""What all tests need before they begin."""

from portal.catalogue import compile_all


def pytest_configure() -> None:
    # The interface is tested in its three languages.
    compile_all()
