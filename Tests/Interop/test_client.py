"""Our client by its service config, against grpcio: retries, what the server says of them, health.

The servers are Google's, so the headers, the trailers and the watch are what any gRPC peer sends.
"""
import json
import subprocess
import threading

import grpc
import pytest
from grpc_health.v1 import health, health_pb2, health_pb2_grpc

from testservice import Right, messages, serving
from transport import PROGRAMS

ATTEMPTS = "grpc-previous-rpc-attempts"
PUSHBACK = "grpc-retry-pushback-ms"


def start(port, config, case="empty_unary"):
    return subprocess.Popen(
        [PROGRAMS / "interop-client", "--server_host=127.0.0.1", "--server_port", str(port),
         "--test_case", case, "--service_config_json", json.dumps(config)],
        stderr=subprocess.PIPE, text=True)


def ended(process):
    _, text = process.communicate(timeout=60)
    return process.returncode, text


def retrying(attempts=4, pause="0.01s"):
    return {"methodConfig": [{"name": [{}], "retryPolicy": {
        "maxAttempts": attempts, "initialBackoff": pause, "maxBackoff": pause,
        "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"]}}]}


class Failing(Right):
    """Fails the first calls with UNAVAILABLE and remembers what each said of those before it."""

    def __init__(self, failures, trailers=()):
        self.failures = failures
        self.trailers = trailers
        self.attempts = []

    def _fail(self, context):
        self.attempts.append(dict(context.invocation_metadata()).get(ATTEMPTS))
        if len(self.attempts) <= self.failures:
            context.set_trailing_metadata(self.trailers)
            context.abort(grpc.StatusCode.UNAVAILABLE, "not yet")

    def EmptyCall(self, request, context):
        self._fail(context)
        return messages.Empty()

    def StreamingInputCall(self, requests, context):
        answer = super().StreamingInputCall(requests, context)
        self._fail(context)
        return answer

    def StreamingOutputCall(self, request, context):
        self._fail(context)
        yield from super().StreamingOutputCall(request, context)


@pytest.mark.parametrize("case", ["empty_unary", "client_streaming", "server_streaming"])
def test_calls_of_each_kind_are_repeated(case):
    service = Failing(2)
    with serving(service) as port:
        assert ended(start(port, retrying(), case)) == (0, f"{case}: passed\n")
    assert service.attempts == [None, "1", "2"]


def test_the_policys_last_attempt_is_the_last():
    service = Failing(4)
    with serving(service) as port:
        code, text = ended(start(port, retrying(attempts=3)))
    assert code == 1 and "UNAVAILABLE" in text
    assert service.attempts == [None, "1", "2"]


def test_without_a_policy_a_failure_stands():
    service = Failing(1)
    with serving(service) as port:
        assert ended(start(port, {}))[0] == 1
    assert service.attempts == [None]


@pytest.mark.parametrize("pushback, code, attempts", [("1", 0, [None, "1"]), ("-1", 1, [None])])
def test_the_server_says_when_or_never(pushback, code, attempts):
    service = Failing(1, [(PUSHBACK, pushback)])
    with serving(service) as port:
        # By the policy alone the second attempt would come after the client's deadline.
        assert ended(start(port, retrying(pause="3600s")))[0] == code
    assert service.attempts == attempts


class Watched(health.HealthServicer):
    """Tells when somebody watches."""

    def __init__(self):
        super().__init__()
        self.watched = threading.Event()

    def Watch(self, request, context, *more):
        self.watched.set()
        return super().Watch(request, context, *more)


def test_calls_wait_until_the_back_end_serves():
    called = threading.Event()
    watched = Watched()
    watched.set("back-end", health_pb2.HealthCheckResponse.NOT_SERVING)

    class Noting(Right):
        def EmptyCall(self, request, context):
            called.set()
            return messages.Empty()

    config = {
        "methodConfig": [{"name": [{}], "waitForReady": True}],
        "healthCheckConfig": {"serviceName": "back-end"}}
    def add(server):
        health_pb2_grpc.add_HealthServicer_to_server(watched, server)

    with serving(Noting(), also=add) as port:
        process = start(port, config)
        assert watched.watched.wait(30)
        # The word that it does not serve is out; had the client not heeded it, it would have called.
        assert not called.wait(0.5)
        watched.set("back-end", health_pb2.HealthCheckResponse.SERVING)
        assert ended(process) == (0, "empty_unary: passed\n")
    assert called.is_set()


def test_a_server_without_health_counts_as_healthy():
    with serving(Right()) as port:
        assert ended(start(port, {"healthCheckConfig": {"serviceName": "back-end"}}))[0] == 0


def test_a_config_that_is_wrong_is_refused_with_all_its_faults():
    code, text = ended(start(1, {"methodConfig": 1, "retryThrottling": {"maxTokens": 0}}))
    assert code != 0
    for fault in ["methodConfig:", "retryThrottling.maxTokens:", "retryThrottling.tokenRatio:"]:
        assert fault in text
