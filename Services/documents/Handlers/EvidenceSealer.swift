internal import PKI
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor
internal import Synchronization

/// Signs evidence with the SYSTEM_SEAL of this service: own key, certificate from `signatures`,
/// enrolled at first need and kept in the store.
///
/// The certificate is bound by the signed attributes of CAdES; the intermediate authorities go along
/// in the message, so the trust anchor is all that a verifier needs.
final class EvidenceSealer: EvidenceSealing {
  /// Up to so many signatures are made on the event loop; more go to the pool of threads.
  static let onLoopMax = 16
  /// Authorities between the seal and its anchor.
  private static let chainMax = 8

  private struct Identity: Sendable {
    let certificate: Certificate
    let chain: [Certificate]
  }

  private let key: PrivateKey
  private let store: SealStore
  private let neighbours: any Neighbours
  private let identity = Mutex<Identity?>(nil)

  init(key: PrivateKey, store: SealStore, neighbours: any Neighbours) {
    self.key = key
    self.store = store
    self.neighbours = neighbours
  }

  /// Makes sure that there is a certificate. Throws `Fault.signaturesUnreachable`; the next call
  /// tries again.
  func prepare() async throws {
    if identity.withLock({ $0 }) != nil { return }
    let fingerprint = key.publicKey.fingerprint()
    if let kept = try await store.find(fingerprint) { return try use(kept) }
    // The key names the request: after a crash, and from another instance, it is the same one.
    let request = UUIDv7(bytes: fingerprint.prefix(16)) ?? UUIDv7.make()
    let subject = try DistinguishedName([.init(.commonName, "documents")])
    let enrolled = try await neighbours.enrolSeal(
      requestID: request.description,
      certificationRequest: try CertificateRequest.create(subject: subject, signer: key).der)
    try await store.keep(enrolled, for: fingerprint)
    try use(try await store.find(fingerprint) ?? enrolled)
  }

  private func use(_ enrolled: SealStore.Enrolled) throws {
    let certificate = try Certificate(der: enrolled.certificate)
    guard try certificate.publicKey() == key.publicKey else {
      throw PKIError(.invalidArgument, "the seal's certificate is for another key")
    }
    let chain = try enrolled.chain.prefix(Self.chainMax).map { der throws in
      try Certificate(der: der)
    }
    identity.withLock { $0 = Identity(certificate: certificate, chain: chain) }
  }

  func seal(_ record: EvidenceRecord) throws -> SealedEvidence {
    guard let identity = identity.withLock({ $0 }) else { throw Fault.signaturesUnreachable }
    let content = record.content
    let digest = DigestAlgorithm.sha256.digest(content)
    let time = Instant(seconds: record.eventTime / CivilTime.microsecondsPerSecond)
    let preparation = try SignaturePreparation(
      contentDigest: key.algorithm.digest == .sha256
        ? digest : key.algorithm.digest.digest(content),
      certificate: identity.certificate, chain: identity.chain, signingTime: time,
      algorithm: key.algorithm)
    let value = try key.sign(preparation.signedAttributes)
    let signature = try preparation.complete(signature: value).der()
    return SealedEvidence(
      record: record, digest: digest,
      wire: DocumentsV1.Evidence(record, content: content, signature: signature).wire())
  }

  /// Seals many, in order, without holding up the loop.
  func seal(_ records: [EvidenceRecord]) async throws -> [SealedEvidence] {
    guard records.count > Self.onLoopMax, let loop = EventLoop.current else {
      return try records.map { record throws in try seal(record) }
    }
    let result = await BlockingPool.shared.run(resumingOn: loop) {
      Result { try records.map { record throws in try self.seal(record) } }
    }
    return try result.get()
  }
}
