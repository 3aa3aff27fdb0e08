import PKI
import Postgres
import Protos
import RPC
import Synchronization
import Testing

@testable import signatures

@Suite(.serialized) struct CertificateServiceTests {
  private static func enrolment(
    _ request: [UInt8], kind: SignaturesV1.CertificateKind = .cardSignature,
    number: String = TestIdentity.number
  ) -> SignaturesV1.EnrolCertificateRequest {
    SignaturesV1.EnrolCertificateRequest(
      requestId: UUIDv7.make().description, kind: kind, holder: .personalNumber(number),
      certificationRequest: request)
  }

  @Test func enrolsACardsKeysWithTheRegistersNames() async throws {
    try await Fixture.run { fixture in
      let login = try await fixture.enrol(PrivateKey.generate(), .cardAuthentication)
      let signing = try await fixture.enrol(PrivateKey.generate())
      #expect(signing.state == .active)
      #expect(signing.holder == TestIdentity.person)
      #expect(signing.authority == "authorities/cards")
      #expect(signing.subjectName.contains("serialNumber=PNOBY-3011087A900PB7"))
      #expect(!signing.subjectName.contains("SOMEBODY"))
      #expect(try Certificate(der: signing.der).extendedKeyUsage == nil)
      #expect(try Certificate(der: login.der).extendedKeyUsage == [.clientAuthentication])
      try fixture.writeAnchors()
      try fixture.folder.write("login.pem", Array(Certificate(der: login.der).pem.utf8))
      let verified = try fixture.folder.openssl(
        "verify", "-x509_strict", "-purpose", "sslclient", "-CAfile", "root.pem", "-untrusted",
        "chain.pem", "login.pem")
      #expect(verified.status == 0, "\(verified.text)")
      let found = try await fixture.certificates("gateway").getCertificate(
        SignaturesV1.GetCertificateRequest(name: signing.name))
      #expect(found == signing)
    }
  }

