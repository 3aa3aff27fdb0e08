/// The digest that is stamped, with its algorithm (RFC 3161 §2.4.1).
public struct MessageImprint: Sendable, Hashable {
  public let algorithm: DigestAlgorithm
  public let digest: [UInt8]

  /// Throws `.invalidArgument` for a digest of the wrong length.
  public init(_ algorithm: DigestAlgorithm, digest: [UInt8]) throws(PKIError) {
    guard digest.count == algorithm.length else {
      throw PKIError(.invalidArgument, "digest of \(digest.count) octets")
    }
    self.algorithm = algorithm
    self.digest = digest
  }

  /// The imprint of a message.
  public init(of message: some Collection<UInt8>, _ algorithm: DigestAlgorithm = .sha256) {
    self.algorithm = algorithm
    digest = algorithm.digest(message)
  }

  var der: [UInt8] { DER.sequence(algorithm.der, DER.octetString(digest)) }

  init(_ reader: inout DERReader) throws(PKIError) {
    var inside = try reader.sequence()
    algorithm = try DigestAlgorithm.read(&inside)
    digest = Array(try inside.octetString())
    try inside.end()
    guard digest.count == algorithm.length else {
      throw PKIError(.malformed, "imprint of another length")
    }
  }
}

/// TimeStampReq of RFC 3161 §2.4.1.
public struct TimeStampRequest: Sendable, Hashable {
  /// Longest request that is read, in octets.
  public static let lengthLimit = 4096
  /// Longest nonce, in octets.
  public static let nonceLimit = 32

  public let imprint: MessageImprint
  public let policy: OID?
  /// Big-endian magnitude.
  public let nonce: [UInt8]?
  public let wantsCertificate: Bool

  public init(
    _ imprint: MessageImprint, policy: OID? = nil, nonce: [UInt8]?, wantsCertificate: Bool = true
  ) {
    self.imprint = imprint
    self.policy = policy
    self.nonce = nonce.map(Self.magnitude)
    self.wantsCertificate = wantsCertificate
  }

  private static func magnitude(_ octets: [UInt8]) -> [UInt8] {
    let digits = octets.drop { $0 == 0 }
    return digits.isEmpty ? [0] : Array(digits)
  }

  /// Throws `.malformed`, `.tooLarge`, `.unsupportedAlgorithm` (bad algorithm: `badAlg`).
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "time stamp request of \(der.count) octets")
    }
    var outside = DERReader(der)
    var fields = try outside.sequence()
    try outside.end()
    guard try fields.smallInteger() == 1 else { throw PKIError(.malformed, "version") }
    imprint = try MessageImprint(&fields)
    policy = fields.nextTag == DER.Tag.oid ? try fields.oid() : nil
    nonce = fields.nextTag == DER.Tag.integer ? try fields.unsignedInteger() : nil
    wantsCertificate = try fields.booleanDefaultFalse()
    guard (nonce?.count ?? 0) <= Self.nonceLimit else {
      throw PKIError(.tooLarge, "nonce of a time stamp request")
    }
    // No extension is known, and RFC 3161 asks to refuse unknown ones.
    guard fields.isAtEnd else { throw PKIError(.malformed, "extensions are not accepted") }
  }

  public var der: [UInt8] {
    DER.sequence(
      DER.integer(1), imprint.der, policy.map(DER.oid) ?? [],
      nonce.map { DER.integer(magnitude: $0) } ?? [], wantsCertificate ? DER.true : [])
  }
}

/// TimeStampResp of RFC 3161 §2.4.2.
public enum TimeStampResponse: Sendable {
  case granted(TimeStampToken)
  case refused(Failure)

  /// PKIFailureInfo; the raw value is its bit.
  public enum Failure: UInt8, Sendable, CaseIterable {
    case badAlgorithm = 0
    case badRequest = 2
    case badDataFormat = 5
    case timeNotAvailable = 14
    case unacceptedPolicy = 15
    case unacceptedExtension = 16
    case systemFailure = 25
  }

  /// Longest response that is read, in octets.
  public static let lengthLimit = 256 << 10

  public var der: [UInt8] {
    switch self {
    case .granted(let token):
      return DER.sequence(DER.sequence(DER.integer(0)), token.der)
    case .refused(let failure):
      // A named bit list longer than 16 bits: one bit is set, the last.
      let bit = Int(failure.rawValue)
      var octets = [UInt8](repeating: 0, count: bit / 8 + 1)
      octets[bit / 8] = 0x80 >> UInt8(bit % 8)
      let information = DER.element(DER.Tag.bitString, [UInt8(7 - bit % 8)] + octets)
      return DER.sequence(DER.sequence(DER.integer(2), information))
    }
  }

  /// Throws `.malformed`, `.tooLarge`; a refusal is a value, not an error.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "time stamp response of \(der.count) octets")
    }
    var outside = DERReader(der)
    var fields = try outside.sequence()
    try outside.end()
    var information = try fields.sequence()
    let status = try information.smallInteger()
    if status <= 1 {
      self = .granted(try TimeStampToken(der: Array(fields.next().encoded)))
      try fields.end()
      return
    }
    _ = try information.nextIf(DER.Tag.sequence)
    var failure = Failure.systemFailure
    if let bits = try information.nextIf(DER.Tag.bitString)?.content.dropFirst() {
      failure = Failure.allCases.first { Self.isSet($0.rawValue, in: bits) } ?? failure
    }
    self = .refused(failure)
  }

  private static func isSet(_ bit: UInt8, in octets: ArraySlice<UInt8>) -> Bool {
    let index = octets.startIndex + Int(bit) / 8
    return index < octets.endIndex && octets[index] & (0x80 >> (bit % 8)) != 0
  }

  /// The token, if it answers the request. Throws `.refused`, `.imprintMismatch`,
  /// `.nonceMismatch`.
  public func token(for request: TimeStampRequest) throws(PKIError) -> TimeStampToken {
    switch self {
    case .refused(let failure): throw PKIError(.refused, "the authority answered \(failure)")
    case .granted(let token):
      guard token.imprint == request.imprint else {
        throw PKIError(.imprintMismatch, "the time stamp is over something else")
      }
      guard token.nonce == request.nonce, request.policy == nil || request.policy == token.policy
      else { throw PKIError(.nonceMismatch, "the time stamp answers another request") }
      return token
    }
  }
}
