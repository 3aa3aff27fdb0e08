"""The six services with the demonstration nation, as `talaka up` starts them, on ports of this run."""

import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
PROGRAMS = pathlib.Path(os.environ.get("TALAKA_PROGRAMS", ROOT / ".build/debug"))


class Suite:
    def __init__(self):
        # Not in pytest's folders, which are closed to other accounts: PostgreSQL runs as one.
        self.state = pathlib.Path(tempfile.mkdtemp(prefix="talaka-flow-"))
        self.state.chmod(0o755)
        # Below those that the kernel hands out to clients (32768 and up).
        base = 20000 + os.getpid() % 100 * 100
        self.ports = ["--port", str(base + 99), "--inner-port", str(base)]
        self.origin = f"https://localhost:{base + 99}"
        self.environment = os.environ | {
            "TALAKA_ROOT": str(ROOT), "TALAKA_STATE": str(self.state),
            "TALAKA_PROGRAMS": str(PROGRAMS)}

    def start(self, *words, **options):
        return subprocess.Popen([PROGRAMS / "talaka", *words], env=self.environment, text=True,
                                **options)

    def run(self, *words, status=0, ports=True):
        done = subprocess.run(
            [PROGRAMS / "talaka", *words, *(self.ports if ports else [])], env=self.environment,
            capture_output=True, text=True, timeout=180, cwd=self.state)
        assert done.returncode == status, done.stdout + done.stderr + self.logs()
        return done.stdout + done.stderr

    def logs(self):
        texts = []
        for file in sorted(self.state.glob("log/*.log")):
            lines = file.read_text(errors="replace").splitlines()
            texts.append(f"\n--- {file.name}\n" + "\n".join(lines[-10:]))
        return "".join(texts)

    def up(self):
        return self.run("up", "--detach")

    def down(self):
        return self.run("down", ports=False)

    def remove(self):
        self.down()
        shutil.rmtree(self.state, ignore_errors=True)
