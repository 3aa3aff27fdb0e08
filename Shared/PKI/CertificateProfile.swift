/// What certificates of one kind contain, as a value (profile `etsi`: RFC 5280, EN 319 412).
public struct CertificateProfile: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case rootAuthority
    case subordinateAuthority
    /// Authentication key of an ID card: logs in, never signs documents.
    case cardAuthentication
    /// Signing key of an ID card: no extended key usage, or `openssl cms -verify` refuses it.
    case cardSigning
    case ocspResponder
    case timeStampAuthority
    /// Signing key of a state body or organisation, held by the server.
    case bodySeal
    /// TLS between services and to the outside.
    case transport
  }

  public let kind: Kind
  public var keyUsage: KeyUsage
  public var extendedKeyUsage: [OID]
  public var isExtendedKeyUsageCritical = false
  public var policies: [OID] = []
  /// For authorities: how many may follow.
  public var pathLength: Int?
  /// Longest validity in seconds.
  public var longestValidity: Int64
  public var ocspResponders: [String] = []
  public var issuerCertificates: [String] = []
  public var crlDistributionPoints: [String] = []
  public var additional: [CertificateExtension] = []

  private static let year: Int64 = 366 * Instant.secondsPerDay

  private init(_ kind: Kind, _ keyUsage: KeyUsage, _ extended: [OID], years: Int64) {
    self.kind = kind
    self.keyUsage = keyUsage
    self.extendedKeyUsage = extended
    self.longestValidity = years * Self.year
  }

  /// Self-issued; `pathLength` without a limit.
  public static let rootAuthority = CertificateProfile(
    .rootAuthority, [.keyCertSign, .crlSign], [], years: 20)

  public static func subordinateAuthority(pathLength: Int) -> CertificateProfile {
    var profile = CertificateProfile(
      .subordinateAuthority, [.keyCertSign, .crlSign], [], years: 12)
    profile.pathLength = pathLength
    profile.policies = [.anyPolicy]
    return profile
  }

  /// `policy` is our own authentication policy; NCP+ of EN 319 411-1 stands beside it.
  public static func cardAuthentication(policy: OID) -> CertificateProfile {
    var profile = CertificateProfile(
      .cardAuthentication, [.digitalSignature], [.clientAuthentication], years: 10)
    profile.policies = [policy, "0.4.0.2042.1.2"]
    return profile
  }

  /// `policy` is our own signing policy; QCP-n-qscd of EN 319 411-2 stands beside it.
  public static func cardSigning(policy: OID) -> CertificateProfile {
    var profile = CertificateProfile(.cardSigning, [.nonRepudiation], [], years: 10)
    profile.policies = [policy, "0.4.0.194112.1.2"]
    return profile
  }

  /// To be issued by the very key that issued the certificates it answers for.
  public static let ocspResponder: CertificateProfile = {
    var profile = CertificateProfile(
      .ocspResponder, [.digitalSignature], [.ocspSigning], years: 1)
    profile.additional = [.ocspNoCheck]
    return profile
  }()

  /// timeStamping alone and critical (RFC 3161 §2.3).
  public static let timeStampAuthority: CertificateProfile = {
    var profile = CertificateProfile(
      .timeStampAuthority, [.digitalSignature], [.timeStamping], years: 12)
    profile.isExtendedKeyUsageCritical = true
    return profile
  }()

  public static func bodySeal(policy: OID) -> CertificateProfile {
    var profile = CertificateProfile(.bodySeal, [.nonRepudiation], [], years: 3)
    profile.policies = [policy, "0.4.0.194112.1.1"]
    return profile
  }

  public static let transport = CertificateProfile(
    .transport, [.digitalSignature], [.serverAuthentication, .clientAuthentication], years: 5)

  public var isAuthority: Bool { kind == .rootAuthority || kind == .subordinateAuthority }

  /// All extensions for a subject. `issuer` is nil for a root.
  public func extensions(
    for key: PublicKey, issuer: Certificate?, names: [GeneralName] = []
  ) throws(PKIError) -> [CertificateExtension] {
    var list: [CertificateExtension] = [
      isAuthority ? .authority(pathLength: pathLength) : .endEntity,
      .keyUsage(keyUsage), .subjectKeyIdentifier(key),
    ]
    if let identifier = issuer?.subjectKeyIdentifier {
      list.append(.authorityKeyIdentifier(identifier))
    }
    if !extendedKeyUsage.isEmpty {
      list.append(.extendedKeyUsage(extendedKeyUsage, isCritical: isExtendedKeyUsageCritical))
    }
    if !policies.isEmpty { list.append(.certificatePolicies(policies)) }
    if !names.isEmpty { list.append(try .subjectAlternativeName(names)) }
    if !crlDistributionPoints.isEmpty {
      list.append(try .crlDistributionPoints(crlDistributionPoints))
    }
    if !ocspResponders.isEmpty || !issuerCertificates.isEmpty {
      list.append(
        try .authorityInformationAccess(ocsp: ocspResponders, caIssuers: issuerCertificates))
    }
    return list + additional
  }

  /// Lays out a certificate of this profile, not yet signed. Throws `.invalidArgument` for a
  /// validity longer than the profile's or beyond the issuer's, `.invalidAuthority` for an issuer
  /// who is none.
  public func prepare(
    serialNumber: [UInt8], subject: DistinguishedName, key: PublicKey,
    validity: Certificate.Validity, issuer: Certificate?, algorithm: SignatureAlgorithm,
    names: [GeneralName] = []
  ) throws(PKIError) -> PreparedCertificate {
    let length = validity.notAfter.seconds.subtractingReportingOverflow(
      validity.notBefore.seconds)
    guard !length.overflow, length.partialValue <= longestValidity else {
      throw PKIError(.invalidArgument, "validity is longer than the profile allows")
    }
    if let issuer {
      guard issuer.basicConstraints.isAuthority else {
        throw PKIError(.invalidAuthority, "the issuer is no authority")
      }
      guard validity.notAfter <= issuer.validity.notAfter else {
        throw PKIError(.invalidArgument, "the certificate would outlive its issuer")
      }
    } else if kind != .rootAuthority {
      throw PKIError(.invalidAuthority, "only a root has no issuer")
    }
    return try PreparedCertificate(
      PreparedCertificate.Content(
        serialNumber: serialNumber, issuer: issuer?.subject ?? subject, subject: subject,
        validity: validity, publicKey: key,
        extensions: extensions(for: key, issuer: issuer, names: names)),
      algorithm: algorithm)
  }
}
