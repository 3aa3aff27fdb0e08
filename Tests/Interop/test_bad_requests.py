"""Requests that a client of gRPC would never send: each gets the answer that HTTP or gRPC has for
it, and the connection goes on where it may. The list is that of gRPC's own bad clients."""
import socket

import pytest
from hyperframe import frame as frames

from rawpeer import (CHAT, COMPRESSION_ERROR, ECHO, MESSAGE, PREFACE, PROTOCOL_ERROR, Peer, Server,
                     data, raw)

FLOW_CONTROL_ERROR, STREAM_CLOSED, FRAME_SIZE_ERROR = 3, 5, 6


@pytest.fixture(scope="module")
def server():
    server = Server()
    yield server
    assert server.answers()
    server.stop()


@pytest.fixture
def peer(server):
    with Peer(server.port) as peer:
        yield peer


def outcome(made):
    """A reset's code, or what the last headers say: HTTP status or gRPC status."""
    if isinstance(made, frames.RstStreamFrame):
        return ("reset", made.error_code)
    if made.fields.get(":status", "200") != "200":
        return ("http", made.fields[":status"])
    return ("grpc", made.fields["grpc-status"])


GRPC = ("content-type", "application/grpc")
TE = ("te", "trailers")
BASE = [(":method", "POST"), (":scheme", "http"), (":path", ECHO), (":authority", "echo")]
UNIMPLEMENTED, INVALID = ("grpc", "12"), ("grpc", "3")
MALFORMED = ("reset", PROTOCOL_ERROR)


def changed(**fields):
    return [(name, fields.get(name[1:], value)) for name, value in BASE]


