public import PKI
internal import Protobuf

/// An ID card, in a file or in a token: certificates for all, signatures for who knows the PIN.
public protocol SmartCard: Sendable {
  /// The certificate of a key. Throws `CardError.notPersonalised` before it is issued.
  func certificate(_ use: CardKey) throws -> Certificate

  /// Signs hashes with the signature key, all under one PIN; each signature is R‖S of 64 octets.
  /// Throws `CardError` with `.hashLength`, `.pinWrong`, `.pinBlocked`.
  func sign(hashes: [[UInt8]], pin: [UInt8]) throws -> [[UInt8]]

  /// A Web eID authentication token for an origin and the nonce of a challenge, as JSON text.
  /// Throws `CardError` with `.challengeLength`, `.pinWrong`, `.pinBlocked`.
  func authenticationToken(origin: String, nonce: String, pin: [UInt8]) throws -> String
}

/// What all kinds of card answer in the same form, and refuse before a PIN is tried.
enum WebEIDAnswer {
  static func check(nonce: String) throws(CardError) {
    guard WebEIDToken.challengeLengths.contains(nonce.utf8.count) else {
      throw CardError(.challengeLength, "a challenge has 44 to 88 characters")
    }
  }

  static func check(hashes: [[UInt8]]) throws(CardError) {
    guard hashes.allSatisfy({ $0.count == DigestAlgorithm.sha256.length }) else {
      throw CardError(.hashLength, "this card signs SHA-256 hashes of 32 octets")
    }
  }

  /// `web-eid:1.0`.
  static func text(_ certificate: Certificate, _ signature: [UInt8]) -> String {
    JSONValue.object([
      JSONMember("unverifiedCertificate", .string(PKI.Base64.encode(certificate.der))),
      JSONMember("algorithm", "ES256"),
      JSONMember("signature", .string(PKI.Base64.encode(signature))),
      JSONMember("format", "web-eid:1.0"),
      JSONMember("appVersion", "talaka-card/1"),
    ]).text
  }
}
