"""TLS as a hostile or curious client sees it: what is refused, what it costs, how it is renewed."""
import signal
import socket
import ssl
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from rawpeer import ENHANCE_YOUR_CALM, Peer, eventually, memory_of
from transport import Authority, Program

# What an idle connection may cost the server: the goal of the design.
IDLE = 1000
IDLE_BYTES_MAX = 40 * 1024


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def echo(authority, tmp_path_factory):
    program = Program("echo", tmp_path_factory.mktemp("echo"), authority,
                      {"connections": {"handshake": "1s"}})
    yield program
    assert program.stop() == 0


@pytest.fixture(scope="module")
def door(authority, tmp_path_factory):
    """A service with a door to the outside, as the gateway's."""
    crt, key = authority.issue("door")
    program = Program("echo", tmp_path_factory.mktemp("door"), authority, {
        "door": {"certificate": str(crt), "key": str(key), "authority": str(authority.file)}})
    yield program
    assert program.stop() == 0


def client(authority, name="tests", protocols=("h2",)):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(authority.file)
    if name:
        context.load_cert_chain(*authority.issue(name))
    if protocols:
        context.set_alpn_protocols(protocols)
    return context


def wrap(context, name="echo", **options):
    return lambda raw: context.wrap_socket(raw, server_hostname=name, **options)


def answers(peer):
    """The door's callers have no name, so the answer is a refusal."""
    peer.call(1)
    return peer.trailers(1).fields["grpc-status"] in ("0", "7")


def test_a_call(authority, echo):
    with Peer(echo.port, wrap=wrap(client(authority))) as peer:
        assert peer.socket.version() == "TLSv1.3"
        assert peer.works(1)


@pytest.mark.parametrize("protocols", [(), ("http/1.1",), ("h3", "h2c")])
def test_without_h2_there_is_no_connection(authority, echo, protocols):
    with pytest.raises(ssl.SSLError, match="(?i)no.application.protocol"):
        Peer(echo.port, wrap=wrap(client(authority, protocols=protocols)))


def test_services_speak_only_tls_1_3(authority, echo):
    context = client(authority)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises(ssl.SSLError, match="(?i)protocol.version"):
        Peer(echo.port, wrap=wrap(context))


@pytest.mark.parametrize("cipher, welcome", [
    ("ECDHE+AESGCM", True), ("ECDHE+CHACHA20", True), ("AES256-SHA", False),
    ("ECDHE-ECDSA-AES128-SHA", False), ("AES128-GCM-SHA256", False)])
def test_the_door_knows_tls_1_2_as_far_as_http_2_allows(authority, door, cipher, welcome):
    context = client(authority, name=None)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(f"{cipher}:@SECLEVEL=0")
    if welcome:
        with Peer(door.port, wrap=wrap(context, "door")) as peer:
            assert peer.socket.version() == "TLSv1.2"
            assert answers(peer)
    else:
        with pytest.raises(ssl.SSLError):
            Peer(door.port, wrap=wrap(context, "door"))


def handshake(authority, port, name, context, session=None):
    with Peer(port, wrap=wrap(context, name, session=session)) as peer:
        assert answers(peer)
        return peer.socket.session, peer.socket.session_reused


def test_a_client_of_the_door_comes_back_quickly(authority, door):
    context = client(authority, name=None)
    session, reused = handshake(authority, door.port, "door", context)
    assert session.has_ticket and not reused
    assert handshake(authority, door.port, "door", context, session)[1]


def test_neighbours_get_no_tickets(authority, echo):
    session, _ = handshake(authority, echo.port, "echo", client(authority))
    assert session is None or not session.has_ticket


