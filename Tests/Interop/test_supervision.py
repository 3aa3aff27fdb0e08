"""talaka up, down, status, logs and reset, with programs in place of the services that only listen.

What is tested is the supervision: files, order, restart, stop. The services have their own tests.
"""

import json
import os
import pathlib
import re
import signal
import socket
import stat
import subprocess
import sys
import time

import pytest

NAMES = ["signatures", "identity", "accounts", "documents", "services", "gateway"]
COMMAND = pathlib.Path(os.environ["TALAKA_PROGRAMS"]) / "talaka"
# Ports of this run alone: another checkout may be under test beside it.
INNER = 20000 + os.getpid() % 100 * 100
DOOR = INNER + 43

STAND_IN = f"""#!{sys.executable}
import json, os, signal, socket, sys
if sys.argv[1] == "ceremony":
    sys.exit()
*mode, flag, file = sys.argv[1:]
assert flag == "--config"
name = os.path.basename(sys.argv[0])
host, port = json.load(open(file))["listen"].split(":")
if mode:
    assert mode == ["health"]
    sys.exit(os.path.exists(f"sick-{{name}}"))
listener = socket.create_server((host, int(port)))
def stop(number, frame):
    print(name, "drained", flush=True)
    open("order", "a").write(name + "\\n")
    sys.exit(0)
signal.signal(signal.SIGTERM, stop)
print(name, "listens", flush=True)
while True:
    listener.accept()[0].close()
"""


class Suite:
    def __init__(self, root: pathlib.Path):
        self.root = root
        self.state = root / ".talaka"
        self.programs = root / "programs"
        self.programs.mkdir()
        self.write_programs()

    def write_programs(self):
        for name in NAMES:
            program = self.programs / name
            program.write_text(STAND_IN)
            program.chmod(0o755)

    def environment(self):
        return os.environ | {"TALAKA_ROOT": str(self.root), "TALAKA_PROGRAMS": str(self.programs)}

    def run(self, *words: str, status: int = 0) -> str:
        if words[0] == "up":
            words += ("--empty", "--port", str(DOOR), "--inner-port", str(INNER))
        done = subprocess.run([COMMAND, *words], env=self.environment(), capture_output=True,
                              text=True, timeout=120)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    def pid(self, name: str) -> int:
        return int((self.state / "run" / f"{name}.pid").read_text())


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    # pytest's own folders are closed to other accounts, and PostgreSQL runs as one.
    root = tmp_path_factory.mktemp("suite")
    for folder in [root, *list(root.parents)[:2]]:
        folder.chmod(0o755)
    suite = Suite(root)
    yield suite
    suite.run("reset")
    assert {path.name for path in suite.state.iterdir()} == set()


@pytest.fixture
def suite(installation):
    installation.write_programs()
    (installation.state / "order").unlink(missing_ok=True)
    yield installation
    installation.run("down")


