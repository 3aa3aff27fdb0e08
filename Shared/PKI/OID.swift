/// An object identifier, kept as the content octets of its DER form.
public struct OID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// Longest accepted content; real ones stay under 20 octets.
  public static let lengthLimit = 64

  let content: [UInt8]

  /// From DER content octets. Throws `.malformed` for padded, cut off or oversized arcs.
  init(content: ArraySlice<UInt8>) throws(PKIError) {
    guard !content.isEmpty, content.count <= Self.lengthLimit else {
      throw PKIError(.malformed, "object identifier of \(content.count) octets")
    }
    var startOfArc = true
    var arcOctets = 0
    for octet in content {
      if startOfArc, octet == 0x80 { throw PKIError(.malformed, "padded arc") }
      arcOctets += 1
      // 9 × 7 bits: what an arc of UInt64 holds.
      if arcOctets > 9 { throw PKIError(.malformed, "arc too large") }
      startOfArc = octet & 0x80 == 0
      if startOfArc { arcOctets = 0 }
    }
    guard startOfArc else { throw PKIError(.malformed, "cut off arc") }
    self.content = Array(content)
  }

  /// From dotted form such as "1.2.840.10045.2.1". Throws `.malformed`.
  public init(dotted: String) throws(PKIError) {
    var arcs: [UInt64] = []
    for part in dotted.split(separator: ".", omittingEmptySubsequences: false) {
      guard part.utf8.allSatisfy({ (48...57).contains($0) }), let arc = UInt64(part),
        arc < 1 << 56, part == "0" || part.first != "0"
      else { throw PKIError(.malformed, "not a dotted object identifier") }
      arcs.append(arc)
    }
    guard arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40 else {
      throw PKIError(.malformed, "not a dotted object identifier")
    }
    var content: [UInt8] = []
    for arc in [arcs[0] * 40 + arcs[1]] + arcs[2...] {
      var groups = [UInt8(arc & 0x7f)]
      var rest = arc >> 7
      while rest > 0 {
        groups.append(UInt8(rest & 0x7f) | 0x80)
        rest >>= 7
      }
      content += groups.reversed()
    }
    try self.init(content: content[...])
  }

  /// A literal in our own source; a wrong one is a programmer's mistake.
  public init(stringLiteral dotted: StaticString) {
    do throws(PKIError) {
      self = try OID(dotted: dotted.description)
    } catch {
      preconditionFailure("not an object identifier: \(dotted)")
    }
  }

  /// The dotted form.
  public var description: String {
    var arcs: [UInt64] = []
    var arc: UInt64 = 0
    for octet in content {
      arc = arc << 7 | UInt64(octet & 0x7f)
      if octet & 0x80 != 0 { continue }
      if arcs.isEmpty {
        let first = min(arc / 40, 2)
        arcs = [first, arc - first * 40]
      } else {
        arcs.append(arc)
      }
      arc = 0
    }
    return arcs.map(String.init).joined(separator: ".")
  }
}

extension OID {
  // Keys and signatures (RFC 5480, RFC 5758, RFC 4055).
  static let ecPublicKey: OID = "1.2.840.10045.2.1"
  static let p256: OID = "1.2.840.10045.3.1.7"
  static let p384: OID = "1.3.132.0.34"
  static let p521: OID = "1.3.132.0.35"
  static let rsaEncryption: OID = "1.2.840.113549.1.1.1"
  static let mgf1: OID = "1.2.840.113549.1.1.8"
  static let rsaPSS: OID = "1.2.840.113549.1.1.10"

