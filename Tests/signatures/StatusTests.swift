import PKI
import Postgres
import Protos
import RPC
import Testing

@testable import signatures

/// OCSP, CRL and time stamps, read by the `openssl` command.
@Suite(.serialized) struct StatusTests {
  private static func ocsp(
    _ fixture: Fixture, _ request: [UInt8]
  ) async throws -> SignaturesV1.AnswerOcspResponse {
    try await fixture.authorities().answerOcsp(
      SignaturesV1.AnswerOcspRequest(request: request))
  }

  /// What `openssl ocsp` says of a certificate, from the raw answer.
  private static func word(_ fixture: Fixture, _ card: SignaturesV1.Certificate) async throws
    -> String
  {
    try fixture.writeAnchors()
    try fixture.folder.write("card.pem", Array(Certificate(der: card.der).pem.utf8))
    _ = try fixture.folder.openssl(
      "ocsp", "-issuer", "cards.pem", "-cert", "card.pem", "-nonce", "-reqout", "request.der")
    let answer = try await ocsp(fixture, fixture.folder.read("request.der"))
    #expect(answer.cacheUntilTime == nil)
    try fixture.folder.write("answer.der", answer.response)
    return try fixture.folder.openssl(
      "ocsp", "-no_nonce", "-issuer", "cards.pem", "-cert", "card.pem", "-reqin", "request.der",
      "-respin",
      "answer.der", "-CAfile", "root.pem", "-verify_other", "chain.pem", "-validity_period",
      "300000000"
    ).text
  }

  @Test func ocspFollowsTheLifeOfACertificate() async throws {
    try await Fixture.run { fixture in
      let card = try await fixture.enrol(PrivateKey.generate())
      let service = try fixture.certificates()
      let good = try await Self.word(fixture, card)
      #expect(good.contains("Response verify OK") && good.contains("card.pem: good"), "\(good)")
      _ = try await service.suspendCertificate(
        SignaturesV1.SuspendCertificateRequest(name: card.name))
      let held = try await Self.word(fixture, card)
      #expect(held.contains("revoked") && held.contains("certificateHold"), "\(held)")
      _ = try await service.resumeCertificate(
        SignaturesV1.ResumeCertificateRequest(name: card.name))
      #expect(try await Self.word(fixture, card).contains("card.pem: good"))
      _ = try await service.revokeCertificate(
        SignaturesV1.RevokeCertificateRequest(name: card.name, reason: .keyCompromise))
      let gone = try await Self.word(fixture, card)
      #expect(gone.contains("Response verify OK") && gone.contains("keyCompromise"), "\(gone)")
    }
  }

  @Test func saysGoodOnlyOfWhatWasHandedOut() async throws {
    try await Fixture.run { fixture in
      let cards = fixture.office.authorities.cards
      let order = CertificateOrder(
        kind: .cardSignature, holder: TestIdentity.person, subject: cards.certificate.subject,
        key: try PrivateKey.generate().publicKey)
      let stage = try await fixture.office.issuance.reserve(
        order, request: UUIDv7.make(), digest: [], at: fixture.clock.now)
      var serials = [try SecureRandom.serialNumber()]
      if case .reserved(let reserved)? = consume stage { serials.append(reserved.serial) }
      #expect(serials.count == 2)
      for serial in serials {
        let id = try OCSPCertificateID(serialNumber: serial, issuer: cards.certificate)
        let answer = try await StatusDesk(office: fixture.office).answer(
          OCSPRequest([id], nonce: nil))
        let text = fixture.folder
        try text.write("answer.der", answer.der)
        let shown = try text.openssl("ocsp", "-respin", "answer.der", "-resp_text", "-noverify")
        #expect(shown.text.contains("Cert Status: unknown"), "\(shown.text)")
      }
    }
  }

