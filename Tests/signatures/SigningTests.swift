import PKI
import Postgres
import Protos
import RPC
import Testing

@testable import signatures

@Suite(.serialized) struct SigningTests {
  static let content = Array("Прашу прызначыць дапамогу".utf8)

  static func digest(_ content: [UInt8]) -> TypeV1.Digest {
    TypeV1.Digest(.sha256, DigestAlgorithm.sha256.digest(content))
  }

  static func prepare(
    _ fixture: Fixture, _ card: SignaturesV1.Certificate, _ contents: [[UInt8]],
    user: String = "citizen", profile: SignaturesV1.SignatureProfile = .cadesT
  ) async throws -> SignaturesV1.PrepareSignatureResponse {
    try await fixture.signing().prepareSignature(
      SignaturesV1.PrepareSignatureRequest(
        certificate: card.der, profile: profile, contents: contents.map(digest)),
      Fixture.user(user))
  }

  /// As a card does: from a hash to R and S.
  static func values(
    _ prepared: SignaturesV1.PrepareSignatureResponse, _ key: PrivateKey
  ) throws -> [[UInt8]] {
    try prepared.hashes.map { hash in
      let value = try #require(hash.digest?.value)
      #expect(DigestAlgorithm.sha256.digest(hash.signedAttributes) == value)
      return try ECDSASignature.raw(
        fromDER: key.sign(digest: value, .ecdsa(.sha256)), coordinateLength: 32)
    }
  }

  static func complete(
    _ fixture: Fixture, _ name: String, _ values: [[UInt8]], user: String = "citizen"
  ) async throws -> [SignaturesV1.DetachedSignature] {
    try await fixture.signing().completeSignature(
      SignaturesV1.CompleteSignatureRequest(name: name, signatureValues: values),
      Fixture.user(user)
    ).signatures
  }

  /// A finished signature of a card over one content.
  static func sign(
    _ fixture: Fixture, _ card: SignaturesV1.Certificate, _ key: PrivateKey,
    profile: SignaturesV1.SignatureProfile = .cadesT
  ) async throws -> [UInt8] {
    let prepared = try await prepare(fixture, card, [content], profile: profile)
    let files = try await complete(fixture, prepared.name, values(prepared, key))
    return try #require(files.first).cms
  }

  private static func verify(
    _ fixture: Fixture, _ cms: [UInt8], _ content: [UInt8]
  ) throws -> (status: Int32, text: String) {
    try fixture.writeAnchors()
    try fixture.folder.write("content", content)
    try fixture.folder.write("signature.p7s", cms)
    return try fixture.folder.openssl(
      "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature.p7s",
      "-content", "content", "-CAfile", "root.pem", "-purpose", "any", "-out", "/dev/null")
  }

