// Generated from talaka/signatures/v1/certificate.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Is one issued certificate.
  public struct Certificate: Protobuf.Message, Equatable {
    /// The resource name: `certificates/{certificate}`, the serial number in lower-case hexadecimal.
    public var name: String
    /// Whose: `persons/{person}`, `organisations/{organisation}` or `systems/{service}`.
    public var holder: String
    /// What for.
    public var kind: SignaturesV1.CertificateKind
    /// Where in its life.
    public var state: SignaturesV1.CertificateState
    /// The authority that issued it: `authorities/{authority}`.
    public var authority: String
    /// The certificate, DER.
    public var der: [UInt8]
    /// The subject as text (RFC 4514).
    public var subjectName: String
    /// The first moment of validity.
    public var notBeforeTime: GoogleProtobuf.Timestamp?
    /// The last moment of validity.
    public var notAfterTime: GoogleProtobuf.Timestamp?
    /// When it was issued.
    public var createTime: GoogleProtobuf.Timestamp?
    /// From when on it is revoked or suspended; absent while it is good.
    public var revokeTime: GoogleProtobuf.Timestamp?
    /// Why.
    public var revocationReason: SignaturesV1.RevocationReason
    /// Changes with every change of state.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__certificate__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__Certificate.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.holder)
      let field3: SignaturesV1.CertificateKind = SignaturesV1.CertificateKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field4: SignaturesV1.CertificateState = SignaturesV1.CertificateState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field5: String = try FromC.text(c.pointee.authority)
      let field6: [UInt8] = FromC.byteArray(c.pointee.der)
      let field7: String = try FromC.text(c.pointee.subject_name)
      let field8: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.not_before_time)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.not_after_time)
      let field10: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field11: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.revoke_time)
      let field12: SignaturesV1.RevocationReason = SignaturesV1.RevocationReason(rawValue: Int32(truncatingIfNeeded: c.pointee.revocation_reason.rawValue))
      let field13: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        holder: field2,
        kind: field3,
        state: field4,
        authority: field5,
        der: field6,
        subjectName: field7,
        notBeforeTime: field8,
        notAfterTime: field9,
        createTime: field10,
        revokeTime: field11,
        revocationReason: field12,
        etag: field13,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__Certificate.self)
      talaka__signatures__v1__certificate__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.holder = arena.text(self.holder)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      c.pointee.authority = arena.text(self.authority)
      c.pointee.der = arena.byteArray(self.der)
      c.pointee.subject_name = arena.text(self.subjectName)
      if let value = self.notBeforeTime { c.pointee.not_before_time = arena.message(value) }
      if let value = self.notAfterTime { c.pointee.not_after_time = arena.message(value) }
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.revokeTime { c.pointee.revoke_time = arena.message(value) }
      c.pointee.revocation_reason = .init(rawValue: .init(truncatingIfNeeded: self.revocationReason.rawValue))
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.Certificate {
  public init() {
    self.init(
      name: "",
      holder: "",
      kind: SignaturesV1.CertificateKind(rawValue: 0),
      state: SignaturesV1.CertificateState(rawValue: 0),
      authority: "",
      der: [],
      subjectName: "",
      notBeforeTime: nil,
      notAfterTime: nil,
      createTime: nil,
      revokeTime: nil,
      revocationReason: SignaturesV1.RevocationReason(rawValue: 0),
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    holder: String = "",
    kind: SignaturesV1.CertificateKind = SignaturesV1.CertificateKind(rawValue: 0),
    state: SignaturesV1.CertificateState = SignaturesV1.CertificateState(rawValue: 0),
    authority: String = "",
    der: [UInt8] = [],
    subjectName: String = "",
    notBeforeTime: GoogleProtobuf.Timestamp? = nil,
    notAfterTime: GoogleProtobuf.Timestamp? = nil,
    createTime: GoogleProtobuf.Timestamp? = nil,
    revokeTime: GoogleProtobuf.Timestamp? = nil,
    revocationReason: SignaturesV1.RevocationReason = SignaturesV1.RevocationReason(rawValue: 0),
    etag: String = ""
  ) {
    self.init(
      name: name,
      holder: holder,
      kind: kind,
      state: state,
      authority: authority,
      der: der,
      subjectName: subjectName,
      notBeforeTime: notBeforeTime,
      notAfterTime: notAfterTime,
      createTime: createTime,
      revokeTime: revokeTime,
      revocationReason: revocationReason,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Says what a certificate is for.
  public enum CertificateKind: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Logs a card's holder in; never signs.
    case cardAuthentication
    /// Signs for a card's holder; never logs in. Has no extended key usage.
    case cardSignature
    /// Seals for an organisation; its key is held by this service or by the organisation.
    case seal
    /// Seals what a service of the suite states: evidence, lists.
    case systemSeal
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .cardAuthentication
      case 2: self = .cardSignature
      case 3: self = .seal
      case 4: self = .systemSeal
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .cardAuthentication: 1
      case .cardSignature: 2
      case .seal: 3
      case .systemSeal: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension SignaturesV1 {
  /// Says where a certificate is in its life.
  public enum CertificateState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Serial number and contents are stored, the signature is being made; a crash resumes here.
    case reserved
    /// Is good between its dates.
    case active
    /// Is suspended: on hold in CRL and OCSP.
    case suspended
    /// Is revoked for good.
    case revoked
    /// Is past its last date.
    case expired
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .reserved
      case 2: self = .active
      case 3: self = .suspended
      case 4: self = .revoked
      case 5: self = .expired
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .reserved: 1
      case .active: 2
      case .suspended: 3
      case .revoked: 4
      case .expired: 5
      case .unrecognized(let number): number
      }
    }
  }
}

extension SignaturesV1 {
  /// Says why a certificate was revoked, after RFC 5280 §5.3.1.
  public enum RevocationReason: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// The key or the card is in other hands.
    case keyCompromise
    /// The holder's name or place changed.
    case affiliationChanged
    /// A new certificate stands in its place.
    case superseded
    /// The holder died, the organisation dissolved, the card was given back.
    case cessationOfOperation
    /// Suspended, may be resumed.
    case certificateHold
    /// The right to hold it was withdrawn.
    case privilegeWithdrawn
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .keyCompromise
      case 3: self = .affiliationChanged
      case 4: self = .superseded
      case 5: self = .cessationOfOperation
      case 6: self = .certificateHold
      case 9: self = .privilegeWithdrawn
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .keyCompromise: 1
      case .affiliationChanged: 3
      case .superseded: 4
      case .cessationOfOperation: 5
      case .certificateHold: 6
      case .privilegeWithdrawn: 9
      case .unrecognized(let number): number
      }
    }
  }
}
