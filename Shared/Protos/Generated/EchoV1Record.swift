// Generated from talaka/echo/v1/record.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension EchoV1 {
  /// Ten fields, about 200 bytes when they are filled.
  public struct Record: Protobuf.Message, Equatable {
    public var id: String
    public var owner: String
    public var title: String
    public var place: String
    public var digest: [UInt8]
    public var amount: Int64
    public var revision: Int32
    public var signed: Bool
    public var state: EchoV1.RecordState
    public var created: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__echo__v1__record__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Record.self)
      let field1: String = try FromC.text(c.pointee.id)
      let field2: String = try FromC.text(c.pointee.owner)
      let field3: String = try FromC.text(c.pointee.title)
      let field4: String = try FromC.text(c.pointee.place)
      let field5: [UInt8] = FromC.byteArray(c.pointee.digest)
      let field6: Int64 = c.pointee.amount
      let field7: Int32 = c.pointee.revision
      let field8: Bool = c.pointee.signed_ != 0
      let field9: EchoV1.RecordState = EchoV1.RecordState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field10: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.created)
      return Self(
        id: field1,
        owner: field2,
        title: field3,
        place: field4,
        digest: field5,
        amount: field6,
        revision: field7,
        signed: field8,
        state: field9,
        created: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Echo__V1__Record.self)
      talaka__echo__v1__record__init(c)
      c.pointee.id = arena.text(self.id)
      c.pointee.owner = arena.text(self.owner)
      c.pointee.title = arena.text(self.title)
      c.pointee.place = arena.text(self.place)
      c.pointee.digest = arena.byteArray(self.digest)
      c.pointee.amount = self.amount
      c.pointee.revision = self.revision
      c.pointee.signed_ = self.signed ? 1 : 0
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      if let value = self.created { c.pointee.created = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension EchoV1.Record {
  public init() {
    self.init(
      id: "",
      owner: "",
      title: "",
      place: "",
      digest: [],
      amount: 0,
      revision: 0,
      signed: false,
      state: EchoV1.RecordState(rawValue: 0),
      created: nil,
      unknownFields: UnknownFields())
  }

  public init(
    id: String = "",
    owner: String = "",
    title: String = "",
    place: String = "",
    digest: [UInt8] = [],
    amount: Int64 = 0,
    revision: Int32 = 0,
    signed: Bool = false,
    state: EchoV1.RecordState = EchoV1.RecordState(rawValue: 0),
    created: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      id: id,
      owner: owner,
      title: title,
      place: place,
      digest: digest,
      amount: amount,
      revision: revision,
      signed: signed,
      state: state,
      created: created,
      unknownFields: UnknownFields())
  }
}

extension EchoV1 {
  /// Where a record stands.
  public enum RecordState: Protobuf.ProtoEnum {
    case unspecified
    case `open`
    case closed
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .`open`
      case 2: self = .closed
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .`open`: 1
      case .closed: 2
      case .unrecognized(let number): number
      }
    }
  }
}
