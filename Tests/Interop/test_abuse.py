"""Attacks on an HTTP/2 server, one per limit: each ends with a reason, costs little memory and
time, and leaves good clients alone."""
import itertools

import pytest
from hpack import Encoder
from hyperframe import frame as frames

from rawpeer import (CHAT, COMPRESSION_ERROR, ECHO, ENHANCE_YOUR_CALM, MESSAGE, PROTOCOL_ERROR,
                     REFUSED_STREAM, REPEAT, Peer, Server, data, eventually, raw)

MEGABYTE = 1 << 20
# What an attack on one connection may cost: memory of the server, and processor seconds of a debug
# build, which is some thirty times slower than the release.
MEMORY_MAX = 24 * MEGABYTE
SECONDS_MAX = 5


@pytest.fixture(scope="module")
def server():
    server = Server()
    server.answers()
    yield server
    server.stop()


@pytest.fixture
def bounded(server):
    """Holds the test to its costs, and the server to its duty after it."""
    memory, cpu = server.memory, server.cpu
    yield
    assert server.answers()
    assert server.memory - memory < MEMORY_MAX
    assert server.cpu - cpu < SECONDS_MAX


@pytest.fixture
def peer(server, bounded):
    with Peer(server.port) as peer:
        yield peer


def calm(debug):
    return (ENHANCE_YOUR_CALM, debug)


# Floods of frames that carry nothing: how many of each pass, and what ends too many.

def window_update(stream=0, size=1):
    return raw(8, stream, size.to_bytes(4, "big"))


FLOODS = {
    "too_many_settings": (raw(4), 90),
    "too_many_priorities": (raw(2, 3, b"\0\0\0\1\x10"), 1000),
    "too_many_window_updates": (window_update(), 1000),
    "too_many_unknown_frames": (raw(0xaa, 0, b"12345678"), 100),
}


@pytest.mark.parametrize("reason", FLOODS)
def test_a_flood_ends_with_its_reason(peer, reason):
    peer.flood(FLOODS[reason][0] * 100_000)
    assert peer.end() == calm(reason)


@pytest.mark.parametrize("reason", FLOODS)
def test_as_many_as_the_limit_allows_pass(peer, reason):
    piece, allowed = FLOODS[reason]
    peer.send(piece * allowed)
    assert peer.works(1)


def test_empty_data_that_ends_nothing(peer):
    peer.send(peer.head(1, CHAT))
    peer.send(raw(0, 1) * 100)
    assert peer.works(3)
    peer.flood(raw(0, 1) * 100_000)
    assert peer.end() == calm("too_many_empty_frames")


def test_data_that_is_all_padding_is_empty(peer):
    peer.send(peer.head(1, CHAT))
    peer.flood(raw(0, 1, b"\x03\0\0\0", flags=8) * 10_000)
    assert peer.end() == calm("too_many_empty_frames")


def ping(number=0):
    return raw(6, 0, number.to_bytes(8, "big"))


@pytest.mark.parametrize("count, wanted", [(3, None), (4, calm("too_many_pings"))])
def test_pings_that_come_too_early(peer, count, wanted):
    # The first is free, since nothing was asked before; two more are forgiven.
    peer.send(*(ping(number) for number in range(count)))
    if wanted:
        assert peer.end() == wanted
    else:
        assert peer.works(1)


def test_a_ping_after_each_answer_is_free(peer):
    for stream in range(1, 101, 2):
        assert peer.works(stream)
        peer.settled()


@pytest.mark.parametrize("count", [20_000, 200_000])
def test_a_flood_of_pings(peer, count):
    peer.flood(ping() * count)
    assert peer.end() == calm("too_many_pings")


def test_answers_to_pings_that_nobody_sent(peer):
    peer.flood(raw(6, 0, b"12345678", flags=1) * 10_000)
    assert peer.end() == calm("too_many_unknown_frames")


# Resets.

def resets(peer, count, first=1):
    return b"".join(
        peer.head(stream, end=False).serialize() + raw(3, stream, b"\0\0\0\x08")
        for stream in range(first, first + 2 * count, 2))


def test_a_hundred_calls_taken_back_at_once(peer):
    peer.send(resets(peer, 100))
    assert peer.works(1001)


@pytest.mark.parametrize("count", [500, 5000])
def test_rapid_reset(peer, count):
    peer.flood(resets(peer, count))
    assert peer.end() == calm("too_many_early_resets")


