"""grpc.testing.TestService by Google's grpcio: a stub, a server, and one that does everything wrong.

The messages are made from the protos without generated code: its package would be called grpc, as
grpcio's own is.
"""
import concurrent.futures
import contextlib
import pathlib
import tempfile
import time
import types

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from grpc_tools import protoc

from transport import ROOT

HOST = "foo.test.google.fr"
INITIAL = "x-grpc-test-echo-initial"
TRAILING = "x-grpc-test-echo-trailing-bin"
LARGE_REQUEST, LARGE_RESPONSE = 271_828, 314_159
REQUESTS, RESPONSES = (27_182, 8, 1_828, 45_904), (31_415, 9, 2_653, 58_979)


def _load():
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "set"
        arguments = [f"-I{ROOT}/protos", "--include_imports", f"--descriptor_set_out={output}"]
        assert protoc.main(["protoc", *arguments, "grpc/testing/test.proto"]) == 0
        files = descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)
    return pool


_pool = _load()
_service = _pool.FindServiceByName("grpc.testing.TestService")


def _class(descriptor):
    return message_factory.GetMessageClass(descriptor)


messages = types.SimpleNamespace(**{
    name: _class(_pool.FindMessageTypeByName(f"grpc.testing.{name}"))
    for name in (
        "BoolValue", "Empty", "Payload", "EchoStatus", "SimpleRequest", "SimpleResponse",
        "StreamingInputCallRequest", "StreamingInputCallResponse", "ResponseParameters",
        "StreamingOutputCallRequest", "StreamingOutputCallResponse")})


def zeros(size):
    return messages.Payload(body=bytes(size))


def large(**fields):
    return messages.SimpleRequest(
        response_size=LARGE_RESPONSE, payload=zeros(LARGE_REQUEST), **fields)


def ping(size, wanted):
    return messages.StreamingOutputCallRequest(
        response_parameters=[messages.ResponseParameters(size=wanted)], payload=zeros(size))


class Stub:
    """The methods by their names, each as grpcio offers its kind."""

    def __init__(self, channel):
        for method in _service.methods:
            kind = "_".join(
                "stream" if streams else "unary"
                for streams in (method.client_streaming, method.server_streaming))
            setattr(self, method.name, getattr(channel, kind)(
                f"/grpc.testing.TestService/{method.name}",
                _class(method.input_type).SerializeToString,
                _class(method.output_type).FromString))
        self.Absent = channel.unary_unary(
            "/grpc.testing.UnimplementedService/UnimplementedCall",
            messages.Empty.SerializeToString, messages.Empty.FromString)


class Right:
    """What the specification asks of a server. grpcio does not say whether a request came packed,
    so `expect_compressed` stays unread."""

    def EmptyCall(self, request, context):
        return messages.Empty()

    def UnaryCall(self, request, context):
        self._echo(context)
        self._status(request, context)
        if request.response_compressed.value:
            context.set_compression(grpc.Compression.Gzip)
        return messages.SimpleResponse(payload=zeros(request.response_size), server_id="grpcio")

    def StreamingOutputCall(self, request, context):
        yield from self._responses(request, context)

    def StreamingInputCall(self, requests, context):
        return messages.StreamingInputCallResponse(
            aggregated_payload_size=sum(len(r.payload.body) for r in requests))

    def FullDuplexCall(self, requests, context):
        self._echo(context)
        for request in requests:
            self._status(request, context)
            yield from self._responses(request, context)

    def HalfDuplexCall(self, requests, context):
        for request in list(requests):
            yield from self._responses(request, context)

    def _responses(self, request, context):
        if any(wanted.HasField("compressed") for wanted in request.response_parameters):
            context.set_compression(grpc.Compression.Gzip)
        for wanted in request.response_parameters:
            if not wanted.compressed.value:
                context.disable_next_message_compression()
            yield messages.StreamingOutputCallResponse(payload=zeros(wanted.size))

    def _status(self, request, context):
        status = request.response_status
        if status.code:
            code = next(c for c in grpc.StatusCode if c.value[0] == status.code)
            context.abort(code, status.message)

    def _echo(self, context):
        fields = dict(context.invocation_metadata())
        if INITIAL in fields:
            context.send_initial_metadata([(INITIAL, fields[INITIAL])])
        if TRAILING in fields:
            context.set_trailing_metadata([(TRAILING, fields[TRAILING])])


class Wrong:
    """Each method answers, and each answer is wrong in what the cases look at."""

    def __init__(self):
        self.calls = 0

    def EmptyCall(self, request, context):
        context.abort(grpc.StatusCode.INTERNAL, "wrong")

    def UnaryCall(self, request, context):
        self.calls += 1
        if request.response_status.code:
            context.abort(grpc.StatusCode.UNKNOWN, request.response_status.message.strip() + "?")
        if request.response_compressed.value:
            # The right size, but not packed.
            return messages.SimpleResponse(payload=zeros(request.response_size))
        extra = 0 if dict(context.invocation_metadata()).get(INITIAL) else 1
        return messages.SimpleResponse(
            payload=zeros(request.response_size + extra), server_id=str(self.calls))

    def StreamingOutputCall(self, request, context):
        for wanted in request.response_parameters:
            yield messages.StreamingOutputCallResponse(payload=zeros(wanted.size))
        yield messages.StreamingOutputCallResponse()

    def StreamingInputCall(self, requests, context):
        return messages.StreamingInputCallResponse(
            aggregated_payload_size=sum(len(r.payload.body) for r in requests) + 1)

    def FullDuplexCall(self, requests, context):
        for request in requests:
            for wanted in request.response_parameters:
                yield messages.StreamingOutputCallResponse(payload=zeros(wanted.size + 1))
        yield messages.StreamingOutputCallResponse()

    def HalfDuplexCall(self, requests, context):
        yield from list(self.FullDuplexCall(requests, context))[1:]

    def UnimplementedCall(self, request, context):
        return messages.Empty()


@contextlib.contextmanager
def serving(servicer, credentials=None, also=lambda server: None):
    """A grpcio server on a free port of the loopback, with what `also` adds; gives the port."""
    handlers = {}
    for method in _service.methods:
        body = getattr(servicer, method.name, None)
        if body:
            kind = "_".join(
                "stream" if streams else "unary"
                for streams in (method.client_streaming, method.server_streaming))
            handlers[method.name] = getattr(grpc, f"{kind}_rpc_method_handler")(
                body, _class(method.input_type).FromString,
                _class(method.output_type).SerializeToString)
    server = grpc.server(concurrent.futures.ThreadPoolExecutor(16))
    server.add_generic_rpc_handlers(
        [grpc.method_handlers_generic_handler("grpc.testing.TestService", handlers)])
    also(server)
    if credentials:
        port = server.add_secure_port("127.0.0.1:0", credentials)
    else:
        port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        yield port
    finally:
        server.stop(None).wait()
