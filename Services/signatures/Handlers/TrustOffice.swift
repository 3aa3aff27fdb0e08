import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC

/// What all handlers work with: the authorities, the stores, the clock and the registers.
struct TrustOffice: Sendable {
  let authorities: Authorities
  let registers: any Registers
  let certificates: CertificateRegister
  let issuance: IssuanceStore
  let lists: RevocationListStore
  let seals: SealStore
  let requests: SignatureRequestStore
  let outbox: Outbox
  let access: AccessLog
  let clock: CivilClock
  /// Seconds for which an OCSP answer without a nonce may be kept.
  let ocspLifetime: Int64
  let stampingClock = TrustedClock()

  init(
    authorities: Authorities, registers: any Registers, pool: PostgresPool,
    sealingKey: SealingKey, clock: CivilClock = CivilClock(), listLifetime: Int64 = 86_400,
    ocspLifetime: Int64 = 60
  ) {
    self.authorities = authorities
    self.registers = registers
    self.clock = clock
    self.ocspLifetime = ocspLifetime
    certificates = CertificateRegister(pool: pool)
    issuance = IssuanceStore(pool: pool)
    lists = RevocationListStore(pool: pool, lifetime: listLifetime)
    seals = SealStore(pool: pool, sealingKey: sealingKey)
    requests = SignatureRequestStore(pool: pool)
    outbox = Outbox(pool: pool)
    access = AccessLog(system: "signatures", pool: pool, outbox: outbox)
  }

  /// All services of this process.
  var services: [any RPCService] {
    [
      AuthorityHandler(office: self), CertificateHandler(office: self),
      SigningHandler(office: self), ValidationHandler(office: self), access.feed,
    ]
  }

  /// A time stamp over an imprint. Throws `TIMESTAMP_UNAVAILABLE`.
  func stamp(_ imprint: MessageImprint) throws -> TimeStampToken {
    guard let time = stampingClock.time(civil: clock.now, monotonic: clock.monotonic()) else {
      throw Refusal.timestampUnavailable.error
    }
    return try authorities.time.stamp(
      imprint, serialNumber: SecureRandom.serialNumber(), time: time)
  }

  /// The one place that writes lines of the access log: an official read a holder's keys.
  func note(_ call: ServerCall, readBy user: User, of holder: String) async throws {
    let line = AccessLine(
      subject: holder, organisation: user.organisation ?? "", official: user.person,
      categories: [.keys])
    try await access.append([line], call)
  }

  /// Refuses a certificate that is not good now.
  func requireGood(_ record: CertificateRecord) throws(RPCError) {
    switch record.standing.state {
    case .revoked: throw Refusal.certificateRevoked.error
    case .suspended: throw Refusal.certificateSuspended.error
    default: break
    }
    if record.isExpired(at: clock.now) { throw Refusal.certificateExpired.error }
  }
}