@pytest.mark.parametrize("rounds", [9, 30])
def test_slow_reset(peer, rounds):
    """Calls that had begun are taken back, a hundred at a time."""
    for start in range(1, 1 + rounds * 1000, 1000):
        batch = range(start, start + 200, 2)
        if peer.flood(b"".join(peer.head(number, CHAT).serialize() for number in batch)):
            break
        # An answer after them shows that they were taken in.
        try:
            assert peer.works(start + 200)
        except (AssertionError, OSError):
            break
        peer.flood(b"".join(raw(3, number, b"\0\0\0\x08") for number in batch))
    if rounds * 100 < 1000:
        assert peer.works(99_999)
    else:
        last = [f for f in peer.seen if isinstance(f, frames.GoAwayFrame)][-1]
        assert (last.error_code, last.additional_data) == (ENHANCE_YOUR_CALM, b"too_many_resets")


def overflow(peer, count):
    """Streams whose window the peer makes too large, so that we must reset them."""
    return b"".join(
        peer.head(stream, CHAT).serialize() + window_update(stream, 0x7fffffff)
        for stream in range(1, 2 * count, 2))


def test_having_us_reset(peer):
    peer.flood(overflow(peer, 900))
    assert peer.end() == calm("too_many_stream_errors")


def test_a_hundred_faulty_streams_pass(peer):
    peer.send(overflow(peer, 100))
    assert peer.works(1001)


# Headers.

def split(peer, pieces):
    """A request of HEADERS and `pieces` CONTINUATION frames."""
    block = peer.encoder.encode(
        [(":method", "POST"), (":scheme", "http"), (":path", ECHO), (":authority", "echo"),
         ("te", "trailers"), ("content-type", "application/grpc")])
    parts = [block] + [b""] * pieces
    peer.send(frames.HeadersFrame(1, parts[0]).serialize() + b"".join(
        raw(9, 1, part, flags=4 if number == pieces else 0)
        for number, part in enumerate(parts[1:], 1)))


def test_eight_continuations(peer):
    split(peer, 8)
    peer.send(data(1, MESSAGE, end=True))
    assert peer.trailers(1).fields["grpc-status"] == "0"


@pytest.mark.parametrize("count", [9, 2000])
def test_too_many_continuations(peer, count):
    split(peer, count)
    assert peer.end() == calm("too_many_continuations")


def size(fields):
    return sum(len(name) + len(value) + 32 for name, value in fields)


def request_of(peer, total, end=False):
    """A request whose header list has `total` bytes, in fields of at most 1 KB."""
    basic = [(":method", "POST"), (":scheme", "http"), (":path", ECHO), (":authority", "echo"),
             ("te", "trailers"), ("content-type", "application/grpc")]
    fields, number = list(basic), 0
    while (rest := total - size(fields)) > 0:
        # The last field takes the rest, and no rest is smaller than a field's own 37 bytes.
        length = min(1024, rest - 37) if rest - 37 <= 1024 or rest > 1200 else rest - 600
        fields.append((f"x-{number:03}", "v" * length))
        number += 1
    block = peer.encoder.encode(fields)
    pieces = [block[at:at + 16_384] for at in range(0, len(block), 16_384)]
    out = frames.HeadersFrame(
        1, pieces[0], flags=["END_HEADERS"] if len(pieces) == 1 else []).serialize()
    for number, piece in enumerate(pieces[1:], 2):
        out += raw(9, 1, piece, flags=4 if number == len(pieces) else 0)
    assert size(fields) == total
    return out


def test_headers_of_the_very_limit(peer):
    peer.send(request_of(peer, 16_384), data(1, MESSAGE, end=True))
    assert peer.trailers(1).fields["grpc-status"] == "0"


@pytest.mark.parametrize("total", [16_385, 60_000, 131_072])
def test_headers_beyond_the_limit(peer, total):
    peer.send(request_of(peer, total), data(1, MESSAGE, end=True))
    assert peer.trailers(1).fields["grpc-status"] == "8"
    assert peer.works(3)


def test_headers_far_beyond_the_limit(peer):
    peer.flood(request_of(peer, 131_073 + 1000))
    assert peer.end() == calm("header_list_too_large")


def test_a_bomb_of_compressed_headers(peer):
    """One field of 4 KB in the table, named again with a byte each."""
    block = peer.encoder.encode([(":method", "POST"), (":scheme", "http"), (":path", ECHO),
                                 ("bomb", "b" * 4000)])
    peer.flood(frames.HeadersFrame(
        1, block + b"\xbe" * 4000, flags=["END_HEADERS"]).serialize())
    assert peer.end() == calm("header_list_too_large")


