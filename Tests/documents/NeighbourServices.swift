import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Synchronization

@testable import documents

/// Stand-ins for `identity` and `signatures` behind a real server: signatures are texts that say who
/// signed which digest, certificates are real.
final class NeighbourServices: RPCService {
  static let descriptor = SignaturesV1.ValidationService.descriptor

  /// Answers nothing while it is set.
  let isDown = Mutex(false)
  let enrolments = Mutex(0)
  let validations = Mutex(0)
  let signatories = Mutex<Set<String>>([])
  let nation: SealNation

  init() throws { nation = try SealNation() }

  static func signature(
    by holder: String, over digest: [UInt8], kind: String = "seal"
  ) -> [UInt8] {
    Array("\(kind) \(holder) \(documents.Base64.text(digest))".utf8)
  }

  var methods: [RPCMethod] {
    [
      .unary(SignaturesV1.ValidationService.validateSignature) { [self] request, _ in
        try check()
        return validate(request)
      },
      .unary(SignaturesV1.CertificateService.enrolCertificate) { [self] request, _ in
        try check()
        return try enrol(request)
      },
      .unary(SignaturesV1.AuthorityService.listAuthorities) {
        [self] (_: SignaturesV1.ListAuthoritiesRequest, _) in
        try check()
        return SignaturesV1.ListAuthoritiesResponse(authorities: [
          SignaturesV1.Authority(name: "authorities/root", certificate: nation.root.der),
          SignaturesV1.Authority(
            name: "authorities/seals", certificate: nation.authority.der,
            issuer: "authorities/root"),
        ])
      },
      .unary(IdentityV1.OrganisationService.getOrganisation) {
        [self] (request: IdentityV1.GetOrganisationRequest, _) in
        try check()
        if request.name.hasSuffix("ff") {
          throw RPCError(.notFound, reason: "ORGANISATION_NOT_FOUND", "")
        }
        return IdentityV1.Organisation(
          name: request.name, title: TypeV1.LocalizedText(be: "Орган", ru: "Орган", en: "Body"))
      },
      .unary(IdentityV1.RoleService.checkRole) {
        [self] (request: IdentityV1.CheckRoleRequest, _) in
        try check()
        let held = signatories.withLock { $0.contains("\(request.person) \(request.organisation)") }
        return IdentityV1.CheckRoleResponse(held: held && request.role == .signatory)
      },
    ]
  }

  private func check() throws {
    if isDown.withLock({ $0 }) { throw RPCError(.unavailable, reason: "DOWN", "") }
  }

  private func validate(
    _ request: SignaturesV1.ValidateSignatureRequest
  ) -> SignaturesV1.ValidationReport {
    validations.withLock { $0 += 1 }
    let parts = String(decoding: request.signature, as: UTF8.self).split(separator: " ")
    guard parts.count == 3, case .digest(let digest) = request.content else {
      return SignaturesV1.ValidationReport(
        indication: .totalFailed, subIndication: .formatFailure)
    }
    guard parts[2] == documents.Base64.text(digest.value) else {
      return SignaturesV1.ValidationReport(indication: .totalFailed, subIndication: .hashFailure)
    }
    if parts[0] == "suspended" {
      return SignaturesV1.ValidationReport(indication: .indeterminate, subIndication: .tryLater)
    }
    let one = SignaturesV1.SignatureReport(
      indication: .totalPassed, holder: String(parts[1]),
      kind: parts[0] == "seal" ? .seal : .cardSignature, stamped: true)
    return SignaturesV1.ValidationReport(indication: .totalPassed, signatures: [one])
  }

  private func enrol(
    _ request: SignaturesV1.EnrolCertificateRequest
  ) throws -> SignaturesV1.Certificate {
    enrolments.withLock { $0 += 1 }
    let key = try CertificateRequest(der: request.certificationRequest).publicKey
    return SignaturesV1.Certificate(
      name: "certificates/1", kind: request.kind, authority: "authorities/seals",
      der: try nation.issue(key).der)
  }
}

/// A root and an authority that certifies seals.
struct SealNation: Sendable {
  private static let start = Instant(seconds: WallTime.now().seconds - 86_400)

  let root: Certificate
  let authority: Certificate
  private let authorityKey: PrivateKey

  init() throws {
    let rootKey = try PrivateKey.generate()
    root = try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("Root"),
      key: rootKey.publicKey, validity: Self.days(3650), issuer: nil,
      algorithm: rootKey.algorithm
    ).sign(with: rootKey)
    authorityKey = try PrivateKey.generate()
    authority = try CertificateProfile.subordinateAuthority(pathLength: 0).prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("Seals"),
      key: authorityKey.publicKey, validity: Self.days(3000), issuer: root,
      algorithm: rootKey.algorithm
    ).sign(with: rootKey)
  }

  func issue(_ key: PublicKey) throws -> PKI.Certificate {
    try CertificateProfile.bodySeal(policy: "2.999.112.1.3").prepare(
      serialNumber: SecureRandom.serialNumber(), subject: Self.name("documents"), key: key,
      validity: Self.days(365), issuer: authority, algorithm: authorityKey.algorithm
    ).sign(with: authorityKey)
  }

  private static func name(_ common: String) throws -> DistinguishedName {
    try DistinguishedName([.init(.country, "BY"), .init(.commonName, common)])
  }

  private static func days(_ count: Int64) -> PKI.Certificate.Validity {
    Certificate.Validity(
      notBefore: start, notAfter: start.advanced(bySeconds: count * 86_400))
  }
}
