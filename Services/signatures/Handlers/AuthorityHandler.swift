import PKI
import Protos
import RPC

/// Says what the authorities say of their certificates.
struct AuthorityHandler: SignaturesV1.AuthorityServiceHandler {
  let office: TrustOffice

  func listAuthorities(
    _ request: SignaturesV1.ListAuthoritiesRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.ListAuthoritiesResponse {
    SignaturesV1.ListAuthoritiesResponse(authorities: AuthorityName.allCases.map(describe))
  }

  func getAuthority(
    _ request: SignaturesV1.GetAuthorityRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.Authority {
    guard let name = AuthorityName(resource: request.name) else {
      throw Refusal.authorityNotFound.error
    }
    return describe(name)
  }

  private func describe(_ name: AuthorityName) -> SignaturesV1.Authority {
    let kind: SignaturesV1.AuthorityKind
    switch name {
    case .root: kind = .root
    case .cards: kind = .cards
    case .seals: kind = .seals
    case .time: kind = .timeStamps
    }
    let certificate = office.authorities.certificate(of: name)
    return SignaturesV1.Authority(
      name: name.resource, kind: kind, certificate: certificate.der,
      issuer: name == .root ? "" : AuthorityName.root.resource,
      notBeforeTime: GoogleProtobuf.Timestamp(certificate.validity.notBefore),
      notAfterTime: GoogleProtobuf.Timestamp(certificate.validity.notAfter))
  }

  func getCrl(
    _ request: SignaturesV1.GetCrlRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.GetCrlResponse {
    guard let name = AuthorityName(resource: request.authority), name != .time else {
      throw Refusal.authorityNotFound.error
    }
    guard request.shard == 0 else { throw Refusal.crlShardNotFound.error }
    guard let authority = office.authorities.issuing(name) else {
      let list = office.authorities.rootList
      return SignaturesV1.GetCrlResponse(
        crl: list.der, thisUpdateTime: GoogleProtobuf.Timestamp(list.thisUpdate),
        nextUpdateTime: list.nextUpdate.map { GoogleProtobuf.Timestamp($0) })
    }
    let stored = try await office.lists.current(of: authority, at: office.clock.now)
    return SignaturesV1.GetCrlResponse(
      crl: stored.der, thisUpdateTime: GoogleProtobuf.Timestamp(stored.thisUpdate),
      nextUpdateTime: GoogleProtobuf.Timestamp(stored.nextUpdate))
  }

  func answerOcsp(
    _ request: SignaturesV1.AnswerOcspRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.AnswerOcspResponse {
    guard request.request.count <= OCSPRequest.lengthLimit else {
      throw Refusal.requestTooLarge.error
    }
    let asked: OCSPRequest
    do throws(PKIError) {
      asked = try OCSPRequest(der: request.request)
    } catch {
      return SignaturesV1.AnswerOcspResponse(response: OCSPResponse.Failure.malformedRequest.der)
    }
    let answer = try await StatusDesk(office: office).answer(asked)
    return SignaturesV1.AnswerOcspResponse(
      response: answer.der,
      cacheUntilTime: answer.cacheUntil.map { GoogleProtobuf.Timestamp($0) })
  }

  func answerTimestamp(
    _ request: SignaturesV1.AnswerTimestampRequest, _ call: ServerCall
  ) async throws -> SignaturesV1.AnswerTimestampResponse {
    let clock = office.clock
    guard let time = office.stampingClock.time(civil: clock.now, monotonic: clock.monotonic())
    else {
      let refused = TimeStampResponse.refused(.timeNotAvailable)
      return SignaturesV1.AnswerTimestampResponse(response: refused.der)
    }
    let response = try office.authorities.time.respond(
      to: request.request, serialNumber: SecureRandom.serialNumber(), time: time)
    return SignaturesV1.AnswerTimestampResponse(response: response.der)
  }
}
