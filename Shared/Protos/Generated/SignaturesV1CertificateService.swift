// Generated from talaka/signatures/v1/certificate_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Asks for a certificate for a key.
  public struct EnrolCertificateRequest: Protobuf.Message, Equatable {
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// What for.
    public var kind: SignaturesV1.CertificateKind
    /// Whose. Exactly one is set; none for a SYSTEM_SEAL, which is the caller's.
    public var holder: Holder?
    /// The PKCS#10 request (RFC 2986), DER.
    public var certificationRequest: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__enrol_certificate_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__EnrolCertificateRequest.self)
      let field1: String = try FromC.text(c.pointee.request_id)
      let field2: SignaturesV1.CertificateKind = SignaturesV1.CertificateKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let oneof0: Holder?
      switch c.pointee.holder_case.rawValue {
      case 3: oneof0 = .personalNumber(try FromC.text(c.pointee.personal_number))
      case 4: oneof0 = .unp(try FromC.text(c.pointee.unp))
      default: oneof0 = nil
      }
      let field5: [UInt8] = FromC.byteArray(c.pointee.certification_request)
      return Self(
        requestId: field1,
        kind: field2,
        holder: oneof0,
        certificationRequest: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__EnrolCertificateRequest.self)
      talaka__signatures__v1__enrol_certificate_request__init(c)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      switch self.holder {
      case .personalNumber(let value):
        c.pointee.holder_case = .init(rawValue: 3)
        c.pointee.personal_number = arena.text(value)
      case .unp(let value):
        c.pointee.holder_case = .init(rawValue: 4)
        c.pointee.unp = arena.text(value)
      case nil: break
      }
      c.pointee.certification_request = arena.byteArray(self.certificationRequest)
      arena.unknownFields(self.unknownFields, structure)
    }

    /// Whose. Exactly one is set; none for a SYSTEM_SEAL, which is the caller's.
    public enum Holder: Sendable, Equatable {
      /// The person's number.
      case personalNumber(String)
      /// The organisation's number.
      case unp(String)
    }
  }
}

extension SignaturesV1.EnrolCertificateRequest {
  public init() {
    self.init(
      requestId: "",
      kind: SignaturesV1.CertificateKind(rawValue: 0),
      holder: nil,
      certificationRequest: [],
      unknownFields: UnknownFields())
  }

