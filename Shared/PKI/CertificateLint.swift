/// One rule that a certificate about to be signed breaks; the name is stable.
public struct LintFinding: Sendable, Hashable, CustomStringConvertible {
  public let rule: String
  public let detail: String

  public var description: String { "\(rule): \(detail)" }
}

extension CertificateProfile {
  /// Reads the octets that are about to be signed as a stranger would, and compares them with this
  /// profile: nothing missing, nothing more, nothing else. Empty when they may be signed.
  ///
  /// Rules after RFC 5280, EN 319 412-2 and CA/B practice; see `LintFinding.rule`.
  public func lint(toBeSigned: [UInt8], issuer: Certificate?) -> [LintFinding] {
    var findings: [LintFinding] = []
    do throws(PKIError) {
      var reader = DERReader(toBeSigned)
      let fields = try ToBeSignedFields(reader.sequence())
      try reader.end()
      let key = try PublicKey(der: fields.publicKeyInfo)
      findings += lintFields(fields, issuer)
      findings += lintNames(fields)
      findings += try lintExtensions(fields, key, issuer)
    } catch {
      findings.append(LintFinding(rule: "readable", detail: error.description))
    }
    return findings
  }

  private func lintFields(_ fields: ToBeSignedFields, _ issuer: Certificate?) -> [LintFinding] {
    var findings: [LintFinding] = []
    let expect = { (holds: Bool, rule: String, detail: String) in
      if !holds { findings.append(LintFinding(rule: rule, detail: detail)) }
    }
    // A node octet and at least 64 random bits.
    expect(
      (9...20).contains(fields.serialNumber.count), "serial-entropy",
      "\(fields.serialNumber.count) octets")
    let (length, overflow) = fields.validity.notAfter.seconds.subtractingReportingOverflow(
      fields.validity.notBefore.seconds)
    expect(!overflow && length <= longestValidity, "validity-length", "\(length) s")
    expect(
      issuer?.subject ?? fields.subject == fields.issuer, "issuer-name", "another issuer")
    if let issuer {
      expect(issuer.basicConstraints.isAuthority, "issuer-authority", "the issuer is no CA")
      expect(
        fields.validity.notAfter <= issuer.validity.notAfter, "outlives-issuer",
        "ends after its issuer")
    }
    return findings
  }

  private func lintNames(_ fields: ToBeSignedFields) -> [LintFinding] {
    var findings: [LintFinding] = []
    if fields.subject.attributes.isEmpty {
      findings.append(LintFinding(rule: "subject-empty", detail: "no attribute"))
    }
    var seen: Set<OID> = []
    for attribute in fields.subject.attributes {
      let value = attribute.value
      if value.hasPrefix(" ") || value.hasSuffix(" ") || value.contains("  ") {
        findings.append(LintFinding(rule: "subject-spaces", detail: "\(attribute.type)"))
      }
      let mayRepeat = [OID.organizationalUnit, .domainComponent].contains(attribute.type)
      if !seen.insert(attribute.type).inserted, !mayRepeat {
        findings.append(LintFinding(rule: "subject-duplicate", detail: "\(attribute.type)"))
      }
    }
    let isPersonal = kind == .cardAuthentication || kind == .cardSigning
    let required: [OID] =
      isPersonal
      ? [.country, .commonName, .surname, .givenName, .serialNumber] : [.country, .commonName]
    for type in required where !seen.contains(type) {
      findings.append(LintFinding(rule: "subject-incomplete", detail: "no \(type)"))
    }
    return findings
  }

  /// The extensions must be octet for octet those of the profile, alternative names apart.
  private func lintExtensions(
    _ fields: ToBeSignedFields, _ key: PublicKey, _ issuer: Certificate?
  ) throws(PKIError) -> [LintFinding] {
    var findings: [LintFinding] = []
    let wanted = try extensions(for: key, issuer: issuer)
    let found = fields.extensions.filter { $0.oid != .subjectAlternativeName }
    for one in wanted where !found.contains(one) {
      let isThere = found.contains { $0.oid == one.oid }
      findings.append(
        LintFinding(
          rule: isThere ? "extension-differs" : "extension-missing", detail: "\(one.oid)"))
    }
    for one in found where !wanted.contains(where: { $0.oid == one.oid }) {
      findings.append(LintFinding(rule: "extension-unexpected", detail: "\(one.oid)"))
    }
    if kind == .transport, found.count == fields.extensions.count {
      findings.append(LintFinding(rule: "names-missing", detail: "no alternative name"))
    }
    return findings
  }
}
