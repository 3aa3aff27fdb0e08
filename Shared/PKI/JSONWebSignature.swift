/// Compact JWS (RFC 7515 §7.1): header and payload are the caller's JSON octets, never read here.
public struct JSONWebSignature: Sendable, Hashable {
  /// Longest accepted text, in octets.
  public static let lengthLimit = 64 << 10

  public let header: [UInt8]
  public let payload: [UInt8]
  public let signature: [UInt8]
  private let signingInput: [UInt8]

  /// Splits a compact serialisation. Throws `.malformed`, `.tooLarge`; nothing is verified.
  public init(compact text: some StringProtocol) throws(PKIError) {
    guard text.utf8.count <= Self.lengthLimit else { throw PKIError(.tooLarge, "JWS") }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw PKIError(.malformed, "JWS of \(parts.count) parts") }
    header = try Base64.decode(parts[0], .url)
    payload = try Base64.decode(parts[1], .url)
    signature = try Base64.decode(parts[2], .url)
    signingInput = Array(parts[0].utf8) + [UInt8(ascii: ".")] + Array(parts[1].utf8)
  }

  /// The compact serialisation signed by a key; `alg` in the header is the caller's to match.
  public static func sign(
    header: [UInt8], payload: [UInt8], with signer: some Signer
  ) throws(PKIError) -> String {
    let input = Base64.encode(header, .url) + "." + Base64.encode(payload, .url)
    var signature = try signer.sign(Array(input.utf8))
    if case .ecdsa = signer.algorithm, let length = signer.publicKey.kind.coordinateLength {
      signature = try ECDSASignature.raw(fromDER: signature, coordinateLength: length)
    }
    return input + "." + Base64.encode(signature, .url)
  }

  /// Whether the key made the signature with this algorithm, which the caller took from a list of its
  /// own and not from the header alone.
  public func isSigned(by key: PublicKey, _ algorithm: SignatureAlgorithm) -> Bool {
    key.verifies(joseSignature: signature, of: signingInput, algorithm)
  }
}

extension PublicKey {
  /// As `verifies`, with the signature form of JOSE and Web eID: ECDSA is raw r‖s, and the curve is
  /// the one that RFC 7518 §3.4 ties to the digest.
  public func verifies(
    joseSignature signature: [UInt8], of message: [UInt8], _ algorithm: SignatureAlgorithm
  ) -> Bool {
    guard case .ecdsa = algorithm else { return verifies(signature, of: message, algorithm) }
    guard let length = kind.coordinateLength, kind.defaultAlgorithm == algorithm,
      let der = try? ECDSASignature.der(fromRaw: signature, coordinateLength: length)
    else { return false }
    return verifies(der, of: message, algorithm)
  }
}

/// The public members of a JWK (RFC 7517, RFC 7518 §6) in the order of RFC 7638, which makes the
/// thumbprint.
public struct JSONWebKey: Sendable, Hashable {
  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  /// Required members, sorted by name; values are base64url or plain ASCII words.
  public let members: [Member]

  /// Throws `.malformed` for an EC key whose point is not uncompressed.
  public init(_ key: PublicKey) throws(PKIError) {
    guard let length = key.kind.coordinateLength else {
      var outside = DERReader(key.keyBits)
      var numbers = try outside.sequence()
      let modulus = try numbers.unsignedInteger()
      let exponent = try numbers.unsignedInteger()
      members = [
        Member(name: "e", value: Base64.encode(exponent, .url)),
        Member(name: "kty", value: "RSA"),
        Member(name: "n", value: Base64.encode(modulus, .url)),
      ]
      return
    }
    guard key.keyBits.count == 1 + 2 * length, key.keyBits.first == 4 else {
      throw PKIError(.malformed, "point is not uncompressed")
    }
    let curve =
      switch key.kind {
      case .p384: "P-384"
      case .p521: "P-521"
      default: "P-256"
      }
    members = [
      Member(name: "crv", value: curve), Member(name: "kty", value: "EC"),
      Member(name: "x", value: Base64.encode(key.keyBits[1...length], .url)),
      Member(name: "y", value: Base64.encode(key.keyBits[(length + 1)...], .url)),
    ]
  }

  /// An EC public key from its members. Throws `.malformed`, `.unsupportedAlgorithm`.
  public static func publicKey(
    curve: String, x: String, y: String
  ) throws(PKIError) -> PublicKey {
    let (oid, length): (OID, Int)
    switch curve {
    case "P-256": (oid, length) = (.p256, 32)
    case "P-384": (oid, length) = (.p384, 48)
    case "P-521": (oid, length) = (.p521, 66)
    default: throw PKIError(.unsupportedAlgorithm, "curve of a JWK")
    }
    let x = try Base64.decode(x, .url)
    let y = try Base64.decode(y, .url)
    guard x.count == length, y.count == length else { throw PKIError(.malformed, "point") }
    return try PublicKey(
      der: DER.sequence(
        DER.sequence(DER.oid(.ecPublicKey), DER.oid(oid)), DER.bitString([4] + x + y)))
  }

  /// The required members as JSON without spaces: what the thumbprint digests.
  public var json: String {
    "{" + members.map { "\"\($0.name)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
  }

  /// RFC 7638 with SHA-256, base64url: a key identifier.
  public var thumbprint: String {
    Base64.encode(DigestAlgorithm.sha256.digest(Array(json.utf8)), .url)
  }
}
