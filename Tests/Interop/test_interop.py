"""gRPC's interoperability cases: between our own client and server, and each against grpcio.

grpcio shows no message's compressed flag and packs all requests of a call or none. So its server
can't pass the probe of the two client_compressed cases, its client packs both messages of
client_compressed_streaming, and takes the packed answers without being able to tell.
"""
import concurrent.futures
import queue
import subprocess
import time

import grpc
import pytest

from testservice import (
    HOST, INITIAL, LARGE_RESPONSE, REQUESTS, RESPONSES, TRAILING, Right, Stub, Wrong, large,
    messages, ping, serving, zeros)
from transport import PROGRAMS, Authority

# The cases of the C++ client, and those of the specification that it lacks.
CASES = [
    "empty_unary", "large_unary", "client_compressed_unary", "server_compressed_unary",
    "client_streaming", "client_compressed_streaming", "server_streaming",
    "server_compressed_streaming", "ping_pong", "empty_stream", "custom_metadata",
    "status_code_and_message", "special_status_message", "unimplemented_method",
    "unimplemented_service", "cancel_after_begin", "cancel_after_first_response",
    "timeout_on_sleeping_server", "half_duplex", "slow_consumer", "pick_first_unary", "rpc_soak",
    "channel_soak", "long_lived_channel",
]
NEEDS_FLAGS_OF_REQUESTS = {"client_compressed_unary", "client_compressed_streaming"}
SHORT = [
    "--soak_iterations=5", "--soak_per_iteration_max_acceptable_latency_ms=5000",
    "--soak_overall_timeout_seconds", "30", "--slow_consumer_delay_ms=1",
    "--iteration_interval=0",
]
SECURITY = ["plain", "tls"]
SPECIAL = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def certificate(authority):
    return authority.issue(HOST)


@pytest.fixture(scope="module")
def our_servers(certificate):
    """Ports of our servers by their security."""
    crt, key = certificate
    processes, ports = [], {}
    for security in SECURITY:
        process = subprocess.Popen(
            [PROGRAMS / "interop-server", "--port=0", f"--use_tls={str(security == 'tls').lower()}",
             "--tls_cert_file", crt, "--tls_key_file", key],
            stderr=subprocess.PIPE, text=True)
        processes.append(process)
        line = process.stderr.readline()
        assert line.startswith("listening on "), line
        ports[security] = int(line.split()[-1])
    yield ports
    for process in processes:
        process.terminate()
    assert [process.wait(timeout=20) for process in processes] == [0, 0]


@pytest.fixture(scope="module")
def grpcio_servers(certificate):
    crt, key = certificate
    credentials = grpc.ssl_server_credentials([(key.read_bytes(), crt.read_bytes())])
    with serving(Right()) as plain, serving(Right(), credentials) as tls:
        yield {"plain": plain, "tls": tls}


def run(case, port, *more, authority=None):
    """Our client's end; with an authority it speaks TLS."""
    command = [
        PROGRAMS / "interop-client", "--server_host=127.0.0.1", "--server_port", str(port),
        "--test_case", case, *SHORT]
    if authority:
        command += [
            "--use_tls=true", "--use_test_ca=true", "--ca_file", authority.file,
            f"--server_host_override={HOST}"]
    return subprocess.run([*command, *more], stderr=subprocess.PIPE, text=True, timeout=60)


def trust(security, authority):
    return authority if security == "tls" else None


@pytest.mark.parametrize("security", SECURITY)
@pytest.mark.parametrize("case", [*CASES, "concurrent_large_unary"])
def test_our_client_with_our_server(our_servers, authority, case, security):
    ended = run(case, our_servers[security], authority=trust(security, authority))
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("security", SECURITY)
@pytest.mark.parametrize("case", [c for c in CASES if c not in NEEDS_FLAGS_OF_REQUESTS])
def test_our_client_with_grpcio(grpcio_servers, authority, case, security):
    ended = run(case, grpcio_servers[security], authority=trust(security, authority))
    assert ended.returncode == 0, ended.stderr


# A call that its client cancels at once ends right whatever the server does, and no server of
# TestService has the other service.
@pytest.mark.parametrize("case", [
    c for c in CASES if c not in {"cancel_after_begin", "unimplemented_service"}])
def test_our_client_sees_what_is_wrong(wrong_server, case):
    ended = run(case, wrong_server, "--slow_consumer_delay_ms=0")
    assert ended.returncode == 1, ended.stderr
    assert f"{case}: FAILED" in ended.stderr


@pytest.fixture(scope="module")
def wrong_server():
    with serving(Wrong()) as port:
        yield port


def test_our_client_trusts_no_other_authority(our_servers, tmp_path):
    ended = run("empty_unary", our_servers["tls"], authority=Authority(tmp_path))
    assert ended.returncode == 1
    assert "FAILED" in ended.stderr


