"""Google's gRPC client and curl against our server: calls of every kind, and every refusal."""
import importlib
import pathlib
import socket
import ssl
import struct
import subprocess
import sys
import urllib.request

import grpc
import h2.connection
import hpack
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase)
from google.protobuf.descriptor_pool import DescriptorPool
from google.rpc import error_details_pb2
from grpc_status import rpc_status
from grpc_tools import protoc
from hyperframe.frame import Frame, GoAwayFrame, HeadersFrame, PingFrame
from prometheus_client.parser import text_string_to_metric_families

from transport import ROOT, Authority, Program, free_port

SERVICE = "talaka.echo.v1.EchoService"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def echo(authority, tmp_path_factory):
    program = Program("echo", tmp_path_factory.mktemp("echo"), authority)
    yield program
    assert program.stop() == 0


@pytest.fixture(scope="module")
def messages(tmp_path_factory):
    output = tmp_path_factory.mktemp("protos")
    includes = pathlib.Path(protoc.__file__).parent / "_proto"
    files = ["talaka/echo/v1/echo.proto", "talaka/options/v1/options.proto"]
    assert protoc.main(
        ["protoc", f"-I{ROOT}/protos", f"-I{includes}", f"--python_out={output}", *files]) == 0
    sys.path.insert(0, str(output))
    return importlib.import_module("talaka.echo.v1.echo_pb2")


def connect(authority, program, caller="tests", options=()):
    crt, key = authority.issue(caller)
    credentials = grpc.ssl_channel_credentials(
        authority.file.read_bytes(), key.read_bytes(), crt.read_bytes())
    return grpc.secure_channel(
        f"127.0.0.1:{program.port}", credentials,
        [("grpc.ssl_target_name_override", "echo"), *options])


@pytest.fixture(scope="module")
def channel(authority, echo):
    with connect(authority, echo) as channel:
        yield channel


def unary(channel, messages, method="Echo"):
    return channel.unary_unary(
        f"/{SERVICE}/{method}", messages.EchoRequest.SerializeToString,
        messages.EchoResponse.FromString)


def test_unary(channel, messages):
    answer = unary(channel, messages)(messages.EchoRequest(text="Добры дзень ☺"))
    assert answer.text == "Добры дзень ☺"


@pytest.mark.parametrize("size", [0, 1, 16_384, 100_000, 3_000_000])
def test_sizes(channel, messages, size):
    answer = unary(channel, messages)(messages.EchoRequest(text="x" * size))
    assert len(answer.text) == size


def test_server_stream(channel, messages):
    call = channel.unary_stream(
        f"/{SERVICE}/Repeat", messages.RepeatRequest.SerializeToString,
        messages.EchoResponse.FromString)
    texts = [a.text for a in call(messages.RepeatRequest(text="слова", count=10_000))]
    assert texts == ["слова"] * 10_000


def test_client_stream(channel, messages):
    call = channel.stream_unary(
        f"/{SERVICE}/Collect", messages.EchoRequest.SerializeToString,
        messages.EchoResponse.FromString)
    answer = call(messages.EchoRequest(text=f"{n},") for n in range(5000))
    assert answer.text == "".join(f"{n}," for n in range(5000))


def test_bidirectional(channel, messages):
    call = channel.stream_stream(
        f"/{SERVICE}/Chat", messages.EchoRequest.SerializeToString,
        messages.EchoResponse.FromString)
    texts = [a.text for a in call(messages.EchoRequest(text=str(n)) for n in range(2000))]
    assert texts == [str(n) for n in range(2000)]


def test_deadline(channel, messages):
    with pytest.raises(grpc.RpcError) as caught:
        unary(channel, messages)(messages.EchoRequest(hang=True), timeout=0.05)
    assert caught.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED


def test_cancel(channel, messages):
    call = unary(channel, messages).future(messages.EchoRequest(hang=True))
    # Another call on the same connection shows that the first one is on its way.
    unary(channel, messages)(messages.EchoRequest(text="a"))
    call.cancel()
    assert call.cancelled()