REQUESTS = {
    # Not gRPC, but HTTP.
    "no content-type": (BASE + [TE], ("http", "415")),
    "another content-type": (BASE + [TE, ("content-type", "text/html")], ("http", "415")),
    "a content-type that begins alike": (
        BASE + [TE, ("content-type", "application/grpcx")], ("http", "415")),
    "gRPC-Web": (BASE + [("content-type", "application/grpc-web+proto")], ("http", "415")),
    "GET": (changed(method="GET"), ("http", "405")),
    "PUT of gRPC": (changed(method="PUT") + [TE, GRPC], ("http", "405")),
    "HEAD": (changed(method="HEAD"), ("http", "405")),
    "TRACE": (changed(method="TRACE") + [TE, GRPC], ("http", "405")),
    # gRPC, but nothing that is here.
    "a method that there is not": (
        changed(path="/talaka.echo.v1.EchoService/Nothing") + [TE, GRPC], UNIMPLEMENTED),
    "the root": (changed(path="/") + [TE, GRPC], UNIMPLEMENTED),
    "a path of one slash too many": (changed(path="/" + ECHO) + [TE, GRPC], UNIMPLEMENTED),
    "a path in another case": (changed(path=ECHO.upper()) + [TE, GRPC], UNIMPLEMENTED),
    "a path that is none": (changed(path="no slash") + [TE, GRPC], MALFORMED),
    # gRPC with a fault.
    "an unknown encoding": (BASE + [TE, GRPC, ("grpc-encoding", "snappy")], UNIMPLEMENTED),
    "a time-out in letters": (BASE + [TE, GRPC, ("grpc-timeout", "soon")], INVALID),
    "a time-out of nine digits": (BASE + [TE, GRPC, ("grpc-timeout", "123456789S")], INVALID),
    # No HTTP/2 (RFC 9113 §8.2, §8.3).
    "no path": (BASE[:2] + BASE[3:] + [TE, GRPC], MALFORMED),
    "an empty path": (changed(path="") + [TE, GRPC], MALFORMED),
    "two paths": (BASE + [(":path", ECHO), TE, GRPC], MALFORMED),
    "no method": (BASE[1:] + [TE, GRPC], MALFORMED),
    "two methods": ([(":method", "POST")] + BASE + [TE, GRPC], MALFORMED),
    "no scheme": (BASE[:1] + BASE[2:] + [TE, GRPC], MALFORMED),
    "a pseudo-header after others": (BASE[:3] + [TE, GRPC] + BASE[3:], MALFORMED),
    "a pseudo-header that there is not": (BASE + [(":talaka", "1"), TE, GRPC], MALFORMED),
    "a response's pseudo-header": (BASE + [(":status", "200"), TE, GRPC], MALFORMED),
    "capitals in a name": (BASE + [("Te", "trailers"), GRPC], MALFORMED),
    "another te": (BASE + [("te", "gzip"), GRPC], MALFORMED),
    "connection": (BASE + [TE, GRPC, ("connection", "close")], MALFORMED),
    "transfer-encoding": (BASE + [TE, GRPC, ("transfer-encoding", "chunked")], MALFORMED),
    "two hosts": (BASE + [TE, GRPC, ("host", "a"), ("host", "b")], MALFORMED),
    "a content-length that is none": (BASE + [TE, GRPC, ("content-length", "x")], MALFORMED),
    "a content-length that is not so": (BASE + [TE, GRPC, ("content-length", "5")], MALFORMED),
    # Odd, and allowed.
    "no te": (BASE + [GRPC], ("grpc", "0")),
    "parameters of the content-type": (
        BASE + [TE, ("content-type", "application/grpc+proto")], ("grpc", "0")),
    "a header twice": (BASE + [TE, GRPC, ("x-twice", "1"), ("x-twice", "2")], ("grpc", "0")),
    "a header without a value": (BASE + [TE, GRPC, ("x-empty", "")], ("grpc", "0")),
    "a right content-length": (
        BASE + [TE, GRPC, ("content-length", str(len(MESSAGE)))], ("grpc", "0")),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_gets_its_answer(peer, name):
    fields, wanted = REQUESTS[name]
    peer.send(frames.HeadersFrame(1, peer.encoder.encode(fields), flags=["END_HEADERS"]),
              data(1, MESSAGE, end=True))
    made = peer.trailers(1)
    assert outcome(made) == wanted
    if wanted == ("http", "405"):
        assert made.fields["allow"] == "POST"
    assert peer.works(3)


@pytest.mark.parametrize("body, wanted", [
    (b"", "12"), (MESSAGE[:4], "13"), (MESSAGE[:-1], "13"), (MESSAGE * 2, "12"),
    (b"\1" + MESSAGE[1:], "13"), (b"\2" + MESSAGE[1:], "13"), (b"\0\xff\xff\xff\xff", "8"),
    (b"\0\0\0\0\2\x0a\5", "3"), (b"\0\0\0\0\0", "0")])
def test_bodies(peer, body, wanted):
    peer.call(1, body=body)
    assert peer.trailers(1).fields["grpc-status"] == wanted
    assert peer.works(3)


@pytest.mark.parametrize("body, wanted", [
    (b"", "0"), (MESSAGE + MESSAGE[:3], "13"), (b"\2" + MESSAGE[1:], "13")])
def test_bodies_of_streams(peer, body, wanted):
    peer.call(1, CHAT, body)
    assert peer.trailers(1).fields["grpc-status"] == wanted


# Frames that are wrong by themselves end the connection (RFC 9113 §6).

WRONG = {
    "DATA on stream 0": (raw(0, 0, b"a"), PROTOCOL_ERROR),
    "DATA before headers": (raw(0, 1, b"a"), PROTOCOL_ERROR),
    "DATA with more padding than bytes": (raw(0, 1, b"\x09a", flags=8), PROTOCOL_ERROR),
    "HEADERS on stream 0": (raw(1, 0, b"", flags=4), PROTOCOL_ERROR),
    "HEADERS on an even stream": (raw(1, 2, b"\x83", flags=5), PROTOCOL_ERROR),
    "HEADERS that can't be decompressed": (raw(1, 1, b"\xff\xff\xff\xff", flags=5),
                                           COMPRESSION_ERROR),
    "PRIORITY of a wrong size": (raw(2, 1, b"\0"), FRAME_SIZE_ERROR),
    "RST_STREAM of a stream that never was": (raw(3, 1, b"\0\0\0\x08"), PROTOCOL_ERROR),
    "RST_STREAM of a wrong size": (raw(3, 1, b"\0"), FRAME_SIZE_ERROR),
    "SETTINGS on a stream": (raw(4, 1), PROTOCOL_ERROR),
    "SETTINGS of a wrong size": (raw(4, 0, b"\0\0\0"), FRAME_SIZE_ERROR),
    "SETTINGS with a window too large": (raw(4, 0, b"\0\4\xff\xff\xff\xff"), FLOW_CONTROL_ERROR),
    "SETTINGS with a frame size too small": (raw(4, 0, b"\0\5\0\0\0\1"), PROTOCOL_ERROR),
    "SETTINGS agreed to too often": (raw(4, flags=1) * 3, PROTOCOL_ERROR),
    "PUSH_PROMISE of a client": (raw(5, 1, b"\0\0\0\2", flags=4), PROTOCOL_ERROR),
    "PING on a stream": (raw(6, 1, b"12345678"), PROTOCOL_ERROR),
    "PING of a wrong size": (raw(6, 0, b"1234"), FRAME_SIZE_ERROR),
    "WINDOW_UPDATE by nothing": (raw(8, 0, b"\0\0\0\0"), PROTOCOL_ERROR),
    "WINDOW_UPDATE by too much": (raw(8, 0, b"\x7f\xff\xff\xff") * 2, FLOW_CONTROL_ERROR),
    "WINDOW_UPDATE of a wrong size": (raw(8, 0, b"\0"), FRAME_SIZE_ERROR),
    "CONTINUATION of nothing": (raw(9, 1, b"", flags=4), PROTOCOL_ERROR),
    "a frame larger than announced": (raw(0, 1, b"x" * 16_385), FRAME_SIZE_ERROR),
    "an unknown frame of gigantic size": (b"\xff\xff\xff\xee\0\0\0\0\0", FRAME_SIZE_ERROR),
    "something between header and CONTINUATION": (
        raw(1, 1, b"\x83") + raw(6, 0, b"12345678"), PROTOCOL_ERROR),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_frame_ends_the_connection(peer, name):
    frame, code = WRONG[name]
    peer.flood(frame)
    assert peer.end()[0] == code


def test_a_stream_s_id_does_not_go_back(peer):
    """The engine passes over the frames of a stream that can't be any more."""
    assert peer.works(5)
    peer.send(peer.head(3), data(3, MESSAGE, end=True))
    assert peer.works(7)
    assert not any(made.stream_id == 3 for made in peer.seen)


@pytest.mark.parametrize("ending", ["answered", "taken back"])
@pytest.mark.parametrize("late", [
    data(1, b"a"), frames.HeadersFrame(1, b"\x83", flags=["END_HEADERS", "END_STREAM"])])
def test_more_for_a_stream_that_its_sender_ended(peer, ending, late):
    if ending == "answered":
        assert peer.works(1)
    else:
        peer.send(peer.head(1, CHAT), raw(3, 1, b"\0\0\0\x08"))
    peer.send(late)
    assert peer.end() == (STREAM_CLOSED, "stream_closed")


def test_more_for_a_stream_that_we_ended(peer):
    """It may have been under way when we answered and said that we need no more."""
    peer.send(peer.head(1, "/no/method"))
    peer.until(lambda f: isinstance(f, frames.RstStreamFrame))
    peer.send(data(1, b"late"), data(1, b"later", end=True))
    assert peer.works(3)


def test_frames_cut_anywhere(server):
    """The end of one call and the beginning of the next, byte by byte and in every two parts."""
    with Peer(server.port) as peer:
        whole = b""
        for stream in (1, 3):
            whole += peer.head(stream).serialize() + data(stream, MESSAGE, end=True).serialize()
        for byte in whole:
            peer.send(bytes([byte]))
        assert peer.trailers(3).fields["grpc-status"] == "0"
        for stream in range(5, 105, 2):
            whole = peer.head(stream).serialize() + data(stream, MESSAGE, end=True).serialize()
            cut = stream % len(whole)
            peer.send(whole[:cut])
            peer.send(whole[cut:])
            assert peer.trailers(stream).fields["grpc-status"] == "0"


def test_data_beyond_the_window(server):
    """Nothing of the chat is taken, so its handler reads no more, and the window shuts."""
    with Peer(server.port, {frames.SettingsFrame.INITIAL_WINDOW_SIZE: 0}) as peer:
        peer.acknowledge()
        peer.send(peer.head(1, CHAT))
        message = b"\0\0\0\x3e\x83\x0a\x80\x7d" + b"x" * 16_000
        peer.flood(data(1, message).serialize() * 60)
        assert outcome(peer.trailers(1)) == ("reset", FLOW_CONTROL_ERROR)


@pytest.mark.parametrize("preface", [
    b"GET / HTTP/1.1\r\nHost: echo\r\n\r\n", b"\x16\x03\x01\x00\xa5\x01\x00\x00", b"\0" * 100,
    PREFACE[:-1] + b"x", PREFACE + raw(6, 0, b"12345678")])
def test_a_wrong_preface(server, preface):
    with Peer(server.port, preface=False) as peer:
        peer.send(preface)
        assert peer.end()[0] == PROTOCOL_ERROR


def test_a_connection_that_ends_in_the_middle(server):
    for cut in (1, 10, len(PREFACE), len(PREFACE) + 5, len(PREFACE) + 15):
        with socket.create_connection(("127.0.0.1", server.port)) as made:
            made.sendall((PREFACE + raw(4) + raw(1, 1, b"\x83"))[:cut])
    assert server.answers()
