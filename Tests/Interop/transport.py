"""A transport authority for tests, and programs of the suite started with it."""
import datetime
import json
import os
import pathlib
import socket
import subprocess

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

ROOT = pathlib.Path(__file__).parents[2]
PROGRAMS = pathlib.Path(os.environ.get("TALAKA_PROGRAMS", ROOT / ".build/debug"))


class Authority:
    """Issues certificates that hold one DNS name each, as `talaka pki` does."""

    def __init__(self, folder):
        self.folder = folder
        self.key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test transport")])
        self.certificate = self._builder(name, self.key).add_extension(
            x509.BasicConstraints(ca=True, path_length=0), critical=True
        ).add_extension(
            x509.KeyUsage(False, False, False, False, False, True, True, False, False),
            critical=True).sign(self.key, hashes.SHA256())
        self.name = name
        self.file = folder / "ca.crt"
        self.file.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))

    def _builder(self, subject, key, issuer=None):
        now = datetime.datetime.now(datetime.timezone.utc)
        return x509.CertificateBuilder().subject_name(subject).issuer_name(
            issuer or subject).public_key(key.public_key()).serial_number(
            x509.random_serial_number()).not_valid_before(
            now - datetime.timedelta(hours=1)).not_valid_after(now + datetime.timedelta(days=2))

    def issue(self, name):
        """Paths of a certificate for `name` and of its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        usage = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
        certificate = self._builder(subject, key, self.name).add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False).add_extension(
            x509.ExtendedKeyUsage(usage), critical=False).sign(self.key, hashes.SHA256())
        crt, pem = self.folder / f"{name}.crt", self.folder / f"{name}.key"
        crt.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        pem.write_bytes(key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption()))
        return crt, pem


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    """A service process; its log is read line by line."""

    def __init__(self, name, folder, authority, settings=None):
        crt, key = authority.issue(name)
        self.port = free_port()
        configuration = {
            "listen": f"127.0.0.1:{self.port}",
            "tls": {"certificate": str(crt), "key": str(key), "authority": str(authority.file)},
            **(settings or {}),
        }
        self.file = folder / f"{name}.json"
        self.file.write_text(json.dumps(configuration))
        self.name = name
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [PROGRAMS / self.name, "--config", self.file], stderr=subprocess.PIPE, text=True)
        self.wait_for("serving")

    def wait_for(self, message):
        for line in self.process.stderr:
            if json.loads(line)["message"] == message:
                return
        raise AssertionError(f"ended with {self.process.wait()} before saying {message!r}")

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=20)

    def restart(self):
        assert self.stop() == 0
        self.start()
