// Generated from talaka/signatures/v1/signing_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension SignaturesV1 {
  /// Prepares signatures.
  public struct PrepareSignatureRequest: Protobuf.Message, Equatable {
    /// The signing certificate, DER, as the card gave it.
    public var certificate: [UInt8]
    /// How much the signatures carry.
    public var profile: SignaturesV1.SignatureProfile
    /// The contents, each by its digest; one PIN signs them all.
    public var contents: [TypeV1.Digest]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__prepare_signature_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__PrepareSignatureRequest.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.certificate)
      let field2: SignaturesV1.SignatureProfile = SignaturesV1.SignatureProfile(rawValue: Int32(truncatingIfNeeded: c.pointee.profile.rawValue))
      let field3: [TypeV1.Digest] = try FromC.messages(c.pointee.contents, c.pointee.n_contents)
      return Self(
        certificate: field1,
        profile: field2,
        contents: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__PrepareSignatureRequest.self)
      talaka__signatures__v1__prepare_signature_request__init(c)
      c.pointee.certificate = arena.byteArray(self.certificate)
      c.pointee.profile = .init(rawValue: .init(truncatingIfNeeded: self.profile.rawValue))
      c.pointee.contents = arena.messages(self.contents)
      c.pointee.n_contents = self.contents.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.PrepareSignatureRequest {
  public init() {
    self.init(
      certificate: [],
      profile: SignaturesV1.SignatureProfile(rawValue: 0),
      contents: [],
      unknownFields: UnknownFields())
  }

  public init(
    certificate: [UInt8] = [],
    profile: SignaturesV1.SignatureProfile = SignaturesV1.SignatureProfile(rawValue: 0),
    contents: [TypeV1.Digest] = []
  ) {
    self.init(
      certificate: certificate,
      profile: profile,
      contents: contents,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives what the card shall sign.
  public struct PrepareSignatureResponse: Protobuf.Message, Equatable {
    /// The resource name: `signatureRequests/{signature_request}`.
    public var name: String
    /// For each content, in its order.
    public var hashes: [SignaturesV1.HashToSign]
    /// Until when it can be completed.
    public var expireTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__prepare_signature_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__PrepareSignatureResponse.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: [SignaturesV1.HashToSign] = try FromC.messages(c.pointee.hashes, c.pointee.n_hashes)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.expire_time)
      return Self(
        name: field1,
        hashes: field2,
        expireTime: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__PrepareSignatureResponse.self)
      talaka__signatures__v1__prepare_signature_response__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.hashes = arena.messages(self.hashes)
      c.pointee.n_hashes = self.hashes.count
      if let value = self.expireTime { c.pointee.expire_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.PrepareSignatureResponse {
  public init() {
    self.init(
      name: "",
      hashes: [],
      expireTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    hashes: [SignaturesV1.HashToSign] = [],
    expireTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      hashes: hashes,
      expireTime: expireTime,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Is one hash for the card.
  public struct HashToSign: Protobuf.Message, Equatable {
    /// The signed attributes, DER with the SET OF tag, so that the client can check the hash.
    public var signedAttributes: [UInt8]
    /// Their hash: what goes to the card, with the name of the function.
    public var digest: TypeV1.Digest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__hash_to_sign__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__HashToSign.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.signed_attributes)
      let field2: TypeV1.Digest? = try FromC.message(c.pointee.digest)
      return Self(
        signedAttributes: field1,
        digest: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__HashToSign.self)
      talaka__signatures__v1__hash_to_sign__init(c)
      c.pointee.signed_attributes = arena.byteArray(self.signedAttributes)
      if let value = self.digest { c.pointee.digest = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.HashToSign {
  public init() {
    self.init(
      signedAttributes: [],
      digest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    signedAttributes: [UInt8] = [],
    digest: TypeV1.Digest? = nil
  ) {
    self.init(
      signedAttributes: signedAttributes,
      digest: digest,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Completes signatures.
  public struct CompleteSignatureRequest: Protobuf.Message, Equatable {
    /// `signatureRequests/{signature_request}`.
    public var name: String
    /// The values in the order of the hashes: for ECDSA R and S of the curve's length one after the
    /// other (IEEE P1363), as web-eid.js gives them; for RSA the value itself.
    public var signatureValues: [[UInt8]]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__complete_signature_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CompleteSignatureRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: [[UInt8]] = FromC.byteArrays(c.pointee.signature_values, c.pointee.n_signature_values)
      return Self(
        name: field1,
        signatureValues: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CompleteSignatureRequest.self)
      talaka__signatures__v1__complete_signature_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.signature_values = arena.byteArrays(self.signatureValues)
      c.pointee.n_signature_values = self.signatureValues.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.CompleteSignatureRequest {
  public init() {
    self.init(
      name: "",
      signatureValues: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    signatureValues: [[UInt8]] = []
  ) {
    self.init(
      name: name,
      signatureValues: signatureValues,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Is one finished signature.
  public struct DetachedSignature: Protobuf.Message, Equatable {
    /// The digest of the content.
    public var content: TypeV1.Digest?
    /// The signature file (CMS SignedData, detached), DER.
    public var cms: [UInt8]
    /// When the signer claims to have signed.
    public var signingTime: GoogleProtobuf.Timestamp?
    /// When the time stamp proves that it existed; absent in profile B.
    public var stampTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__detached_signature__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__DetachedSignature.self)
      let field1: TypeV1.Digest? = try FromC.message(c.pointee.content)
      let field2: [UInt8] = FromC.byteArray(c.pointee.cms)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.signing_time)
      let field4: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.stamp_time)
      return Self(
        content: field1,
        cms: field2,
        signingTime: field3,
        stampTime: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__DetachedSignature.self)
      talaka__signatures__v1__detached_signature__init(c)
      if let value = self.content { c.pointee.content = arena.message(value) }
      c.pointee.cms = arena.byteArray(self.cms)
      if let value = self.signingTime { c.pointee.signing_time = arena.message(value) }
      if let value = self.stampTime { c.pointee.stamp_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.DetachedSignature {
  public init() {
    self.init(
      content: nil,
      cms: [],
      signingTime: nil,
      stampTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    content: TypeV1.Digest? = nil,
    cms: [UInt8] = [],
    signingTime: GoogleProtobuf.Timestamp? = nil,
    stampTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      content: content,
      cms: cms,
      signingTime: signingTime,
      stampTime: stampTime,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives the finished signatures.
  public struct CompleteSignatureResponse: Protobuf.Message, Equatable {
    /// In the order of the contents.
    public var signatures: [SignaturesV1.DetachedSignature]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__complete_signature_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CompleteSignatureResponse.self)
      let field1: [SignaturesV1.DetachedSignature] = try FromC.messages(c.pointee.signatures, c.pointee.n_signatures)
      return Self(
        signatures: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CompleteSignatureResponse.self)
      talaka__signatures__v1__complete_signature_response__init(c)
      c.pointee.signatures = arena.messages(self.signatures)
      c.pointee.n_signatures = self.signatures.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.CompleteSignatureResponse {
  public init() {
    self.init(
      signatures: [],
      unknownFields: UnknownFields())
  }

  public init(
    signatures: [SignaturesV1.DetachedSignature] = []
  ) {
    self.init(
      signatures: signatures,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Seals contents.
  public struct SealContentRequest: Protobuf.Message, Equatable {
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// Whose seal: `organisations/{organisation}`.
    public var organisation: String
    /// How much the signatures carry.
    public var profile: SignaturesV1.SignatureProfile
    /// The contents, each by its digest.
    public var contents: [TypeV1.Digest]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__seal_content_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SealContentRequest.self)
      let field1: String = try FromC.text(c.pointee.request_id)
      let field2: String = try FromC.text(c.pointee.organisation)
      let field3: SignaturesV1.SignatureProfile = SignaturesV1.SignatureProfile(rawValue: Int32(truncatingIfNeeded: c.pointee.profile.rawValue))
      let field4: [TypeV1.Digest] = try FromC.messages(c.pointee.contents, c.pointee.n_contents)
      return Self(
        requestId: field1,
        organisation: field2,
        profile: field3,
        contents: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SealContentRequest.self)
      talaka__signatures__v1__seal_content_request__init(c)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.profile = .init(rawValue: .init(truncatingIfNeeded: self.profile.rawValue))
      c.pointee.contents = arena.messages(self.contents)
      c.pointee.n_contents = self.contents.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.SealContentRequest {
  public init() {
    self.init(
      requestId: "",
      organisation: "",
      profile: SignaturesV1.SignatureProfile(rawValue: 0),
      contents: [],
      unknownFields: UnknownFields())
  }

  public init(
    requestId: String = "",
    organisation: String = "",
    profile: SignaturesV1.SignatureProfile = SignaturesV1.SignatureProfile(rawValue: 0),
    contents: [TypeV1.Digest] = []
  ) {
    self.init(
      requestId: requestId,
      organisation: organisation,
      profile: profile,
      contents: contents,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives the seals.
  public struct SealContentResponse: Protobuf.Message, Equatable {
    /// In the order of the contents.
    public var signatures: [SignaturesV1.DetachedSignature]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__seal_content_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SealContentResponse.self)
      let field1: [SignaturesV1.DetachedSignature] = try FromC.messages(c.pointee.signatures, c.pointee.n_signatures)
      return Self(
        signatures: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__SealContentResponse.self)
      talaka__signatures__v1__seal_content_response__init(c)
      c.pointee.signatures = arena.messages(self.signatures)
      c.pointee.n_signatures = self.signatures.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.SealContentResponse {
  public init() {
    self.init(
      signatures: [],
      unknownFields: UnknownFields())
  }

  public init(
    signatures: [SignaturesV1.DetachedSignature] = []
  ) {
    self.init(
      signatures: signatures,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Asks for a time stamp.
  public struct CreateTimestampRequest: Protobuf.Message, Equatable {
    /// The digest of the file.
    public var digest: TypeV1.Digest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__create_timestamp_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CreateTimestampRequest.self)
      let field1: TypeV1.Digest? = try FromC.message(c.pointee.digest)
      return Self(
        digest: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CreateTimestampRequest.self)
      talaka__signatures__v1__create_timestamp_request__init(c)
      if let value = self.digest { c.pointee.digest = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.CreateTimestampRequest {
  public init() {
    self.init(
      digest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    digest: TypeV1.Digest? = nil
  ) {
    self.init(
      digest: digest,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Gives a time stamp.
  public struct CreateTimestampResponse: Protobuf.Message, Equatable {
    /// The token (RFC 3161 TimeStampToken, a CMS SignedData), DER.
    public var token: [UInt8]
    /// The stamped time.
    public var stampTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__signatures__v1__create_timestamp_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CreateTimestampResponse.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.token)
      let field2: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.stamp_time)
      return Self(
        token: field1,
        stampTime: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Signatures__V1__CreateTimestampResponse.self)
      talaka__signatures__v1__create_timestamp_response__init(c)
      c.pointee.token = arena.byteArray(self.token)
      if let value = self.stampTime { c.pointee.stamp_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension SignaturesV1.CreateTimestampResponse {
  public init() {
    self.init(
      token: [],
      stampTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    token: [UInt8] = [],
    stampTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      token: token,
      stampTime: stampTime,
      unknownFields: UnknownFields())
  }
}

extension SignaturesV1 {
  /// Says how much a signature carries.
  public enum SignatureProfile: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// CAdES B-B: the signature alone.
    case cadesB
    /// CAdES B-T: with a time stamp over the signature value.
    case cadesT
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .cadesB
      case 2: self = .cadesT
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .cadesB: 1
      case .cadesT: 2
      case .unrecognized(let number): number
      }
    }
  }
}
