"""Peers that waste time instead of bytes: every wait of the server has an end, and what it keeps
meanwhile is bounded."""
import time

import pytest
from hyperframe import frame as frames

from rawpeer import (CANCEL, CHAT, ECHO, ENHANCE_YOUR_CALM, MESSAGE, REFUSED_STREAM, REPEAT, Peer,
                     Server, data, eventually, raw)

MEGABYTE = 1 << 20
# An EchoRequest of 1,000 bytes of text, to be repeated 65,535 times.
PLENTY = b"\x0a\xe8\x07" + b"a" * 1000 + b"\x10\xff\xff\x03"


def whole(body):
    return b"\0" + len(body).to_bytes(4, "big") + body


def echo_of(size):
    length = bytes([size & 0x7f | 0x80, size >> 7 & 0x7f | 0x80, size >> 14])
    return whole(b"\x0a" + length + b"a" * size)


@pytest.fixture
def start():
    servers = []

    def start(*limits):
        servers.append(Server("upkeep=20", *limits))
        return servers[-1]

    yield start
    for server in servers:
        assert server.answers()
        server.stop()


def calm(debug):
    return (ENHANCE_YOUR_CALM, debug)


def no_window():
    return {frames.SettingsFrame.INITIAL_WINDOW_SIZE: 0}


# Before the first request.

def test_a_client_that_says_nothing(start):
    with Peer(start("handshake=100").port, preface=False) as peer:
        assert peer.end() == calm("handshake_timeout")


def test_a_preface_without_settings(start):
    with Peer(start("handshake=100").port, preface=False) as peer:
        peer.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        assert peer.end() == calm("handshake_timeout")


def test_a_client_that_has_said_hello_may_wait(start):
    server = start("handshake=100")
    with Peer(server.port) as peer, Peer(server.port, preface=False) as silent:
        # When the silent one has gone, the time has passed for both.
        assert silent.end() == calm("handshake_timeout")
        assert peer.works(1)


# Headers and bodies.

def test_headers_that_are_never_complete(start):
    with Peer(start("headers=100").port) as peer:
        peer.send(peer.head(1, flags=()))
        assert peer.end() == calm("headers_unfinished")


def test_headers_that_trickle(start):
    """Each CONTINUATION in time, the whole block not."""
    with Peer(start("headers=300").port) as peer:
        peer.send(peer.head(1, flags=()))
        for _ in range(7):
            time.sleep(0.06)
            if peer.flood(raw(9, 1)):
                break
        assert peer.end() == calm("headers_unfinished")


def test_a_faulty_header_block_starts_no_clock(start):
    server = start("headers=100", "handshake=100")
    with Peer(server.port) as peer, Peer(server.port, preface=False) as silent:
        peer.send(peer.head(1, fields=[("Upper", "case")]))
        assert isinstance(peer.trailers(1), frames.RstStreamFrame)
        silent.end()
        assert peer.works(3)


@pytest.mark.parametrize("sent", [b"", MESSAGE[:3], MESSAGE[:-1]])
def test_a_message_that_never_comes_whole(start, sent):
    with Peer(start("input=100").port) as peer:
        peer.send(peer.head(1), data(1, sent))
        assert peer.trailers(1).fields["grpc-status"] == "4"
        assert peer.works(3)


def test_a_body_that_trickles(start):
    """A byte now and then does not keep a request alive."""
    with Peer(start("input=300").port) as peer:
        peer.send(peer.head(1))
        peer.socket.settimeout(0.05)
        for byte in echo_of(100):
            peer.send(data(1, bytes([byte])))
            try:
                while not isinstance(made := peer.next(), frames.HeadersFrame):
                    pass
                break
            except TimeoutError:
                continue
        assert made.fields["grpc-status"] == "4"


def test_a_body_at_a_fair_pace(start):
    """100 KB in pieces over more than the time for a request that brings nothing."""
    server = start("input=100")
    body = echo_of(100_000)
    with Peer(server.port, {frames.SettingsFrame.INITIAL_WINDOW_SIZE: 1 << 20}) as peer:
        peer.send(raw(8, 0, (1 << 20).to_bytes(4, "big")), peer.head(1))
        for at in range(0, len(body), 10_000):
            time.sleep(0.02)
            peer.send(data(1, body[at:at + 10_000]))
        peer.send(data(1, b"", end=True))
        assert peer.trailers(1).fields["grpc-status"] == "0"


def test_a_stream_of_requests_may_be_silent(start):
    server = start("input=100")
    with Peer(server.port) as peer:
        peer.send(peer.head(1, CHAT), peer.head(3))
        # The unary call's time passes; the chat's has none.
        assert peer.trailers(3).fields["grpc-status"] == "4"
        peer.send(data(1, MESSAGE, end=True))
        assert peer.trailers(1).fields["grpc-status"] == "0"


