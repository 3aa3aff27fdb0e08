import PKI
import Testing

@testable import signatures

@Suite struct LifeTests {
  let now = Instant(seconds: 1_800_000_000)
  let validity = Certificate.Validity(
    notBefore: Instant(seconds: 1_799_999_000), notAfter: Instant(seconds: 1_900_000_000))

  private func after(
    _ state: CertificateState, _ change: StateChange, at time: Instant? = nil
  ) throws(StateFault) -> CertificateStanding? {
    let standing = CertificateStanding(
      state: state, revokedAt: state.rawValue > 3 ? Instant(seconds: 1_799_999_500) : nil,
      reason: state == .revoked ? .superseded : state == .suspended ? .certificateHold : nil)
    return try standing.after(change, validity: validity, at: time ?? now)
  }

  @Test func nothingHappensToWhatWasNeverHandedOut() {
    for state in [CertificateState.reserved, .intended, .signed] {
      for change in [StateChange.suspend, .resume, .revoke(.superseded, since: nil)] {
        #expect(throws: StateFault.notIssued) { try after(state, change) }
      }
    }
  }

  @Test func suspendsResumesAndRevokes() throws {
    #expect(
      try after(.active, .suspend)
        == CertificateStanding(state: .suspended, revokedAt: now, reason: .certificateHold))
    #expect(try after(.suspended, .suspend) == nil)
    #expect(
      try after(.suspended, .resume)
        == CertificateStanding(state: .active, revokedAt: nil, reason: nil))
    #expect(try after(.active, .resume) == nil)
    #expect(
      try after(.active, .revoke(.superseded, since: nil))
        == CertificateStanding(state: .revoked, revokedAt: now, reason: .superseded))
    #expect(try after(.revoked, .revoke(.keyCompromise, since: nil)) == nil)
    #expect(throws: StateFault.revoked) { try after(.revoked, .resume) }
    #expect(throws: StateFault.revoked) { try after(.revoked, .suspend) }
  }

  @Test func revokesFromTheSuspensionOnAndNeverInTheFuture() throws {
    let suspended = try after(.suspended, .revoke(.keyCompromise, since: nil))
    #expect(suspended?.revokedAt == Instant(seconds: 1_799_999_500))
    let early = try after(.active, .revoke(.keyCompromise, since: Instant(seconds: 5)))
    #expect(early?.revokedAt == validity.notBefore)
    let late = try after(
      .active, .revoke(.keyCompromise, since: now.advanced(bySeconds: 60)))
    #expect(late?.revokedAt == now)
  }

  @Test func anExpiredCertificateIsOnlyRevoked() throws {
    let late = validity.notAfter.advanced(bySeconds: 1)
    #expect(throws: StateFault.expired) { try after(.active, .suspend, at: late) }
    #expect(try after(.active, .revoke(.superseded, since: nil), at: late) != nil)
    #expect(try after(.active, .suspend, at: validity.notAfter) != nil)
  }

  @Test func theClockNeverGoesBackAndFallsSilentAfterAJump() {
    let clock = TrustedClock()
    let second: Int64 = 1_000_000_000
    #expect(clock.time(civil: now, monotonic: 0) == now)
    let later = now.advanced(bySeconds: 10)
    #expect(clock.time(civil: later, monotonic: 10 * second) == later)
    // Within the stated accuracy: the last time again.
    #expect(clock.time(civil: now.advanced(bySeconds: 9), monotonic: 10 * second) == later)
    #expect(clock.time(civil: now.advanced(bySeconds: 13), monotonic: 11 * second) == nil)
    #expect(clock.time(civil: now.advanced(bySeconds: 12), monotonic: 12 * second) == nil)
  }

  @Test func namesAreCutToTheirBoundsAndEscaped() throws {
    let long = String(repeating: "ў", count: 200)
    let name = try SubjectName.organisation(unp: "100582333", title: long)
    #expect(name.commonName?.count == 64)
    #expect(name[.organization]?.count == 128)
    let odd = try SubjectName.organisation(unp: "100582333", title: "#A, \"B\" ")
    #expect(odd.text.hasPrefix("CN=\\#A\\, \\\"B\\\"\\ ,"))
  }

  @Test func certificateNamesAreReadStrictly() {
    let serial = [UInt8](1...18)
    #expect(CertificateRecord.serial(resource: CertificateRecord.resource(serial)) == serial)
    for wrong in ["certificates/01", "certificates/" + String(repeating: "0G", count: 18), ""] {
      #expect(CertificateRecord.serial(resource: wrong) == nil)
    }
  }
}