def test_renegotiation_is_refused(authority, door):
    """`R` makes s_client ask for it."""
    asking = subprocess.Popen(
        ["openssl", "s_client", "-connect", f"127.0.0.1:{door.port}", "-tls1_2", "-alpn", "h2",
         "-CAfile", authority.file, "-servername", "door"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
    said = b""
    # Not before the server's SETTINGS have come: s_client bears no data while it renegotiates.
    while b"\x04\0\0\0\0\0" not in said:
        said += (piece := asking.stdout.read(65_536))
        assert piece
    out, errors = asking.communicate(b"R\n", timeout=20)
    assert b"RENEGOTIATING" in out + errors
    assert b"no renegotiation" in errors


@pytest.mark.parametrize("first", [b"", b"\x16\x03\x01\x02\0\x01", b"\x16"])
def test_a_handshake_that_is_never_over(echo, first):
    with socket.create_connection(("127.0.0.1", echo.port), timeout=10) as half:
        half.sendall(first)
        try:
            while half.recv(1000):
                pass
        except ConnectionResetError:
            pass


@pytest.mark.parametrize("first", [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"])
def test_words_that_are_no_tls(authority, echo, first):
    with socket.create_connection(("127.0.0.1", echo.port), timeout=10) as plain:
        plain.sendall(first)
        # The end at once and in order, not a reset and not the time-out of handshakes.
        assert plain.recv(1000) == b""


# Handshakes that a loop of the next server has under way at once.
HANDSHAKES = 20


def ended(half):
    """Whether the server has ended a connection that said nothing."""
    half.settimeout(0)
    try:
        return half.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_half_open_handshakes_are_few_and_shut_nobody_out(authority, tmp_path):
    """Of ten times as many as there may be, the latest are turned away and the oldest make room."""
    program = Program("echo", tmp_path, authority, {
        "connections": {"handshakes": HANDSHAKES, "handshake": "1m"}})
    context = client(authority)
    with Peer(program.port, wrap=wrap(context)) as established:
        halves = [socket.create_connection(("127.0.0.1", program.port), timeout=10)
                  for _ in range(HANDSHAKES)]
        assert established.works(1)
        assert not any(ended(half) for half in halves)
        memory = memory_of(program.process.pid)
        for _ in range(HANDSHAKES * 9):
            halves.append(socket.create_connection(("127.0.0.1", program.port), timeout=10))
        eventually(lambda: sum(not ended(half) for half in halves) <= HANDSHAKES)
        assert memory_of(program.process.pid) - memory < 4 << 20
        # Who has come in is not touched, and who wants in gets in.
        assert established.works(3)

        def comes_in():
            try:
                with Peer(program.port, wrap=wrap(context)) as late:
                    return late.works(1)
            except OSError:
                return False

        eventually(comes_in)
        assert established.works(5)
    for half in halves:
        half.close()
    assert program.stop() == 0


def test_tls_and_then_silence(authority, echo):
    with Peer(echo.port, preface=False, wrap=wrap(client(authority))) as peer:
        assert peer.end() == (ENHANCE_YOUR_CALM, "handshake_timeout")


def test_a_thousand_idle_connections(authority, echo, capsys):
    context = client(authority)

    def connect(_):
        peer = Peer(echo.port, wrap=wrap(context))
        peer.acknowledge()
        return peer

    with ThreadPoolExecutor(2) as pool:
        first = list(pool.map(connect, range(50)))
        before = memory_of(echo.process.pid)
        peers = list(pool.map(connect, range(IDLE)))
    each = (memory_of(echo.process.pid) - before) / IDLE
    with capsys.disabled():
        print(f"\n{IDLE} idle TLS connections: {each / 1024:.1f} KB each")
    assert each < IDLE_BYTES_MAX
    assert peers[0].works(1) and peers[-1].works(1)
    for peer in first + peers:
        peer.close()


def serial_of(context, port, name="echo"):
    with Peer(port, wrap=wrap(context, name)) as peer:
        assert peer.works(1)
        return peer.socket.getpeercert()["serialNumber"]


def test_certificates_are_renewed_without_a_restart(authority, tmp_path):
    program = Program("echo", tmp_path, authority)
    context = client(authority)
    old = serial_of(context, program.port)
    with Peer(program.port, wrap=wrap(context)) as before:
        assert before.works(1)
        authority.issue("echo")
        assert serial_of(context, program.port) == old
        program.process.send_signal(signal.SIGHUP)
        program.wait_for("certificates renewed")
        assert serial_of(context, program.port) != old
        # Who was connected has noticed nothing.
        assert before.works(3)
    assert program.stop() == 0


def test_a_certificate_that_can_t_be_read_changes_nothing(authority, tmp_path):
    program = Program("echo", tmp_path, authority)
    context = client(authority)
    old = serial_of(context, program.port)
    crt, _ = authority.issue("echo")
    crt.write_text("no certificate")
    program.process.send_signal(signal.SIGHUP)
    program.wait_for("certificates not renewed")
    assert serial_of(context, program.port) == old
    # A key that does not belong to the certificate.
    authority.issue("echo")
    (authority.folder / "echo.key").write_bytes((authority.issue("other")[1]).read_bytes())
    program.process.send_signal(signal.SIGHUP)
    program.wait_for("certificates not renewed")
    assert serial_of(context, program.port) == old
    assert program.stop() == 0