def test_metadata_both_ways(channel, messages):
    answer, call = unary(channel, messages).with_call(
        messages.EchoRequest(text="a"),
        metadata=[("x-echo", "said"), ("x-echo-bin", bytes(range(256)))])
    assert ("x-echo", "said") in call.initial_metadata()
    assert ("x-echo-length", "256") in call.trailing_metadata()


@pytest.mark.parametrize("code", [c for c in grpc.StatusCode if c.value[0] != 0])
def test_status_with_details(channel, messages, code):
    with pytest.raises(grpc.RpcError) as caught:
        unary(channel, messages)(messages.EchoRequest(fail_with=code.value[0]))
    assert caught.value.code() == code
    assert caught.value.details() == "failed as ☺ asked"
    status = rpc_status.from_call(caught.value)
    info = error_details_pb2.ErrorInfo()
    assert status.details[0].Unpack(info)
    assert (info.reason, info.domain, dict(info.metadata)) == (
        "ASKED_FOR", "echo.talaka", {"key": "value"})


def reason(error):
    status = rpc_status.from_call(error)
    info = error_details_pb2.ErrorInfo()
    assert status.details[0].Unpack(info)
    return info.reason


def raw(channel, method="Echo"):
    return channel.unary_unary(f"/{SERVICE}/{method}", None, None)


@pytest.mark.parametrize("body, wanted", [
    (b"\x0a\x05ab", "REQUEST_UNREADABLE"),
    (b"\xff\xff\xff", "REQUEST_UNREADABLE"),
    (b"\x0a\x02\xc3\x28", "REQUEST_INVALID"),
])
def test_bytes_that_are_no_message(channel, body, wanted):
    with pytest.raises(grpc.RpcError) as caught:
        raw(channel)(body)
    assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT
    assert reason(caught.value) == wanted


def test_a_message_over_the_limit(channel, messages):
    with pytest.raises(grpc.RpcError) as caught:
        unary(channel, messages)(messages.EchoRequest(text="x" * 4_194_304))
    assert caught.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    assert reason(caught.value) == "MESSAGE_TOO_LARGE"


def test_gzip(channel, messages):
    text = "дакумент " * 5000
    call = unary(channel, messages)
    assert call(messages.EchoRequest(text=text), compression=grpc.Compression.Gzip).text == text


def test_an_encoding_that_is_not_spoken(channel, messages):
    with pytest.raises(grpc.RpcError) as failed:
        unary(channel, messages)(
            messages.EchoRequest(text="x" * 5000), compression=grpc.Compression.Deflate)
    assert failed.value.code() == grpc.StatusCode.UNIMPLEMENTED
    assert reason(failed.value) == "ENCODING_UNSUPPORTED"


def test_an_unknown_method(channel, messages):
    with pytest.raises(grpc.RpcError) as caught:
        unary(channel, messages, "Nothing")(messages.EchoRequest())
    assert caught.value.code() == grpc.StatusCode.UNIMPLEMENTED


def test_a_caller_that_the_contract_does_not_name(authority, echo, messages):
    with connect(authority, echo, caller="stranger") as channel:
        with pytest.raises(grpc.RpcError) as caught:
            unary(channel, messages)(messages.EchoRequest(text="a"))
        assert caught.value.code() == grpc.StatusCode.PERMISSION_DENIED
        assert reason(caught.value) == "CALLER_NOT_ALLOWED"
        # Health is for every caller whose certificate is good.
        health = health_pb2_grpc.HealthStub(channel).Check(health_pb2.HealthCheckRequest())
        assert health.status == health_pb2.HealthCheckResponse.SERVING


def test_a_client_without_a_certificate(authority, echo, messages):
    credentials = grpc.ssl_channel_credentials(authority.file.read_bytes())
    with grpc.secure_channel(f"127.0.0.1:{echo.port}", credentials,
                             [("grpc.ssl_target_name_override", "echo")]) as channel:
        with pytest.raises(grpc.RpcError) as caught:
            unary(channel, messages)(messages.EchoRequest(text="a"), timeout=5)
        assert caught.value.code() == grpc.StatusCode.UNAVAILABLE


