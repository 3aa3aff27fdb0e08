/// What the extensions of a certificate say. All were checked when the certificate was read, so a
/// nil or empty answer means that the extension is absent.
extension Certificate {
  /// The value of an extension.
  public func value(of oid: OID) -> CertificateExtension? { extensions.first { $0.oid == oid } }

  private func parsed<Value>(
    _ oid: OID, _ read: (inout DERReader) throws(PKIError) -> Value
  ) throws(PKIError) -> Value? {
    guard let found = value(of: oid) else { return nil }
    var reader = DERReader(found.value)
    let value = try read(&reader)
    try reader.end()
    return value
  }

  /// Reads every extension that has an accessor below; the accessors can then not fail.
  func checkExtensions() throws(PKIError) {
    _ = try readKeyUsage()
    _ = try readOIDs(.extendedKeyUsage)
    _ = try readPolicies()
    _ = try readBasicConstraints()
    _ = try readSubjectAlternativeNames()
    _ = try readSubjectKeyIdentifier()
    _ = try readAuthorityKeyIdentifier()
    _ = try readAccess()
    _ = try readDistributionPoints()
  }

  /// nil when absent, which allows every use.
  public var keyUsage: KeyUsage? { (try? readKeyUsage()) ?? nil }
  private func readKeyUsage() throws(PKIError) -> KeyUsage? {
    try parsed(.keyUsage) { (reader) throws(PKIError) in
      KeyUsage(rawValue: try reader.namedBits())
    }
  }

  /// nil when absent.
  public var extendedKeyUsage: [OID]? { (try? readOIDs(.extendedKeyUsage)) ?? nil }
  private func readOIDs(_ oid: OID) throws(PKIError) -> [OID]? {
    try parsed(oid) { (reader) throws(PKIError) in
      var list = try reader.sequence()
      var oids: [OID] = []
      while !list.isAtEnd { oids.append(try list.oid()) }
      return oids
    }
  }

  public var policies: [OID] { ((try? readPolicies()) ?? nil) ?? [] }
  private func readPolicies() throws(PKIError) -> [OID]? {
    try parsed(.certificatePolicies) { (reader) throws(PKIError) in
      var list = try reader.sequence()
      var oids: [OID] = []
      while !list.isAtEnd {
        var information = try list.sequence()
        oids.append(try information.oid())
      }
      return oids
    }
  }

  /// Whether the certificate may issue others, and how many CAs may follow it.
  public var basicConstraints: (isAuthority: Bool, pathLength: Int?) {
    ((try? readBasicConstraints()) ?? nil) ?? (false, nil)
  }
  private func readBasicConstraints() throws(PKIError) -> (Bool, Int?)? {
    try parsed(.basicConstraints) { (reader) throws(PKIError) in
      var inside = try reader.sequence()
      let isAuthority = try Self.lenientBoolean(&inside)
      let length = inside.isAtEnd ? nil : try inside.smallInteger()
      try inside.end()
      return (isAuthority, length)
    }
  }

  /// An explicit FALSE is not DER, but real cards carry it here.
  private static func lenientBoolean(_ reader: inout DERReader) throws(PKIError) -> Bool {
    guard let element = try reader.nextIf(DER.Tag.boolean) else { return false }
    guard element.content.count == 1 else { throw PKIError(.malformed, "boolean") }
    return element.content.first != 0
  }

  public var subjectAlternativeNames: [GeneralName] {
    ((try? readSubjectAlternativeNames()) ?? nil) ?? []
  }
  private func readSubjectAlternativeNames() throws(PKIError) -> [GeneralName]? {
    try parsed(.subjectAlternativeName) { (reader) throws(PKIError) in
      try GeneralName.readList(reader.sequence())
    }
  }

  public var subjectKeyIdentifier: [UInt8]? { (try? readSubjectKeyIdentifier()) ?? nil }
  private func readSubjectKeyIdentifier() throws(PKIError) -> [UInt8]? {
    try parsed(.subjectKeyIdentifier) { (reader) throws(PKIError) in
      Array(try reader.octetString())
    }
  }

  /// keyIdentifier of the issuer's key.
  public var authorityKeyIdentifier: [UInt8]? { (try? readAuthorityKeyIdentifier()) ?? nil }
  private func readAuthorityKeyIdentifier() throws(PKIError) -> [UInt8]? {
    let found = try parsed(.authorityKeyIdentifier) { (reader) throws(PKIError) -> [UInt8]? in
      var inside = try reader.sequence()
      return try inside.nextIf(DER.Tag.context(0, constructed: false)).map { Array($0.content) }
    }
    return found ?? nil
  }

  /// Addresses of OCSP responders.
  public var ocspResponders: [String] { access(.accessOCSP) }
  /// Addresses of the issuer's certificate.
  public var issuerCertificates: [String] { access(.accessCAIssuers) }

  private func access(_ method: OID) -> [String] {
    let found = ((try? readAccess()) ?? nil) ?? []
    return found.compactMap { $0.method == method ? $0.uri : nil }
  }
  private func readAccess() throws(PKIError) -> [(method: OID, uri: String)]? {
    try parsed(.authorityInformationAccess) { (reader) throws(PKIError) in
      var list = try reader.sequence()
      var found: [(method: OID, uri: String)] = []
      while !list.isAtEnd {
        var description = try list.sequence()
        let method = try description.oid()
        if case .uri(let uri) = try GeneralName.read(description.next()) {
          found.append((method, uri))
        }
        try description.end()
      }
      return found
    }
  }

  /// Addresses where the CRL lies.
  public var crlDistributionPoints: [String] { ((try? readDistributionPoints()) ?? nil) ?? [] }
  private func readDistributionPoints() throws(PKIError) -> [String]? {
    try parsed(.crlDistributionPoints) { (reader) throws(PKIError) in
      var list = try reader.sequence()
      var uris: [String] = []
      while !list.isAtEnd {
        var point = try list.sequence()
        guard var name = try point.explicit(0), let names = try name.explicit(0) else { continue }
        for case .uri(let uri) in try GeneralName.readList(names) { uris.append(uri) }
      }
      return uris
    }
  }
}