def test_our_client_wants_the_name_that_it_asked_for(our_servers, authority):
    ended = run(
        "empty_unary", our_servers["tls"], "--server_host_override=other.example",
        authority=authority)
    assert ended.returncode == 1
    assert "FAILED" in ended.stderr


@pytest.mark.parametrize("flags", [
    ["--test_case=no_such_case"], ["--use_test_ca=true"], ["--soak_iterations=0"],
    ["--soak_response_size=9999999"], ["--iteration_interval=-1"],
])
def test_our_client_refuses_what_it_can_not_do(flags):
    ended = subprocess.run(
        [PROGRAMS / "interop-client", "--server_port=1", *flags], stderr=subprocess.PIPE,
        text=True, timeout=20)
    assert ended.returncode not in (0, 1)
    assert "Usage" in ended.stderr


def test_a_soak_without_time_fails(our_servers):
    ended = run("rpc_soak", our_servers["plain"], "--soak_overall_timeout_seconds=0")
    assert ended.returncode == 1
    assert "only 0 of 5 calls" in ended.stderr


class Slow(Right):
    def UnaryCall(self, request, context):
        time.sleep(0.01)
        return super().UnaryCall(request, context)


@pytest.mark.parametrize("allowed, status", [(5, 0), (4, 1)])
def test_a_soak_counts_calls_that_take_too_long(allowed, status):
    with serving(Slow()) as port:
        ended = run(
            "rpc_soak", port, "--soak_per_iteration_max_acceptable_latency_ms=1",
            f"--soak_max_failures={allowed}")
    assert ended.returncode == status, ended.stderr
    assert "total_failures: 5" in ended.stderr


# MARK: grpcio's client with our server


@pytest.fixture(scope="module", params=SECURITY)
def connect(request, our_servers, authority):
    address = f"127.0.0.1:{our_servers[request.param]}"

    def made():
        if request.param == "plain":
            return grpc.insecure_channel(address)
        return grpc.secure_channel(
            address, grpc.ssl_channel_credentials(authority.file.read_bytes()),
            [("grpc.ssl_target_name_override", HOST)])
    return made


@pytest.fixture(scope="module")
def stub(connect):
    with connect() as channel:
        yield Stub(channel)


def failed(code, call):
    with pytest.raises(grpc.RpcError) as caught:
        result = call()
        # A stream fails as it is read.
        list(result)
    assert caught.value.code() == code
    return caught.value


def sizes(call):
    bodies = [response.payload.body for response in call]
    assert not any(any(body) for body in bodies)
    return [len(body) for body in bodies]


def true(value=True):
    return messages.BoolValue(value=value)


def test_empty_unary(stub):
    assert stub.EmptyCall(messages.Empty()) == messages.Empty()


def test_large_unary(stub):
    assert stub.UnaryCall(large()).payload == zeros(LARGE_RESPONSE)


def test_cacheable_unary_says_so(stub):
    answer, call = stub.CacheableUnaryCall.with_call(messages.SimpleRequest())
    assert ("cache-control", "max-age=60, public") in call.initial_metadata()
    assert answer.payload.body


def test_client_compressed_unary(stub):
    failed(grpc.StatusCode.INVALID_ARGUMENT,
           lambda: stub.UnaryCall(large(expect_compressed=true())))
    gzip = grpc.Compression.Gzip
    for answer in [
        stub.UnaryCall(large(expect_compressed=true()), compression=gzip),
        stub.UnaryCall(large(expect_compressed=true(False))),
    ]:
        assert len(answer.payload.body) == LARGE_RESPONSE
    failed(grpc.StatusCode.INVALID_ARGUMENT, lambda: stub.UnaryCall(
        large(expect_compressed=true(False)), compression=gzip))


@pytest.mark.parametrize("packed", [True, False])
def test_server_compressed_unary(stub, packed):
    answer = stub.UnaryCall(large(response_compressed=true(packed)))
    assert answer.payload == zeros(LARGE_RESPONSE)


def inputs(wanted, *bodies):
    return (messages.StreamingInputCallRequest(payload=zeros(size), expect_compressed=wanted)
            for size in bodies)


def test_client_streaming(stub):
    answer = stub.StreamingInputCall(inputs(None, *REQUESTS))
    assert answer.aggregated_payload_size == 74_922


def test_client_compressed_streaming(stub):
    failed(grpc.StatusCode.INVALID_ARGUMENT,
           lambda: stub.StreamingInputCall(inputs(true(), 27_182)))
    answer = stub.StreamingInputCall(
        inputs(true(), 27_182, 45_904), compression=grpc.Compression.Gzip)
    assert answer.aggregated_payload_size == 73_086


def output(*parameters):
    return messages.StreamingOutputCallRequest(response_parameters=[
        messages.ResponseParameters(**fields) for fields in parameters])


