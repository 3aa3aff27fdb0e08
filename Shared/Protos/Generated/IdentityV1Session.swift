// Generated from talaka/identity/v1/session.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Is one login of one person.
  public struct Session: Protobuf.Message, Equatable {
    /// The resource name: `sessions/{session}` with a UUIDv7; `sid` of the token.
    public var name: String
    /// Who: `persons/{person}`; `sub` of the token.
    public var person: String
    /// For whom: `organisations/{organisation}`; empty for the person's own matters.
    public var organisation: String
    /// What the person may do there.
    public var roles: [IdentityV1.Role]
    /// How sure.
    public var assurance: IdentityV1.Assurance
    /// The certificate that was used: its serial number, hexadecimal.
    public var certificateSerial: String
    /// When it began.
    public var createTime: GoogleProtobuf.Timestamp?
    /// When a token was fetched last.
    public var useTime: GoogleProtobuf.Timestamp?
    /// When it ends by itself.
    public var expireTime: GoogleProtobuf.Timestamp?
    /// True for the session of the asking token.
    public var current: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__session__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Session.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.person)
      let field3: String = try FromC.text(c.pointee.organisation)
      let field4: [IdentityV1.Role] = FromC.enums(c.pointee.roles, c.pointee.n_roles)
      let field5: IdentityV1.Assurance = IdentityV1.Assurance(rawValue: Int32(truncatingIfNeeded: c.pointee.assurance.rawValue))
      let field6: String = try FromC.text(c.pointee.certificate_serial)
      let field7: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field8: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.use_time)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.expire_time)
      let field10: Bool = c.pointee.current != 0
      return Self(
        name: field1,
        person: field2,
        organisation: field3,
        roles: field4,
        assurance: field5,
        certificateSerial: field6,
        createTime: field7,
        useTime: field8,
        expireTime: field9,
        current: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Session.self)
      talaka__identity__v1__session__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.person = arena.text(self.person)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.roles = arena.enums(self.roles)
      c.pointee.n_roles = self.roles.count
      c.pointee.assurance = .init(rawValue: .init(truncatingIfNeeded: self.assurance.rawValue))
      c.pointee.certificate_serial = arena.text(self.certificateSerial)
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.useTime { c.pointee.use_time = arena.message(value) }
      if let value = self.expireTime { c.pointee.expire_time = arena.message(value) }
      c.pointee.current = self.current ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.Session {
  public init() {
    self.init(
      name: "",
      person: "",
      organisation: "",
      roles: [],
      assurance: IdentityV1.Assurance(rawValue: 0),
      certificateSerial: "",
      createTime: nil,
      useTime: nil,
      expireTime: nil,
      current: false,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    person: String = "",
    organisation: String = "",
    roles: [IdentityV1.Role] = [],
    assurance: IdentityV1.Assurance = IdentityV1.Assurance(rawValue: 0),
    certificateSerial: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil,
    useTime: GoogleProtobuf.Timestamp? = nil,
    expireTime: GoogleProtobuf.Timestamp? = nil,
    current: Bool = false
  ) {
    self.init(
      name: name,
      person: person,
      organisation: organisation,
      roles: roles,
      assurance: assurance,
      certificateSerial: certificateSerial,
      createTime: createTime,
      useTime: useTime,
      expireTime: expireTime,
      current: current,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is one public key for access tokens, member by member as in RFC 7517.
  public struct Jwk: Protobuf.Message, Equatable {
    /// The key type: `EC`.
    public var kty: String
    /// The curve: `P-256`.
    public var crv: String
    /// The x coordinate, base64url.
    public var x: String
    /// The y coordinate, base64url.
    public var y: String
    /// The key id.
    public var kid: String
    /// The algorithm: `ES256`.
    public var alg: String
    /// The use: `sig`.
    public var use: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__jwk__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Jwk.self)
      let field1: String = try FromC.text(c.pointee.kty)
      let field2: String = try FromC.text(c.pointee.crv)
      let field3: String = try FromC.text(c.pointee.x)
      let field4: String = try FromC.text(c.pointee.y)
      let field5: String = try FromC.text(c.pointee.kid)
      let field6: String = try FromC.text(c.pointee.alg)
      let field7: String = try FromC.text(c.pointee.use)
      return Self(
        kty: field1,
        crv: field2,
        x: field3,
        y: field4,
        kid: field5,
        alg: field6,
        use: field7,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Jwk.self)
      talaka__identity__v1__jwk__init(c)
      c.pointee.kty = arena.text(self.kty)
      c.pointee.crv = arena.text(self.crv)
      c.pointee.x = arena.text(self.x)
      c.pointee.y = arena.text(self.y)
      c.pointee.kid = arena.text(self.kid)
      c.pointee.alg = arena.text(self.alg)
      c.pointee.use = arena.text(self.use)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.Jwk {
  public init() {
    self.init(
      kty: "",
      crv: "",
      x: "",
      y: "",
      kid: "",
      alg: "",
      use: "",
      unknownFields: UnknownFields())
  }

  public init(
    kty: String = "",
    crv: String = "",
    x: String = "",
    y: String = "",
    kid: String = "",
    alg: String = "",
    use: String = ""
  ) {
    self.init(
      kty: kty,
      crv: crv,
      x: x,
      y: y,
      kid: kid,
      alg: alg,
      use: use,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Says how sure the suite is of who the user is (`acr` of the token).
  public enum Assurance: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Identifier and one-time code (`low`).
    case low
    /// ID card (`high`).
    case high
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .low
      case 2: self = .high
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .low: 1
      case .high: 2
      case .unrecognized(let number): number
      }
    }
  }
}
