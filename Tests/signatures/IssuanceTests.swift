import PKI
import Reactor
import Testing

@testable import Postgres
@testable import signatures

/// A crash between any two steps gives the same certificate or none.
@Suite(.serialized) struct IssuanceTests {
  private static func order(_ key: PrivateKey) throws -> CertificateOrder {
    CertificateOrder(
      kind: .cardSignature, holder: TestIdentity.person,
      subject: try SubjectName.person(
        number: TestIdentity.number, familyLatin: "MITSKEVICH", givenLatin: "VIKTAR",
        family: nil, given: nil), key: key.publicKey)
  }

  private static func again(
    _ fixture: Fixture, _ request: UUIDv7, _ order: CertificateOrder
  ) async throws -> CertificateRecord {
    try await Issuer(office: fixture.office).issue(request: request, digest: [1]) { order }
  }

  /// Stops after this many steps, then begins again as a client would.
  @Test(arguments: 0...4) func goesOnAfterAStop(steps: Int) async throws {
    try await Fixture.run { fixture in
      let order = try Self.order(PrivateKey.generate())
      let request = UUIDv7.make()
      let store = fixture.office.issuance
      let authority = fixture.office.authorities.cards
      var serial: [UInt8] = []
      var octets: [UInt8]?
      var der: [UInt8]?
      if steps > 0 {
        let stage = try await store.reserve(
          order, request: request, digest: [1], at: fixture.clock.now)
        guard case .reserved(let reserved)? = consume stage else {
          Issue.record("not reserved")
          return
        }
        serial = reserved.serial
        if steps > 1 {
          let linted = try reserved.lint(by: authority, at: fixture.clock.now)
          let intended = try await store.intend(linted)
          octets = intended.toBeSigned
          if steps > 2 {
            let signed = try intended.sign(by: authority)
            der = signed.certificate.der
            if steps > 3 { _ = try await store.keep(signed) }
          }
        }
      }
      fixture.clock.advance(seconds: 3600)
      if steps > 0 { #expect(try await fixture.office.certificates.find(serial) == nil) }
      let record = try await Self.again(fixture, request, order)
      if steps > 0 { #expect(record.serial == serial) }
      if let octets { #expect(record.certificate.toBeSigned == octets) }
      // Signed but not stored: the value is lost, what it was over is not.
      if steps > 3 { #expect(record.certificate.der == der) }
      let second = try await Self.again(fixture, request, order)
      #expect(second.certificate == record.certificate)
      #expect(try await fixture.pool.query("SELECT 1 FROM certificate").count == 1)
    }
  }

  @Test func twoProcessesThatGoOnAtOnceGiveOneCertificate() async throws {
    try await Fixture.run { fixture in
      let order = try Self.order(PrivateKey.generate())
      let request = UUIDv7.make()
      _ = try await fixture.office.issuance.reserve(
        order, request: request, digest: [1], at: fixture.clock.now)
      let tasks = (0..<4).map { _ in
        fixture.loop.spawn { try await Self.again(fixture, request, order).certificate.der }
      }
      var found: Set<[UInt8]> = []
      for task in tasks { found.insert(try await task.value) }
      #expect(found.count == 1)
    }
  }

  @Test func aKeyIsCertifiedOnceAndARequestIDMeansOneRequest() async throws {
    try await Fixture.run { fixture in
      let order = try Self.order(PrivateKey.generate())
      let store = fixture.office.issuance
      let request = UUIDv7.make()
      _ = try await store.reserve(order, request: request, digest: [1], at: fixture.clock.now)
      await #expect(throws: ReservationFault.keyAlreadyCertified) {
        _ = try await store.reserve(
          order, request: UUIDv7.make(), digest: [1], at: fixture.clock.now)
      }
      await #expect(throws: ReservationFault.requestIDReused) {
        _ = try await store.begun(request: request, digest: [2])
      }
    }
  }

  @Test func nothingThatBreaksARuleIsSigned() async throws {
    try await Fixture.run { fixture in
      let good = try Self.order(PrivateKey.generate())
      let names = [
        try DistinguishedName([.init(.country, "BY"), .init(.commonName, "NOBODY")]),
        try SubjectName.organisation(unp: TestIdentity.unp, title: "A body"),
        try DistinguishedName([
          .init(.country, "LT"), .init(.commonName, "A"), .init(.surname, "A"),
          .init(.serialNumber, "PNOBY-" + TestIdentity.number),
        ]),
      ]
      for name in names {
        let order = CertificateOrder(
          kind: good.kind, holder: good.holder, subject: name, key: good.key)
        #expect(throws: PKIError.self) {
          try Self.lint(order, SecureRandom.serialNumber(), fixture)
        }
      }
      #expect(throws: PKIError.self) { try Self.lint(good, [1, 2, 3], fixture) }
      try Self.lint(good, SecureRandom.serialNumber(), fixture)
    }
  }

  private static func lint(
    _ order: CertificateOrder, _ serial: [UInt8], _ fixture: Fixture
  ) throws(PKIError) {
    _ = try ReservedCertificate(stored: serial, order).lint(
      by: fixture.office.authorities.cards, at: fixture.clock.now)
  }
}
