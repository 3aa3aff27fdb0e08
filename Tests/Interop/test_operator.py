"""What an operator sees of peers that break limits: counts on the page for Prometheus, and a few
lines in the log."""
import json
import socket
import ssl
import urllib.request

from prometheus_client.parser import text_string_to_metric_families

from rawpeer import ENHANCE_YOUR_CALM, Peer
from transport import Authority, Program, free_port


def client(authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(authority.file)
    context.load_cert_chain(*authority.issue("tests"))
    context.set_alpn_protocols(["h2"])
    return context


def test_abuse_is_counted_and_told_of_a_few_times(tmp_path):
    authority = Authority(tmp_path)
    page = free_port()
    program = Program("echo", tmp_path, authority, {
        "metrics": f"127.0.0.1:{page}", "connections": {"handshake": "1s"},
        "keepalive": {"least": "1h"}})
    context = client(authority)
    ping = b"\0\0\x08\x06\0\0\0\0\0" + bytes(8)
    for _ in range(15):
        with Peer(program.port, wrap=lambda raw: context.wrap_socket(
                raw, server_hostname="echo")) as peer:
            peer.send(ping * 4)
            assert peer.end() == (ENHANCE_YOUR_CALM, "too_many_pings")
    with socket.create_connection(("127.0.0.1", program.port)) as half:
        assert half.recv(1) == b""
    text = urllib.request.urlopen(f"http://127.0.0.1:{page}/metrics").read().decode()
    found = {
        sample.labels["limit"]: sample.value for family in text_string_to_metric_families(text)
        for sample in family.samples if sample.name == "talaka_server_connections_abused_total"}
    assert {name: count for name, count in found.items() if count} == {
        "too_many_pings": 15, "handshake_timeout": 1}
    assert found["too_many_resets"] == 0
    program.process.terminate()
    lines = [json.loads(line) for line in program.process.stderr]
    assert program.process.wait(timeout=20) == 0
    told = [line for line in lines if line["message"] == "a connection was ended for abuse"]
    assert len(told) == 10
    assert {(line["level"], line["limit"], line["caller"]) for line in told} == {
        ("warning", "too_many_pings", "tests")}
    # Nothing of where the peer came from.
    assert all(set(line) == {"time", "level", "service", "message", "limit", "caller"}
               for line in told)
