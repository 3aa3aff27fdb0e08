"""The six services as `talaka up` starts them, on ports and in a folder of their own."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[2]
PROGRAMS = pathlib.Path(os.environ.get("TALAKA_PROGRAMS", ROOT / ".build/debug"))
# Ports of this run alone: another checkout may be under test beside it.
INNER = 10000 + os.getpid() % 100 * 100
DOOR = INNER + 43
PORTS = {name: INNER + 1 + place for place, name in enumerate(
    ["identity", "accounts", "documents", "signatures", "services"])} | {"gateway": DOOR}


class Suite:
    """Starts with `up`, stops with `reset`, which leaves nothing."""

    def __init__(self, root: pathlib.Path = ROOT, dies: bool = True):
        """`root` is the checkout that `up` takes files from; with `dies` at each crash point once."""
        # Not in pytest's folders, which are closed to other accounts: PostgreSQL runs as one.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="talaka-flow-"))
        self.folder.chmod(0o755)
        self.state = self.folder / "state"
        self.crashes = self.folder / "crashes"
        self.crashes.mkdir()
        self.root, self.dies = root, dies
        self.origin = f"https://localhost:{DOOR}"

    def talaka(self, *words: str) -> str:
        environment = os.environ | {
            "TALAKA_ROOT": str(self.root), "TALAKA_STATE": str(self.state),
            "TALAKA_PROGRAMS": str(PROGRAMS)}
        if self.dies:
            environment["TALAKA_CRASH_DIRECTORY"] = str(self.crashes)
        done = subprocess.run([PROGRAMS / "talaka", *words], env=environment, timeout=180,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def up(self):
        self.talaka("up", "--detach", "--port", str(DOOR), "--inner-port", str(INNER))

    def down(self):
        self.talaka("down")

    def reset(self):
        self.talaka("reset")
        shutil.rmtree(self.folder, ignore_errors=True)

    def file(self, name: str) -> bytes:
        return (self.state / name).read_bytes()

    def fired(self) -> set[str]:
        """The points at which a process died."""
        return {path.name for path in self.crashes.iterdir()}

    def ends(self) -> dict[str, int]:
        """How often the supervisor saw each service die, from its own words."""
        said = (self.state / "log" / "talaka.log").read_text()
        names = re.findall(r"(\w+) ended with 137", said)
        return {name: names.count(name) for name in set(names)}

    def supervisor(self) -> int:
        return int((self.state / "run" / "ready").read_text())

    def postmaster(self) -> int:
        return int((self.state / "postgres" / "postmaster.pid").read_text().split()[0])

    def kill_database(self):
        """Kills PostgreSQL while nobody looks; `look_again` lets the supervisor see it."""
        os.kill(self.supervisor(), signal.SIGSTOP)
        os.kill(self.postmaster(), signal.SIGKILL)

    def look_again(self):
        os.kill(self.supervisor(), signal.SIGCONT)

    def nation(self, name: str):
        return json.loads((ROOT / "Tools/talaka/Nation" / f"{name}.json").read_text())

    def example(self, service: str) -> dict:
        file = ROOT / "Services/services/Catalogue" / f"{service.split('/')[1]}.v1.json"
        return json.loads(file.read_text())["examples"][0]


def until(what: str, ask, seconds: float = 60):
    """What `ask` gives once it gives something."""
    end = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < end, f"waited {seconds} s for {what}"
        time.sleep(0.1)
    return answer
