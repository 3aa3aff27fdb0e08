"""The throw-away cluster of the test run, seen by PostgreSQL's own client."""

import os
import subprocess


def psql(statement: str) -> str:
    command = ["psql", "-X", "-A", "-t", "-d", os.environ["TALAKA_TEST_DATABASE"], "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_the_server_waits_for_the_disk():
    assert psql("SHOW fsync") == "on"
    assert psql("SHOW synchronous_commit") == "on"


def test_the_server_listens_on_no_network():
    assert psql("SHOW listen_addresses") == ""


def test_the_role_may_make_databases():
    psql("CREATE DATABASE made_by_test")
    psql("DROP DATABASE made_by_test")
