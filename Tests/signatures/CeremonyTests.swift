import Glibc
import PKI
import Reactor
import Testing

@testable import signatures

@Suite struct CeremonyTests {
  let folder: OpenSSLFolder
  let files: AuthorityFiles
  let now = Instant(WallTime.now())

  init() throws {
    folder = try OpenSSLFolder()
    files = AuthorityFiles(directory: folder.path + "/ca")
  }

  private func run(at time: Instant? = nil) throws -> [String] {
    try CeremonyFiles(files: files, address: Fixture.address, now: time ?? now).run()
  }

  @Test func makesEverythingOnce() throws {
    #expect(try run().count == 14, "what")
    #expect(try run() == [])
  }

  @Test func opensslFollowsThePathsToTheRoot() throws {
    _ = try run()
    for name in ["cards", "seals"] {
      let plain = try folder.openssl(
        "verify", "-x509_strict", "-CAfile", "ca/root.pem", "ca/\(name).pem")
      #expect(plain.status == 0, "\(plain.text)")
      let responder = try folder.openssl(
        "verify", "-purpose", "ocsphelper", "-CAfile", "ca/root.pem", "-untrusted",
        "ca/\(name).pem", "ca/\(name)-ocsp.pem")
      #expect(responder.status == 0, "\(responder.text)")
    }
    let time = try folder.openssl(
      "verify", "-crl_check", "-CRLfile", "ca/root.crl", "-purpose", "timestampsign", "-CAfile",
      "ca/root.pem", "ca/time.pem")
    #expect(time.status == 0, "\(time.text)")
  }

  @Test func goesOnWhereACrashStopped() throws {
    _ = try run()
    let key = try files.needKey("cards", SealingKey(files.need("sealing.key"))).publicKey
    for lost in ["cards.pem", "cards-ocsp.pem", "root.crl"] {
      #expect(remove(files.path(lost)) == 0)
    }
    #expect(try run() == ["cards.pem", "cards-ocsp.pem", "root.crl"])
    #expect(try files.needCertificate("cards").publicKey() == key)
  }

  @Test func renewsRespondersWithoutTheRoot() throws {
    _ = try run()
    #expect(rename(files.path("offline"), folder.path + "/vault") == 0)
    let later = now.advanced(bySeconds: 200 * Instant.secondsPerDay)
    #expect(try run(at: later) == [])
    let end = now.advanced(bySeconds: 276 * Instant.secondsPerDay)
    #expect(throws: AuthorityFileError.self) { try run(at: end) }
    #expect(
      try files.needCertificate("cards-ocsp").validity.notAfter
        > end.advanced(bySeconds: 300 * Instant.secondsPerDay))
  }

  @Test func aServiceStartsWithoutTheRootsKeyAndNotWithAnotherSealingKey() throws {
    _ = try run()
    #expect(rename(files.path("offline"), folder.path + "/vault") == 0)
    let sealing = try SealingKey(files.need("sealing.key"))
    _ = try files.authorities(sealing: sealing, address: Fixture.address, at: now)
    #expect(throws: PKIError.self) {
      try files.authorities(
        sealing: .generate(), address: Fixture.address, at: now)
    }
  }
}
