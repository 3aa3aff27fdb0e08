/// An X.509 v2 CRL (RFC 5280 §5) read strictly; entries stay encoded and are searched in place.
public struct CertificateRevocationList: Sendable, Hashable {
  /// Longest list that is read, in octets: some million entries.
  public static let lengthLimit = 64 << 20

  /// One revoked certificate.
  public struct Entry: Sendable, Hashable {
    /// Big-endian magnitude.
    public let serialNumber: [UInt8]
    public let revokedAt: Instant
    public let reason: RevocationReason
    /// From here on the list speaks of another authority's certificates (RFC 5280 §5.3.3).
    let namesIssuer: Bool

    public init(serialNumber: [UInt8], revokedAt: Instant, reason: RevocationReason) {
      self.serialNumber = Array(serialNumber.drop { $0 == 0 })
      self.revokedAt = revokedAt
      self.reason = reason
      namesIssuer = false
    }

    /// The entry in DER; may be made once and stored with the revocation.
    public func der() throws(PKIError) -> [UInt8] {
      // RFC 5280 §5.3.1: `unspecified` should be left out.
      let extensions =
        reason == .unspecified
        ? []
        : DER.sequence(
          CertificateExtension(.crlReason, value: DER.enumerated(reason.rawValue)).der)
      return DER.sequence(
        DER.integer(magnitude: serialNumber), try DER.time(revokedAt), extensions)
    }

    init(_ element: DERElement) throws(PKIError) {
      var fields = element.reader
      serialNumber = try ToBeSignedFields.serial(&fields)
      revokedAt = try fields.time()
      var reason = RevocationReason.unspecified
      var namesIssuer = false
      if !fields.isAtEnd {
        for found in try CertificateExtension.readList(fields.sequence()) {
          if found.oid == .crlReason {
            var value = DERReader(found.value)
            let number = try value.enumerated()
            guard let known = UInt8(exactly: number).flatMap(RevocationReason.init(rawValue:))
            else { throw PKIError(.malformed, "reason \(number)") }
            reason = known
          } else if found.oid == .certificateIssuer {
            namesIssuer = true
          } else if found.isCritical {
            throw PKIError(.malformed, "critical extension \(found.oid) in an entry")
          }
        }
      }
      try fields.end()
      self.reason = reason
      self.namesIssuer = namesIssuer
    }
  }

  public let der: [UInt8]
  public let issuer: DistinguishedName
  public let thisUpdate: Instant
  public let nextUpdate: Instant?
  public let extensions: [CertificateExtension]
  /// CRLNumber as magnitude, nil when absent.
  public let number: [UInt8]?
  public let entryCount: Int
  /// Speaks of certificates of other authorities too; only libcrypto's path validation reads those.
  public let isIndirect: Bool
  private let entries: ArraySlice<UInt8>
  private let toBeSigned: ArraySlice<UInt8>
  private let algorithm: SignatureAlgorithm
  private let signature: [UInt8]

  /// Throws `.malformed`, `.tooLarge`, `.unsupportedAlgorithm`; every entry is read once.
  public init(der: [UInt8]) throws(PKIError) {
    guard der.count <= Self.lengthLimit else {
      throw PKIError(.tooLarge, "CRL of \(der.count) octets")
    }
    var outside = DERReader(der)
    var list = try outside.sequence()
    try outside.end()
    let toBeSigned = try list.next(DER.Tag.sequence)
    algorithm = try SignatureAlgorithm.read(&list)
    signature = Array(try list.bitString())
    try list.end()
    self.der = der
    self.toBeSigned = toBeSigned.encoded

    var fields = toBeSigned.reader
    guard try fields.smallInteger() == 1 else { throw PKIError(.malformed, "not a v2 CRL") }
    guard try SignatureAlgorithm.read(&fields) == algorithm else {
      throw PKIError(.malformed, "two different signature algorithms")
    }
    issuer = try DistinguishedName(fields.next())
    thisUpdate = try fields.time()
    let next = fields.nextTag
    let hasNext = next == DER.Tag.utcTime || next == DER.Tag.generalizedTime
    nextUpdate = hasNext ? try fields.time() : nil
    entries = try fields.nextIf(DER.Tag.sequence)?.content ?? []
    if var wrapped = try fields.explicit(0) {
      extensions = try CertificateExtension.readList(wrapped.sequence())
    } else {
      extensions = []
    }
    try fields.end()
    number = try extensions.first { $0.oid == .crlNumber }.map { (found) throws(PKIError) in
      var value = DERReader(found.value)
      return try value.unsignedInteger()
    }
    var count = 0
    var isIndirect = false
    var reader = DERReader(entries)
    while !reader.isAtEnd {
      isIndirect = try Entry(reader.next(DER.Tag.sequence)).namesIssuer || isIndirect
      count += 1
    }
    entryCount = count
    self.isIndirect = isIndirect
  }

