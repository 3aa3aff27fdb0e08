// Generated from talaka/type/v1/file.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension TypeV1 {
  /// Is the digest of some content.
  public struct Digest: Protobuf.Message, Equatable {
    /// The hash function.
    public var algorithm: TypeV1.DigestAlgorithm
    /// The digest; its length must be the function's.
    public var value: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__type__v1__digest__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__Digest.self)
      let field1: TypeV1.DigestAlgorithm = TypeV1.DigestAlgorithm(rawValue: Int32(truncatingIfNeeded: c.pointee.algorithm.rawValue))
      let field2: [UInt8] = FromC.byteArray(c.pointee.value)
      return Self(
        algorithm: field1,
        value: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__Digest.self)
      talaka__type__v1__digest__init(c)
      c.pointee.algorithm = .init(rawValue: .init(truncatingIfNeeded: self.algorithm.rawValue))
      c.pointee.value = arena.byteArray(self.value)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension TypeV1.Digest {
  public init() {
    self.init(
      algorithm: TypeV1.DigestAlgorithm(rawValue: 0),
      value: [],
      unknownFields: UnknownFields())
  }

  public init(
    algorithm: TypeV1.DigestAlgorithm = TypeV1.DigestAlgorithm(rawValue: 0),
    value: [UInt8] = []
  ) {
    self.init(
      algorithm: algorithm,
      value: value,
      unknownFields: UnknownFields())
  }
}

extension TypeV1 {
  /// Describes one stored file.
  public struct FileInfo: Protobuf.Message, Equatable {
    /// The name for people, without folders.
    public var fileName: String
    /// The media type (RFC 6838), `application/pdf`.
    public var mediaType: String
    /// The length in bytes.
    public var sizeBytes: UInt64
    /// The SHA-256 digest of the content.
    public var digest: TypeV1.Digest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__type__v1__file_info__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__FileInfo.self)
      let field1: String = try FromC.text(c.pointee.file_name)
      let field2: String = try FromC.text(c.pointee.media_type)
      let field3: UInt64 = c.pointee.size_bytes
      let field4: TypeV1.Digest? = try FromC.message(c.pointee.digest)
      return Self(
        fileName: field1,
        mediaType: field2,
        sizeBytes: field3,
        digest: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Type__V1__FileInfo.self)
      talaka__type__v1__file_info__init(c)
      c.pointee.file_name = arena.text(self.fileName)
      c.pointee.media_type = arena.text(self.mediaType)
      c.pointee.size_bytes = self.sizeBytes
      if let value = self.digest { c.pointee.digest = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension TypeV1.FileInfo {
  public init() {
    self.init(
      fileName: "",
      mediaType: "",
      sizeBytes: 0,
      digest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    fileName: String = "",
    mediaType: String = "",
    sizeBytes: UInt64 = 0,
    digest: TypeV1.Digest? = nil
  ) {
    self.init(
      fileName: fileName,
      mediaType: mediaType,
      sizeBytes: sizeBytes,
      digest: digest,
      unknownFields: UnknownFields())
  }
}

extension TypeV1 {
  /// Names a hash function. New functions are added here and nowhere else.
  public enum DigestAlgorithm: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// SHA-256 of FIPS 180-4, 32 bytes; the function of file addresses.
    case sha256
    /// SHA-384 of FIPS 180-4, 48 bytes.
    case sha384
    /// SHA-512 of FIPS 180-4, 64 bytes.
    case sha512
    /// belt-hash of STB 34.101.31, 32 bytes.
    case beltHash
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .sha256
      case 2: self = .sha384
      case 3: self = .sha512
      case 4: self = .beltHash
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .sha256: 1
      case .sha384: 2
      case .sha512: 3
      case .beltHash: 4
      case .unrecognized(let number): number
      }
    }
  }
}
