import contextlib
import pathlib
import subprocess
import sys
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Flow"))
from suite import Suite  # noqa: E402

CARD_PIN = "2580"
# Where the portal looks for the agent; the agent's own default.
AGENT = "http://127.0.0.1:17171"


@pytest.fixture(scope="session")
def suite():
    suite = Suite()
    try:
        suite.up()
        yield suite
    finally:
        suite.remove()


@pytest.fixture(scope="session")
def insert(suite, tmp_path_factory):
    """`with insert(number):` is a person who puts their card in and knows the PIN."""
    folder = tmp_path_factory.mktemp("cards")

    @contextlib.contextmanager
    def inserted(card, pin=CARD_PIN):
        if not isinstance(card, pathlib.Path):
            card = suite.state / "cards" / f"{card}.json"
        pin_file = folder / "pin"
        pin_file.write_text(f"{pin}\n")
        agent = suite.start("card", "agent", "--card", card, "--pin-from", pin_file,
                            "--origin", suite.origin, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT)
        said = agent.stdout.readline()
        assert AGENT in said, f"{said}: is another agent running on this machine?"
        try:
            yield
        finally:
            agent.terminate()
            agent.wait(10)
            agent.stdout.close()

    return inserted


@pytest.fixture(scope="session")
def browser(suite, tmp_path_factory):
    """Debian's Chromium, which trusts the door's authority because its user's NSS store has it."""
    home = tmp_path_factory.mktemp("home")
    store = home / ".pki" / "nssdb"
    store.mkdir(parents=True)
    tool = ["certutil", "-d", f"sql:{store}"]
    subprocess.run([*tool, "-N", "--empty-password"], check=True)
    subprocess.run([*tool, "-A", "-n", "talaka", "-t", "C,,", "-i", suite.state / "pki" / "ca.crt"],
                   check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", env=suite.environment | {"HOME": str(home)})
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visit(suite, browser):
    """Opens the portal as a new visitor; what scripts get wrong meanwhile fails the test run."""
    wrong = []

    def heard(message):
        if message.type == "error" and "Failed to load resource" not in message.text:
            wrong.append(message.text)

    def opened(language="be", **options):
        context = browser.new_context(
            base_url=suite.origin, locale=f"{language}-BY", accept_downloads=True, **options)
        context.set_default_timeout(10_000)
        context.on("console", heard)
        context.on("weberror", lambda error: wrong.append(str(error.error)))
        return context.new_page()

    yield opened
    assert wrong == []