  @Test func signsSeveralContentsWithOnePINForTheOpensslCommand() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let card = try await fixture.enrol(key)
      let contents = [Self.content, Array("{}".utf8)]
      let prepared = try await Self.prepare(fixture, card, contents)
      let values = try Self.values(prepared, key)
      let files = try await Self.complete(fixture, prepared.name, values)
      for (file, content) in zip(files, contents) {
        #expect(file.stampTime != nil)
        let verified = try Self.verify(fixture, file.cms, content)
        #expect(verified.status == 0, "\(verified.text)")
        #expect(try Self.verify(fixture, file.cms, content + [0]).status != 0)
      }
      // A repeat: the same octets, later as well; other values: refused.
      fixture.clock.advance(seconds: 3600)
      #expect(try await Self.complete(fixture, prepared.name, values) == files)
      #expect(
        await reason {
          try await Self.complete(fixture, prepared.name, Self.values(prepared, key))
        } == "SIGNATURE_REQUEST_COMPLETED")
    }
  }

  @Test func refusesValuesThatAreNotTheCards() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let card = try await fixture.enrol(key)
      let prepared = try await Self.prepare(fixture, card, [Self.content, [1]])
      let good = try Self.values(prepared, key)
      let foreign = try Self.values(prepared, PrivateKey.generate())
      let cases: [([[UInt8]], String)] = [
        ([good[0]], "SIGNATURE_COUNT_WRONG"), (foreign, "SIGNATURE_INVALID"),
        ([good[1], good[0]], "SIGNATURE_INVALID"),
        ([good[0], Array(good[1].dropLast())], "SIGNATURE_MALFORMED"),
      ]
      for (values, expected) in cases {
        #expect(
          await reason { try await Self.complete(fixture, prepared.name, values) } == expected)
      }
      #expect(
        await reason {
          try await Self.complete(fixture, prepared.name, good, user: "stranger")
        } == "SIGNATURE_REQUEST_NOT_FOUND")
      fixture.clock.advance(seconds: 15 * 60)
      #expect(
        await reason { try await Self.complete(fixture, prepared.name, good) }
          == "SIGNATURE_REQUEST_EXPIRED")
      #expect(
        try await fixture.office.requests.dropExpired(
          before: fixture.clock.now.advanced(bySeconds: 1), limit: 10) == 1)
      #expect(
        await reason { try await Self.complete(fixture, prepared.name, good) }
          == "SIGNATURE_REQUEST_NOT_FOUND")
    }
  }

  @Test func preparesOnlyForAGoodSigningCertificateOfOnesOwn() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let card = try await fixture.enrol(key)
      let login = try await fixture.enrol(PrivateKey.generate(), .cardAuthentication)
      var broken = card
      broken.der = Array(card.der.dropLast())
      var other = card
      other.der = fixture.office.authorities.cards.certificate.der
      let cases: [(SignaturesV1.Certificate, String, String)] = [
        (card, "stranger", "CERTIFICATE_NOT_YOURS"),
        (login, "citizen", "CERTIFICATE_PURPOSE_WRONG"),
        (broken, "citizen", "CERTIFICATE_MALFORMED"), (other, "citizen", "CERTIFICATE_NOT_FOUND"),
      ]
      for (certificate, user, expected) in cases {
        #expect(
          await reason {
            try await Self.prepare(fixture, certificate, [Self.content], user: user)
          } == expected)
      }
      let prepared = try await Self.prepare(fixture, card, [Self.content])
      let service = try fixture.certificates()
      _ = try await service.suspendCertificate(
        SignaturesV1.SuspendCertificateRequest(name: card.name))
      #expect(
        await reason { try await Self.prepare(fixture, card, [[1]]) } == "CERTIFICATE_SUSPENDED")
      _ = try await service.revokeCertificate(
        SignaturesV1.RevokeCertificateRequest(name: card.name, reason: .superseded))
      #expect(
        await reason { try await Self.prepare(fixture, card, [[1]]) } == "CERTIFICATE_REVOKED")
      #expect(
        await reason {
          try await Self.complete(fixture, prepared.name, Self.values(prepared, key))
        } == "CERTIFICATE_REVOKED")
    }
  }

  @Test func refusesDigestsOfAnotherLengthAndUnknownProfiles() async throws {
    try await Fixture.run { fixture in
      let card = try await fixture.enrol(PrivateKey.generate())
      var request = SignaturesV1.PrepareSignatureRequest(
        certificate: card.der, profile: .cadesB,
        contents: [TypeV1.Digest(.sha256, [UInt8](repeating: 0, count: 31))])
      let service = try fixture.signing()
      let user = Fixture.user("citizen")
      #expect(
        await reason { try await service.prepareSignature(request, user) }
          == "DIGEST_LENGTH_WRONG")
      request.contents = [Self.digest([])]
      request.profile = SignaturesV1.SignatureProfile(rawValue: 9)
      let found = await reason { try await service.prepareSignature(request, user) }
      #expect(found == "PROFILE_UNSUPPORTED" || found == "REQUEST_INVALID")
    }
  }

  @Test func sealsForABodyAndRepeatsTheSameOctets() async throws {
    try await Fixture.run { fixture in
      let request = SignaturesV1.SealContentRequest(
        requestId: UUIDv7.make().description, organisation: TestIdentity.organisation,
        profile: .cadesT, contents: [Self.digest(Self.content)])
      let service = try fixture.signing("services")
      #expect(await reason { try await service.sealContent(request) } == "SEAL_NOT_FOUND")
      let seal = try await fixture.certificates().createSeal(
        SignaturesV1.CreateSealRequest(organisation: TestIdentity.organisation))
      let first = try await service.sealContent(request)
      #expect(try await service.sealContent(request) == first)
      let file = try #require(first.signatures.first)
      #expect(try Self.verify(fixture, file.cms, Self.content).status == 0)
      var other = request
      other.contents = [Self.digest([1])]
      #expect(await reason { try await service.sealContent(other) } == "REQUEST_ID_REUSED")
      _ = try await fixture.certificates().suspendCertificate(
        SignaturesV1.SuspendCertificateRequest(name: seal.name))
      other.requestId = UUIDv7.make().description
      #expect(await reason { try await service.sealContent(other) } == "CERTIFICATE_SUSPENDED")
      // What was sealed stays sealed.
      #expect(try await service.sealContent(request) == first)
    }
  }

  @Test func aHeldKeyIsUselessWithoutTheSealingKey() async throws {
    try await Fixture.run { fixture in
      _ = try await fixture.certificates().createSeal(
        SignaturesV1.CreateSealRequest(organisation: TestIdentity.organisation))
      let held = try #require(
        try await fixture.office.seals.current(of: TestIdentity.organisation))
      _ = try fixture.office.seals.key(held)
      let other = SealStore(pool: fixture.pool, sealingKey: try .generate())
      #expect(throws: PKIError.self) { try other.key(held) }
    }
  }
}