def test_trailers_that_are_never_complete(start):
    with Peer(start("headers=100").port) as peer:
        peer.send(peer.head(1, CHAT), data(1, MESSAGE), raw(1, 1, b"", flags=1))
        assert peer.end() == calm("headers_unfinished")


def test_a_request_that_was_refused_and_does_not_end(start):
    """What is no gRPC is answered at once; its body may not hold a stream for ever."""
    with Peer(start("input=100").port) as peer:
        peer.send(peer.head(1, drop=("content-type",)), data(1, b"a"))
        made = peer.until(lambda f: isinstance(f, frames.HeadersFrame))
        assert made.fields[":status"] == "415"
        made = peer.until(lambda f: isinstance(f, frames.RstStreamFrame))
        assert (made.stream_id, made.error_code) == (1, 0)
        assert peer.works(3)


# Windows that never open, and readers that don't read.

def test_windows_of_zero_held_for_ever(start):
    server = start("output-stall=300")
    with Peer(server.port, no_window()) as peer:
        before = server.memory
        for stream in range(1, 1000, 2):
            peer.send(peer.head(stream, REPEAT), data(stream, whole(PLENTY), end=True))
        resets = {}
        while len(resets) < 500:
            made = peer.until(lambda f: isinstance(f, frames.RstStreamFrame))
            resets[made.stream_id] = made.error_code
            assert server.memory - before < 40 * MEGABYTE
        assert set(resets.values()) == {CANCEL}
        # The connection itself is as good as before.
        peer.call(1001)
        peer.send(raw(8, 1001, (65_535).to_bytes(4, "big")))
        assert peer.trailers(1001).fields["grpc-status"] == "0"


def test_a_window_opened_in_time(start):
    server = start("output-stall=300")
    with Peer(server.port, no_window()) as peer:
        peer.call(1)
        peer.call(3)
        peer.send(raw(8, 1, (65_535).to_bytes(4, "big")))
        assert peer.trailers(1).fields["grpc-status"] == "0"
        assert isinstance(peer.trailers(3), frames.RstStreamFrame)


def test_answers_that_pile_up(start):
    """Unary answers of 1 MB each that nobody takes: no more are made beyond the limit."""
    server = start("pending-output=16000000", "ping-interval=0")
    with Peer(server.port, no_window()) as peer:
        peer.acknowledge()
        peer.send(raw(8, 0, (1 << 30).to_bytes(4, "big")))
        before = server.memory
        body = echo_of(1_000_000)
        for stream in range(1, 81, 2):
            peer.send(peer.head(stream))
            for at in range(0, len(body), 16_384):
                if at % 163_840 == 0:
                    peer.settled()
                    if any(isinstance(made, frames.RstStreamFrame) for made in peer.seen):
                        break
                peer.send(data(stream, body[at:at + 16_384], end=at + 16_384 >= len(body)))
            else:
                continue
            break
        assert 16 <= stream // 2 <= 18
        resets = [made for made in peer.seen if isinstance(made, frames.RstStreamFrame)]
        assert [(made.stream_id, made.error_code) for made in resets] == [(stream, REFUSED_STREAM)]
        assert server.memory - before < 100 * MEGABYTE


def test_a_reader_that_stops(start):
    """The windows are open and the socket is full."""
    server = start("write-stall=200")
    with Peer(server.port, {frames.SettingsFrame.INITIAL_WINDOW_SIZE: 0x7fffffff}) as peer:
        before = server.memory
        peer.send(raw(8, 0, (0x7fff0000).to_bytes(4, "big")))
        for stream in range(1, 200, 2):
            peer.send(peer.head(stream, REPEAT), data(stream, whole(PLENTY), end=True))
        # Only the end of the connection makes writing to it fail.
        eventually(lambda: peer.flood(raw(8, 0, b"\0\0\0\1")))
        assert server.memory - before < 40 * MEGABYTE


def test_a_slow_reader_that_goes_on(start):
    """Progress counts, not speed: what a time-out for the whole would cut off ends well."""
    server = start("write-stall=400")
    with Peer(server.port, {frames.SettingsFrame.INITIAL_WINDOW_SIZE: 0x7fffffff}) as peer:
        peer.send(raw(8, 0, (0x7fff0000).to_bytes(4, "big")))
        body = b"\x0a\xe8\x07" + b"a" * 1000 + b"\x10\xe0\x5d"
        peer.call(1, REPEAT, whole(body))
        end = time.monotonic() + 1
        while time.monotonic() < end:
            time.sleep(0.02)
            peer.buffer += peer.socket.recv(40_000)
        assert peer.trailers(1).fields["grpc-status"] == "0"
