"""The demonstration against the real six, and what it leaves under programs that nobody here wrote."""

import base64
import hashlib
import json
import pathlib
import subprocess

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

# Of the four authorities only the root is trusted beforehand.
CMS = "openssl cms -verify -binary -inform DER -in {p7s} -content {content} -CAfile ca.pem -out /dev/null"
TS = "openssl ts -verify -in {tst} -token_in -data {content} -CAfile ca.pem"


@pytest.fixture(scope="module")
def left(suite) -> pathlib.Path:
    """What the demonstration leaves."""
    told = suite.run("demo")
    assert "CMS Verification successful" in told and "refused" in told
    return suite.state / "demo"


def accepted(command: str, folder: pathlib.Path) -> bool:
    return subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0


@pytest.mark.parametrize("name", ["decision", "second", "grant"])
def test_openssl_accepts_the_signatures_and_the_time_stamp(left, name):
    assert accepted(CMS.format(p7s=f"{name}.p7s", content=f"{name}.pdf"), left)
    assert accepted(CMS.format(p7s=f"{name}.json.p7s", content=f"{name}.json"), left)
    assert accepted(TS.format(tst=f"{name}.tst", content=f"{name}.pdf"), left)


@pytest.mark.parametrize("place", [0, 1000, -1])
def test_openssl_refuses_one_changed_byte(left, place):
    changed = bytearray((left / "decision.pdf").read_bytes())
    changed[place] ^= 0x20
    (left / "other.pdf").write_bytes(changed)
    assert not accepted(CMS.format(p7s="decision.p7s", content="other.pdf"), left)
    assert not accepted(TS.format(tst="decision.tst", content="other.pdf"), left)


def test_a_signature_holds_for_its_own_decision_only(left):
    assert not accepted(CMS.format(p7s="second.p7s", content="decision.pdf"), left)


def test_the_pdf_shows_what_the_json_says(left):
    texts = []
    for name in ["decision", "second", "grant"]:
        text = subprocess.run(["pdftotext", "-layout", f"{name}.pdf", "-"], cwd=left,
                              capture_output=True, text=True, check=True).stdout
        decision = json.loads((left / f"{name}.json").read_text())
        assert decision["number"] in text
        assert decision["applicant_title"].split()[0] in text
        assert decision["verification_code"] in text
        assert "задаволіць" in text
        texts.append(text)
    assert len(set(texts)) == 3


def test_every_evidence_of_the_exchange_is_sealed(left):
    names = sorted(path.stem for path in left.glob("evidence/*.json"))
    assert [name.split("-")[1] for name in names] == [
        "submissionAcceptance", "contentConsignment", "contentHandover", "registration", "reply"]
    for name in names:
        assert accepted(CMS.format(p7s=f"evidence/{name}.p7s", content=f"evidence/{name}.json"),
                        left)


def test_the_demonstration_can_be_played_again(suite, left):
    assert "the account was active" in suite.run("demo")


def test_a_card_is_made_for_a_person_and_blocks_after_three_wrong_pins(suite):
    persons = json.loads(
        (pathlib.Path(__file__).parents[2] / "Tools/talaka/Nation/persons.json").read_text())
    number = persons["persons"][0]["person"]["personalNumber"]
    card, pin = str(suite.state / "own.json"), suite.state / "pin"
    pin.write_text("24680\n")
    suite.run("card", "make", "--person", number, "--out", card, "--pin-from", str(pin))
    told = suite.run("card", "show", "--card", card, ports=False)
    assert number in told and "PIN tries   3" in told and told.count("BEGIN CERTIFICATE") == 2
    sign = ["card", "sign", "--card", card, "--hash", "ab" * 32, "--pin-from", str(pin)]
    suite.run(*sign, ports=False)
    pin.write_text("13579\n")
    for _ in range(3):
        suite.run(*sign, ports=False, status=1)
    pin.write_text("24680\n")
    assert "PIN_BLOCKED" in suite.run(*sign, ports=False, status=1)
    assert "PIN tries   0 (blocked)" in suite.run("card", "show", "--card", card, ports=False)


def test_a_token_is_a_card_too(suite):
    number = "3260192A900PB0"
    pin = suite.state / "token-pin"
    pin.write_text("24680\n")
    suite.run("card", "make", "--person", number, "--token", "own", "--pin-from", str(pin))
    told = suite.run("card", "show", "--token", "own", ports=False)
    assert told.count("BEGIN CERTIFICATE") == 2
    certificate = "-----BEGIN" + told.split("signature:")[1].split("-----BEGIN")[1]
    (suite.state / "token.pem").write_text(certificate)
    content = b"an application"
    signed = suite.run("card", "sign", "--token", "own", "--hash",
                       hashlib.sha256(content).hexdigest(), "--pin-from", str(pin), ports=False)
    raw = base64.b64decode(signed)
    key = x509.load_pem_x509_certificate(certificate.encode()).public_key()
    key.verify(utils.encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:])),
               content, ec.ECDSA(hashes.SHA256()))
    pin.write_text("13579\n")
    assert "PIN_WRONG" in suite.run("card", "sign", "--token", "own", "--hash", "ab" * 32,
                                    "--pin-from", str(pin), ports=False, status=1)


def test_a_load_that_was_broken_off_is_begun_again(suite):
    suite.down()
    (suite.state / "data/nation").unlink()
    assert "the nation is loaded" in suite.up()
    suite.down()
    assert "loading" not in suite.up()
