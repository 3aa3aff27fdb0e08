import Hosting
import PKI
import Postgres
import Protos
import RPC
internal import Reactor

/// Makes detached CAdES signatures around what a card, or a held key, signs.
struct SigningHandler: SignaturesV1.SigningServiceHandler {
  let office: TrustOffice

  /// Seconds in which a prepared signature must be completed.
  static let preparedLifetime: Int64 = 15 * 60

  func prepareSignature(
    _ request: SignaturesV1.PrepareSignatureRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.PrepareSignatureResponse {
    let user = try call.user()
    let profile = try Self.profile(request.profile)
    let digests = try Self.digests(request.contents)
    let record = try await signer(request.certificate, user)
    try office.requireGood(record)
    let now = office.clock.now
    var contents: [SignatureRequestStore.Content] = []
    var hashes: [SignaturesV1.HashToSign] = []
    for digest in digests {
      let prepared = try SignatureMaking.prepare(digest, record, office.authorities, at: now)
      contents.append(
        SignatureRequestStore.Content(
          digest: digest.value, algorithm: digest.algorithm,
          signedAttributes: prepared.signedAttributes, signingTime: now.wholeSeconds))
      hashes.append(
        SignaturesV1.HashToSign(
          signedAttributes: prepared.signedAttributes,
          digest: TypeV1.Digest(digest.algorithm, prepared.digest)))
    }
    let stored = SignatureRequestStore.Request(
      id: UUIDv7.make(), owner: user.person, serial: record.serial, profile: profile.rawValue,
      expires: now.advanced(bySeconds: Self.preparedLifetime), contents: contents)
    _ = try await office.requests.insert(stored, at: now)
    return SignaturesV1.PrepareSignatureResponse(
      name: "signatureRequests/\(stored.id)", hashes: hashes,
      expireTime: GoogleProtobuf.Timestamp(stored.expires))
  }

  /// Our record of the certificate that the card gave, if the user may sign with it.
  private func signer(_ der: [UInt8], _ user: User) async throws -> CertificateRecord {
    let certificate: Certificate
    do throws(PKIError) {
      certificate = try Certificate(der: der)
    } catch {
      throw Refusal.certificateMalformed.error
    }
    let found = try await office.certificates.find(certificate.serialNumber)
    guard let record = found, record.certificate == certificate else {
      throw Refusal.certificateNotFound.error
    }
    let isOwn: Bool
    switch record.kind {
    case .cardAuthentication, .cardSignature: isOwn = record.holder == user.person
    // A body's own key is used by those who may sign for it.
    case .seal:
      isOwn =
        record.holder == user.organisation && (user.isHead || user.roles.contains(.signatory))
    case .systemSeal: isOwn = false
    }
    guard isOwn else { throw Refusal.certificateNotYours.error }
    guard record.kind.signs else { throw Refusal.certificatePurposeWrong.error }
    return record
  }

  func completeSignature(
    _ request: SignaturesV1.CompleteSignatureRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.CompleteSignatureResponse {
    let user = try call.user()
    let stored = try await find(request.name)
    // Another user's request is none for this one.
    guard let stored, stored.inputDigest == nil, stored.owner == user.person else {
      throw Refusal.signatureRequestNotFound.error
    }
    let values = Self.digest(request.signatureValues)
    if let first = stored.valuesDigest { return try Self.repeated(stored, first == values) }
    guard stored.expires > office.clock.now else { throw Refusal.signatureRequestExpired.error }
    guard let record = try await office.certificates.find(stored.serial)
    else { throw Refusal.signatureRequestNotFound.error }
    try office.requireGood(record)
    guard request.signatureValues.count == stored.contents.count else {
      throw Refusal.signatureCountWrong.error
    }
    let making = SignatureMaking(office: office, record: record)
    var finished: [SignatureRequestStore.Content] = []
    for (content, value) in zip(stored.contents, request.signatureValues) {
      finished.append(try making.verified(content, value: value))
    }
    if stored.profile == SignatureMaking.Profile.stamped.rawValue {
      finished = try finished.map { try making.stamped($0) }
    }
    let contents = finished
    let isFirst = try await office.requests.complete(
      stored, values: values, contents: contents, at: office.clock.now)
    CrashPoint.pass("signatures.signature-stored")
    if isFirst { return SignaturesV1.CompleteSignatureResponse(signatures: Self.files(contents)) }
    // Another call with these or other values was faster; its files count.
    guard let winner = try await find(request.name) else {
      throw Refusal.signatureRequestNotFound.error
    }
    return try Self.repeated(winner, winner.valuesDigest == values)
  }

  private static func repeated(
    _ stored: SignatureRequestStore.Request, _ isSame: Bool
  ) throws(RPCError) -> SignaturesV1.CompleteSignatureResponse {
    guard isSame else { throw Refusal.signatureRequestCompleted.error }
    return SignaturesV1.CompleteSignatureResponse(signatures: files(stored.contents))
  }

  private func find(_ name: String) async throws -> SignatureRequestStore.Request? {
    guard name.hasPrefix("signatureRequests/"),
      let id = UUIDv7(name.dropFirst("signatureRequests/".count))
    else { return nil }
    return try await office.requests.find(id)
  }

  func sealContent(
    _ request: SignaturesV1.SealContentRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.SealContentResponse {
    let profile = try Self.profile(request.profile)
    let digests = try Self.digests(request.contents)
    guard let id = UUIDv7(request.requestId) else {
      throw Refusal.field("request_id", "FORMAT_INVALID", "The request id is no UUID.")
    }
    let input = Self.inputDigest(request, call.caller)
    if let done = try await office.requests.find(id) {
      return try Self.sealed(done, input)
    }
    let held = try await office.seals.current(of: request.organisation)
    guard let held, held.state.isIssued,
      let record = try await office.certificates.find(held.serial)
    else { throw Refusal.sealNotFound.error }
    try office.requireGood(record)
    let now = office.clock.now
    let making = SignatureMaking(office: office, record: record)
    let key = try office.seals.key(held)
    var contents: [SignatureRequestStore.Content] = []
    for digest in digests {
      let signed = try making.sign(digest, with: key, at: now)
      contents.append(profile == .stamped ? try making.stamped(signed) : signed)
    }
    let stored = SignatureRequestStore.Request(
      id: id, owner: "systems/" + call.caller, serial: record.serial, profile: profile.rawValue,
      inputDigest: input, expires: now, valuesDigest: input, contents: contents)
    if try await office.requests.insert(stored, at: now) {
      CrashPoint.pass("signatures.seal-stored")
      return SignaturesV1.SealContentResponse(signatures: Self.files(contents))
    }
    guard let winner = try await office.requests.find(id) else {
      throw Refusal.storeUnavailable.error
    }
    return try Self.sealed(winner, input)
  }

  private static func sealed(
    _ stored: SignatureRequestStore.Request, _ input: [UInt8]
  ) throws(RPCError) -> SignaturesV1.SealContentResponse {
    guard stored.inputDigest == input else { throw Refusal.requestIDReused.error }
    return SignaturesV1.SealContentResponse(signatures: files(stored.contents))
  }

  func createTimestamp(
    _ request: SignaturesV1.CreateTimestampRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.CreateTimestampResponse {
    let digest = try (request.digest ?? TypeV1.Digest()).read()
    let token = try office.stamp(MessageImprint(digest.algorithm, digest: digest.value))
    return SignaturesV1.CreateTimestampResponse(
      token: token.der, stampTime: GoogleProtobuf.Timestamp(token.time))
  }
}

extension SigningHandler {
  private static func profile(
    _ profile: SignaturesV1.SignatureProfile
  ) throws(RPCError) -> SignatureMaking.Profile {
    switch profile {
    case .cadesB: .plain
    case .cadesT: .stamped
    default: throw Refusal.profileUnsupported.error
    }
  }

  private static func digests(
    _ contents: [TypeV1.Digest]
  ) throws(RPCError) -> [SignatureMaking.ContentDigest] {
    var digests: [SignatureMaking.ContentDigest] = []
    for content in contents { digests.append(try content.read()) }
    return digests
  }

  private static func files(
    _ contents: [SignatureRequestStore.Content]
  ) -> [SignaturesV1.DetachedSignature] {
    contents.map { content in
      SignaturesV1.DetachedSignature(
        content: TypeV1.Digest(content.algorithm, content.digest), cms: content.cms ?? [],
        signingTime: GoogleProtobuf.Timestamp(content.signingTime),
        stampTime: content.stampTime.map { GoogleProtobuf.Timestamp($0) })
    }
  }

  /// Of values with their lengths, so that no two lists run together.
  private static func digest(_ values: [[UInt8]]) -> [UInt8] {
    var running = RunningDigest(.sha256)
    for value in values {
      running.update(Array("\(value.count) ".utf8))
      running.update(value)
    }
    return running.finish()
  }

  private static func inputDigest(
    _ request: SignaturesV1.SealContentRequest, _ caller: String
  ) -> [UInt8] {
    let head = "\(caller) \(request.organisation) \(request.profile.rawValue)"
    let contents = request.contents.map { Array("\($0.algorithm.rawValue) ".utf8) + $0.value }
    return digest([Array(head.utf8)] + contents)
  }
}
