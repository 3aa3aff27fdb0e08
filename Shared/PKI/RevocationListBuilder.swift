/// Builds a CRL or a shard of one from entries that come in the order of their serials.
///
/// Entries are appended in DER, as they may stand in a database, so that no object per entry is
/// kept; the signature is made once over the whole.
public struct RevocationListBuilder: Sendable {
  /// Most entries in one list; larger sets are split into shards.
  public static let entryLimit = 1_000_000

  private let issuer: Certificate
  private let thisUpdate: Instant
  private let nextUpdate: Instant
  private let extensions: [CertificateExtension]
  private var entries: [UInt8] = []
  private var last: [UInt8] = []
  public private(set) var count = 0

  /// - Parameters:
  ///   - number: CRLNumber, which the caller makes rise strictly for each issuer and partition.
  ///   - base: for a delta CRL the number of the full list it adds to.
  ///   - partition: address of this shard, as it stands in the certificates.
  ///
  /// Throws `.invalidArgument` when the next update is not after this one or the issuer has no key
  /// identifier.
  public init(
    issuer: Certificate, number: UInt64, thisUpdate: Instant, nextUpdate: Instant,
    base: UInt64? = nil, partition: String? = nil
  ) throws(PKIError) {
    guard thisUpdate < nextUpdate, base.map({ $0 < number }) ?? true,
      let identifier = issuer.subjectKeyIdentifier
    else { throw PKIError(.invalidArgument, "dates, numbers or issuer of a CRL") }
    self.issuer = issuer
    self.thisUpdate = thisUpdate
    self.nextUpdate = nextUpdate
    var extensions: [CertificateExtension] = [
      .authorityKeyIdentifier(identifier),
      CertificateExtension(.crlNumber, value: DER.integer(number)),
    ]
    if let base {
      extensions.append(
        CertificateExtension(.deltaCRLIndicator, isCritical: true, value: DER.integer(base)))
    }
    if let partition {
      let name = DER.explicit(0, DER.explicit(0, try GeneralName.uri(partition).der()))
      extensions.append(
        CertificateExtension(
          .issuingDistributionPoint, isCritical: true, value: DER.sequence(name)))
    }
    self.extensions = extensions
  }

  /// Throws `.invalidArgument` unless the serial is greater than the one before, `.tooLarge`.
  public mutating func append(
    _ entry: CertificateRevocationList.Entry
  ) throws(PKIError) {
    try append(encoded: entry.der())
  }

  /// As `append`, with the entry's octets.
  public mutating func append(encoded entry: [UInt8]) throws(PKIError) {
    guard count < Self.entryLimit else { throw PKIError(.tooLarge, "entries in one CRL") }
    var reader = DERReader(entry)
    var fields = try reader.sequence()
    try reader.end()
    let serial = try ToBeSignedFields.serial(&fields)
    let rises =
      serial.count == last.count
      ? last.lexicographicallyPrecedes(serial) : last.count < serial.count
    guard rises else { throw PKIError(.invalidArgument, "serials of a CRL must rise") }
    last = serial
    count += 1
    entries.append(contentsOf: entry)
  }

  /// Signs. Throws `.wrongKey` when the signer is not the issuer.
  public consuming func sign(
    with signer: some Signer
  ) throws(PKIError) -> CertificateRevocationList {
    guard try issuer.publicKey() == signer.publicKey else {
      throw PKIError(.wrongKey, "the signer is not the issuer")
    }
    let toBeSigned = DER.sequence(
      DER.integer(1), try signer.algorithm.der(), issuer.subject.der, try DER.time(thisUpdate),
      try DER.time(nextUpdate),
      entries.isEmpty ? [] : DER.element(DER.Tag.sequence, entries),
      DER.explicit(0, DER.sequence(of: extensions.map(\.der))))
    return try CertificateRevocationList(
      der: DER.sequence(
        toBeSigned, signer.algorithm.der(), DER.bitString(try signer.sign(toBeSigned))))
  }
}
