/// One extension of a certificate, request or CRL; `value` is the DER inside the OCTET STRING.
public struct CertificateExtension: Sendable, Hashable {
  public let oid: OID
  public let isCritical: Bool
  public let value: [UInt8]

  public init(_ oid: OID, isCritical: Bool = false, value: [UInt8]) {
    self.oid = oid
    self.isCritical = isCritical
    self.value = value
  }

  /// Most extensions of one structure.
  public static let countLimit = 64

  var der: [UInt8] {
    DER.sequence(
      DER.oid(oid), isCritical ? DER.true : [], DER.octetString(value))
  }

  /// The content of an `Extensions` SEQUENCE. Throws for duplicates (RFC 5280 §4.2).
  static func readList(_ list: DERReader) throws(PKIError) -> [CertificateExtension] {
    var list = list
    var found: [CertificateExtension] = []
    guard !list.isAtEnd else { throw PKIError(.malformed, "empty list of extensions") }
    while !list.isAtEnd {
      var inside = try list.sequence()
      let oid = try inside.oid()
      let critical = try inside.booleanDefaultFalse()
      let value = Array(try inside.octetString())
      try inside.end()
      guard found.count < countLimit else { throw PKIError(.tooLarge, "extensions") }
      guard !found.contains(where: { $0.oid == oid }) else {
        throw PKIError(.malformed, "extension \(oid) twice")
      }
      found.append(CertificateExtension(oid, isCritical: critical, value: value))
    }
    return found
  }
}

/// KeyUsage (RFC 5280 §4.2.1.3); bit numbers as in the standard.
public struct KeyUsage: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let digitalSignature = KeyUsage(rawValue: 1 << 0)
  /// Also called contentCommitment: legally binding signatures.
  public static let nonRepudiation = KeyUsage(rawValue: 1 << 1)
  public static let keyEncipherment = KeyUsage(rawValue: 1 << 2)
  public static let dataEncipherment = KeyUsage(rawValue: 1 << 3)
  public static let keyAgreement = KeyUsage(rawValue: 1 << 4)
  public static let keyCertSign = KeyUsage(rawValue: 1 << 5)
  public static let crlSign = KeyUsage(rawValue: 1 << 6)
}

/// GeneralName in the kinds that we issue or look at.
public enum GeneralName: Sendable, Hashable {
  case email(String)
  case dns(String)
  case uri(String)
  /// 4 or 16 octets.
  case ip([UInt8])
  case directory(DistinguishedName)
  /// Any other kind, as its whole element.
  case other([UInt8])

  /// Most names in one list.
  public static let countLimit = 1024

  func der() throws(PKIError) -> [UInt8] {
    switch self {
    case .email(let text): return DER.implicit(1, try Self.ascii(text))
    case .dns(let text): return DER.implicit(2, try Self.ascii(text))
    case .uri(let text): return DER.implicit(6, try Self.ascii(text))
    case .ip(let octets):
      guard octets.count == 4 || octets.count == 16 else {
        throw PKIError(.invalidArgument, "address of \(octets.count) octets")
      }
      return DER.implicit(7, octets)
    case .directory(let name): return DER.explicit(4, name.der)
    case .other(let element): return element
    }
  }

  private static func ascii(_ text: String) throws(PKIError) -> [UInt8] {
    let octets = Array(text.utf8)
    guard !octets.isEmpty, octets.count <= 2048, octets.allSatisfy({ (0x21...0x7e).contains($0) })
    else { throw PKIError(.invalidArgument, "name is not visible ASCII") }
    return octets
  }

  static func read(_ element: DERElement) throws(PKIError) -> GeneralName {
    let text = String(validating: element.content, as: Unicode.ASCII.self)
    switch (element.tag, text) {
    case (0x81, .some(let text)): return .email(text)
    case (0x82, .some(let text)): return .dns(text)
    case (0x86, .some(let text)): return .uri(text)
    case (0x87, _) where element.content.count == 4 || element.content.count == 16:
      return .ip(Array(element.content))
    case (0xa4, _):
      return .directory(try DistinguishedName(der: Array(element.content)))
    case (0x80..<0xc0, _): return .other(Array(element.encoded))
    default: throw PKIError(.malformed, "general name")
    }
  }

  static func readList(_ list: DERReader) throws(PKIError) -> [GeneralName] {
    var list = list
    var names: [GeneralName] = []
    while !list.isAtEnd {
      guard names.count < countLimit else { throw PKIError(.tooLarge, "general names") }
      names.append(try read(list.next()))
    }
    return names
  }
}

