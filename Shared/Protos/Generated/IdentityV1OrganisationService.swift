// Generated from talaka/identity/v1/organisation_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Asks for one organisation.
  public struct GetOrganisationRequest: Protobuf.Message, Equatable {
    /// `organisations/{organisation}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__get_organisation_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetOrganisationRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetOrganisationRequest.self)
      talaka__identity__v1__get_organisation_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.GetOrganisationRequest {
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

extension IdentityV1 {
  /// Asks for the organisation with a number.
  public struct LookupOrganisationRequest: Protobuf.Message, Equatable {
    /// The payer's number.
    public var unp: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__lookup_organisation_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__LookupOrganisationRequest.self)
      let field1: String = try FromC.text(c.pointee.unp)
      return Self(
        unp: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__LookupOrganisationRequest.self)
      talaka__identity__v1__lookup_organisation_request__init(c)
      c.pointee.unp = arena.text(self.unp)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.LookupOrganisationRequest {
  public init() {
    self.init(
      unp: "",
      unknownFields: UnknownFields())
  }

  public init(
    unp: String = ""
  ) {
    self.init(
      unp: unp,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Asks for organisations.
  public struct ListOrganisationsRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only those directly under this body: `organisations/{organisation}`.
    public var parent: String
    /// Only of this kind; unspecified: all.
    public var kind: IdentityV1.OrganisationKind
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__list_organisations_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListOrganisationsRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      let field3: String = try FromC.text(c.pointee.parent)
      let field4: IdentityV1.OrganisationKind = IdentityV1.OrganisationKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      return Self(
        pageSize: field1,
        pageToken: field2,
        parent: field3,
        kind: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListOrganisationsRequest.self)
      talaka__identity__v1__list_organisations_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ListOrganisationsRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      parent: "",
      kind: IdentityV1.OrganisationKind(rawValue: 0),
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = "",
    parent: String = "",
    kind: IdentityV1.OrganisationKind = IdentityV1.OrganisationKind(rawValue: 0)
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      parent: parent,
      kind: kind,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives a page of organisations.
  public struct ListOrganisationsResponse: Protobuf.Message, Equatable {
    /// The organisations, by Belarusian title.
    public var organisations: [IdentityV1.Organisation]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__list_organisations_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListOrganisationsResponse.self)
      let field1: [IdentityV1.Organisation] = try FromC.messages(c.pointee.organisations, c.pointee.n_organisations)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        organisations: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListOrganisationsResponse.self)
      talaka__identity__v1__list_organisations_response__init(c)
      c.pointee.organisations = arena.messages(self.organisations)
      c.pointee.n_organisations = self.organisations.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ListOrganisationsResponse {
  public init() {
    self.init(
      organisations: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    organisations: [IdentityV1.Organisation] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      organisations: organisations,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Registers an organisation.
  public struct RegisterOrganisationRequest: Protobuf.Message, Equatable {
    /// The organisation, without `name`, `parent` and `head`.
    public var organisation: IdentityV1.Organisation?
    /// The payer's number of the superior body; empty at the top and for private ones.
    public var parentUnp: String
    /// The head's personal number; empty when none is known.
    public var headNumber: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__register_organisation_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RegisterOrganisationRequest.self)
      let field1: IdentityV1.Organisation? = try FromC.message(c.pointee.organisation)
      let field2: String = try FromC.text(c.pointee.parent_unp)
      let field3: String = try FromC.text(c.pointee.head_number)
      return Self(
        organisation: field1,
        parentUnp: field2,
        headNumber: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RegisterOrganisationRequest.self)
      talaka__identity__v1__register_organisation_request__init(c)
      if let value = self.organisation { c.pointee.organisation = arena.message(value) }
      c.pointee.parent_unp = arena.text(self.parentUnp)
      c.pointee.head_number = arena.text(self.headNumber)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RegisterOrganisationRequest {
  public init() {
    self.init(
      organisation: nil,
      parentUnp: "",
      headNumber: "",
      unknownFields: UnknownFields())
  }

  public init(
    organisation: IdentityV1.Organisation? = nil,
    parentUnp: String = "",
    headNumber: String = ""
  ) {
    self.init(
      organisation: organisation,
      parentUnp: parentUnp,
      headNumber: headNumber,
      unknownFields: UnknownFields())
  }
}
