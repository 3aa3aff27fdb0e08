"""The contracts as protoc reads them, and calls of any method by Google's gRPC client."""
import functools
import pathlib
import subprocess
import sys
import time

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.rpc import error_details_pb2
from grpc_status import rpc_status
import grpc_tools

from shaken import DOOR, PORTS, ROOT

# Codes after which a call may be made again: it was not answered, so nobody knows what it did.
OPEN = {grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED}


class Contracts:
    """Messages and methods by their full names."""

    def __init__(self, folder: pathlib.Path):
        output = folder / "contracts.bin"
        wellknown = pathlib.Path(grpc_tools.__file__).parent / "_proto"
        files = sorted((ROOT / "protos/talaka").rglob("*.proto"))
        subprocess.run(
            [sys.executable, "-m", "grpc_tools.protoc", f"-I{ROOT}/protos", f"-I{wellknown}",
             "--include_imports", f"--descriptor_set_out={output}", *files], check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes())
        self.pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            self.pool.Add(file)

    @functools.cache
    def method(self, name: str):
        return self.pool.FindMethodByName(f"talaka.{name.replace('/', '.')}")

    @functools.cache
    def message(self, name: str):
        return message_factory.GetMessageClass(
            self.pool.FindMessageTypeByName(f"talaka.{name}"))

    def decode(self, name: str, wire: bytes):
        return self.message(name).FromString(wire)


class Refused(Exception):
    """An answer that is a refusal: code and stable reason."""

    def __init__(self, error: grpc.RpcError):
        self.code = error.code()
        self.reason = ""
        fields = []
        status = rpc_status.from_call(error)
        for detail in status.details if status else []:
            info = error_details_pb2.ErrorInfo()
            if detail.Unpack(info):
                self.reason = info.reason
            request = error_details_pb2.BadRequest()
            if detail.Unpack(request):
                fields = [(fault.field, fault.reason) for fault in request.field_violations]
        super().__init__(f"{self.code.name} {self.reason}: {error.details()} {fields or ''}")


class Client:
    """Calls one server: the door as anybody, or a service with a certificate of the suite."""

    # How long one try may take, and how long tries go on.
    try_seconds = 15
    patience_seconds = 60

    def __init__(self, suite, contracts: Contracts, server="gateway", caller=None):
        self.contracts = contracts
        names = {"gateway": "localhost"}
        party = [suite.file(f"pki/{caller}.{end}") for end in ["key", "crt"]] if caller else []
        credentials = grpc.ssl_channel_credentials(suite.file("pki/ca.crt"), *party)
        self.channel = grpc.secure_channel(
            f"127.0.0.1:{PORTS[server]}", credentials, [
                ("grpc.ssl_target_name_override", names.get(server, server)),
                ("grpc.initial_reconnect_backoff_ms", 100),
                ("grpc.max_reconnect_backoff_ms", 500),
                # Repeats are ours alone: gRPC shall not hide one.
                ("grpc.enable_retries", 0)])
        self.repeats = 0

    def once(self, name: str, request, token: str | None = None):
        """One try. Gives the answer, or a list of them; throws `Refused`."""
        method = self.contracts.method(name)
        shape = ("stream" if method.client_streaming else "unary") + "_" + (
            "stream" if method.server_streaming else "unary")
        answers = message_factory.GetMessageClass(method.output_type)
        call = getattr(self.channel, shape)(
            f"/{method.containing_service.full_name}/{method.name}",
            lambda message: message.SerializeToString(), answers.FromString)
        metadata = [("authorization", f"Bearer {token}")] if token else []
        try:
            message = iter(request) if method.client_streaming else request
            answer = call(message, timeout=self.try_seconds, metadata=metadata)
            return list(answer) if method.server_streaming else answer
        except grpc.RpcError as error:
            raise Refused(error) from None

    def refusal(self, token: str, name: str, fields: dict) -> Refused:
        """Asks until the answer is a refusal: what was on its way may still be answered."""
        for _ in range(1000):
            try:
                self.once(name, self.request(name, **fields), token)
            except Refused as refused:
                return refused
        raise AssertionError(f"{name} is answered all the time")

    def request(self, name: str, /, **fields):
        return message_factory.GetMessageClass(
            self.contracts.method(name).input_type)(**fields)

    def call(self, name: str, token: str | None = None, parts=None, /, **fields):
        """Asks until there is an answer; every try carries the same bytes."""
        request = parts if parts is not None else self.request(name, **fields)
        end = time.monotonic() + self.patience_seconds
        while True:
            try:
                return self.once(name, request, token)
            except Refused as refused:
                if refused.code not in OPEN or time.monotonic() > end:
                    raise AssertionError(f"{name}: {refused}") from refused
                self.repeats += 1
                time.sleep(0.1)
