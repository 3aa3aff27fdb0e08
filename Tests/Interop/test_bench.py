"""Our side of every benchmark, once and short: it works and checks its answers. No speed is judged."""
import os
import subprocess

from transport import PROGRAMS, ROOT


def test_every_benchmark_runs():
    done = subprocess.run(
        [PROGRAMS / "talaka", "bench", "--smoke"], capture_output=True, text=True, cwd=ROOT,
        env=dict(os.environ, TALAKA_ROOT=str(ROOT)), timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("11 benchmarks ran\n")


def test_the_load_generator_takes_no_failed_call_for_an_answer(tmp_path):
    message = b"\x0a\x02ok"
    (tmp_path / "message").write_bytes(b"\0" + len(message).to_bytes(4, "big") + message)
    (tmp_path / "faulty").write_bytes(b"\0\0\0\0\x02\x10\x01")
    (tmp_path / "token").write_text("a token of nobody")
    server = subprocess.Popen([PROGRAMS / "echo", "--plaintext", "0"], stderr=subprocess.PIPE, text=True)
    try:
        port = server.stderr.readline().split()[-1]

        def load(message, *more):
            return subprocess.run(
                [PROGRAMS / "load", "--port", port, "--path", "/talaka.echo.v1.EchoService/Echo",
                 "--message", tmp_path / message, "--seconds", "1", *more],
                capture_output=True, text=True, timeout=60)

        for form in ("indexed", "plain"):
            done = load("message", "--token", tmp_path / "token", "--token-form", form)
            assert done.returncode == 0, done.stderr
            answered, word = done.stdout.split()
            assert int(answered) > 0 and word == "answered"
        refused = load("faulty")
        assert refused.returncode == 1
        assert "grpc-status 1" in refused.stderr or "another answer" in refused.stderr, refused.stderr
    finally:
        server.kill()
        server.wait()
