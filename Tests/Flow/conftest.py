import pytest

from suite import Suite


@pytest.fixture(scope="session")
def suite():
    suite = Suite()
    try:
        suite.up()
        yield suite
    finally:
        suite.remove()
