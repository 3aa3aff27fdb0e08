import PKI
import Protobuf
import Protos
import RPC
import Testing

@testable import signatures

@Suite(.serialized) struct ValidationTests {
  private static func validate(
    _ fixture: Fixture, _ cms: [UInt8], _ content: [UInt8] = SigningTests.content
  ) async throws -> SignaturesV1.ValidationReport {
    try await fixture.validation().validateSignature(
      SignaturesV1.ValidateSignatureRequest(
        signature: cms, content: .digest(SigningTests.digest(content))))
  }

  private static func revoke(
    _ fixture: Fixture, _ card: SignaturesV1.Certificate
  ) async throws {
    _ = try await fixture.certificates().revokeCertificate(
      SignaturesV1.RevokeCertificateRequest(name: card.name, reason: .keyCompromise))
  }

  @Test func aSignatureBeforeTheRevocationHoldsAndOneAfterItDoesNot() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let card = try await fixture.enrol(key)
      let before = try await SigningTests.sign(fixture, card, key)
      let plain = try await SigningTests.sign(fixture, card, key, profile: .cadesB)
      let passed = try await Self.validate(fixture, before)
      #expect(passed.indication == .totalPassed)
      let report = try #require(passed.signatures.first)
      #expect(report.holder == TestIdentity.person && report.kind == .cardSignature)
      #expect(report.certificate == card.name && report.stamped)
      fixture.clock.advance(seconds: 60)
      try await Self.revoke(fixture, card)
      fixture.clock.advance(seconds: 60)
      // Made by the thief, with our own time stamp on it.
      let record = try #require(
        try await fixture.office.certificates.find(Certificate(der: card.der).serialNumber))
      let making = SignatureMaking(office: fixture.office, record: record)
      let digest = DigestAlgorithm.sha256.digest(SigningTests.content)
      let late = try making.stamped(
        making.sign((.sha256, digest), with: key, at: fixture.clock.now))
      let earlier = try await Self.validate(fixture, before)
      #expect(earlier.indication == .totalPassed)
      let later = try await Self.validate(fixture, #require(late.cms))
      #expect(later.indication == .indeterminate && later.subIndication == .revokedNoPoe)
      #expect(later.signatures.first?.stamped == true)
      let unproven = try await Self.validate(fixture, plain)
      #expect(unproven.subIndication == .revokedNoPoe)
      #expect(unproven.signatures.first?.stamped == false)
    }
  }

  @Test func asksToTryLaterWhileTheSignerIsSuspended() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let card = try await fixture.enrol(key)
      let plain = try await SigningTests.sign(fixture, card, key, profile: .cadesB)
      _ = try await fixture.certificates().suspendCertificate(
        SignaturesV1.SuspendCertificateRequest(name: card.name))
      #expect(try await Self.validate(fixture, plain).subIndication == .tryLater)
      _ = try await fixture.certificates().resumeCertificate(
        SignaturesV1.ResumeCertificateRequest(name: card.name))
      #expect(try await Self.validate(fixture, plain).indication == .totalPassed)
    }
  }

  @Test func findsWhatWasAltered() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let cms = try await SigningTests.sign(fixture, fixture.enrol(key), key)
      let other = try await Self.validate(fixture, cms, Array("іншае".utf8))
      #expect(other.indication == .totalFailed && other.subIndication == .hashFailure)
      #expect(other.signatures.first?.text?.en == "The document was changed after it was signed.")
      let value = try #require(SignedData(der: cms).signers.first).signature
      var forged = cms
      let place = try #require(
        forged.indices.first { forged[$0...].starts(with: value) })
      forged[place + value.count - 1] ^= 1
      let broken = try await Self.validate(fixture, forged)
      #expect(broken.indication == .totalFailed)
      #expect(broken.subIndication == .sigCryptoFailure)
      for bytes in [Array(cms.dropLast()), [0x30, 0x80], [1, 2, 3]] {
        let report = try await Self.validate(fixture, bytes)
        #expect(report.subIndication == .formatFailure)
      }
      #expect(
        await reason {
          try await fixture.validation().validateSignature(
            SignaturesV1.ValidateSignatureRequest(signature: cms))
        } == "CONTENT_MISSING")
    }
  }

  @Test func theReportCanBeReplayed() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let card = try await fixture.enrol(key)
      let cms = try await SigningTests.sign(fixture, card, key)
      let first = try await Self.validate(fixture, cms)
      try await Self.revoke(fixture, card)
      fixture.clock.advance(seconds: 86_400)
      let json = try JSONParser.parse(Array(first.reportJson.utf8))
      let examination = try #require(SignatureExamination(replaying: json))
      let reports = examination.reports(fixture.office.authorities)
      #expect(examination.json(reports).text == first.reportJson)
    }
  }

  @Test func validatesAFileByStream() async throws {
    try await Fixture.run { fixture in
      let key = try PrivateKey.generate()
      let cms = try await SigningTests.sign(fixture, fixture.enrol(key), key)
      let service = try fixture.validation()
      let stream = try await service.validateFile()
      try await stream.send(SignaturesV1.ValidateFileRequest(signature: cms))
      for octet in SigningTests.content {
        try await stream.send(SignaturesV1.ValidateFileRequest(chunk: [octet]))
      }
      let report = try await stream.finish()
      #expect(report.indication == .totalPassed)
    }
  }
}
