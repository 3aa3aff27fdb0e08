// Generated from talaka/identity/v1/role_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Asks for the roles of a body.
  public struct ListRoleGrantsRequest: Protobuf.Message, Equatable {
    /// `organisations/{organisation}`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__list_role_grants_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListRoleGrantsRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      return Self(
        parent: field1,
        pageSize: field2,
        pageToken: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListRoleGrantsRequest.self)
      talaka__identity__v1__list_role_grants_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ListRoleGrantsRequest {
  public init() {
    self.init(
      parent: "",
      pageSize: 0,
      pageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    pageSize: Int32 = 0,
    pageToken: String = ""
  ) {
    self.init(
      parent: parent,
      pageSize: pageSize,
      pageToken: pageToken,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives a page of roles.
  public struct ListRoleGrantsResponse: Protobuf.Message, Equatable {
    /// The roles, newest first, withdrawn ones included.
    public var roleGrants: [IdentityV1.RoleGrant]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__list_role_grants_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListRoleGrantsResponse.self)
      let field1: [IdentityV1.RoleGrant] = try FromC.messages(c.pointee.role_grants, c.pointee.n_role_grants)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        roleGrants: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListRoleGrantsResponse.self)
      talaka__identity__v1__list_role_grants_response__init(c)
      c.pointee.role_grants = arena.messages(self.roleGrants)
      c.pointee.n_role_grants = self.roleGrants.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ListRoleGrantsResponse {
  public init() {
    self.init(
      roleGrants: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    roleGrants: [IdentityV1.RoleGrant] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      roleGrants: roleGrants,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Grants a role.
  public struct GrantRoleRequest: Protobuf.Message, Equatable {
    /// The body: `organisations/{organisation}`.
    public var parent: String
    /// The official's personal number.
    public var personalNumber: String
    /// What the official may do.
    public var role: IdentityV1.Role
    /// Why: the order of appointment.
    public var reason: String
    /// Until when; absent: until withdrawn.
    public var endTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__grant_role_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GrantRoleRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: String = try FromC.text(c.pointee.personal_number)
      let field3: IdentityV1.Role = IdentityV1.Role(rawValue: Int32(truncatingIfNeeded: c.pointee.role.rawValue))
      let field4: String = try FromC.text(c.pointee.reason)
      let field5: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.end_time)
      return Self(
        parent: field1,
        personalNumber: field2,
        role: field3,
        reason: field4,
        endTime: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GrantRoleRequest.self)
      talaka__identity__v1__grant_role_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.personal_number = arena.text(self.personalNumber)
      c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
      c.pointee.reason = arena.text(self.reason)
      if let value = self.endTime { c.pointee.end_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.GrantRoleRequest {
  public init() {
    self.init(
      parent: "",
      personalNumber: "",
      role: IdentityV1.Role(rawValue: 0),
      reason: "",
      endTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    personalNumber: String = "",
    role: IdentityV1.Role = IdentityV1.Role(rawValue: 0),
    reason: String = "",
    endTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      parent: parent,
      personalNumber: personalNumber,
      role: role,
      reason: reason,
      endTime: endTime,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Withdraws a role.
  public struct WithdrawRoleRequest: Protobuf.Message, Equatable {
    /// `organisations/{organisation}/roleGrants/{role_grant}`.
    public var name: String
    /// Why.
    public var reason: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__withdraw_role_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__WithdrawRoleRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.reason)
      return Self(
        name: field1,
        reason: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__WithdrawRoleRequest.self)
      talaka__identity__v1__withdraw_role_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.reason = arena.text(self.reason)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.WithdrawRoleRequest {
  public init() {
    self.init(
      name: "",
      reason: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    reason: String = ""
  ) {
    self.init(
      name: name,
      reason: reason,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Asks whether a person has a role.
  public struct CheckRoleRequest: Protobuf.Message, Equatable {
    /// `persons/{person}`.
    public var person: String
    /// `organisations/{organisation}`.
    public var organisation: String
    /// The role.
    public var role: IdentityV1.Role
    /// The moment; absent: now.
    public var checkTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__check_role_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CheckRoleRequest.self)
      let field1: String = try FromC.text(c.pointee.person)
      let field2: String = try FromC.text(c.pointee.organisation)
      let field3: IdentityV1.Role = IdentityV1.Role(rawValue: Int32(truncatingIfNeeded: c.pointee.role.rawValue))
      let field4: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.check_time)
      return Self(
        person: field1,
        organisation: field2,
        role: field3,
        checkTime: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CheckRoleRequest.self)
      talaka__identity__v1__check_role_request__init(c)
      c.pointee.person = arena.text(self.person)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
      if let value = self.checkTime { c.pointee.check_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.CheckRoleRequest {
  public init() {
    self.init(
      person: "",
      organisation: "",
      role: IdentityV1.Role(rawValue: 0),
      checkTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    person: String = "",
    organisation: String = "",
    role: IdentityV1.Role = IdentityV1.Role(rawValue: 0),
    checkTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      person: person,
      organisation: organisation,
      role: role,
      checkTime: checkTime,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Says whether.
  public struct CheckRoleResponse: Protobuf.Message, Equatable {
    /// True when the role was held at that moment. The head of an organisation is its SIGNATORY and
    /// ADMINISTRATOR by law.
    public var held: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__check_role_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CheckRoleResponse.self)
      let field1: Bool = c.pointee.held != 0
      return Self(
        held: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CheckRoleResponse.self)
      talaka__identity__v1__check_role_response__init(c)
      c.pointee.held = self.held ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.CheckRoleResponse {
  public init() {
    self.init(
      held: false,
      unknownFields: UnknownFields())
  }

  public init(
    held: Bool = false
  ) {
    self.init(
      held: held,
      unknownFields: UnknownFields())
  }
}
