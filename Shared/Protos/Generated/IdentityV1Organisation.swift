// Generated from talaka/identity/v1/organisation.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Is one organisation of the register. All of it is public, except who heads it.
  public struct Organisation: Protobuf.Message, Equatable {
    /// The resource name: `organisations/{organisation}` with a UUIDv7.
    public var name: String
    /// The payer's number, 9 digits.
    public var unp: String
    /// The full title.
    public var title: TypeV1.LocalizedText?
    /// The short title.
    public var shortTitle: TypeV1.LocalizedText?
    /// What it is.
    public var kind: IdentityV1.OrganisationKind
    /// The superior body: `organisations/{organisation}`; empty at the top and for private ones.
    public var parent: String
    /// Exists or not. Set by the register.
    public var status: IdentityV1.OrganisationStatus
    /// What the body does, where rules depend on it.
    public var functions: [IdentityV1.BodyFunction]
    /// The region code of the seat.
    public var region: String
    /// The district that the body serves; empty: the whole region or nation.
    public var district: String
    /// The head, who acts for it by law: `persons/{person}`. Only for the head, the operator and
    /// services; empty for others.
    public var head: String
    /// When the record was made. Set by the register.
    public var createTime: GoogleProtobuf.Timestamp?
    /// When it was changed last. Set by the register.
    public var updateTime: GoogleProtobuf.Timestamp?
    /// Changes with every change of the record. Set by the register.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__organisation__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Organisation.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.unp)
      let field3: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field4: TypeV1.LocalizedText? = try FromC.message(c.pointee.short_title)
      let field5: IdentityV1.OrganisationKind = IdentityV1.OrganisationKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field6: String = try FromC.text(c.pointee.parent)
      let field7: IdentityV1.OrganisationStatus = IdentityV1.OrganisationStatus(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
      let field8: [IdentityV1.BodyFunction] = FromC.enums(c.pointee.functions, c.pointee.n_functions)
      let field9: String = try FromC.text(c.pointee.region)
      let field10: String = try FromC.text(c.pointee.district)
      let field11: String = try FromC.text(c.pointee.head)
      let field12: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field13: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.update_time)
      let field14: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        unp: field2,
        title: field3,
        shortTitle: field4,
        kind: field5,
        parent: field6,
        status: field7,
        functions: field8,
        region: field9,
        district: field10,
        head: field11,
        createTime: field12,
        updateTime: field13,
        etag: field14,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__Organisation.self)
      talaka__identity__v1__organisation__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.unp = arena.text(self.unp)
      if let value = self.title { c.pointee.title = arena.message(value) }
      if let value = self.shortTitle { c.pointee.short_title = arena.message(value) }
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.parent = arena.text(self.parent)
      c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
      c.pointee.functions = arena.enums(self.functions)
      c.pointee.n_functions = self.functions.count
      c.pointee.region = arena.text(self.region)
      c.pointee.district = arena.text(self.district)
      c.pointee.head = arena.text(self.head)
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.updateTime { c.pointee.update_time = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.Organisation {
  public init() {
    self.init(
      name: "",
      unp: "",
      title: nil,
      shortTitle: nil,
      kind: IdentityV1.OrganisationKind(rawValue: 0),
      parent: "",
      status: IdentityV1.OrganisationStatus(rawValue: 0),
      functions: [],
      region: "",
      district: "",
      head: "",
      createTime: nil,
      updateTime: nil,
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    unp: String = "",
    title: TypeV1.LocalizedText? = nil,
    shortTitle: TypeV1.LocalizedText? = nil,
    kind: IdentityV1.OrganisationKind = IdentityV1.OrganisationKind(rawValue: 0),
    parent: String = "",
    status: IdentityV1.OrganisationStatus = IdentityV1.OrganisationStatus(rawValue: 0),
    functions: [IdentityV1.BodyFunction] = [],
    region: String = "",
    district: String = "",
    head: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil,
    updateTime: GoogleProtobuf.Timestamp? = nil,
    etag: String = ""
  ) {
    self.init(
      name: name,
      unp: unp,
      title: title,
      shortTitle: shortTitle,
      kind: kind,
      parent: parent,
      status: status,
      functions: functions,
      region: region,
      district: district,
      head: head,
      createTime: createTime,
      updateTime: updateTime,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is a role that a person has in a body.
  public struct RoleGrant: Protobuf.Message, Equatable {
    /// The resource name: `organisations/{organisation}/roleGrants/{role_grant}`.
    public var name: String
    /// The official: `persons/{person}`.
    public var person: String
    /// What the official may do.
    public var role: IdentityV1.Role
    /// Why, as the administrator wrote.
    public var reason: String
    /// Since when.
    public var startTime: GoogleProtobuf.Timestamp?
    /// Until when; absent: until withdrawn.
    public var endTime: GoogleProtobuf.Timestamp?
    /// When it was withdrawn; absent while it holds.
    public var withdrawTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__role_grant__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RoleGrant.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.person)
      let field3: IdentityV1.Role = IdentityV1.Role(rawValue: Int32(truncatingIfNeeded: c.pointee.role.rawValue))
      let field4: String = try FromC.text(c.pointee.reason)
      let field5: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.start_time)
      let field6: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.end_time)
      let field7: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.withdraw_time)
      return Self(
        name: field1,
        person: field2,
        role: field3,
        reason: field4,
        startTime: field5,
        endTime: field6,
        withdrawTime: field7,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RoleGrant.self)
      talaka__identity__v1__role_grant__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.person = arena.text(self.person)
      c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
      c.pointee.reason = arena.text(self.reason)
      if let value = self.startTime { c.pointee.start_time = arena.message(value) }
      if let value = self.endTime { c.pointee.end_time = arena.message(value) }
      if let value = self.withdrawTime { c.pointee.withdraw_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RoleGrant {
  public init() {
    self.init(
      name: "",
      person: "",
      role: IdentityV1.Role(rawValue: 0),
      reason: "",
      startTime: nil,
      endTime: nil,
      withdrawTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    person: String = "",
    role: IdentityV1.Role = IdentityV1.Role(rawValue: 0),
    reason: String = "",
    startTime: GoogleProtobuf.Timestamp? = nil,
    endTime: GoogleProtobuf.Timestamp? = nil,
    withdrawTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      person: person,
      role: role,
      reason: reason,
      startTime: startTime,
      endTime: endTime,
      withdrawTime: withdrawTime,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Says what an organisation is.
  public enum OrganisationKind: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// A state body or a state organisation that exercises powers.
    case stateBody
    /// A legal entity.
    case legalEntity
    /// A sole entrepreneur.
    case entrepreneur
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .stateBody
      case 2: self = .legalEntity
      case 3: self = .entrepreneur
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .stateBody: 1
      case .legalEntity: 2
      case .entrepreneur: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension IdentityV1 {
  /// Says whether an organisation exists.
  public enum OrganisationStatus: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Exists.
    case active
    /// Is dissolved.
    case dissolved
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .active
      case 2: self = .dissolved
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .active: 1
      case .dissolved: 2
      case .unrecognized(let number): number
      }
    }
  }
}

extension IdentityV1 {
  /// Says what a state body does, where a rule depends on it.
  public enum BodyFunction: Protobuf.ProtoEnum {
    /// None that a rule depends on.
    case unspecified
    /// Writes civil status acts: births, marriages, deaths.
    case civilRegistry
    /// Issues ID cards and their certificates.
    case cardIssuer
    /// Runs this suite.
    case suiteOperator
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .civilRegistry
      case 2: self = .cardIssuer
      case 3: self = .suiteOperator
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .civilRegistry: 1
      case .cardIssuer: 2
      case .suiteOperator: 3
      case .unrecognized(let number): number
      }
    }
  }
}

extension IdentityV1 {
  /// Says what an official may do in a body.
  public enum Role: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Registers: letters, cases, acts, persons.
    case registrar
    /// Works on cases and letters.
    case executor
    /// Signs for the body.
    case signatory
    /// Grants and withdraws roles.
    case administrator
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .registrar
      case 2: self = .executor
      case 3: self = .signatory
      case 4: self = .administrator
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .registrar: 1
      case .executor: 2
      case .signatory: 3
      case .administrator: 4
      case .unrecognized(let number): number
      }
    }
  }
}