def test_server_streaming(stub):
    request = output(*({"size": size} for size in RESPONSES))
    assert sizes(stub.StreamingOutputCall(request)) == list(RESPONSES)


def test_server_compressed_streaming(stub):
    request = output(
        {"size": 31_415, "compressed": true()}, {"size": 92_653, "compressed": true(False)})
    assert sizes(stub.StreamingOutputCall(request)) == [31_415, 92_653]


def test_server_streaming_with_pauses(stub):
    request = output({"size": 1, "interval_us": 20_000}, {"size": 2, "interval_us": 20_000})
    start = time.monotonic()
    assert sizes(stub.StreamingOutputCall(request)) == [1, 2]
    assert time.monotonic() - start >= 0.04


def test_slow_consumer(stub):
    count = 0
    for response in stub.StreamingOutputCall(output(*[{"size": 1030}] * 2000)):
        assert len(response.payload.body) == 1030
        count += 1
        time.sleep(0.0005)
    assert count == 2000


def test_ping_pong(stub):
    requests = queue.SimpleQueue()
    call = stub.FullDuplexCall(iter(requests.get, None))
    for size, wanted in zip(REQUESTS, RESPONSES):
        requests.put(ping(size, wanted))
        assert len(next(call).payload.body) == wanted
    requests.put(None)
    assert list(call) == []


def test_half_duplex(stub):
    call = stub.HalfDuplexCall(ping(0, size) for size in RESPONSES)
    assert sizes(call) == list(RESPONSES)


def test_empty_stream(stub):
    assert list(stub.FullDuplexCall(iter(()))) == []


def test_custom_metadata(stub):
    fields = [(INITIAL, "test_initial_metadata_value"), (TRAILING, b"\xab\xab\xab")]
    _, unary = stub.UnaryCall.with_call(large(), metadata=fields)
    stream = stub.FullDuplexCall(iter([ping(271_828, LARGE_RESPONSE)]), metadata=fields)
    assert sizes(stream) == [LARGE_RESPONSE]
    for call in (unary, stream):
        assert fields[0] in call.initial_metadata()
        assert fields[1] in call.trailing_metadata()


@pytest.mark.parametrize("text", ["test status message", SPECIAL])
def test_status_code_and_message(stub, text):
    status = messages.EchoStatus(code=2, message=text)
    streamed = messages.StreamingOutputCallRequest(response_status=status)
    for call in [
        lambda: stub.UnaryCall(messages.SimpleRequest(response_status=status)),
        lambda: stub.FullDuplexCall(iter([streamed])),
    ]:
        assert failed(grpc.StatusCode.UNKNOWN, call).details() == text


def test_unimplemented(stub):
    for method in (stub.UnimplementedCall, stub.Absent):
        failed(grpc.StatusCode.UNIMPLEMENTED, lambda: method(messages.Empty()))


def test_cancel_after_begin(stub):
    # A request that never comes: the call is cancelled while its client still thinks.
    never = concurrent.futures.Future()
    call = stub.StreamingInputCall.future(never.result() for _ in range(1))
    call.cancel()
    assert call.cancelled() and call.code() == grpc.StatusCode.CANCELLED
    never.set_result(messages.StreamingInputCallRequest())


def test_cancel_after_first_response(stub):
    never = concurrent.futures.Future()

    def requests():
        yield ping(27_182, 31_415)
        never.result()

    call = stub.FullDuplexCall(requests())
    assert len(next(call).payload.body) == 31_415
    call.cancel()
    failed(grpc.StatusCode.CANCELLED, lambda: call)
    never.set_result(None)


def test_timeout_on_sleeping_server(stub):
    never = concurrent.futures.Future()

    def requests():
        yield messages.StreamingOutputCallRequest(payload=zeros(27_182))
        never.result()

    failed(grpc.StatusCode.DEADLINE_EXCEEDED,
           lambda: stub.FullDuplexCall(requests(), timeout=0.001))
    never.set_result(None)
    assert stub.EmptyCall(messages.Empty()) == messages.Empty()


def test_pick_first_unary(stub):
    request = messages.SimpleRequest(fill_server_id=True)
    assert len({stub.UnaryCall(request).server_id for _ in range(100)} - {""}) == 1


def test_rpc_soak(stub):
    for _ in range(20):
        assert len(stub.UnaryCall(large()).payload.body) == LARGE_RESPONSE


def test_channel_soak(connect):
    for _ in range(10):
        with connect() as channel:
            assert len(Stub(channel).UnaryCall(large()).payload.body) == LARGE_RESPONSE


def test_payloads_that_no_server_should_make(stub):
    for size in (-1, 1 << 30):
        request = messages.SimpleRequest(response_size=size)
        failed(grpc.StatusCode.INVALID_ARGUMENT, lambda: stub.UnaryCall(request))
