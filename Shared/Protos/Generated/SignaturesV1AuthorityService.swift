// Generated from talaka/signatures/v1/authority_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Is one authority.
  public struct Authority: Protobuf.Message, Equatable {
    /// The resource name: `authorities/{authority}`: `root`, `cards`, `seals`, `time`.
    public var name: String
    /// What it does.
    public var kind: SignaturesV1.AuthorityKind
    /// Its certificate, DER.
    public var certificate: [UInt8]
    /// The authority above: `authorities/{authority}`; empty for the root.
    public var issuer: String
    /// The first moment of validity.
    public var notBeforeTime: GoogleProtobuf.Timestamp?
    /// The last moment of validity.
    public var notAfterTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__authority__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__Authority.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: SignaturesV1.AuthorityKind = SignaturesV1.AuthorityKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field3: [UInt8] = FromC.byteArray(c.pointee.certificate)
      let field4: String = try FromC.text(c.pointee.issuer)
      let field5: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.not_before_time)
      let field6: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.not_after_time)
      return Self(
        name: field1,
        kind: field2,
        certificate: field3,
        issuer: field4,
        notBeforeTime: field5,
        notAfterTime: field6,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__Authority.self)
      talaka__signatures__v1__authority__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.certificate = arena.byteArray(self.certificate)
      c.pointee.issuer = arena.text(self.issuer)
      if let value = self.notBeforeTime { c.pointee.not_before_time = arena.message(value) }
      if let value = self.notAfterTime { c.pointee.not_after_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.Authority {
  public init() {
    self.init(
      name: "",
      kind: SignaturesV1.AuthorityKind(rawValue: 0),
      certificate: [],
      issuer: "",
      notBeforeTime: nil,
      notAfterTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    kind: SignaturesV1.AuthorityKind = SignaturesV1.AuthorityKind(rawValue: 0),
    certificate: [UInt8] = [],
    issuer: String = "",
    notBeforeTime: GoogleProtobuf.Timestamp? = nil,
    notAfterTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      kind: kind,
      certificate: certificate,
      issuer: issuer,
      notBeforeTime: notBeforeTime,
      notAfterTime: notAfterTime,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Asks for the authorities.
  public struct ListAuthoritiesRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__list_authorities_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListAuthoritiesRequest.self)
      talaka__signatures__v1__list_authorities_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ListAuthoritiesRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives the authorities.
  public struct ListAuthoritiesResponse: Protobuf.Message, Equatable {
    /// The authorities, the root first; there are never many.
    public var authorities: [SignaturesV1.Authority]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__list_authorities_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListAuthoritiesResponse.self)
      let field1: [SignaturesV1.Authority] = try FromC.messages(c.pointee.authorities, c.pointee.n_authorities)
      return Self(
        authorities: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__ListAuthoritiesResponse.self)
      talaka__signatures__v1__list_authorities_response__init(c)
      c.pointee.authorities = arena.messages(self.authorities)
      c.pointee.n_authorities = self.authorities.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.ListAuthoritiesResponse {
  public init() {
    self.init(
      authorities: [],
      unknownFields: UnknownFields())
  }

  public init(
    authorities: [SignaturesV1.Authority] = []
  ) {
    self.init(
      authorities: authorities,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Asks for one authority.
  public struct GetAuthorityRequest: Protobuf.Message, Equatable {
    /// `authorities/{authority}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__get_authority_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetAuthorityRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetAuthorityRequest.self)
      talaka__signatures__v1__get_authority_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.GetAuthorityRequest {
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
  /// Asks for a revocation list.
  public struct GetCrlRequest: Protobuf.Message, Equatable {
    /// `authorities/{authority}`.
    public var authority: String
    /// The shard; 0 where the list is not divided.
    public var shard: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__get_crl_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetCrlRequest.self)
      let field1: String = try FromC.text(c.pointee.authority)
      let field2: UInt32 = c.pointee.shard
      return Self(
        authority: field1,
        shard: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetCrlRequest.self)
      talaka__signatures__v1__get_crl_request__init(c)
      c.pointee.authority = arena.text(self.authority)
      c.pointee.shard = self.shard
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.GetCrlRequest {
  public init() {
    self.init(
      authority: "",
      shard: 0,
      unknownFields: UnknownFields())
  }

  public init(
    authority: String = "",
    shard: UInt32 = 0
  ) {
    self.init(
      authority: authority,
      shard: shard,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives a revocation list.
  public struct GetCrlResponse: Protobuf.Message, Equatable {
    /// The list, DER.
    public var crl: [UInt8]
    /// When it was made.
    public var thisUpdateTime: GoogleProtobuf.Timestamp?
    /// By when the next one comes.
    public var nextUpdateTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__get_crl_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetCrlResponse.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.crl)
      let field2: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.this_update_time)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.next_update_time)
      return Self(
        crl: field1,
        thisUpdateTime: field2,
        nextUpdateTime: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__GetCrlResponse.self)
      talaka__signatures__v1__get_crl_response__init(c)
      c.pointee.crl = arena.byteArray(self.crl)
      if let value = self.thisUpdateTime { c.pointee.this_update_time = arena.message(value) }
      if let value = self.nextUpdateTime { c.pointee.next_update_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.GetCrlResponse {
  public init() {
    self.init(
      crl: [],
      thisUpdateTime: nil,
      nextUpdateTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    crl: [UInt8] = [],
    thisUpdateTime: GoogleProtobuf.Timestamp? = nil,
    nextUpdateTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      crl: crl,
      thisUpdateTime: thisUpdateTime,
      nextUpdateTime: nextUpdateTime,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Carries an OCSP request.
  public struct AnswerOcspRequest: Protobuf.Message, Equatable {
    /// The request, DER.
    public var request: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__answer_ocsp_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerOcspRequest.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.request)
      return Self(
        request: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerOcspRequest.self)
      talaka__signatures__v1__answer_ocsp_request__init(c)
      c.pointee.request = arena.byteArray(self.request)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.AnswerOcspRequest {
  public init() {
    self.init(
      request: [],
      unknownFields: UnknownFields())
  }

  public init(
    request: [UInt8] = []
  ) {
    self.init(
      request: request,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Carries an OCSP response.
  public struct AnswerOcspResponse: Protobuf.Message, Equatable {
    /// The response, DER.
    public var response: [UInt8]
    /// Until when a cache may hold it; absent: not at all.
    public var cacheUntilTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__answer_ocsp_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerOcspResponse.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.response)
      let field2: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.cache_until_time)
      return Self(
        response: field1,
        cacheUntilTime: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerOcspResponse.self)
      talaka__signatures__v1__answer_ocsp_response__init(c)
      c.pointee.response = arena.byteArray(self.response)
      if let value = self.cacheUntilTime { c.pointee.cache_until_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.AnswerOcspResponse {
  public init() {
    self.init(
      response: [],
      cacheUntilTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    response: [UInt8] = [],
    cacheUntilTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      response: response,
      cacheUntilTime: cacheUntilTime,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Carries a time-stamp request.
  public struct AnswerTimestampRequest: Protobuf.Message, Equatable {
    /// The request, DER.
    public var request: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__answer_timestamp_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerTimestampRequest.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.request)
      return Self(
        request: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerTimestampRequest.self)
      talaka__signatures__v1__answer_timestamp_request__init(c)
      c.pointee.request = arena.byteArray(self.request)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.AnswerTimestampRequest {
  public init() {
    self.init(
      request: [],
      unknownFields: UnknownFields())
  }

  public init(
    request: [UInt8] = []
  ) {
    self.init(
      request: request,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Carries a time-stamp response.
  public struct AnswerTimestampResponse: Protobuf.Message, Equatable {
    /// The response, DER.
    public var response: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__answer_timestamp_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerTimestampResponse.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.response)
      return Self(
        response: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__AnswerTimestampResponse.self)
      talaka__signatures__v1__answer_timestamp_response__init(c)
      c.pointee.response = arena.byteArray(self.response)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.AnswerTimestampResponse {
  public init() {
    self.init(
      response: [],
      unknownFields: UnknownFields())
  }

  public init(
    response: [UInt8] = []
  ) {
    self.init(
      response: response,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Says what an authority does.
  public enum AuthorityKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// The root, which certifies authorities only.
    case root
    /// Issues certificates of cards.
    case cards
    /// Issues certificates of seals.
    case seals
    /// Stamps time.
    case timeStamps
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .root
      case 2: self = .cards
      case 3: self = .seals
      case 4: self = .timeStamps
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .root: 1
      case .cards: 2
      case .seals: 3
      case .timeStamps: 4
      case .unrecognized(let number): number
      }
    }
  }
}
