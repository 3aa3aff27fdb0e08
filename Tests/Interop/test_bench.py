"""Our side of every benchmark, once and short: it works and checks its answers. No speed is judged."""
import os
import subprocess

import rawpeer
from transport import PROGRAMS, ROOT


def test_every_benchmark_runs():
    done = subprocess.run(
        [PROGRAMS / "talaka", "bench", "--smoke"], capture_output=True, text=True, cwd=ROOT,
        env=dict(os.environ, TALAKA_ROOT=str(ROOT)), timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("11 benchmarks ran\n")


def test_the_load_generator_takes_no_failed_call_for_an_answer(tmp_path):
    (tmp_path / "message").write_bytes(rawpeer.MESSAGE)
    (tmp_path / "faulty").write_bytes(b"\0\0\0\0\2\x10\1")
    (tmp_path / "token").write_text("a token of nobody")
    server = rawpeer.Server()
    try:
        def load(message, *more):
            return subprocess.run(
                [PROGRAMS / "load", "--port", str(server.port), "--path", rawpeer.ECHO,
                 "--message", tmp_path / message, "--seconds", "1", *more],
                capture_output=True, text=True, timeout=60)

        for form in ("indexed", "plain"):
            done = load("message", "--token", tmp_path / "token", "--token-form", form)
            assert done.returncode == 0, done.stderr
            answered, word = done.stdout.split()
            assert int(answered) > 0 and word == "answered"
        refused = load("faulty")
        assert refused.returncode == 1
        assert refused.stderr == "load: grpc-status 1\n"
    finally:
        server.stop()
