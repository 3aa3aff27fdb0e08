import PKI
import Postgres
import RPC

/// Carries certificates from a reserved serial number to the hands of their holders.
struct Issuer: Sendable {
  let office: TrustOffice

  /// How often another call's progress is taken up before giving in.
  static let attempts = 3

  /// Issues for a request of a client, once; a repeat goes on where the first call stopped.
  /// `order` is asked for only when nothing was begun.
  func issue(
    request: UUIDv7, digest: [UInt8], order: () async throws -> CertificateOrder
  ) async throws -> CertificateRecord {
    do {
      for _ in 0..<Self.attempts {
        if let begun = try await office.issuance.begun(request: request, digest: digest) {
          return try await finish(begun.kind, begun.stage)
        }
        let order = try await order()
        let reserved = try await office.issuance.reserve(
          order, request: request, digest: digest, at: office.clock.now)
        if let reserved { return try await finish(order.kind, reserved) }
      }
    } catch let fault as ReservationFault {
      switch fault {
      case .keyAlreadyCertified: throw Refusal.keyAlreadyCertified.error
      case .requestIDReused: throw Refusal.requestIDReused.error
      }
    }
    throw Refusal.storeUnavailable.error
  }

  /// Takes the remaining steps, whatever they are.
  func finish(
    _ kind: CertificateKind, _ stage: consuming IssuanceStage
  ) async throws -> CertificateRecord {
    let authority = office.authorities.issuing(kind)
    let store = office.issuance
    switch consume stage {
    case .reserved(let reserved):
      let linted = try reserved.lint(by: authority, at: office.clock.now)
      return try await sign(store.intend(linted), authority)
    case .intended(let intended): return try await sign(intended, authority)
    case .signed(let serial): return try await store.publish(serial)
    }
  }

  private func sign(
    _ intended: consuming IntendedCertificate, _ authority: Authority
  ) async throws -> CertificateRecord {
    let signed = try intended.sign(by: authority)
    let serial = try await office.issuance.keep(signed)
    return try await office.issuance.publish(serial)
  }

  /// The organisation's good seal; made when there is none. The key never leaves this service.
  func seal(of holder: RegisteredHolder) async throws -> CertificateRecord {
    for _ in 0..<Self.attempts {
      let now = office.clock.now
      let held = try await office.seals.current(of: holder.record)
      if let held, held.isUsable(at: now) {
        guard let stage = try await office.issuance.begun(serial: held.serial) else { break }
        return try await finish(.seal, stage)
      }
      let key = try PrivateKey.generate(.p256)
      let order = CertificateOrder(
        kind: .seal, holder: holder.record, subject: holder.subject, key: key.publicKey)
      _ = try await office.seals.reserve(order, key: key, replacing: held, at: now)
    }
    throw Refusal.storeUnavailable.error
  }
}

extension SealStore.Held {
  /// Neither revoked nor expired; a suspended seal is still the seal.
  func isUsable(at now: Instant) -> Bool {
    guard state != .revoked else { return false }
    return notAfter.map { now.wholeSeconds <= $0 } ?? true
  }
}
