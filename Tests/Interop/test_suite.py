"""The six services as `talaka up` starts them: healthy, reached from outside, killed, brought back, stopped.

The tests run in the order in which they stand, on one suite with ports and data of its own.
"""
import base64
import datetime
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

import grpc
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase)

from transport import PROGRAMS, ROOT, Authority

NAMES = ["signatures", "identity", "accounts", "documents", "services", "gateway"]
# Ports of this run alone: another checkout may be under test beside it.
INNER = 20000 + os.getpid() % 100 * 100
DOOR = INNER + 43
PORTS = {"identity": INNER + 1, "accounts": INNER + 2, "documents": INNER + 3,
         "signatures": INNER + 4, "services": INNER + 5}
# Seconds: the ones that promises name.
SECOND_START, RETURN, STOP = 10, 10, 15
# Seconds after the last service is ready until none misses a neighbour, and for which all is then quiet.
SETTLED, REST = 3, datetime.timedelta(seconds=3)


class Suite:
    def __init__(self, state):
        self.state = state

    def run(self, *words, status=0):
        if words[0] == "up":
            words += ("--detach", "--port", str(DOOR), "--inner-port", str(INNER))
        environment = os.environ | {
            "TALAKA_ROOT": str(ROOT), "TALAKA_STATE": str(self.state),
            "TALAKA_PROGRAMS": str(PROGRAMS)}
        done = subprocess.run([PROGRAMS / "talaka", *words], env=environment, capture_output=True,
                              text=True, timeout=120)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout

    def pid(self, name):
        return int((self.state / "run" / f"{name}.pid").read_text())

    def log(self, name):
        return [json.loads(line) for line in (self.state / "log" / f"{name}.log").open()]

    def credentials(self, caller):
        pki = self.state / "pki"
        return grpc.ssl_channel_credentials(
            (pki / "ca.crt").read_bytes(), (pki / f"{caller}.key").read_bytes(),
            (pki / f"{caller}.crt").read_bytes())

    def inner(self, name, credentials=None):
        return grpc.secure_channel(
            f"127.0.0.1:{PORTS[name]}", credentials or self.credentials("tests"),
            [("grpc.ssl_target_name_override", name)])

    def door(self):
        authority = (self.state / "pki" / "ca.crt").read_bytes()
        return grpc.secure_channel(
            f"localhost:{DOOR}", grpc.ssl_channel_credentials(authority))

    def channel(self, name):
        return self.door() if name == "gateway" else self.inner(name)

    def curl(self, path, *words, body=None):
        """Status, content type and body of an answer, over HTTP/2."""
        mark = "\n%{http_version} %{http_code} %{content_type}"
        done = subprocess.run(
            ["curl", "-s", "--http2", "--max-time", "10", "--cacert", self.state / "pki" / "ca.crt",
             "-w", mark, *words, *(["--data-binary", "@-"] if body is not None else []),
             f"https://localhost:{DOOR}{path}"], input=body, capture_output=True)
        text, _, end = done.stdout.rpartition(b"\n")
        version, status, kind = end.decode().split(" ", 2)
        assert version == "2", (path, end)
        return int(status), kind, text


@pytest.fixture(scope="module")
def suite():
    # Not pytest's own folder: it is closed to other accounts, and PostgreSQL runs as one.
    state = pathlib.Path(tempfile.mkdtemp(prefix="talaka-suite-"))
    state.chmod(0o755)
    suite = Suite(state)
    try:
        suite.run("up")
        yield suite
    finally:
        suite.run("reset")
        shutil.rmtree(state)


def check(suite, name):
    with suite.channel(name) as channel:
        answer = health_pb2_grpc.HealthStub(channel).Check(
            health_pb2.HealthCheckRequest(), timeout=5)
    return answer.status == health_pb2.HealthCheckResponse.SERVING


def wait_until(condition, limit, what):
    end = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("name", NAMES)
def test_each_service_says_that_it_serves(suite, name):
    assert check(suite, name)


@pytest.mark.parametrize("name", PORTS)
def test_a_certificate_of_another_authority_opens_no_inner_door(suite, name, tmp_path):
    crt, key = Authority(tmp_path).issue("gateway")
    credentials = grpc.ssl_channel_credentials(
        (suite.state / "pki" / "ca.crt").read_bytes(), key.read_bytes(), crt.read_bytes())
    with suite.inner(name, credentials) as channel:
        with pytest.raises(grpc.RpcError) as refused:
            health_pb2_grpc.HealthStub(channel).Check(health_pb2.HealthCheckRequest(), timeout=5)
    assert refused.value.code() == grpc.StatusCode.UNAVAILABLE


def test_the_door_describes_itself(suite):
    status, kind, body = suite.curl("/openapi.json")
    document = json.loads(body)
    assert (status, kind) == (200, "application/json")
    assert document["openapi"].startswith("3.1") and len(document["paths"]) > 50
    with suite.door() as channel:
        services = ProtoReflectionDescriptorDatabase(channel).get_services()
    assert {"talaka.identity.v1.SessionService", "talaka.accounts.v1.MailboxService",
            "talaka.documents.v1.DispatchService", "talaka.signatures.v1.SigningService",
            "talaka.services.v1.ApplicationService", "grpc.health.v1.Health"} <= set(services)


