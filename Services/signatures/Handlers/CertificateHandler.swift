import Hosting
import PKI
import Postgres
import Protos
import RPC
import Reactor

/// Carries certificates through their life.
struct CertificateHandler: SignaturesV1.CertificateServiceHandler {
  let office: TrustOffice

  func enrolCertificate(
    _ request: SignaturesV1.EnrolCertificateRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Certificate {
    let party = try CallingParty(call)
    guard let kind = request.kind.known else {
      throw Refusal.field("kind", "UNKNOWN", "The kind is not known.")
    }
    try checkRight(party, kind)
    guard let id = UUIDv7(request.requestId) else {
      throw Refusal.field("request_id", "FORMAT_INVALID", "The request id is no UUID.")
    }
    try checkHolder(request.holder, kind)
    let asked = try Self.read(request.certificationRequest)
    let record = try await Issuer(office: office).issue(
      request: id, digest: Self.digest(request, party)
    ) {
      let holder = try await holder(request.holder, party)
      return CertificateOrder(
        kind: kind, holder: holder.record, subject: holder.subject, key: asked.publicKey)
    }
    return SignaturesV1.Certificate(record, at: office.clock.now)
  }

  /// Services enrol for themselves, nobody else does; cards and seals are the issuer's matter.
  private func checkRight(_ party: CallingParty, _ kind: CertificateKind) throws(RPCError) {
    if case .system = party {
      guard kind == .systemSeal else { throw Refusal.callerNotAllowed.error }
      return
    }
    guard kind != .systemSeal else { throw Refusal.callerNotAllowed.error }
    try party.requireIssuer()
  }

  private func checkHolder(
    _ holder: SignaturesV1.EnrolCertificateRequest.Holder?, _ kind: CertificateKind
  ) throws(RPCError) {
    switch (kind, holder) {
    case (.cardAuthentication, .personalNumber), (.cardSignature, .personalNumber),
      (.seal, .unp), (.systemSeal, nil):
      return
    case (.seal, _): throw Refusal.field("unp", "REQUIRED", "A seal is an organisation's.")
    case (.systemSeal, _):
      throw Refusal.field("holder", "NOT_ALLOWED", "A system's seal is the caller's own.")
    default:
      throw Refusal.field("personal_number", "REQUIRED", "A card is a person's.")
    }
  }

  private func holder(
    _ holder: SignaturesV1.EnrolCertificateRequest.Holder?, _ party: CallingParty
  ) async throws -> RegisteredHolder {
    switch (holder, party) {
    case (.personalNumber(let number)?, _):
      return try await office.registers.person(
        number: number, organisation: party.organisation)
    case (.unp(let unp)?, _): return try await office.registers.organisation(.unp(unp))
    case (nil, .system(let name)):
      return RegisteredHolder(
        record: "systems/" + name, subject: try SubjectName.system(name))
    case (nil, _): throw Refusal.callerNotAllowed.error
    }
  }

  /// Only the key and the proof of its possession are taken from the request.
  private static func read(_ der: [UInt8]) throws(RPCError) -> CertificateRequest {
    do throws(PKIError) {
      return try CertificateRequest(der: der)
    } catch {
      switch error.reason {
      case .badSignature: throw Refusal.possessionUnproven.error
      case .weakKey: throw Refusal.keyTooWeak.error
      case .unsupportedAlgorithm: throw Refusal.keyUnsupported.error
      default: throw Refusal.requestMalformed.error
      }
    }
  }

  private static func digest(
    _ request: SignaturesV1.EnrolCertificateRequest, _ party: CallingParty
  ) -> [UInt8] {
    var holder: String
    switch request.holder {
    case .personalNumber(let number)?: holder = "person " + number
    case .unp(let unp)?: holder = "organisation " + unp
    case nil: holder = party.actor
    }
    holder += " \(request.kind.rawValue) "
    return PKI.DigestAlgorithm.sha256.digest(Array(holder.utf8) + request.certificationRequest)
  }

  func createSeal(
    _ request: SignaturesV1.CreateSealRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Certificate {
    let holder = try await office.registers.organisation(.resource(request.organisation))
    let record = try await Issuer(office: office).seal(of: holder)
    return SignaturesV1.Certificate(record, at: office.clock.now)
  }

  func getCertificate(
    _ request: SignaturesV1.GetCertificateRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Certificate {
    SignaturesV1.Certificate(try await find(request.name), at: office.clock.now)
  }

  func listCertificates(
    _ request: SignaturesV1.ListCertificatesRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.ListCertificatesResponse {
    let party = try CallingParty(call)
    var holder = request.holder
    if holder.isEmpty, case .user(let user) = party { holder = user.owner }
    guard !holder.isEmpty else {
      throw Refusal.field("holder", "REQUIRED", "The holder must be named.")
    }
    guard party.holds(holder) || party.isIssuer else { throw Refusal.notYourData.error }
    let size = request.pageSize == 0 ? 50 : Int(min(max(request.pageSize, 1), 200))
    let position = try CertificatePage.position(request.pageToken)
    let records = try await office.certificates.list(
      holder: holder, after: position, limit: size + 1)
    if case .user(let user) = party, !party.holds(holder) {
      try await office.note(call, readBy: user, of: holder)
    }
    let page = records.prefix(size)
    let now = office.clock.now
    return SignaturesV1.ListCertificatesResponse(
      certificates: page.map { SignaturesV1.Certificate($0, at: now) },
      nextPageToken: records.count > size ? page.last.map(CertificatePage.token) ?? "" : "")
  }

  func suspendCertificate(
    _ request: SignaturesV1.SuspendCertificateRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Certificate {
    let party = try CallingParty(call)
    return try await change(request.name, .suspend, party, request.ground, holdersMay: true)
  }

  func resumeCertificate(
    _ request: SignaturesV1.ResumeCertificateRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Certificate {
    let party = try CallingParty(call)
    try party.requireIssuer()
    return try await change(request.name, .resume, party, request.ground, holdersMay: false)
  }

  func revokeCertificate(
    _ request: SignaturesV1.RevokeCertificateRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Certificate {
    let party = try CallingParty(call)
    guard let number = UInt8(exactly: request.reason.rawValue),
      let reason = RevocationReason(rawValue: number),
      [
        .keyCompromise, .affiliationChanged, .superseded, .cessationOfOperation,
        .privilegeWithdrawn,
      ].contains(reason)
    else { throw Refusal.field("reason", "UNKNOWN", "The reason is none for a revocation.") }
    return try await change(
      request.name, .revoke(reason, since: request.compromiseTime?.instant), party,
      request.ground, holdersMay: true)
  }

  /// OCSP reads the state for each answer, so nothing can say good once the change is durable.
  private func change(
    _ name: String, _ change: StateChange, _ party: CallingParty, _ ground: String,
    holdersMay: Bool
  ) async throws -> SignaturesV1.Certificate {
    let record = try await find(name)
    guard party.isIssuer || (holdersMay && party.holds(record.holder)) else {
      throw Refusal.notYourData.error
    }
    do {
      let changed = try await office.certificates.change(
        record.serial, change, actor: party.actor, ground: ground, at: office.clock.now)
      guard let changed else { throw Refusal.certificateNotFound.error }
      return SignaturesV1.Certificate(changed, at: office.clock.now)
    } catch let fault as StateFault {
      switch fault {
      case .notIssued: throw Refusal.certificateNotFound.error
      case .revoked: throw Refusal.certificateRevoked.error
      case .expired: throw Refusal.certificateExpired.error
      }
    }
  }

  private func find(_ name: String) async throws -> CertificateRecord {
    guard let serial = CertificateRecord.serial(resource: name),
      let record = try await office.certificates.find(serial)
    else { throw Refusal.certificateNotFound.error }
    return record
  }
}

/// Positions in a holder's list as page tokens: time of issue and serial number.
enum CertificatePage {
  static func token(_ record: CertificateRecord) -> String {
    "\(record.created.wallTime.microseconds).\(record.name.dropFirst("certificates/".count))"
  }

  static func position(_ token: String) throws(RPCError) -> CertificateRegister.Position? {
    if token.isEmpty { return nil }
    let parts = token.split(separator: ".")
    guard parts.count == 2, let time = Int64(parts[0]),
      let serial = CertificateRecord.serial(resource: "certificates/" + parts[1])
    else { throw Refusal.pageTokenInvalid.error }
    return CertificateRegister.Position(
      created: Instant(WallTime(microseconds: time)), serial: serial)
  }
}
