import PKI
import Postgres

/// A certificate that was issued, with where it is in its life.
struct CertificateRecord: Sendable {
  let serial: [UInt8]
  let kind: CertificateKind
  let holder: String
  let certificate: Certificate
  let created: Instant
  let standing: CertificateStanding
  let version: Int32

  var name: String { Self.resource(serial) }

  func isExpired(at now: Instant) -> Bool {
    certificate.validity.notAfter < now.wholeSeconds
  }

  static func resource(_ serial: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    var text = "certificates/"
    for octet in serial {
      text.append(digits[Int(octet >> 4)])
      text.append(digits[Int(octet & 15)])
    }
    return text
  }

  /// nil for anything but the name of a certificate with a serial number of ours.
  static func serial(resource: String) -> [UInt8]? {
    guard resource.hasPrefix("certificates/") else { return nil }
    let digits = Array(resource.dropFirst("certificates/".count).utf8)
    guard digits.count == 2 * CertificateLint.serialLength else { return nil }
    var serial: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else {
        return nil
      }
      serial.append(high << 4 | low)
    }
    return serial
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension CertificateRecord {
  /// In the order that `init(row:)` reads.
  static let columns: SQL =
    "serial, kind, holder, der, create_time, state, revoke_time, reason, version"

  /// Throws for a row whose certificate was not signed yet.
  init(row: PostgresRow) throws {
    serial = try row.bytes(0)
    kind = try Self.kind(row.int16(1))
    holder = try row.text(2)
    certificate = try Certificate(der: row.bytes(3))
    created = Instant(try row.time(4))
    guard let state = CertificateState(rawValue: try row.int16(5)) else {
      throw PostgresError(.column, "unknown state of a certificate")
    }
    let reason = try row.isNull(7) ? nil : UInt8(exactly: row.int16(7))
    standing = CertificateStanding(
      state: state, revokedAt: try row.optionalTime(6).map { Instant($0) },
      reason: reason.flatMap(RevocationReason.init(rawValue:)))
    version = try row.int32(8)
  }

  static func kind(_ number: Int16) throws -> CertificateKind {
    guard let kind = CertificateKind(rawValue: number) else {
      throw PostgresError(.column, "unknown kind of a certificate")
    }
    return kind
  }
}
