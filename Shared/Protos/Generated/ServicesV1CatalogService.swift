// Generated from talaka/services/v1/catalog_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Asks for services.
  public struct ListPublicServicesRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32 = 0
    /// Where to go on, from the last answer.
    public var pageToken: String = ""
    /// Only of this theme; empty: all.
    public var theme: String = ""

    public init() {}

    public init(
      pageSize: Int32 = 0,
      pageToken: String = "",
      theme: String = ""
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.theme = theme
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_public_services_request__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      let field3: String = try FromC.text(c.pointee.theme)
      self.init(
        pageSize: field1,
        pageToken: field2,
        theme: field3)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesRequest.self)
      talaka__services__v1__list_public_services_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.theme = arena.text(self.theme)
    }
  }
}

extension ServicesV1 {
  /// Gives a page of services.
  public struct ListPublicServicesResponse: Protobuf.Message, Equatable {
    /// The services, without forms.
    public var publicServices: [ServicesV1.PublicService] = []
    /// For the next page; empty at the end.
    public var nextPageToken: String = ""

    public init() {}

    public init(
      publicServices: [ServicesV1.PublicService] = [],
      nextPageToken: String = ""
    ) {
      self.publicServices = publicServices
      self.nextPageToken = nextPageToken
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_public_services_response__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesResponse.self)
      let field1: [ServicesV1.PublicService] = try FromC.messages(c.pointee.public_services, c.pointee.n_public_services)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      self.init(
        publicServices: field1,
        nextPageToken: field2)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListPublicServicesResponse.self)
      talaka__services__v1__list_public_services_response__init(c)
      c.pointee.public_services = arena.messages(self.publicServices)
      c.pointee.n_public_services = self.publicServices.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
  }
}

extension ServicesV1 {
  /// Searches services.
  public struct SearchPublicServicesRequest: Protobuf.Message, Equatable {
    /// The words, in any of the three languages.
    public var query: String = ""
    /// How many, at most 50; 0 means 20.
    public var pageSize: Int32 = 0

    public init() {}

    public init(
      query: String = "",
      pageSize: Int32 = 0
    ) {
      self.query = query
      self.pageSize = pageSize
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__search_public_services_request__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesRequest.self)
      let field1: String = try FromC.text(c.pointee.query)
      let field2: Int32 = c.pointee.page_size
      self.init(
        query: field1,
        pageSize: field2)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesRequest.self)
      talaka__services__v1__search_public_services_request__init(c)
      c.pointee.query = arena.text(self.query)
      c.pointee.page_size = self.pageSize
    }
  }
}

extension ServicesV1 {
  /// Gives what was found.
  public struct SearchPublicServicesResponse: Protobuf.Message, Equatable {
    /// The services, without forms, the best first.
    public var publicServices: [ServicesV1.PublicService] = []

    public init() {}

    public init(
      publicServices: [ServicesV1.PublicService] = []
    ) {
      self.publicServices = publicServices
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__search_public_services_response__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesResponse.self)
      let field1: [ServicesV1.PublicService] = try FromC.messages(c.pointee.public_services, c.pointee.n_public_services)
      self.init(
        publicServices: field1)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SearchPublicServicesResponse.self)
      talaka__services__v1__search_public_services_response__init(c)
      c.pointee.public_services = arena.messages(self.publicServices)
      c.pointee.n_public_services = self.publicServices.count
    }
  }
}

extension ServicesV1 {
  /// Asks for one service.
  public struct GetPublicServiceRequest: Protobuf.Message, Equatable {
    /// `publicServices/{public_service}`.
    public var name: String = ""
    /// The version; 0: the one that holds today.
    public var version: UInt32 = 0

    public init() {}

    public init(
      name: String = "",
      version: UInt32 = 0
    ) {
      self.name = name
      self.version = version
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__get_public_service_request__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetPublicServiceRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: UInt32 = c.pointee.version
      self.init(
        name: field1,
        version: field2)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetPublicServiceRequest.self)
      talaka__services__v1__get_public_service_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.version = self.version
    }
  }
}
