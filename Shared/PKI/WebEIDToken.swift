/// The parts of a Web eID authentication token (`web-eid:1.0` and `1.1`) that carry proof. The JSON
/// around them is read elsewhere; nothing in a token is trusted before `verify`.
public struct WebEIDToken: Sendable {
  /// Length of a challenge: base64 of 32 octets at least, twice that at most.
  public static let challengeLengths = 44...88

  public let certificate: Certificate
  public let algorithm: SignatureAlgorithm
  public let signature: [UInt8]

  /// Throws `.malformed` for anything that is not base64 or no certificate,
  /// `.unsupportedAlgorithm` for any other `algorithm` than ES, RS and PS with 256, 384 and 512.
  public init(
    unverifiedCertificate: String, algorithm: String, signature: String
  ) throws(PKIError) {
    guard let known = SignatureAlgorithm(jose: algorithm) else {
      throw PKIError(.unsupportedAlgorithm, "algorithm of the token")
    }
    self.algorithm = known
    guard unverifiedCertificate.utf8.count <= 16_384, signature.utf8.count <= 2048 else {
      throw PKIError(.tooLarge, "token")
    }
    certificate = try Certificate(der: Base64.decode(unverifiedCertificate))
    self.signature = try Base64.decode(signature)
  }

  /// What the card signed: hash(origin) ‖ hash(challenge), both as UTF-8 text.
  public static func signedOctets(
    origin: String, challenge: String, _ algorithm: DigestAlgorithm
  ) -> [UInt8] {
    algorithm.digest(Array(origin.utf8)) + algorithm.digest(Array(challenge.utf8))
  }

  /// Verifies the card's signature over our own origin and the stored challenge. Whom the certificate
  /// names and whether it may log in are further questions.
  ///
  /// Throws `.badSignature`, `.invalidArgument` for a challenge out of `challengeLengths`, and
  /// `.weakKey` or `.unsupportedAlgorithm` for the key.
  public func verify(origin: String, challenge: String) throws(PKIError) {
    guard Self.challengeLengths.contains(challenge.utf8.count) else {
      throw PKIError(.invalidArgument, "challenge of \(challenge.utf8.count) characters")
    }
    let message = Self.signedOctets(
      origin: origin, challenge: challenge, algorithm.digest)
    guard
      try certificate.publicKey().verifies(joseSignature: signature, of: message, algorithm)
    else { throw PKIError(.badSignature, "the token is not signed for this origin and challenge") }
  }
}
