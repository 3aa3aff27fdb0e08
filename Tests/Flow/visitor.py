"""A person with a card: logs in and signs, as web-eid.js and a card do it."""
import base64
import hashlib
import json

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

from contracts import OPEN, Client, Refused

PIN = b"2580"
CHUNK = 262_144


class Card:
    """A card file that `talaka up` made."""

    def __init__(self, suite, number: str):
        content = json.loads(suite.file(f"cards/{number}.json"))
        self.keys = {}
        self.certificates = {}
        for use in ["authentication", "signature"]:
            self.keys[use] = serialization.load_der_private_key(
                base64.b64decode(content[use]["key"]), PIN)
            self.certificates[use] = base64.b64decode(content[use]["certificate"])
            x509.load_der_x509_certificate(self.certificates[use])

    def sign(self, use: str, digest: bytes) -> bytes:
        der = self.keys[use].sign(digest, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
        return b"".join(part.to_bytes(32, "big") for part in utils.decode_dss_signature(der))

    def token(self, origin: str, nonce: str) -> str:
        parts = [hashlib.sha256(text.encode()).digest() for text in [origin, nonce]]
        signature = self.sign("authentication", hashlib.sha256(b"".join(parts)).digest())
        return json.dumps({
            "unverifiedCertificate": base64.b64encode(self.certificates["authentication"]).decode(),
            "algorithm": "ES256", "signature": base64.b64encode(signature).decode(),
            "format": "web-eid:1.0", "appVersion": "https://example.org/card/1"})


class Visitor:
    """Somebody at the door, logged in for themself or for a body."""

    def __init__(self, suite, door: Client, ledger, number: str, organisation: str = ""):
        self.door, self.ledger, self.card = door, ledger, Card(suite, number)
        self.organisation = organisation
        answer = self._log_in(suite.origin)
        self.session, self.access_token = answer.session, answer.access_token
        ledger.write("session", answer.session.name)

    def _log_in(self, origin: str):
        """A login that was not answered is begun again: its challenge may be used up."""
        sessions = "identity.v1.SessionService"
        for _ in range(8):
            challenge = self.door.call(f"{sessions}/CreateChallenge")
            request = self.door.request(
                f"{sessions}/CreateSession", challenge=challenge.challenge,
                auth_token=self.card.token(origin, challenge.nonce),
                organisation=self.organisation)
            try:
                return self.door.once(f"{sessions}/CreateSession", request)
            except Refused as refused:
                assert refused.code in OPEN, f"login: {refused}"
                self.ledger.write("login not answered", challenge.challenge)
                self._answer_again(f"{sessions}/CreateSession", request)
        raise AssertionError("no login of 8 went through")

    def _answer_again(self, name: str, request):
        """A challenge whose answer came to nothing is never worth a second session."""
        for _ in range(100):
            try:
                self.door.once(name, request)
            except Refused as refused:
                if refused.code in OPEN:
                    continue
                assert refused.reason == "CHALLENGE_UNKNOWN", refused
                return
            raise AssertionError("a challenge was answered twice")

    def call(self, name: str, parts=None, /, **fields):
        return self.door.call(name, self.access_token, parts, **fields)

    def sign(self, *digests) -> list[bytes]:
        """Detached CMS signatures, all under one PIN. A repeat gives the same bytes."""
        signing = "signatures.v1.SigningService"
        prepared = self.call(
            f"{signing}/PrepareSignature", certificate=self.card.certificates["signature"],
            profile="SIGNATURE_PROFILE_CADES_T", contents=digests)
        values = [self.card.sign("signature", part.digest.value) for part in prepared.hashes]
        done = [self.call(f"{signing}/CompleteSignature", name=prepared.name,
                          signature_values=values) for _ in range(2)]
        assert done[0] == done[1]
        self.ledger.write("signature", prepared.name)
        return [signature.cms for signature in done[0].signatures]

    def upload(self, name: str, file: dict, content: bytes, /, **first):
        request = self.door.contracts.message(
            self.door.contracts.method(name).input_type.full_name.removeprefix("talaka."))
        parts = [request(file=file, chunk=content[:CHUNK], **first)]
        parts += [request(chunk=content[start:start + CHUNK])
                  for start in range(CHUNK, len(content), CHUNK)]
        return self.call(name, parts)


def digest_of(content: bytes) -> dict:
    return {"algorithm": "DIGEST_ALGORITHM_SHA256", "value": hashlib.sha256(content).digest()}


def pdf(name: str, content: bytes) -> dict:
    return {"file_name": name, "media_type": "application/pdf", "size_bytes": len(content),
            "digest": digest_of(content)}