extension CertificateExtension {
  public static func keyUsage(_ usage: KeyUsage) -> CertificateExtension {
    CertificateExtension(.keyUsage, isCritical: true, value: DER.namedBits(usage.rawValue))
  }

  public static func extendedKeyUsage(
    _ purposes: [OID], isCritical: Bool = false
  ) -> CertificateExtension {
    CertificateExtension(
      .extendedKeyUsage, isCritical: isCritical, value: DER.sequence(of: purposes.map(DER.oid)))
  }

  /// `pathLength` is the number of CAs that may follow, nil without a limit.
  public static func authority(pathLength: Int?) -> CertificateExtension {
    let limit = pathLength.map { DER.integer(UInt64(max(0, $0))) } ?? []
    return CertificateExtension(
      .basicConstraints, isCritical: true, value: DER.sequence(DER.true, limit))
  }

  /// BasicConstraints with the default CA:FALSE.
  public static let endEntity = CertificateExtension(.basicConstraints, value: DER.sequence())

  public static func subjectKeyIdentifier(_ key: PublicKey) -> CertificateExtension {
    CertificateExtension(.subjectKeyIdentifier, value: DER.octetString(key.identifier()))
  }

  public static func authorityKeyIdentifier(_ identifier: [UInt8]) -> CertificateExtension {
    CertificateExtension(
      .authorityKeyIdentifier, value: DER.sequence(DER.implicit(0, identifier)))
  }

  /// Policies without qualifiers.
  public static func certificatePolicies(_ policies: [OID]) -> CertificateExtension {
    CertificateExtension(
      .certificatePolicies,
      value: DER.sequence(of: policies.map { DER.sequence(DER.oid($0)) }))
  }

  public static func subjectAlternativeName(
    _ names: [GeneralName], isCritical: Bool = false
  ) throws(PKIError) -> CertificateExtension {
    CertificateExtension(
      .subjectAlternativeName, isCritical: isCritical, value: try list(names))
  }

  private static func list(_ names: [GeneralName]) throws(PKIError) -> [UInt8] {
    var parts: [[UInt8]] = []
    for name in names { parts.append(try name.der()) }
    return DER.sequence(of: parts)
  }

  public static func authorityInformationAccess(
    ocsp: [String], caIssuers: [String]
  ) throws(PKIError) -> CertificateExtension {
    var parts: [[UInt8]] = []
    for uri in ocsp {
      parts.append(DER.sequence(DER.oid(.accessOCSP), try GeneralName.uri(uri).der()))
    }
    for uri in caIssuers {
      parts.append(DER.sequence(DER.oid(.accessCAIssuers), try GeneralName.uri(uri).der()))
    }
    return CertificateExtension(
      .authorityInformationAccess, value: DER.sequence(of: parts))
  }

  /// One distribution point for each address.
  public static func crlDistributionPoints(
    _ uris: [String]
  ) throws(PKIError) -> CertificateExtension {
    var parts: [[UInt8]] = []
    for uri in uris {
      let fullName = DER.explicit(0, try GeneralName.uri(uri).der())
      parts.append(DER.sequence(DER.explicit(0, fullName)))
    }
    return CertificateExtension(.crlDistributionPoints, value: DER.sequence(of: parts))
  }

  /// QCStatements of EN 319 412-5 for a signing key on a card outside of the EU: compliance with
  /// the law of `country` (two letters), key in a secure device, type esign, and the address of
  /// the disclosure statement in `language`.
  public static func qcStatements(
    country: String, disclosure: (uri: String, language: String)
  ) throws(PKIError) -> CertificateExtension {
    let type = DER.sequence(DER.oid("0.4.0.1862.1.6.1"))
    guard case .some(let uri) = String(validating: disclosure.uri.utf8, as: Unicode.ASCII.self)
    else { throw PKIError(.invalidArgument, "address of the disclosure statement") }
    let place = DER.sequence(
      DER.sequence(DER.ia5String(uri), DER.printableString(disclosure.language)))
    return CertificateExtension(
      .qcStatements,
      value: DER.sequence(
        DER.sequence(DER.oid("0.4.0.1862.1.1")),
        DER.sequence(DER.oid("0.4.0.1862.1.4")),
        DER.sequence(DER.oid("0.4.0.1862.1.6"), type),
        DER.sequence(DER.oid("0.4.0.1862.1.5"), place),
        DER.sequence(
          DER.oid("0.4.0.1862.1.7"), DER.sequence(DER.printableString(country)))))
  }

  /// id-pkix-ocsp-nocheck (RFC 6960 §4.2.2.2.1).
  public static let ocspNoCheck = CertificateExtension(.ocspNoCheck, value: DER.null)
}