def test_one_huge_header(peer):
    encoder = Encoder()
    block = encoder.encode([(":method", "POST"), ("huge", "~" * 70_000)], huffman=False)
    pieces = [block[at:at + 16_000] for at in range(0, len(block), 16_000)]
    peer.flood(frames.HeadersFrame(1, pieces[0]).serialize() + b"".join(
        raw(9, 1, piece, flags=4 if piece is pieces[-1] else 0) for piece in pieces[1:]))
    assert peer.end()[0] == COMPRESSION_ERROR


# Windows and output.

def test_an_answer_drawn_byte_by_byte(server, bounded):
    with Peer(server.port, settings={frames.SettingsFrame.INITIAL_WINDOW_SIZE: 0}) as peer:
        body = b"\x0a\xe8\x07" + b"a" * 1000
        peer.call(1, REPEAT, b"\0" + (len(body) + 4).to_bytes(4, "big") + body + b"\x10\xff\xff\x03")
        peer.flood(window_update(1) * 50_000)
        assert peer.end() == calm("too_many_window_updates")


def test_windows_given_back_for_what_came(peer):
    """A good reader sends more updates than the budget holds, one for each frame."""
    body = b"\x0a\x01a\x10\xd0\x0f"
    peer.call(1, REPEAT, b"\0" + len(body).to_bytes(4, "big") + body)
    updates = 0
    while not isinstance(made := peer.next(), frames.HeadersFrame) or "END_STREAM" not in made.flags:
        assert made is not None
        if isinstance(made, frames.DataFrame):
            peer.send(window_update(0, len(made.data)) + window_update(1, len(made.data)))
            updates += 2
    assert made.fields["grpc-status"] == "0" and updates > 0


def test_data_for_streams_that_are_over(peer):
    peer.send(peer.head(1, "/no/method"))
    peer.until(lambda f: isinstance(f, frames.RstStreamFrame))
    peer.flood(raw(0, 1, b"x" * 16_384) * 3000)
    assert peer.end() == calm("too_many_stray_bytes")


def test_more_streams_than_announced(peer):
    peer.acknowledge()
    for stream in range(1, 2002, 2):
        peer.send(peer.head(stream, CHAT))
    assert peer.end()[0] == PROTOCOL_ERROR


# What piles up for a peer that does not read.

def too_many_streams(peer, count, first=1):
    """Requests beyond the limit of open streams, by a peer that has agreed to no limit: each is
    refused, by a frame that waits for it to read."""
    return b"".join(peer.head(stream, CHAT).serialize()
                    for stream in range(first, first + 2 * count, 2))


@pytest.fixture
def start():
    servers = []

    def start(*limits):
        servers.append(Server(*limits))
        return servers[-1]

    yield start
    for server in servers:
        assert server.answers()
        server.stop()


def test_refusals_that_pile_up(start):
    server = start("queued-frames=200")
    with Peer(server.port) as peer:
        peer.send(too_many_streams(peer, 1100))
        # A hundred are refused, and the connection goes on.
        peer.until(lambda f: isinstance(f, frames.RstStreamFrame) and f.stream_id == 2199)
        refused = [made for made in peer.seen if isinstance(made, frames.RstStreamFrame)]
        assert {made.error_code for made in refused} == {REFUSED_STREAM}
        assert len(refused) == 100
        peer.flood(too_many_streams(peer, 3000, first=2201))
        assert peer.end() == calm("output_not_read")


def test_refusals_for_a_peer_that_never_reads(start):
    """The socket is full, so nothing that is queued leaves: the default limit ends it."""
    server = start()
    with Peer(server.port, {frames.SettingsFrame.INITIAL_WINDOW_SIZE: 0x7fffffff}) as peer:
        peer.send(window_update(0, 0x7fff0000))
        plenty = b"\x0a\xe8\x07" + b"a" * 1000 + b"\x10\xff\xff\x03"
        for stream in range(1, 100, 2):
            peer.send(peer.head(stream, REPEAT), data(
                stream, b"\0" + len(plenty).to_bytes(4, "big") + plenty, end=True))
        memory, cpu = server.memory, server.cpu
        numbers = itertools.count(101, 2000)
        # The sockets of both sides take in a good deal before the server has seen any of it.
        eventually(lambda: peer.flood(too_many_streams(peer, 1000, next(numbers))))
        assert server.memory - memory < 40 * MEGABYTE
        assert server.cpu - cpu < SECONDS_MAX


@pytest.mark.parametrize("count, wanted", [(900, None), (50_000, calm("output_not_read"))])
def test_answers_to_pings_that_pile_up(start, count, wanted):
    """By a peer that may ask as often as it likes: a thousand answers wait, and no more."""
    server = start("ping-interval=0", "pings-without-streams=1")
    with Peer(server.port) as peer:
        peer.flood(ping() * count)
        if wanted:
            assert peer.end() == wanted
        else:
            assert peer.works(1)