  public init(pem: String) throws(PKIError) {
    try self.init(der: PEM.single("X509 CRL", in: pem))
  }

  public var pem: String { PEM(label: "X509 CRL", der: der).text }

  /// Throws `.untrusted` for another issuer, `.wrongKeyUsage`, `.badSignature`, and `.malformed`
  /// for a delta or a critical extension that is not understood.
  public func verify(issuer certificate: Certificate) throws(PKIError) {
    guard issuer == certificate.subject else {
      throw PKIError(.untrusted, "the CRL is another authority's")
    }
    guard certificate.keyUsage?.contains(.crlSign) ?? true else {
      throw PKIError(.wrongKeyUsage, "the issuer may not sign CRLs")
    }
    let known: Set<OID> = [.issuingDistributionPoint]
    guard extensions.allSatisfy({ !$0.isCritical || known.contains($0.oid) }) else {
      throw PKIError(.malformed, "critical extension that is not understood")
    }
    guard try certificate.publicKey().verifies(signature, of: toBeSigned, algorithm) else {
      throw PKIError(.badSignature, "CRL signature")
    }
  }

  /// The entry of a serial number; looks through all entries.
  public func entry(serialNumber: [UInt8]) -> Entry? {
    let wanted = DER.integer(magnitude: serialNumber)
    var reader = DERReader(entries)
    // Every entry was read in init, so nothing here can fail.
    while let element = try? reader.next() {
      if element.content.starts(with: wanted) { return try? Entry(element) }
    }
    return nil
  }

  /// Entries in their order.
  public func forEachEntry(_ body: (Entry) throws -> Void) rethrows {
    var reader = DERReader(entries)
    while let element = try? reader.next(), let entry = try? Entry(element) { try body(entry) }
  }

  /// The status of a certificate of this issuer. Throws `.revocationUnknown` when the list is a
  /// partition in which the certificate would not stand.
  public func status(of certificate: Certificate) throws(PKIError) -> RevocationStatus {
    guard certificate.issuer == issuer, !isIndirect else {
      throw PKIError(.revocationUnknown, "the CRL is another authority's")
    }
    if let point = extensions.first(where: { $0.oid == .issuingDistributionPoint }) {
      try checkPartition(point, certificate)
    }
    let found = entry(serialNumber: certificate.serialNumber)
    let state = found.map { RevocationStatus.State.revoked(at: $0.revokedAt, reason: $0.reason) }
    return RevocationStatus(
      state: state ?? .good, source: .crl, thisUpdate: thisUpdate, nextUpdate: nextUpdate)
  }

  /// RFC 5280 §6.3.3 (b)(2): one of the addresses must be one of the certificate's; partitions by
  /// anything else (only users, only CAs, some reasons, indirect) are not understood.
  private func checkPartition(
    _ point: CertificateExtension, _ certificate: Certificate
  ) throws(PKIError) {
    var outside = DERReader(point.value)
    var fields = try outside.sequence()
    var uris: [String] = []
    if var name = try fields.explicit(0), let names = try name.explicit(0) {
      for case .uri(let uri) in try GeneralName.readList(names) { uris.append(uri) }
    }
    guard fields.isAtEnd else {
      throw PKIError(.revocationUnknown, "the CRL is a partition that is not understood")
    }
    guard uris.isEmpty || !Set(uris).isDisjoint(with: certificate.crlDistributionPoints) else {
      throw PKIError(.revocationUnknown, "the CRL is another partition")
    }
  }
}