def test_a_certificate_of_another_authority(echo, authority, messages, tmp_path):
    crt, key = Authority(tmp_path).issue("tests")
    credentials = grpc.ssl_channel_credentials(
        authority.file.read_bytes(), key.read_bytes(), crt.read_bytes())
    with grpc.secure_channel(f"127.0.0.1:{echo.port}", credentials,
                             [("grpc.ssl_target_name_override", "echo")]) as channel:
        with pytest.raises(grpc.RpcError) as caught:
            unary(channel, messages)(messages.EchoRequest(text="a"), timeout=5)
        assert caught.value.code() == grpc.StatusCode.UNAVAILABLE


def test_health(channel):
    stub = health_pb2_grpc.HealthStub(channel)
    serving = health_pb2.HealthCheckResponse.SERVING
    assert stub.Check(health_pb2.HealthCheckRequest(service=SERVICE)).status == serving
    with pytest.raises(grpc.RpcError) as caught:
        stub.Check(health_pb2.HealthCheckRequest(service="nobody"))
    assert caught.value.code() == grpc.StatusCode.NOT_FOUND
    watch = stub.Watch(health_pb2.HealthCheckRequest(service="nobody"))
    assert next(watch).status == health_pb2.HealthCheckResponse.SERVICE_UNKNOWN
    watch.cancel()


def test_reflection(channel):
    database = ProtoReflectionDescriptorDatabase(channel)
    assert SERVICE in database.get_services()
    service = DescriptorPool(database).FindServiceByName(SERVICE)
    assert [m.name for m in service.methods] == [
        "Echo", "EchoToUser", "Repeat", "Collect", "Chat"]
    assert service.methods_by_name["Repeat"].input_type.fields_by_name["count"].number == 2


