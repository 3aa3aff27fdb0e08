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