def wait(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_up_makes_everything_and_down_stops_it(suite):
    said = suite.run("up", "--detach")
    for name in NAMES:
        assert f"{name} is ready" in said
    assert f"https://localhost:{DOOR}/" in said
    assert "process" in suite.run("status")

    configuration = json.loads((suite.state / "config" / "accounts.json").read_text())
    assert configuration["neighbours"]["signatures"] == f"127.0.0.1:{INNER + 4}"
    connection = pathlib.Path(configuration["database"]["connection"])
    assert stat.S_IMODE(connection.stat().st_mode) == 0o600
    assert "password=" in connection.read_text()
    key = pathlib.Path(configuration["tls"]["key"])
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    chosen = subprocess.run(
        ["psql", "-XAtd", connection.read_text().strip(), "-c", "SELECT current_database()"],
        check=True, capture_output=True, text=True)
    assert chosen.stdout == "accounts\n"
    gateway = json.loads((suite.state / "config" / "gateway.json").read_text())
    assert "database" not in gateway

    suite.run("down")
    assert not any(listens(port) for port in [DOOR, INNER + 1, INNER + 4])
    assert (suite.state / "order").read_text().split() == NAMES[::-1]
    assert "down" in suite.run("status", status=3)
    assert suite.run("down").endswith("stopped\n")


def test_a_second_up_keeps_keys_passwords_and_data_and_is_quick(suite):
    def kept():
        files = [*suite.state.glob("pki/*"), *suite.state.glob("secrets/*")]
        return {file: file.read_bytes() for file in files}

    suite.run("up", "--detach")
    before = kept()
    suite.run("down")
    start = time.monotonic()
    suite.run("up", "--detach")
    assert time.monotonic() - start < 5
    assert kept() == before
    assert "already up" in suite.run("up", "--detach")


def test_a_service_that_is_killed_comes_back(suite):
    suite.run("up", "--detach")
    first = suite.pid("documents")
    os.kill(first, signal.SIGKILL)
    wait(lambda: (suite.state / "run" / "documents.pid").exists()
         and suite.pid("documents") != first and listens(INNER + 3))
    assert "documents ended with 137" in (suite.state / "log" / "talaka.log").read_text()
    assert "documents listens" in suite.run("logs", "documents")


def test_a_database_that_is_killed_comes_back(suite):
    suite.run("up", "--detach")
    file = suite.state / "postgres" / "postmaster.pid"

    def server():
        words = file.read_text().split() if file.exists() else []
        return int(words[0]) if words else None

    first = server()
    host = re.search(r"host=(\S+)", (suite.state / "secrets" / "identity.database").read_text())[1]
    os.kill(first, signal.SIGKILL)
    wait(lambda: server() not in (None, first))
    wait(lambda: subprocess.run(["pg_isready", "-q", "-h", host]).returncode == 0)
    assert "PostgreSQL is gone" in (suite.state / "log" / "talaka.log").read_text()


def test_down_cleans_up_after_a_killed_supervisor(suite):
    suite.run("up", "--detach")
    process = int(re.search(r"process (\d+)", suite.run("status"))[1])
    os.kill(process, signal.SIGKILL)
    wait(lambda: "does not run" in suite.run("status", status=3))
    assert listens(DOOR)
    suite.run("down")
    assert not listens(DOOR)
    assert "ready" not in suite.run("status", status=3)


def test_interrupt_stops_a_suite_in_the_foreground(suite):
    words = [COMMAND, "up", "--empty", "--port", str(DOOR), "--inner-port", str(INNER)]
    process = subprocess.Popen(words, env=suite.environment(), stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if "Ctrl-C" in line:
            break
    process.send_signal(signal.SIGINT)
    rest = process.stdout.read()
    assert process.wait(60) == 0, rest
    assert "data is kept" in rest
    assert not listens(DOOR)
    assert not (suite.state / "run" / "ready").exists()


def test_a_service_that_cannot_start_is_named(suite):
    (suite.programs / "services").write_text("#!/bin/sh\necho no luck; exit 1\n")
    words = [COMMAND, "up", "--empty", "--port", str(DOOR), "--inner-port", str(INNER)]
    process = subprocess.Popen(words, env=suite.environment(), stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
    for line in process.stdout:
        if "services ended with 1" in line:
            break
    process.terminate()
    rest = process.stdout.read()
    assert process.wait(60) != 0, rest
    assert "no luck" in suite.run("logs", "services")


def test_up_refuses_a_port_that_is_taken(suite):
    with socket.create_server(("127.0.0.1", INNER + 3)):
        assert f"documents ({INNER + 3})" in suite.run("up", status=64)


def test_up_waits_until_a_service_says_that_it_serves(suite):
    sick = suite.state / "sick-accounts"
    sick.parent.mkdir(exist_ok=True)
    sick.touch()
    words = [COMMAND, "up", "--empty", "--port", str(DOOR), "--inner-port", str(INNER)]
    process = subprocess.Popen(words, env=suite.environment(), stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if "gateway is ready" in line:
            break
    assert listens(INNER + 2) and not (suite.state / "run" / "ready").exists()
    sick.unlink()
    for line in process.stdout:
        if "accounts is ready" in line:
            break
    process.terminate()
    process.stdout.read()
    assert process.wait(60) == 0


def test_up_says_what_is_not_built(suite):
    (suite.programs / "identity").unlink()
    assert "identity" in suite.run("up", status=64)


def test_transport_certificates_are_what_openssl_expects(suite):
    suite.run("pki")
    folder = suite.state / "pki"
    for name in [*NAMES, "door", "operator", "tests"]:
        subprocess.run(["openssl", "verify", "-x509_strict", "-CAfile", folder / "ca.crt",
                        folder / f"{name}.crt"], check=True, capture_output=True)

    def accepts(certificate, *names):
        done = subprocess.run(["openssl", "verify", "-CAfile", folder / "ca.crt", *names,
                               folder / f"{certificate}.crt"], capture_output=True)
        return done.returncode == 0

    assert accepts("identity", "-verify_hostname", "identity")
    # None may pass for its neighbour, nor for the door.
    assert not accepts("accounts", "-verify_hostname", "identity")
    assert not accepts("identity", "-verify_hostname", "localhost")
    assert accepts("door", "-verify_hostname", "localhost")
    assert accepts("door", "-verify_ip", "127.0.0.1")
    assert "are current" in suite.run("pki")