  @Test func withoutANonceTheAnswerMayBeKeptForItsLifetime() async throws {
    try await Fixture.run { fixture in
      let card = try Certificate(der: await fixture.enrol(PrivateKey.generate()).der)
      let issuer = fixture.office.authorities.cards.certificate
      let id = try OCSPCertificateID(serialNumber: card.serialNumber, issuer: issuer)
      let plain = try await Self.ocsp(fixture, OCSPRequest([id], nonce: nil).der)
      #expect(plain.cacheUntilTime?.seconds == fixture.clock.now.seconds + 60)
      for length in [1, 128] {
        let nonce = [UInt8](repeating: 9, count: length)
        let fresh = try await Self.ocsp(fixture, OCSPRequest([id], nonce: nonce).der)
        #expect(fresh.cacheUntilTime == nil)
        #expect(try OCSPResponse(der: fresh.response).nonce == nonce)
      }
    }
  }

  @Test func refusesOcspRequestsThatItCannotAnswer() async throws {
    try await Fixture.run { fixture in
      let all = fixture.office.authorities
      let serial = try SecureRandom.serialNumber()
      let foreign = try OCSPCertificateID(serialNumber: serial, issuer: all.root)
      let own = try OCSPCertificateID(serialNumber: serial, issuer: all.cards.certificate)
      let seal = try OCSPCertificateID(serialNumber: serial, issuer: all.seals.certificate)
      var long = try OCSPRequest([own], nonce: [UInt8](repeating: 1, count: 120)).der
      let malformed = OCSPResponse.Failure.malformedRequest.der
      let unauthorized = OCSPResponse.Failure.unauthorized.der
      for request in [[0x30], [0x30, 0x80, 0, 0], Array(long.dropLast()), long + [0]] {
        #expect(try await Self.ocsp(fixture, request).response == malformed)
      }
      // A nonce of 129 octets, by the command that does not mind.
      try fixture.writeAnchors()
      long = try Self.nonce129(long)
      #expect(try await Self.ocsp(fixture, long).response == malformed)
      for ids in [[foreign], [own, seal]] {
        let request = try OCSPRequest(ids, nonce: nil).der
        #expect(try await Self.ocsp(fixture, request).response == unauthorized)
      }
    }
  }

  /// Lengthens the nonce of 120 octets by nine, and all lengths around it. The nonce stands last, in
  /// elements whose lengths take two octets (0x81) from the inner OCTET STRING outwards.
  private static func nonce129(_ request: [UInt8]) throws -> [UInt8] {
    var value: [UInt8] = DERText.element(0x04, [UInt8](repeating: 1, count: 129))
    value = DERText.element(0x04, value)
    let oid: [UInt8] = [0x06, 9, 0x2b, 6, 1, 5, 5, 7, 0x30, 1, 2]
    let list = DERText.element(0x30, DERText.element(0x30, oid + value))
    let extensions = DERText.element(0xa2, list)
    // The list of certificates as it stands in the request, before its own extensions.
    let start = try #require(request.firstIndex(of: 0xa2))
    let skip = request[1] == 0x81 ? 3 : 2
    let inner = request[skip + 1] == 0x81 ? 3 : 2
    let certificates = Array(request[(skip + inner)..<start])
    return DERText.element(0x30, DERText.element(0x30, certificates + extensions))
  }

