"""An HTTP/2 peer that says what no library would: frames one by one, and what came back."""
import os
import pathlib
import socket
import subprocess
import time

import grpc
from hpack import Decoder, Encoder
from hyperframe import frame as frames
from hyperframe.exceptions import UnknownFrameError

from transport import PROGRAMS

ECHO = "/talaka.echo.v1.EchoService/Echo"
CHAT = "/talaka.echo.v1.EchoService/Chat"
REPEAT = "/talaka.echo.v1.EchoService/Repeat"
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
# A whole gRPC message: EchoRequest{text: "a"}.
MESSAGE = b"\0\0\0\0\3\x0a\1a"
NO_ERROR, PROTOCOL_ERROR, CANCEL, COMPRESSION_ERROR, ENHANCE_YOUR_CALM = 0, 1, 8, 9, 11
REFUSED_STREAM = 7
# Under a sanitizer (Tools/sanitize/run) programs take many times the memory and time, and what is
# bounded is still bounded.
SANITIZED = 25 if os.environ.get("TALAKA_SANITIZED") else 1


class Server:
    """`echo --plaintext` with limits of the test's choice."""

    def __init__(self, *limits, files=None):
        command = [PROGRAMS / "echo", "--plaintext", "0", *limits]
        if files:
            command = ["prlimit", f"--nofile={files}:{files}", *command]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split()[-1])

    def stop(self):
        alive = self.process.poll() is None
        self.process.terminate()
        self.process.wait(timeout=20)
        self.process.stdout.close()
        assert alive, "the server died"

    @property
    def memory(self):
        return memory_of(self.process.pid)

    @property
    def cpu(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") / SANITIZED

    def answers(self):
        """Whether Google's client gets its answer."""
        with grpc.insecure_channel(f"127.0.0.1:{self.port}") as channel:
            return channel.unary_unary(ECHO, None, None)(MESSAGE[5:], timeout=10) == MESSAGE[5:]


def memory_of(pid):
    """Resident bytes."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024 // SANITIZED
    raise AssertionError("no VmRSS")


class Peer:
    """One connection. `end` tells how the server ended it."""

    def __init__(self, port, settings=None, preface=True, wrap=None):
        raw = socket.create_connection(("127.0.0.1", port), timeout=10)
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = wrap(raw) if wrap else raw
        self.encoder, self.decoder = Encoder(), Decoder()
        self.buffer, self.seen = b"", []
        if preface:
            self.socket.sendall(PREFACE)
            self.send(frames.SettingsFrame(settings=settings or {}))

    def acknowledge(self):
        """Waits for the server's settings and agrees to them."""
        self.until(lambda f: isinstance(f, frames.SettingsFrame) and "ACK" not in f.flags)
        self.send(frames.SettingsFrame(flags=["ACK"]))

    def send(self, *what):
        self.socket.sendall(b"".join(
            piece if isinstance(piece, bytes) else piece.serialize() for piece in what))

    def flood(self, data):
        """Sends until the server has had enough; False when it took everything."""
        try:
            self.socket.sendall(data)
            return False
        except OSError:
            return True

    def head(self, stream, path=ECHO, end=False, fields=(), flags=("END_HEADERS",), drop=(),
             authority="echo"):
        basic = [(":method", "POST"), (":scheme", "http"), (":path", path),
                 (":authority", authority), ("te", "trailers"),
                 ("content-type", "application/grpc")]
        block = self.encoder.encode(
            [field for field in basic if field[0] not in drop] + list(fields))
        return frames.HeadersFrame(
            stream, block, flags=list(flags) + (["END_STREAM"] if end else []))

    def call(self, stream, path=ECHO, body=MESSAGE):
        self.send(self.head(stream, path), data(stream, body, end=True))

    def next(self):
        """The next frame, None at the end of the connection."""
        while True:
            if len(self.buffer) >= 9:
                length = int.from_bytes(self.buffer[:3], "big")
                if len(self.buffer) >= 9 + length:
                    break
            try:
                piece = self.socket.recv(65_536)
            except (ConnectionResetError, BrokenPipeError):
                return None
            if not piece:
                return None
            self.buffer += piece
        try:
            made, _ = frames.Frame.parse_frame_header(memoryview(self.buffer[:9]))
            made.parse_body(memoryview(self.buffer[9:9 + length]))
        except UnknownFrameError:
            made = None
        self.buffer = self.buffer[9 + length:]
        if isinstance(made, frames.HeadersFrame):
            made.fields = dict(self.decoder.decode(made.data))
        self.seen.append(made)
        return made

    def until(self, wanted):
        """Reads up to the first frame that `wanted` says yes to."""
        while (made := self.next()) is not None:
            if wanted(made):
                return made
        raise AssertionError(f"the connection ended: {self.seen[-3:]}")

    def trailers(self, stream):
        """The header block that ends a stream, its reset, or the head of an HTTP error."""
        return self.until(lambda f: f.stream_id == stream and (
            isinstance(f, frames.RstStreamFrame)
            or isinstance(f, frames.HeadersFrame)
            and ("END_STREAM" in f.flags or f.fields.get(":status", "200") != "200")))

    def works(self, stream):
        """Whether a call on this very connection succeeds."""
        self.call(stream)
        return self.trailers(stream).fields["grpc-status"] == "0"

    def settled(self):
        """Waits until the server has worked on all that was sent."""
        ping = frames.PingFrame(0, opaque_data=b"settled!")
        self.send(ping)
        self.until(lambda f: isinstance(f, frames.PingFrame) and "ACK" in f.flags)

    def end(self):
        """Reads to the end; the last GOAWAY's code and debug data, None without one."""
        last = None
        while (made := self.next()) is not None:
            if isinstance(made, frames.GoAwayFrame):
                last = (made.error_code, made.additional_data.decode())
        return last

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def data(stream, body, end=False):
    return frames.DataFrame(stream, body, flags=["END_STREAM"] if end else [])


def raw(kind, stream=0, body=b"", flags=0):
    """A frame of any type, right or wrong."""
    return (len(body).to_bytes(3, "big") + bytes([kind, flags])
            + stream.to_bytes(4, "big") + body)


def eventually(check, seconds=10):
    end = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < end, "did not come true"
        time.sleep(0.01)