  public init(
    requestId: String = "",
    kind: SignaturesV1.CertificateKind = SignaturesV1.CertificateKind(rawValue: 0),
    holder: Holder? = nil,
    certificationRequest: [UInt8] = []
  ) {
    self.init(
      requestId: requestId,
      kind: kind,
      holder: holder,
      certificationRequest: certificationRequest,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Asks for a seal whose key this service holds.
  public struct CreateSealRequest: Protobuf.Message, Equatable {
    /// `organisations/{organisation}`.
    public var organisation: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__create_seal_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CreateSealRequest.self)
      let field1: String = try FromC.text(c.pointee.organisation)
      return Self(
        organisation: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CreateSealRequest.self)
      talaka__signatures__v1__create_seal_request__init(c)
      c.pointee.organisation = arena.text(self.organisation)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.CreateSealRequest {
  public init() {
    self.init(
      organisation: "",
      unknownFields: UnknownFields())
  }

  public init(
    organisation: String = ""
  ) {
    self.init(
      organisation: organisation,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Asks for one certificate.
  public struct GetCertificateRequest: Protobuf.Message, Equatable {
    /// `certificates/{certificate}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__get_certificate_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetCertificateRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetCertificateRequest.self)
      talaka__signatures__v1__get_certificate_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.GetCertificateRequest {
  public init() {
    self.init(
      name: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = ""
  ) {
    self.init(
      name: name,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Asks for a holder's certificates.
  public struct ListCertificatesRequest: Protobuf.Message, Equatable {
    /// `persons/{person}` or `organisations/{organisation}`; empty: the user's own.
    public var holder: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__list_certificates_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListCertificatesRequest.self)
      let field1: String = try FromC.text(c.pointee.holder)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      return Self(
        holder: field1,
        pageSize: field2,
        pageToken: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListCertificatesRequest.self)
      talaka__signatures__v1__list_certificates_request__init(c)
      c.pointee.holder = arena.text(self.holder)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ListCertificatesRequest {
  public init() {
    self.init(
      holder: "",
      pageSize: 0,
      pageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    holder: String = "",
    pageSize: Int32 = 0,
    pageToken: String = ""
  ) {
    self.init(
      holder: holder,
      pageSize: pageSize,
      pageToken: pageToken,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives a page of certificates.
  public struct ListCertificatesResponse: Protobuf.Message, Equatable {
    /// The certificates.
    public var certificates: [SignaturesV1.Certificate]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__list_certificates_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListCertificatesResponse.self)
      let field1: [SignaturesV1.Certificate] = try FromC.messages(c.pointee.certificates, c.pointee.n_certificates)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        certificates: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListCertificatesResponse.self)
      talaka__signatures__v1__list_certificates_response__init(c)
      c.pointee.certificates = arena.messages(self.certificates)
      c.pointee.n_certificates = self.certificates.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ListCertificatesResponse {
  public init() {
    self.init(
      certificates: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    certificates: [SignaturesV1.Certificate] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      certificates: certificates,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Suspends a certificate.
  public struct SuspendCertificateRequest: Protobuf.Message, Equatable {
    /// `certificates/{certificate}`.
    public var name: String
    /// On whose authority, for the record.
    public var ground: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__suspend_certificate_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SuspendCertificateRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.ground)
      return Self(
        name: field1,
        ground: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SuspendCertificateRequest.self)
      talaka__signatures__v1__suspend_certificate_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.ground = arena.text(self.ground)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.SuspendCertificateRequest {
  public init() {
    self.init(
      name: "",
      ground: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    ground: String = ""
  ) {
    self.init(
      name: name,
      ground: ground,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Resumes a certificate.
  public struct ResumeCertificateRequest: Protobuf.Message, Equatable {
    /// `certificates/{certificate}`.
    public var name: String
    /// On whose authority, for the record.
    public var ground: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__resume_certificate_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ResumeCertificateRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.ground)
      return Self(
        name: field1,
        ground: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ResumeCertificateRequest.self)
      talaka__signatures__v1__resume_certificate_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.ground = arena.text(self.ground)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ResumeCertificateRequest {
  public init() {
    self.init(
      name: "",
      ground: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    ground: String = ""
  ) {
    self.init(
      name: name,
      ground: ground,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Revokes a certificate.
  public struct RevokeCertificateRequest: Protobuf.Message, Equatable {
    /// `certificates/{certificate}`.
    public var name: String
    /// Why.
    public var reason: SignaturesV1.RevocationReason
    /// On whose authority, for the record.
    public var ground: String
    /// Since when the key is in other hands, where that is known; absent: from now on.
    public var compromiseTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__revoke_certificate_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__RevokeCertificateRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: SignaturesV1.RevocationReason = SignaturesV1.RevocationReason(rawValue: Int32(truncatingIfNeeded: c.pointee.reason.rawValue))
      let field3: String = try FromC.text(c.pointee.ground)
      let field4: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.compromise_time)
      return Self(
        name: field1,
        reason: field2,
        ground: field3,
        compromiseTime: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__RevokeCertificateRequest.self)
      talaka__signatures__v1__revoke_certificate_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.reason = .init(rawValue: .init(truncatingIfNeeded: self.reason.rawValue))
      c.pointee.ground = arena.text(self.ground)
      if let value = self.compromiseTime { c.pointee.compromise_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.RevokeCertificateRequest {
  public init() {
    self.init(
      name: "",
      reason: SignaturesV1.RevocationReason(rawValue: 0),
      ground: "",
      compromiseTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    reason: SignaturesV1.RevocationReason = SignaturesV1.RevocationReason(rawValue: 0),
    ground: String = "",
    compromiseTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      reason: reason,
      ground: ground,
      compromiseTime: compromiseTime,
      unknownFields: UnknownFields())
  }
}
