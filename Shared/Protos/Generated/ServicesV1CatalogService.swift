// Generated from talaka/services/v1/catalog_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Asks for services.
  public struct ListPublicServicesRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only of this theme; empty: all.
    public var theme: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_public_services_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      let field3: String = try FromC.text(c.pointee.theme)
      return Self(
        pageSize: field1,
        pageToken: field2,
        theme: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesRequest.self)
      talaka__services__v1__list_public_services_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.theme = arena.text(self.theme)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListPublicServicesRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      theme: "",
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = "",
    theme: String = ""
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      theme: theme,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives a page of services.
  public struct ListPublicServicesResponse: Protobuf.Message, Equatable {
    /// The services, without forms.
    public var publicServices: [ServicesV1.PublicService]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_public_services_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesResponse.self)
      let field1: [ServicesV1.PublicService] = try FromC.messages(c.pointee.public_services, c.pointee.n_public_services)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        publicServices: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesResponse.self)
      talaka__services__v1__list_public_services_response__init(c)
      c.pointee.public_services = arena.messages(self.publicServices)
      c.pointee.n_public_services = self.publicServices.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListPublicServicesResponse {
  public init() {
    self.init(
      publicServices: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    publicServices: [ServicesV1.PublicService] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      publicServices: publicServices,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Searches services.
  public struct SearchPublicServicesRequest: Protobuf.Message, Equatable {
    /// The words, in any of the three languages.
    public var query: String
    /// How many, at most 50; 0 means 20.
    public var pageSize: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__search_public_services_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesRequest.self)
      let field1: String = try FromC.text(c.pointee.query)
      let field2: Int32 = c.pointee.page_size
      return Self(
        query: field1,
        pageSize: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesRequest.self)
      talaka__services__v1__search_public_services_request__init(c)
      c.pointee.query = arena.text(self.query)
      c.pointee.page_size = self.pageSize
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.SearchPublicServicesRequest {
  public init() {
    self.init(
      query: "",
      pageSize: 0,
      unknownFields: UnknownFields())
  }

  public init(
    query: String = "",
    pageSize: Int32 = 0
  ) {
    self.init(
      query: query,
      pageSize: pageSize,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives what was found.
  public struct SearchPublicServicesResponse: Protobuf.Message, Equatable {
    /// The services, without forms, the best first.
    public var publicServices: [ServicesV1.PublicService]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__search_public_services_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesResponse.self)
      let field1: [ServicesV1.PublicService] = try FromC.messages(c.pointee.public_services, c.pointee.n_public_services)
      return Self(
        publicServices: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesResponse.self)
      talaka__services__v1__search_public_services_response__init(c)
      c.pointee.public_services = arena.messages(self.publicServices)
      c.pointee.n_public_services = self.publicServices.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.SearchPublicServicesResponse {
  public init() {
    self.init(
      publicServices: [],
      unknownFields: UnknownFields())
  }

  public init(
    publicServices: [ServicesV1.PublicService] = []
  ) {
    self.init(
      publicServices: publicServices,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for one service.
  public struct GetPublicServiceRequest: Protobuf.Message, Equatable {
    /// `publicServices/{public_service}`.
    public var name: String
    /// The version; 0: the one that holds today.
    public var version: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__get_public_service_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetPublicServiceRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: UInt32 = c.pointee.version
      return Self(
        name: field1,
        version: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetPublicServiceRequest.self)
      talaka__services__v1__get_public_service_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.version = self.version
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.GetPublicServiceRequest {
  public init() {
    self.init(
      name: "",
      version: 0,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    version: UInt32 = 0
  ) {
    self.init(
      name: name,
      version: version,
      unknownFields: UnknownFields())
  }
}
