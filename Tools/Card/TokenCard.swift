public import PKI

/// A card in a PKCS#11 token (SoftHSM, a real card's middleware): its keys never leave it, and the
/// token itself counts wrong PINs.
public struct TokenCard: SmartCard {
  private let module: TokenModule
  private let label: String

  /// Finds the token with a label. Throws `PKIError` when library or token are not there.
  public init(module: TokenModule, label: String) throws {
    self.module = module
    self.label = label
    _ = try module.look(tokenLabel: label)
  }

  /// Prepares the module's empty token as a card with two fresh keys.
  ///
  /// Returns the card and for each key a request for its certificate. Throws `.unreachable` when
  /// there is no empty token.
  public static func make(
    module: TokenModule, label: String, holder: String, pin: [UInt8]
  ) throws -> (card: TokenCard, requests: [CardKey: CertificateRequest]) {
    try CardFile.check(pin: pin)
    let tokens = try module.tokens()
    guard !tokens.contains(where: { $0.label == label && $0.isInitialized }) else {
      throw CardError(.unreachable, "there is a token \(label) already")
    }
    guard let empty = tokens.first(where: { !$0.isInitialized }) else {
      throw CardError(.unreachable, "there is no empty token")
    }
    // Nobody keeps the officer's PIN: a blocked card stays blocked.
    let officer = Array(PKI.Base64.encode(try SecureRandom.bytes(24)).utf8)
    try module.initialize(slot: empty.slot, label: label, officerPIN: officer, userPIN: pin)
    let session = try module.open(tokenLabel: label, pin: pin)
    let subject = try DistinguishedName([.init(.serialNumber, "PNOBY-\(holder)")])
    var requests: [CardKey: CertificateRequest] = [:]
    for use in CardKey.allCases {
      let signer = try session.generateKey(label: use.rawValue)
      requests[use] = try CertificateRequest.create(subject: subject, signer: signer)
    }
    return (try TokenCard(module: module, label: label), requests)
  }

  /// Puts issued certificates into the token.
  public func store(_ certificates: [CardKey: Certificate], pin: [UInt8]) throws {
    let session = try open(pin)
    for (use, certificate) in certificates {
      try session.store(certificate, label: use.rawValue)
    }
  }

  public func certificate(_ use: CardKey) throws -> Certificate {
    let found = try module.look(tokenLabel: label).certificates(label: use.rawValue)
    guard let certificate = found.first else {
      throw CardError(.notPersonalised, "the token has no certificate for its \(use.rawValue) key")
    }
    return certificate
  }

  public func sign(hashes: [[UInt8]], pin: [UInt8]) throws -> [[UInt8]] {
    try WebEIDAnswer.check(hashes: hashes)
    let signer = try open(pin).signer(label: CardKey.signature.rawValue)
    return try hashes.map { try signer.rawSignature(digest: $0) }
  }

  public func authenticationToken(origin: String, nonce: String, pin: [UInt8]) throws -> String {
    try WebEIDAnswer.check(nonce: nonce)
    let certificate = try certificate(.authentication)
    let signer = try open(pin).signer(label: CardKey.authentication.rawValue)
    let octets = WebEIDToken.signedOctets(origin: origin, challenge: nonce, .sha256)
    let signature = try signer.rawSignature(digest: DigestAlgorithm.sha256.digest(octets))
    return WebEIDAnswer.text(certificate, signature)
  }

  /// One login for one PIN: it ends with the session.
  private func open(_ pin: [UInt8]) throws -> TokenSession {
    try CardFile.check(pin: pin)
    do throws(PKIError) {
      return try module.open(tokenLabel: label, pin: pin)
    } catch {
      switch error.reason {
      case .wrongPIN:
        let token = try module.tokens().first { $0.label == label }
        throw CardError(
          .pinWrong, "wrong PIN", triesLeft: token?.isFinalPINTry == true ? 1 : 2)
      case .lockedPIN: throw CardError(.pinBlocked, "the token is blocked")
      default: throw error
      }
    }
  }
}
