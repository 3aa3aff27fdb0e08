internal import PKI
internal import Protos
internal import RPC
internal import Reactor
internal import Synchronization

/// The authorities of ID cards as `signatures` lists them, under the pinned root when there is one.
/// Only they are anchors of a login: a certificate of another authority of the suite is no card.
///
/// Asked when first needed and then every few minutes; `signatures` is no start-up condition.
final class CardAuthorities: Sendable {
  /// How long a list is good.
  static let listAge: Duration = .seconds(300)
  /// How soon a list is asked for again after a card of an unknown authority.
  static let hurriedAge: Duration = .seconds(10)
  static let timeout: Duration = .seconds(5)

  private struct Known: Sendable {
    let anchors: CertificateStore
    let time: MonotonicTime
  }

  private let signatures: RPCClient
  private let root: Certificate?
  private let known = Mutex<Known?>(nil)

  init(signatures: RPCClient, root: Certificate?) {
    self.signatures = signatures
    self.root = root
  }

  /// The anchors of logins at a moment. With `hurried` also a young list is asked for again. Throws
  /// `SIGNATURES_UNREACHABLE` when there is none.
  func anchors(at now: Instant, hurried: Bool = false) async throws -> CertificateStore {
    let old = known.withLock { $0 }
    let age = hurried ? Self.hurriedAge : Self.listAge
    if let old, MonotonicTime.now() - old.time < age { return old.anchors }
    do {
      let answer = try await SignaturesV1.AuthorityServiceClient(signatures).listAuthorities(
        SignaturesV1.ListAuthoritiesRequest(), CallOptions(timeout: Self.timeout))
      let anchors = try Self.anchors(answer.authorities, root, at: now)
      known.withLock { $0 = Known(anchors: anchors, time: .now()) }
      return anchors
    } catch {
      // An old list is better than none: revocation is asked for anyway.
      if let old { return old.anchors }
      throw Refusal.signaturesUnreachable
    }
  }

  /// The certificates of card authorities that the root vouches for.
  static func anchors(
    _ authorities: [SignaturesV1.Authority], _ root: Certificate?, at now: Instant
  ) throws -> CertificateStore {
    let listed = try authorities.filter { $0.kind == .root }
      .map { try Certificate(der: $0.certificate) }
    let roots = try CertificateStore(anchors: root.map { [$0] } ?? listed)
    let cards = try authorities.filter { $0.kind == .cards }
      .map { try Certificate(der: $0.certificate) }
      .filter { (try? roots.validate($0, at: now)) != nil }
    guard !cards.isEmpty else { throw PKIError(.untrusted, "no authority of ID cards is listed") }
    return try CertificateStore(anchors: cards)
  }

  /// Asks the responder about a certificate. Throws `.revocationUnknown` when it does not answer.
  func checkRevocation(
    of certificate: Certificate, issuer: Certificate, at now: @Sendable () -> Instant
  ) async throws {
    let nonce = try SecureRandom.bytes(32)
    let id = try OCSPCertificateID(serialNumber: certificate.serialNumber, issuer: issuer)
    var request = SignaturesV1.AnswerOcspRequest()
    request.request = try OCSPRequest([id], nonce: nonce).der
    let answer: SignaturesV1.AnswerOcspResponse
    do {
      answer = try await SignaturesV1.AuthorityServiceClient(signatures).answerOcsp(
        request, CallOptions(timeout: Self.timeout))
    } catch let error as RPCError where error.code != .cancelled {
      throw LoginRefusal.revocationUnknown
    }
    try LoginCheck.checkRevocation(
      of: certificate, issuer: issuer, response: answer.response, nonce: nonce, at: now())
  }
}