def test_the_door_has_the_portal(suite):
    status, kind, body = suite.curl("/")
    assert status == 200 and kind.startswith("text/html") and b"<!doctype html>" in body


JSON = ("-H", "content-type: application/json")


@pytest.mark.parametrize("path, words, body, status, reason", [
    ("/v1/nothing", (), None, 404, "ROUTE_UNKNOWN"),
    ("/v1/challenges", JSON, b"{", 400, "JSON_SYNTAX"),
    ("/v1/challenges", JSON, b'{"no_such": 1}', 400, "JSON_UNKNOWN_FIELD"),
    ("/v1/challenges", JSON, b" " * 4_194_305, 413, "REQUEST_TOO_LARGE"),
    ("/v1/drafts", (), None, 401, "TOKEN_MISSING"),
], ids=["unknown path", "no JSON", "unknown field", "too large", "no token"])
def test_a_bad_request_hears_why(suite, path, words, body, status, reason):
    got, kind, text = suite.curl(path, *words, body=body)
    problem = json.loads(text)
    assert (got, kind) == (status, "application/problem+json")
    assert (problem["status"], problem["reason"]) == (status, reason)


def test_a_body_at_the_limit_is_read(suite):
    got, _, text = suite.curl("/v1/challenges", *JSON, body=b"{}" + b" " * 4_194_302)
    assert got == 200 and json.loads(text)["nonce"]


def test_openssl_finds_a_card_good_where_its_certificate_says(suite, tmp_path):
    card = json.loads(next((suite.state / "cards").glob("*.json")).read_text())
    certificate = x509.load_der_x509_certificate(base64.b64decode(
        card["authentication"]["certificate"]))
    access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess)
    address = {entry.access_method._name: entry.access_location.value for entry in access.value}
    (tmp_path / "card.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    made = suite.state / "data" / "signatures"
    done = subprocess.run(
        ["openssl", "ocsp", "-issuer", made / "cards.pem", "-cert", tmp_path / "card.pem",
         "-CAfile", made / "root.pem", "-url", address["OCSP"]], capture_output=True, text=True)
    assert "card.pem: good" in done.stdout and "Response verify OK" in done.stderr, done


def test_nothing_is_wrong_at_rest(suite):
    """Neighbours come one after the other, so the first seconds do not count."""
    ready = max(line["time"] for name in NAMES for line in suite.log(name)
                if line["message"] == "serving")
    calm = datetime.datetime.fromisoformat(ready) + datetime.timedelta(seconds=SETTLED)
    wait_until(lambda: datetime.datetime.now(datetime.timezone.utc) > calm + REST, 20, "clock")
    assert suite.run("status").count("runs") == 6
    for name in NAMES:
        bad = [line for line in suite.log(name) if line["level"] in ("warning", "error")
               and datetime.datetime.fromisoformat(line["time"]) > calm]
        assert bad == [], name


@pytest.mark.parametrize("name", NAMES)
def test_a_killed_service_comes_back_and_the_others_go_on(suite, name):
    before = {each: suite.pid(each) for each in NAMES}
    os.kill(before[name], signal.SIGKILL)

    def is_back():
        try:
            return suite.pid(name) != before[name] and check(suite, name)
        except (OSError, ValueError, grpc.RpcError):
            return False

    wait_until(is_back, RETURN, f"{name} did not come back")
    for each in set(NAMES) - {name}:
        assert suite.pid(each) == before[each] and check(suite, each), each


def test_a_killed_database_comes_back_under_the_services(suite):
    before = {each: suite.pid(each) for each in NAMES}
    file = suite.state / "postgres" / "postmaster.pid"
    server = file.read_text().split("\n")[0]
    os.kill(int(server), signal.SIGKILL)

    def is_new():
        return file.exists() and file.read_text().split("\n")[0] not in ("", server)

    def is_back():
        return suite.curl("/v1/challenges", *JSON, body=b"{}")[0] == 200

    # Calls that came meanwhile may have waited for it: an outage need not be seen.
    wait_until(is_new, 6 * RETURN, "the database was not started again")
    wait_until(is_back, 6 * RETURN, "the database did not come back")
    assert {each: suite.pid(each) for each in NAMES} == before


def test_down_leaves_nothing_running_and_a_second_start_takes_seconds(suite):
    processes = [suite.pid(name) for name in NAMES]
    start = time.monotonic()
    suite.run("down")
    assert time.monotonic() - start < STOP
    assert not any(pathlib.Path(f"/proc/{process}").exists() for process in processes)
    assert not any(answers(port) for port in [DOOR, INNER + 80, *PORTS.values()])
    suite.run("status", status=3)
    for name in NAMES:
        assert suite.log(name)[-1]["message"] == "stopped", name

    start = time.monotonic()
    told = suite.run("up")
    assert time.monotonic() - start < SECOND_START
    assert not re.search("made certificates|ceremony|loading", told), told
    assert all(check(suite, name) for name in NAMES)