  @Test func aRepeatGivesTheFirstCertificateEvenWithoutTheRegisters() async throws {
    try await Fixture.run { fixture in
      let request = Self.enrolment(try Fixture.request(PrivateKey.generate()))
      let service = try fixture.certificates()
      let first = try await service.enrolCertificate(request)
      fixture.identity.isDown.withLock { $0 = true }
      #expect(try await service.enrolCertificate(request) == first)
      var other = request
      other.certificationRequest = try Fixture.request(PrivateKey.generate())
      #expect(await reason { try await service.enrolCertificate(other) } == "REQUEST_ID_REUSED")
      other.requestId = UUIDv7.make().description
      #expect(await reason { try await service.enrolCertificate(other) } == "REGISTER_UNREACHABLE")
      other.certificationRequest = request.certificationRequest
      fixture.identity.isDown.withLock { $0 = false }
      #expect(
        await reason { try await service.enrolCertificate(other) } == "KEY_ALREADY_CERTIFIED")
    }
  }

  @Test func refusesBadRequestsEachByItsReason() async throws {
    try await Fixture.run { fixture in
      let service = try fixture.certificates()
      let good = try Fixture.request(PrivateKey.generate())
      var forged = good
      forged[forged.count - 1] ^= 1
      _ = try fixture.folder.openssl(
        "req", "-new", "-newkey", "rsa:1024", "-nodes", "-keyout", "weak.key", "-subj", "/CN=A",
        "-outform", "DER", "-out", "weak.der")
      _ = try fixture.folder.openssl(
        "req", "-new", "-newkey", "ed25519", "-nodes", "-keyout", "ed.key", "-subj", "/CN=A",
        "-outform", "DER", "-out", "ed.der")
      let weak = try fixture.folder.read("weak.der")
      let edwards = try fixture.folder.read("ed.der")
      let cases: [([UInt8], String, String)] = [
        (Array(good.dropLast()), TestIdentity.number, "REQUEST_MALFORMED"),
        (good + [0], TestIdentity.number, "REQUEST_MALFORMED"),
        ([0x30, 0x80, 0, 0], TestIdentity.number, "REQUEST_MALFORMED"),
        (forged, TestIdentity.number, "POSSESSION_UNPROVEN"),
        (weak, TestIdentity.number, "KEY_TOO_WEAK"),
        (edwards, TestIdentity.number, "KEY_UNSUPPORTED"),
        (good, "3020391A900PB9", "HOLDER_NOT_FOUND"),
        (good, TestIdentity.deceased, "HOLDER_DECEASED"),
      ]
      for (request, number, expected) in cases {
        let found = await reason {
          try await service.enrolCertificate(Self.enrolment(request, number: number))
        }
        #expect(found == expected)
      }
      var none = Self.enrolment(good)
      none.holder = nil
      #expect(await reason { try await service.enrolCertificate(none) } == "REQUEST_INVALID")
      #expect(
        await reason { try await service.enrolCertificate(Self.enrolment(good)) } == nil)
    }
  }

  @Test func onlyThoseWhoMayEnrolDo() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let request = Self.enrolment(try Fixture.request(key))
      let gateway = try fixture.certificates("gateway")
      #expect(await reason { try await gateway.enrolCertificate(request) } == "TOKEN_MISSING")
      #expect(
        await reason {
          try await gateway.enrolCertificate(request, Fixture.user("citizen"))
        } == "ROLE_MISSING")
      let documents = try fixture.certificates("documents")
      #expect(
        await reason { try await documents.enrolCertificate(request) } == "CALLER_NOT_ALLOWED")
      let identity = try fixture.certificates("identity")
      #expect(await reason { try await identity.enrolCertificate(request) } == "CALLER_NOT_ALLOWED")
      let issued = try await gateway.enrolCertificate(request, Fixture.user("registrar"))
      #expect(issued.holder == TestIdentity.person)
      let own = SignaturesV1.EnrolCertificateRequest(
        requestId: UUIDv7.make().description, kind: .systemSeal,
        certificationRequest: try Fixture.request(PrivateKey.generate()))
      #expect(try await documents.enrolCertificate(own).holder == "systems/documents")
      let operators = try fixture.certificates()
      #expect(await reason { try await operators.enrolCertificate(own) } == "CALLER_NOT_ALLOWED")
    }
  }

  @Test func aBodyHasOneGoodSeal() async throws {
    try await Fixture.run { fixture in
      let service = try fixture.certificates()
      let request = SignaturesV1.CreateSealRequest(organisation: TestIdentity.organisation)
      let first = try await service.createSeal(request)
      #expect(first.kind == .seal)
      #expect(first.subjectName.contains("organizationIdentifier=NTRBY-100582333"))
      #expect(try await service.createSeal(request) == first)
      _ = try await service.revokeCertificate(
        SignaturesV1.RevokeCertificateRequest(name: first.name, reason: .superseded))
      let second = try await service.createSeal(request)
      #expect(second.name != first.name)
      #expect(
        await reason {
          try await service.createSeal(
            SignaturesV1.CreateSealRequest(organisation: TestIdentity.dissolved))
        } == "HOLDER_DISSOLVED")
    }
  }

  @Test func holdersSeeTheirOwnKeysInPages() async throws {
    try await Fixture.run { fixture in
      var names: [String] = []
      for _ in 0..<3 {
        names.append(try await fixture.enrol(PrivateKey.generate()).name)
        fixture.clock.advance(seconds: 1)
      }
      let service = try fixture.certificates("gateway")
      let first = try await service.listCertificates(
        SignaturesV1.ListCertificatesRequest(pageSize: 2), Fixture.user("citizen"))
      #expect(first.certificates.map(\.name) == [names[2], names[1]])
      let rest = try await service.listCertificates(
        SignaturesV1.ListCertificatesRequest(pageSize: 2, pageToken: first.nextPageToken),
        Fixture.user("citizen"))
      #expect(rest.certificates.map(\.name) == [names[0]])
      #expect(rest.nextPageToken == "")
      let others = SignaturesV1.ListCertificatesRequest(holder: TestIdentity.person)
      #expect(
        await reason {
          try await service.listCertificates(others, Fixture.user("stranger"))
        } == "NOT_YOUR_DATA")
      #expect(
        await reason {
          try await service.listCertificates(others, Fixture.user("registrar"))
        } == nil)
      // One line of the access log, of the official's reading and not of the holder's own.
      let lines = try await fixture.pool.query("SELECT subject FROM outbox")
      #expect(try lines.map { try $0.text(0) } == [TestIdentity.person])
      #expect(
        await reason {
          try await service.listCertificates(
            SignaturesV1.ListCertificatesRequest(pageToken: "x.y"), Fixture.user("citizen"))
        } == "PAGE_TOKEN_INVALID")
    }
  }

  @Test func changesStateOnlyForThoseWhoMay() async throws {
    try await Fixture.run { fixture in
      let card = try await fixture.enrol(PrivateKey.generate())
      let service = try fixture.certificates("gateway")
      let revoke = SignaturesV1.RevokeCertificateRequest(name: card.name, reason: .keyCompromise)
      let suspend = SignaturesV1.SuspendCertificateRequest(name: card.name)
      let resume = SignaturesV1.ResumeCertificateRequest(name: card.name)
      #expect(
        await reason {
          try await service.revokeCertificate(revoke, Fixture.user("stranger"))
        } == "NOT_YOUR_DATA")
      let held = try await service.suspendCertificate(suspend, Fixture.user("citizen"))
      #expect(held.state == .suspended && held.revocationReason == .certificateHold)
      #expect(
        await reason {
          try await service.resumeCertificate(resume, Fixture.user("citizen"))
        } == "ROLE_MISSING")
      let back = try await service.resumeCertificate(resume, Fixture.user("registrar"))
      #expect(back.state == .active && back.etag != held.etag && back.revokeTime == nil)
      let gone = try await service.revokeCertificate(revoke, Fixture.user("citizen"))
      #expect(gone.state == .revoked && gone.revocationReason == .keyCompromise)
      #expect(try await service.revokeCertificate(revoke, Fixture.user("citizen")) == gone)
      #expect(
        await reason {
          try await service.suspendCertificate(suspend, Fixture.user("citizen"))
        } == "CERTIFICATE_REVOKED")
      let hold = SignaturesV1.RevokeCertificateRequest(name: card.name, reason: .certificateHold)
      #expect(
        await reason {
          try await service.revokeCertificate(hold, Fixture.user("citizen"))
        } == "REQUEST_INVALID")
      let unknown = CertificateRecord.resource([UInt8](repeating: 7, count: 18))
      for name in [unknown, "certificates/00", "nothing"] {
        #expect(
          await reason {
            try await service.getCertificate(SignaturesV1.GetCertificateRequest(name: name))
          } == "CERTIFICATE_NOT_FOUND")
      }
    }
  }
}
