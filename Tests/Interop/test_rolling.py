"""Two instances of a service are restarted in turn by SIGTERM under load, and no call fails.

grpcio calls them directly, in turn by round_robin, and through nginx. Each call is checked. There
is no retry policy; grpcio begins a call anew that had not left it when the GOAWAY came, as every
gRPC client does.
"""
import collections
import os
import pathlib
import shutil
import signal
import subprocess
import threading
import time

import grpc
import pytest

from test_rpc import SERVICE
from test_rpc import authority, messages  # noqa: F401, fixtures
from transport import ROOT, Program, free_port

RESTARTS = 2
WORKERS = 3
# Unpacked by the entry script: Debian's package would start a public server.
STATE = pathlib.Path(os.environ.get("TALAKA_STATE", ROOT / ".talaka"))


@pytest.fixture
def instances(authority, tmp_path):
    made = []
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        made.append(Program("echo", folder, authority, {"loops": 2}))
    yield made
    assert [program.stop() for program in made] == [0, 0]


@pytest.fixture
def nginx(authority, instances, tmp_path):
    """Its port. Servers that were away are asked again at once (max_fails), and only a connection
    that could not be made moves a call to the other one, which is nginx's own rule."""
    program = shutil.which("nginx", path=f"{STATE}/nginx/usr/sbin:{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing: ./talaka test fetches it"
    crt, key = authority.issue("tests")
    port = free_port()
    upstream = "\n".join(f"server 127.0.0.1:{i.port} max_fails=0;" for i in instances)
    (tmp_path / "nginx.conf").write_text(f"""
        daemon off;
        pid {tmp_path}/nginx.pid;
        error_log {tmp_path}/nginx.log;
        worker_processes 1;
        events {{ worker_connections 512; }}
        http {{
          access_log off;
          client_body_temp_path {tmp_path}/body;
          proxy_temp_path {tmp_path}/proxy;
          fastcgi_temp_path {tmp_path}/fastcgi;
          uwsgi_temp_path {tmp_path}/uwsgi;
          scgi_temp_path {tmp_path}/scgi;
          upstream echo {{
            {upstream}
            keepalive 8;
            keepalive_requests 1000000;
          }}
          server {{
            listen 127.0.0.1:{port} http2;
            keepalive_requests 1000000;
            location / {{
              grpc_pass grpcs://echo;
              grpc_ssl_certificate {crt};
              grpc_ssl_certificate_key {key};
              grpc_ssl_trusted_certificate {authority.file};
              grpc_ssl_protocols TLSv1.3;
              grpc_ssl_verify on;
              grpc_ssl_name echo;
            }}
          }}
        }}""")
    process = subprocess.Popen(
        [program, "-p", tmp_path, "-c", tmp_path / "nginx.conf", "-e", tmp_path / "nginx.log"])
    # Written once it listens.
    while not (tmp_path / "nginx.pid").exists():
        assert process.poll() is None, (tmp_path / "nginx.log").read_text()
        time.sleep(0.01)
    yield port
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0


class Load:
    """Calls of every kind without a pause, from several threads with a channel each."""

    def __init__(self, messages, connect):
        self.messages, self.connect = messages, connect
        # Calls by worker and process of the server.
        self.faults, self.served = [], collections.Counter()
        self.ended, self.lock = threading.Event(), threading.Lock()
        self.threads = [threading.Thread(target=self._work, args=[n]) for n in range(WORKERS)]
        for thread in self.threads:
            thread.start()

    def _work(self, worker):
        with self.connect() as channel:
            number = 0
            while not self.ended.is_set():
                number += 1
                kind = (self._unary, self._stream, self._chat)[number % 3]
                try:
                    process = kind(channel, f"{worker} {number}")
                except (grpc.RpcError, AssertionError) as error:
                    with self.lock:
                        self.faults.append(f"{kind.__name__}: {error!r}")
                else:
                    with self.lock:
                        self.served[worker, process] += 1

    def _call(self, channel, kind, method, request):
        return getattr(channel, kind)(
            f"/{SERVICE}/{method}", request.SerializeToString,
            self.messages.EchoResponse.FromString)

    def _unary(self, channel, text):
        method = self._call(channel, "unary_unary", "Echo", self.messages.EchoRequest)
        answer, call = method.with_call(
            self.messages.EchoRequest(text=text), timeout=20, metadata=[("x-echo", text)])
        assert answer.text == text
        return int(dict(call.trailing_metadata())["x-echo-process"])

    def _stream(self, channel, text):
        method = self._call(channel, "unary_stream", "Repeat", self.messages.RepeatRequest)
        call = method(self.messages.RepeatRequest(text=text, count=50), timeout=20)
        assert [answer.text for answer in call] == [text] * 50

    def _chat(self, channel, text):
        method = self._call(channel, "stream_stream", "Chat", self.messages.EchoRequest)
        texts = [f"{text} {place}" for place in range(5)]
        call = method((self.messages.EchoRequest(text=t) for t in texts), timeout=20)
        assert [answer.text for answer in call] == texts

    def wait_for_each(self, instances):
        """Until every worker was served by every instance once more."""
        with self.lock:
            before = self.served.copy()
        parts = [(n, i.process.pid) for n in range(WORKERS) for i in instances]
        limit = time.monotonic() + 60
        while any(self.served[part] == before[part] for part in parts):
            assert time.monotonic() < limit, f"an instance is not used: {self.served} {self.faults}"
            time.sleep(0.01)

    def stop(self):
        self.ended.set()
        for thread in self.threads:
            thread.join()


def roll(instances, load):
    try:
        load.wait_for_each(instances)
        for _ in range(RESTARTS):
            for instance in instances:
                instance.restart()
                load.wait_for_each(instances)
    finally:
        load.stop()
    assert load.faults == [], f"{len(load.faults)} of {load.served.total()} calls failed"
    print(f"{load.served.total()} calls, {RESTARTS * len(instances)} restarts, none failed")


def test_clients_that_know_both_instances(authority, messages, instances):
    crt, key = authority.issue("tests")
    credentials = grpc.ssl_channel_credentials(
        authority.file.read_bytes(), key.read_bytes(), crt.read_bytes())
    address = "ipv4:" + ",".join(f"127.0.0.1:{instance.port}" for instance in instances)
    roll(instances, Load(messages, lambda: grpc.secure_channel(address, credentials, [
        ("grpc.ssl_target_name_override", "echo"), ("grpc.lb_policy_name", "round_robin"),
        ("grpc.initial_reconnect_backoff_ms", 100), ("grpc.max_reconnect_backoff_ms", 200),
        ("grpc.use_local_subchannel_pool", 1)])))


def test_clients_of_nginx(messages, instances, nginx):
    roll(instances, Load(messages, lambda: grpc.insecure_channel(
        f"127.0.0.1:{nginx}", [("grpc.use_local_subchannel_pool", 1)])))