def curl(authority, echo, *arguments):
    crt, key = authority.issue("tests")
    done = subprocess.run(
        ["curl", "-sS", "--http2", "--cacert", authority.file, "--cert", crt, "--key", key,
         "--resolve", f"echo:{echo.port}:127.0.0.1", "-o", "/dev/null", "-w",
         "%{http_code} %{http_version}", *arguments, f"https://echo:{echo.port}/{SERVICE}/Echo"],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("arguments, wanted", [
    (["-X", "GET"], "405 2"),
    (["-d", "{}", "-H", "content-type: application/json"], "415 2"),
    (["-d", "x", "-H", "content-type: application/grpc-web"], "415 2"),
    (["-X", "PUT", "-H", "content-type: application/grpc"], "405 2"),
])
def test_requests_that_are_not_grpc(authority, echo, arguments, wanted):
    assert curl(authority, echo, *arguments) == wanted


def test_a_drain_lets_running_calls_end(authority, messages, tmp_path):
    program = Program("echo", tmp_path, authority)
    with connect(authority, program) as channel:
        call = channel.stream_stream(
            f"/{SERVICE}/Chat", messages.EchoRequest.SerializeToString,
            messages.EchoResponse.FromString)
        import queue
        requests = queue.Queue()
        answers = call(iter(requests.get, None))
        requests.put(messages.EchoRequest(text="before"))
        assert next(answers).text == "before"
        program.process.terminate()
        program.wait_for("draining")
        requests.put(messages.EchoRequest(text="after"))
        assert next(answers).text == "after"
        requests.put(None)
        assert list(answers) == []
    assert program.process.wait(timeout=20) == 0


def frames(peer):
    """Frames as they come, until the end of the connection."""
    stream = peer.makefile("rb")
    while head := stream.read(9):
        frame, size = Frame.parse_frame_header(memoryview(head))
        frame.parse_body(memoryview(stream.read(size)))
        yield frame


def test_a_connection_in_its_handshake_is_served_before_the_server_goes(
        authority, messages, tmp_path):
    program = Program("echo", tmp_path, authority)
    crt, key = authority.issue("tests")
    context = ssl.create_default_context(cafile=authority.file)
    context.load_cert_chain(crt, key)
    context.set_alpn_protocols(["h2"])
    with socket.create_connection(("127.0.0.1", program.port), timeout=20) as plain:
        program.process.terminate()
        # Once nobody is let in any more, the drain has begun (a door that closes resets who waits).
        with pytest.raises((ConnectionRefusedError, ConnectionResetError)):
            while True:
                socket.create_connection(("127.0.0.1", program.port)).close()
        with context.wrap_socket(plain, server_hostname="echo") as peer:
            client = h2.connection.H2Connection()
            client.initiate_connection()
            client.send_headers(1, [
                (":method", "POST"), (":scheme", "https"), (":path", f"/{SERVICE}/Echo"),
                (":authority", "echo"), ("te", "trailers"), ("content-type", "application/grpc")])
            request = messages.EchoRequest(text="late").SerializeToString()
            client.send_data(1, struct.pack(">BI", 0, len(request)) + request, end_stream=True)
            peer.sendall(client.data_to_send())
            goodbyes, statuses, decoder = [], [], hpack.Decoder()
            for frame in frames(peer):
                if isinstance(frame, PingFrame) and "ACK" not in frame.flags:
                    # h2 would not: for it the first GOAWAY is the end.
                    peer.sendall(PingFrame(0, frame.opaque_data, flags=["ACK"]).serialize())
                elif isinstance(frame, GoAwayFrame):
                    goodbyes.append(frame.last_stream_id)
                elif isinstance(frame, HeadersFrame):
                    statuses.append(dict(decoder.decode(frame.data)).get("grpc-status"))
    assert statuses == [None, "0"]
    assert goodbyes == [2**31 - 1, 1]
    assert program.process.wait(timeout=20) == 0


def test_metrics_by_prometheus_own_parser(authority, messages, tmp_path):
    page = free_port()
    program = Program("echo", tmp_path, authority, {"metrics": f"127.0.0.1:{page}"})
    with connect(authority, program) as channel:
        for _ in range(3):
            unary(channel, messages)(messages.EchoRequest(text="x" * 1500))
        with pytest.raises(grpc.RpcError):
            unary(channel, messages)(messages.EchoRequest(fail_with=5))
    text = urllib.request.urlopen(f"http://127.0.0.1:{page}/metrics").read().decode()
    assert program.stop() == 0
    found = {
        (sample.name, *(sample.labels.get(name) for name in ["grpc_status", "le"])): sample.value
        for family in text_string_to_metric_families(text) for sample in family.samples
        if sample.labels.get("grpc_method", f"{SERVICE}/Echo") == f"{SERVICE}/Echo"}
    assert found["grpc_server_call_started_total", None, None] == 4
    assert found["grpc_server_call_duration_seconds_count", "OK", None] == 3
    assert found["grpc_server_call_duration_seconds_count", "NOT_FOUND", None] == 1
    size = "grpc_server_call_rcvd_total_compressed_message_size_bytes"
    assert found[f"{size}_bucket", "OK", "1024.0"] == 0
    assert found[f"{size}_bucket", "OK", "2048.0"] == 3
    assert found[f"{size}_sum", "OK", None] == 3 * 1503
    assert found["process_resident_memory_bytes", None, None] > 1_000_000


def test_a_configuration_with_faults_names_them_all(tmp_path):
    from transport import PROGRAMS
    file = tmp_path / "bad.json"
    file.write_text('{"listen": "nowhere", "loops": 0, "tls": {"key": "missing.key"}, "colour": 1}')
    done = subprocess.run(
        [PROGRAMS / "echo", "--config", file, "--check"], capture_output=True, text=True)
    assert done.returncode == 1
    for key in ["listen:", "loops:", "tls.certificate:", "tls.key:", "tls.authority:", "colour:"]:
        assert f"echo: {key}" in done.stderr
