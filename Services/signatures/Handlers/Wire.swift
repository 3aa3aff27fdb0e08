import PKI
import Protos
import RPC

/// Values of the contract from ours, and back.
extension GoogleProtobuf.Timestamp {
  init(_ instant: Instant) {
    self.init(seconds: instant.seconds, nanos: instant.nanoseconds)
  }

  /// nil when the fraction is out of its range.
  var instant: Instant? {
    (0..<1_000_000_000).contains(nanos) ? Instant(seconds: seconds, nanoseconds: nanos) : nil
  }
}

extension TypeV1.Digest {
  init(_ algorithm: PKI.DigestAlgorithm, _ value: [UInt8]) {
    switch algorithm {
    case .sha256: self.init(algorithm: .sha256, value: value)
    case .sha384: self.init(algorithm: .sha384, value: value)
    case .sha512: self.init(algorithm: .sha512, value: value)
    case .sha1: self.init(algorithm: .unspecified, value: value)
    }
  }

  /// Throws `DIGEST_LENGTH_WRONG`, also for functions that are not supported.
  func read() throws(RPCError) -> (algorithm: PKI.DigestAlgorithm, value: [UInt8]) {
    let function: PKI.DigestAlgorithm
    switch algorithm {
    case .sha256: function = .sha256
    case .sha384: function = .sha384
    case .sha512: function = .sha512
    default: throw Refusal.digestLengthWrong.error
    }
    guard value.count == function.length else { throw Refusal.digestLengthWrong.error }
    return (function, value)
  }
}

extension SignaturesV1.CertificateKind {
  init(_ kind: CertificateKind) { self.init(rawValue: Int32(kind.rawValue)) }

  /// nil for what this version does not know.
  var known: CertificateKind? { Int16(exactly: rawValue).flatMap(CertificateKind.init(rawValue:)) }
}

extension SignaturesV1.Certificate {
  init(_ record: CertificateRecord, at now: Instant) {
    let standing = record.standing
    let state: SignaturesV1.CertificateState
    switch standing.state {
    case .reserved, .intended, .signed: state = .reserved
    case .active: state = record.isExpired(at: now) ? .expired : .active
    case .suspended: state = record.isExpired(at: now) ? .expired : .suspended
    case .revoked: state = .revoked
    }
    self.init(
      name: record.name, holder: record.holder,
      kind: SignaturesV1.CertificateKind(record.kind), state: state,
      authority: record.kind.authority.resource, der: record.certificate.der,
      subjectName: record.certificate.subject.text,
      notBeforeTime: GoogleProtobuf.Timestamp(record.certificate.validity.notBefore),
      notAfterTime: GoogleProtobuf.Timestamp(record.certificate.validity.notAfter),
      createTime: GoogleProtobuf.Timestamp(record.created),
      revokeTime: standing.revokedAt.map { GoogleProtobuf.Timestamp($0) },
      revocationReason: SignaturesV1.RevocationReason(
        rawValue: Int32(standing.reason?.rawValue ?? 0)),
      etag: "\(record.version)")
  }
}