  @Test func listsWhatIsNotGoodUnderRisingNumbers() async throws {
    try await Fixture.run { fixture in
      try fixture.writeAnchors()
      let service = try fixture.certificates()
      let authorities = try fixture.authorities()
      let request = SignaturesV1.GetCrlRequest(authority: "authorities/cards")
      let empty = try await authorities.getCrl(request)
      #expect(try await authorities.getCrl(request) == empty)
      var cards: [SignaturesV1.Certificate] = []
      for _ in 0..<3 { cards.append(try await fixture.enrol(PrivateKey.generate())) }
      _ = try await service.revokeCertificate(
        SignaturesV1.RevokeCertificateRequest(name: cards[0].name, reason: .superseded))
      _ = try await service.suspendCertificate(
        SignaturesV1.SuspendCertificateRequest(name: cards[1].name))
      let full = try await authorities.getCrl(request)
      let list = try CertificateRevocationList(der: full.crl)
      #expect(list.entryCount == 2)
      #expect(try CertificateRevocationList(der: empty.crl).number == [1])
      #expect(list.number == [2])
      try fixture.folder.write("cards.crl", full.crl)
      let shown = try fixture.folder.openssl(
        "crl", "-inform", "DER", "-in", "cards.crl", "-CAfile", "cards.pem", "-noout", "-text")
      #expect(shown.text.contains("verify OK") && shown.text.contains("Certificate Hold"))
      _ = try await service.resumeCertificate(
        SignaturesV1.ResumeCertificateRequest(name: cards[1].name))
      let less = try CertificateRevocationList(der: await authorities.getCrl(request).crl)
      #expect(less.entryCount == 1 && less.number == [3])
      // Half of its time is over: a new list although nothing changed.
      fixture.clock.advance(seconds: 43_201)
      #expect(
        try CertificateRevocationList(der: await authorities.getCrl(request).crl).number == [4])
    }
  }

  @Test func publishesTheAuthoritiesAndTheRootsList() async throws {
    try await Fixture.run { fixture in
      let service = try fixture.authorities()
      let all = try await service.listAuthorities(SignaturesV1.ListAuthoritiesRequest())
      #expect(all.authorities.map(\.kind) == [.root, .cards, .seals, .timeStamps])
      #expect(
        all.authorities.map(\.issuer) == [
          "", "authorities/root", "authorities/root", "authorities/root",
        ])
      let one = try await service.getAuthority(
        SignaturesV1.GetAuthorityRequest(name: "authorities/seals"))
      #expect(one == all.authorities[2])
      let root = try await service.getCrl(SignaturesV1.GetCrlRequest(authority: "authorities/root"))
      #expect(root.crl == fixture.office.authorities.rootList.der)
      for name in ["authorities/none", "root", "authorities/time"] {
        #expect(
          await reason { try await service.getCrl(SignaturesV1.GetCrlRequest(authority: name)) }
            == "AUTHORITY_NOT_FOUND")
      }
      #expect(
        await reason {
          try await service.getCrl(
            SignaturesV1.GetCrlRequest(authority: "authorities/cards", shard: 1))
        } == "CRL_SHARD_NOT_FOUND")
    }
  }

  @Test func stampsTimeForTheOpensslCommand() async throws {
    try await Fixture.run { fixture in
      try fixture.writeAnchors()
      try fixture.folder.write("content", Array("Заява".utf8))
      _ = try fixture.folder.openssl(
        "ts", "-query", "-data", "content", "-sha256", "-cert", "-out", "query.tsq")
      let query = try fixture.folder.read("query.tsq")
      let service = try fixture.authorities()
      let answer = try await service.answerTimestamp(
        SignaturesV1.AnswerTimestampRequest(request: query))
      try fixture.folder.write("answer.tsr", answer.response)
      let verified = try fixture.folder.openssl(
        "ts", "-verify", "-queryfile", "query.tsq", "-in", "answer.tsr", "-CAfile", "root.pem")
      #expect(verified.text.contains("Verification: OK"), "\(verified.text)")
      let bad = try await service.answerTimestamp(
        SignaturesV1.AnswerTimestampRequest(request: [0x30, 0]))
      guard case .refused(.badDataFormat) = try TimeStampResponse(der: bad.response) else {
        Issue.record("not refused")
        return
      }
      fixture.clock.jump(seconds: 30)
      let late = try await service.answerTimestamp(
        SignaturesV1.AnswerTimestampRequest(request: query))
      guard case .refused(.timeNotAvailable) = try TimeStampResponse(der: late.response) else {
        Issue.record("stamped by a clock that jumped")
        return
      }
      let digest = TypeV1.Digest(.sha256, [UInt8](repeating: 1, count: 32))
      #expect(
        await reason {
          try await fixture.signing("services").createTimestamp(
            SignaturesV1.CreateTimestampRequest(digest: digest))
        } == "TIMESTAMP_UNAVAILABLE")
    }
  }
}

/// DER of what no writer of ours makes.
enum DERText {
  static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    if count < 0x80 { return [tag, UInt8(count)] + content }
    if count < 0x100 { return [tag, 0x81, UInt8(count)] + content }
    return [tag, 0x82, UInt8(count >> 8), UInt8(count & 0xff)] + content
  }
}
