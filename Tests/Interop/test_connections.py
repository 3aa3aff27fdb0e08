"""How connections live and end: many at once, too many, silent ones, old ones."""
import resource
import socket
import threading
import time

import pytest
from hyperframe import frame as frames

from rawpeer import (CHAT, ENHANCE_YOUR_CALM, MESSAGE, NO_ERROR, PREFACE, Peer, Server, data,
                     eventually, raw)

HELLO = PREFACE + raw(4)
# Plain connections that one loop holds idle, and what one of them may cost.
MANY = 10_000
PLAIN_BYTES_MAX = 32 * 1024


@pytest.fixture
def start():
    servers = []

    def start(*limits, **options):
        servers.append(Server("upkeep=20", *limits, **options))
        return servers[-1]

    yield start
    for server in servers:
        assert server.answers()
        server.stop()


def open_many(port, count, first=HELLO):
    opened = []
    for _ in range(count):
        made = socket.create_connection(("127.0.0.1", port), timeout=10)
        made.sendall(first)
        opened.append(made)
    return opened


def last_of(connection):
    """What a connection was told last: None while it stands."""
    seen = b""
    connection.settimeout(0)
    try:
        while piece := connection.recv(65_536):
            seen += piece
        return seen
    except BlockingIOError:
        return None
    except ConnectionResetError:
        return seen


def test_ten_thousand_idle_connections_on_one_loop(start, capsys):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert hard > MANY + 500, "this machine lets a process have too few descriptors"
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    server = start("upkeep=1000")
    assert server.answers()
    before = server.memory
    opened = open_many(server.port, MANY)
    try:
        # The last one was taken in, so all were.
        with Peer(server.port) as peer:
            assert peer.works(1)
        each = (server.memory - before) / MANY
        idle = server.cpu
        time.sleep(1)
        idle = server.cpu - idle
        with capsys.disabled():
            print(f"\n{MANY} idle connections: {each / 1024:.1f} KB each,"
                  f" {idle * 100:.0f} % of a core")
        assert each < PLAIN_BYTES_MAX
        assert server.answers()
        assert all(last_of(made) is None for made in opened[::1000])
    finally:
        for made in opened:
            made.close()


# Too many.

def test_a_connection_too_many_is_told_so(start):
    server = start("connections=10", "eviction=60000")
    peers = [Peer(server.port) for _ in range(10)]
    assert peers[9].works(1)
    with Peer(server.port) as late:
        assert late.end() == (ENHANCE_YOUR_CALM, "too_many_connections")
    for peer in peers[1:]:
        assert peer.works(3)
    for peer in peers:
        peer.close()


def test_the_idlest_makes_room(start):
    server = start("connections=3", "eviction=0")
    busy, idle, used = Peer(server.port), Peer(server.port), Peer(server.port)
    busy.send(busy.head(1, CHAT), data(1, MESSAGE))
    busy.until(lambda f: isinstance(f, frames.DataFrame))
    assert used.works(1)
    with Peer(server.port) as late:
        assert late.works(1)
        assert idle.end() == (ENHANCE_YOUR_CALM, "too_many_connections")
        # Who has a call under way is spared however long it has been silent.
        busy.send(data(1, b"", end=True))
        assert busy.trailers(1).fields["grpc-status"] == "0"
    for peer in (busy, idle, used):
        peer.close()


def test_without_descriptors_clients_are_turned_away(start):
    server = start(files=40)
    opened = open_many(server.port, 60)
    eventually(lambda: sum(last_of(made) is not None for made in opened) >= 20)
    idle = server.cpu
    time.sleep(0.5)
    assert server.cpu - idle < 0.2, "the listener spins"
    for made in opened:
        made.close()
    eventually(server.answers)


# Silent, idle and old ones.

def test_a_silent_peer_is_asked_and_given_up(start):
    server = start("keepalive=100")
    with Peer(server.port) as peer:
        made = peer.until(lambda f: isinstance(f, frames.PingFrame))
        assert "ACK" not in made.flags
        assert peer.end() is None


def test_a_peer_that_answers_is_kept(start):
    server = start("keepalive=100")
    with Peer(server.port) as peer:
        for _ in range(5):
            made = peer.until(lambda f: isinstance(f, frames.PingFrame))
            peer.send(frames.PingFrame(0, opaque_data=made.opaque_data, flags=["ACK"]))
        assert peer.works(1)


def farewell(peer):
    """Takes the server's leave as a good client does; the debug data of the last GOAWAY."""
    first = peer.until(lambda f: isinstance(f, frames.GoAwayFrame))
    assert (first.last_stream_id, first.error_code) == (0x7fffffff, NO_ERROR)
    ping = peer.until(lambda f: isinstance(f, frames.PingFrame))
    peer.send(frames.PingFrame(0, opaque_data=ping.opaque_data, flags=["ACK"]))
    last = peer.until(lambda f: isinstance(f, frames.GoAwayFrame))
    assert last.error_code == NO_ERROR
    return last.last_stream_id, last.additional_data


def test_an_idle_connection_is_ended_kindly(start):
    with Peer(start("idle=100").port) as peer:
        assert peer.works(1)
        assert farewell(peer) == (1, b"max_idle")
        assert peer.end() is None


def test_a_connection_with_a_call_is_not_idle(start):
    server = start("idle=300")
    with Peer(server.port) as peer:
        peer.send(peer.head(1, CHAT))
        with Peer(server.port) as other:
            farewell(other)
        peer.send(data(1, MESSAGE, end=True))
        assert peer.trailers(1).fields["grpc-status"] == "0"
        assert not any(isinstance(made, frames.GoAwayFrame) for made in peer.seen)


def test_an_old_connection_lets_its_calls_end(start):
    with Peer(start("age=100").port) as peer:
        peer.send(peer.head(1, CHAT), data(1, MESSAGE))
        assert farewell(peer) == (1, b"max_age")
        peer.send(data(1, MESSAGE, end=True))
        assert peer.trailers(1).fields["grpc-status"] == "0"
        assert peer.end() is None


def test_a_call_begun_before_the_last_word_is_answered(start):
    with Peer(start("age=100").port) as peer:
        peer.until(lambda f: isinstance(f, frames.GoAwayFrame))
        ping = peer.until(lambda f: isinstance(f, frames.PingFrame))
        peer.call(1)
        peer.send(frames.PingFrame(0, opaque_data=ping.opaque_data, flags=["ACK"]))
        assert peer.trailers(1).fields["grpc-status"] == "0"
        assert peer.end() in (None, (NO_ERROR, "max_age"))
        last = [made for made in peer.seen if isinstance(made, frames.GoAwayFrame)][-1]
        assert (last.last_stream_id, last.additional_data) == (1, b"max_age")


def test_grace_ends(start):
    with Peer(start("age=100", "grace=200").port) as peer:
        peer.send(peer.head(1, CHAT), data(1, MESSAGE))
        farewell(peer)
        # The call never ends by itself.
        while peer.next() is not None:
            pass


def test_google_s_client_does_not_notice_ages(start):
    """Calls one after the other over many short lives of a connection."""
    import grpc
    from rawpeer import ECHO
    server = start("age=50", "grace=1000")
    failed = []

    def work():
        with grpc.insecure_channel(f"127.0.0.1:{server.port}") as channel:
            call = channel.unary_unary(ECHO, None, None)
            end = time.monotonic() + 1
            while time.monotonic() < end:
                try:
                    call(MESSAGE[5:], timeout=5)
                except grpc.RpcError as error:
                    failed.append(error)

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failed == []
