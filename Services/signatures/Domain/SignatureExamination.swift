import PKI
import Protobuf

/// One validation with everything it rests on: the same examination gives the same reports at any
/// later time.
struct SignatureExamination: Sendable {
  /// What was known of one certificate.
  struct Evidence: Sendable {
    let certificate: Certificate
    let evidence: RevocationEvidence
  }

  let signature: [UInt8]
  let contentDigests: [DigestAlgorithm: [UInt8]]
  let time: Instant
  var evidence: [Evidence]

  private func validator(_ authorities: Authorities) -> SignatureValidator {
    let known = evidence
    var validator = SignatureValidator(
      anchors: authorities.anchors, timeStampAnchors: authorities.anchors
    ) { subject, _ in
      known.filter { $0.certificate == subject }.map(\.evidence)
    }
    validator.known = authorities.known
    return validator
  }

  /// Certificates about which evidence is needed.
  func links(_ authorities: Authorities) -> [(subject: Certificate, issuer: Certificate)] {
    guard let data = try? SignedData(der: signature) else { return [] }
    return validator(authorities).links(of: data, at: time)
  }

  func reports(_ authorities: Authorities) -> [SignatureReport] {
    validator(authorities).validate(der: signature, contentDigests: contentDigests, at: time)
  }
}

/// The machine's report: inputs, evidence, verdicts.
extension SignatureExamination {
  func json(_ reports: [SignatureReport]) -> JSONValue {
    let digests = contentDigests.sorted { $0.key.rawValue < $1.key.rawValue }
    return .object([
      JSONMember("standard", "EN 319 102-1"),
      JSONMember("validationTime", time.json),
      JSONMember("signature", .string(Base64.encode(signature, .standard))),
      JSONMember(
        "contentDigests",
        .object(
          digests.map { JSONMember($0.key.rawValue, .string(Base64.encode($0.value, .standard))) }
        )),
      JSONMember("evidence", .array(evidence.map(\.json))),
      JSONMember("signatures", .array(reports.map(Self.json))),
    ])
  }

  private static func json(_ report: SignatureReport) -> JSONValue {
    var members = [
      JSONMember("indication", .string(report.indication.rawValue)),
      JSONMember("explanation", .string(report.explanation)),
      JSONMember("level", .string(report.level.rawValue)),
      JSONMember("stamped", .bool(report.provenTime != nil)),
      JSONMember("bestSignatureTime", (report.provenTime ?? report.validationTime).json),
      JSONMember(
        "path", .array(report.path.map { .string(Base64.encode($0.der, .standard)) })),
    ]
    if let sub = report.subIndication {
      members.insert(JSONMember("subIndication", .string(sub.rawValue)), at: 1)
    }
    if let claimed = report.claimedSigningTime {
      members.append(JSONMember("claimedSigningTime", claimed.json))
    }
    return .object(members)
  }

  /// Takes up a report's inputs again; nil when the text is none of ours.
  init?(replaying json: JSONValue) {
    guard let signature = json["signature"]?.octets, let time = json["validationTime"]?.instant,
      let digests = json["contentDigests"]?.members, let evidence = json["evidence"]?.array
    else { return nil }
    var contentDigests: [DigestAlgorithm: [UInt8]] = [:]
    for member in digests {
      guard let algorithm = DigestAlgorithm(rawValue: member.name),
        let value = member.value.octets
      else { return nil }
      contentDigests[algorithm] = value
    }
    let known = evidence.compactMap { Evidence($0) }
    guard known.count == evidence.count else { return nil }
    self.init(
      signature: signature, contentDigests: contentDigests, time: time, evidence: known)
  }
}

extension SignatureExamination.Evidence {
  var json: JSONValue {
    let (kind, der) =
      switch evidence {
      case .crl(let list): ("CRL", list.der)
      case .ocsp(let response): ("OCSP", response.der)
      // Not signed, so nothing that a report could show; this service never uses it.
      case .verified: ("NONE", [])
      }
    return .object([
      JSONMember("certificate", .string(Base64.encode(certificate.der, .standard))),
      JSONMember("kind", .string(kind)),
      JSONMember("der", .string(Base64.encode(der, .standard))),
    ])
  }

  init?(_ json: JSONValue) {
    guard let certificate = json["certificate"]?.octets, let der = json["der"]?.octets,
      let read = try? Certificate(der: certificate)
    else { return nil }
    switch json["kind"]?.string {
    case "CRL":
      guard let list = try? CertificateRevocationList(der: der) else { return nil }
      self.init(certificate: read, evidence: .crl(list))
    case "OCSP":
      guard let response = try? OCSPResponse(der: der) else { return nil }
      self.init(certificate: read, evidence: .ocsp(response))
    default: return nil
    }
  }
}

extension JSONValue {
  fileprivate var octets: [UInt8]? {
    string.flatMap { try? Base64.decode($0, .standard) }
  }

  fileprivate var instant: Instant? {
    let parts = (string ?? "").split(separator: ".")
    guard parts.count == 2, let seconds = Int64(parts[0]), let rest = Int32(parts[1]),
      (0..<1_000_000_000).contains(rest)
    else { return nil }
    return Instant(seconds: seconds, nanoseconds: rest)
  }
}

extension Instant {
  /// Seconds since 1970 and nanoseconds, exact, so that a replay has the very same time.
  fileprivate var json: JSONValue { .string("\(seconds).\(nanoseconds)") }
}
