"""compose/ under the schema of the compose specification and Docker Compose's own eyes."""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(os.environ["TALAKA_ROOT"])
FILE = ROOT / "compose" / "compose.yaml"
NAMES = ["identity", "accounts", "documents", "signatures", "services", "gateway"]


def compose(*words, file=FILE):
    program = [os.environ["TALAKA_COMPOSE"]] if os.environ["TALAKA_COMPOSE"] else ["docker", "compose"]
    return subprocess.run([*program, "-f", file, *words], capture_output=True, text=True)


def obeys_the_schema(file) -> bool:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    return subprocess.run([*command, file], capture_output=True).returncode == 0


@pytest.fixture(scope="module")
def model():
    done = compose("config", "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_file_obeys_the_specification():
    assert obeys_the_schema(FILE)
    done = compose("config", "-q")
    assert done.returncode == 0, done.stderr


def test_a_wrong_file_is_refused(tmp_path):
    wrong = tmp_path / "compose.yaml"
    wrong.write_text(FILE.read_text().replace("read_only: true", "read_onyl: true", 1))
    assert not obeys_the_schema(wrong)
    assert compose("config", "-q", file=wrong).returncode != 0


def test_every_container_is_confined(model):
    for name, service in model["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert int(service["user"].split(":")[0]) > 0, name
        limits = service["deploy"]["resources"]["limits"]
        assert {"cpus", "memory", "pids"} <= limits.keys(), name
        assert not service.get("privileged"), name


def test_every_service_waits_for_its_migrations_and_says_how_it_is(model):
    for name in NAMES:
        service = model["services"][name]
        assert service["healthcheck"]["test"][0] == "CMD"
        if name == "gateway":
            assert set(service["depends_on"]) == set(NAMES) - {"gateway"}
        else:
            waits = service["depends_on"][f"{name}-migrate"]
            assert waits["condition"] == "service_completed_successfully"


def test_a_service_gets_its_own_secrets_and_no_others(model):
    for name in NAMES:
        for container in [name, f"{name}-migrate"]:
            if container not in model["services"]:
                continue
            got = {secret["source"] for secret in model["services"][container]["secrets"]}
            own = {f"{name}_key", f"{name}_certificate", f"{name}_database", "transport_authority"}
            own |= {"identity": {"identity_tokens"}, "documents": {"documents_seal"},
                    "signatures": {"signatures_sealing"}}.get(name, set())
            if name == "gateway":
                own = own - {"gateway_database"} | {"gateway_portal", "door_key", "door_certificate"}
            assert got == own, container


def test_only_the_gateway_faces_the_outside(model):
    facing = {name for name, service in model["services"].items() if service.get("ports")}
    assert facing == {"gateway"}
    for name, service in model["services"].items():
        assert name == "gateway" or "outer" not in (service.get("networks") or {}), name
    assert model["networks"]["inner"]["internal"] is True


def test_talaka_compose_writes_every_file_that_is_named(model, tmp_path):
    command = [pathlib.Path(os.environ["TALAKA_PROGRAMS"]) / "talaka", "compose", "--folder"]
    folder = tmp_path / "files"
    subprocess.run([*command, folder], check=True, capture_output=True)
    named = {entry["file"] for kind in ["secrets", "configs"] for entry in model[kind].values()}
    ours = {pathlib.Path(file) for file in named if ".talaka/compose/" in file}
    for file in ours:
        assert (folder / str(file).split(".talaka/compose/")[1]).is_file(), file
    assert len(ours) >= 20

    # Each configuration names secrets where Docker puts them, and only those its service gets.
    for name in NAMES:
        text = (folder / f"{name}.json").read_text()
        configuration = json.loads(text)
        used = set(re.findall(r"/run/secrets/(\w+)", text))
        assert used == {secret["source"] for secret in model["services"][name]["secrets"]}
        assert all(place == f"{word}:9443" for word, place in configuration["neighbours"].items())

    passwords = (folder / "databases.sql").read_text()
    subprocess.run([*command, folder], check=True, capture_output=True)
    assert (folder / "databases.sql").read_text() == passwords
    subprocess.run(["sh", "-n", ROOT / "compose" / "databases.sh"], check=True)