  // Attributes of names (X.520, RFC 4519, EN 319 412-1).
  public static let commonName: OID = "2.5.4.3"
  public static let surname: OID = "2.5.4.4"
  public static let serialNumber: OID = "2.5.4.5"
  public static let country: OID = "2.5.4.6"
  public static let locality: OID = "2.5.4.7"
  public static let stateOrProvince: OID = "2.5.4.8"
  public static let street: OID = "2.5.4.9"
  public static let organization: OID = "2.5.4.10"
  public static let organizationalUnit: OID = "2.5.4.11"
  public static let title: OID = "2.5.4.12"
  public static let givenName: OID = "2.5.4.42"
  public static let organizationIdentifier: OID = "2.5.4.97"
  public static let emailAddress: OID = "1.2.840.113549.1.9.1"
  public static let domainComponent: OID = "0.9.2342.19200300.100.1.25"

  // Extensions (RFC 5280 §4.2, §5.2).
  public static let subjectKeyIdentifier: OID = "2.5.29.14"
  public static let keyUsage: OID = "2.5.29.15"
  public static let subjectAlternativeName: OID = "2.5.29.17"
  public static let basicConstraints: OID = "2.5.29.19"
  public static let crlNumber: OID = "2.5.29.20"
  public static let crlReason: OID = "2.5.29.21"
  public static let invalidityDate: OID = "2.5.29.24"
  public static let deltaCRLIndicator: OID = "2.5.29.27"
  public static let issuingDistributionPoint: OID = "2.5.29.28"
  static let certificateIssuer: OID = "2.5.29.29"
  public static let nameConstraints: OID = "2.5.29.30"
  public static let crlDistributionPoints: OID = "2.5.29.31"
  public static let certificatePolicies: OID = "2.5.29.32"
  public static let anyPolicy: OID = "2.5.29.32.0"
  public static let authorityKeyIdentifier: OID = "2.5.29.35"
  public static let extendedKeyUsage: OID = "2.5.29.37"
  public static let authorityInformationAccess: OID = "1.3.6.1.5.5.7.1.1"
  public static let qcStatements: OID = "1.3.6.1.5.5.7.1.3"
  static let accessOCSP: OID = "1.3.6.1.5.5.7.48.1"
  static let accessCAIssuers: OID = "1.3.6.1.5.5.7.48.2"
  static let extensionRequest: OID = "1.2.840.113549.1.9.14"

  // Extended key usages.
  public static let serverAuthentication: OID = "1.3.6.1.5.5.7.3.1"
  public static let clientAuthentication: OID = "1.3.6.1.5.5.7.3.2"
  public static let timeStamping: OID = "1.3.6.1.5.5.7.3.8"
  public static let ocspSigning: OID = "1.3.6.1.5.5.7.3.9"
  public static let documentSigning: OID = "1.3.6.1.5.5.7.3.36"

  // OCSP (RFC 6960).
  static let ocspBasic: OID = "1.3.6.1.5.5.7.48.1.1"
  static let ocspNonce: OID = "1.3.6.1.5.5.7.48.1.2"
  public static let ocspNoCheck: OID = "1.3.6.1.5.5.7.48.1.5"
  static let ocspExtendedRevoke: OID = "1.3.6.1.5.5.7.48.1.9"
  static let ocspResponseInCMS: OID = "1.3.6.1.5.5.7.16.2"

  // CMS and CAdES (RFC 5652, RFC 5035, EN 319 122-1).
  static let data: OID = "1.2.840.113549.1.7.1"
  static let signedData: OID = "1.2.840.113549.1.7.2"
  static let contentType: OID = "1.2.840.113549.1.9.3"
  static let messageDigest: OID = "1.2.840.113549.1.9.4"
  static let signingTime: OID = "1.2.840.113549.1.9.5"
  static let signingCertificate: OID = "1.2.840.113549.1.9.16.2.12"
  static let signingCertificateV2: OID = "1.2.840.113549.1.9.16.2.47"
  static let signatureTimeStamp: OID = "1.2.840.113549.1.9.16.2.14"
  static let contentTimeStamp: OID = "1.2.840.113549.1.9.16.2.20"
  static let timeStampInfo: OID = "1.2.840.113549.1.9.16.1.4"
}
