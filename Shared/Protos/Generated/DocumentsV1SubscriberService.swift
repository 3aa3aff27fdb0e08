// Generated from talaka/documents/v1/subscriber_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Is one body that exchanges documents.
  public struct Subscriber: Protobuf.Message, Equatable {
    /// The resource name: `subscribers/{subscriber}`, the code in lower case.
    public var name: String
    /// The body: `organisations/{organisation}`.
    public var organisation: String
    /// The short code, immutable: latin letters, digits and hyphens.
    public var code: String
    /// The title.
    public var title: TypeV1.LocalizedText?
    /// Whether it can exchange.
    public var state: DocumentsV1.SubscriberState
    /// Who receives in its place: `subscribers/{subscriber}`.
    public var successor: String
    /// The version of the directory in which it changed last.
    public var version: UInt64
    /// When it was registered.
    public var createTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__subscriber__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Subscriber.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.organisation)
      let field3: String = try FromC.text(c.pointee.code)
      let field4: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field5: DocumentsV1.SubscriberState = DocumentsV1.SubscriberState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field6: String = try FromC.text(c.pointee.successor)
      let field7: UInt64 = c.pointee.version
      let field8: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      return Self(
        name: field1,
        organisation: field2,
        code: field3,
        title: field4,
        state: field5,
        successor: field6,
        version: field7,
        createTime: field8,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__Subscriber.self)
      talaka__documents__v1__subscriber__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.code = arena.text(self.code)
      if let value = self.title { c.pointee.title = arena.message(value) }
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      c.pointee.successor = arena.text(self.successor)
      c.pointee.version = self.version
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.Subscriber {
  public init() {
    self.init(
      name: "",
      organisation: "",
      code: "",
      title: nil,
      state: DocumentsV1.SubscriberState(rawValue: 0),
      successor: "",
      version: 0,
      createTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    organisation: String = "",
    code: String = "",
    title: TypeV1.LocalizedText? = nil,
    state: DocumentsV1.SubscriberState = DocumentsV1.SubscriberState(rawValue: 0),
    successor: String = "",
    version: UInt64 = 0,
    createTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      organisation: organisation,
      code: code,
      title: title,
      state: state,
      successor: successor,
      version: version,
      createTime: createTime,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Registers a subscriber.
  public struct RegisterSubscriberRequest: Protobuf.Message, Equatable {
    /// The body: `organisations/{organisation}`.
    public var organisation: String
    /// The short code.
    public var code: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__register_subscriber_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__RegisterSubscriberRequest.self)
      let field1: String = try FromC.text(c.pointee.organisation)
      let field2: String = try FromC.text(c.pointee.code)
      return Self(
        organisation: field1,
        code: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__RegisterSubscriberRequest.self)
      talaka__documents__v1__register_subscriber_request__init(c)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.code = arena.text(self.code)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.RegisterSubscriberRequest {
  public init() {
    self.init(
      organisation: "",
      code: "",
      unknownFields: UnknownFields())
  }

  public init(
    organisation: String = "",
    code: String = ""
  ) {
    self.init(
      organisation: organisation,
      code: code,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for one subscriber.
  public struct GetSubscriberRequest: Protobuf.Message, Equatable {
    /// `subscribers/{subscriber}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__get_subscriber_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetSubscriberRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetSubscriberRequest.self)
      talaka__documents__v1__get_subscriber_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.GetSubscriberRequest {
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

extension DocumentsV1 {
  /// Asks for subscribers.
  public struct ListSubscribersRequest: Protobuf.Message, Equatable {
    /// How many, at most 1000; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only of this organisation: `organisations/{organisation}`.
    public var organisation: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_subscribers_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListSubscribersRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      let field3: String = try FromC.text(c.pointee.organisation)
      return Self(
        pageSize: field1,
        pageToken: field2,
        organisation: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListSubscribersRequest.self)
      talaka__documents__v1__list_subscribers_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.organisation = arena.text(self.organisation)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListSubscribersRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      organisation: "",
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = "",
    organisation: String = ""
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      organisation: organisation,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Gives a page of subscribers.
  public struct ListSubscribersResponse: Protobuf.Message, Equatable {
    /// The subscribers.
    public var subscribers: [DocumentsV1.Subscriber]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_subscribers_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListSubscribersResponse.self)
      let field1: [DocumentsV1.Subscriber] = try FromC.messages(c.pointee.subscribers, c.pointee.n_subscribers)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        subscribers: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListSubscribersResponse.self)
      talaka__documents__v1__list_subscribers_response__init(c)
      c.pointee.subscribers = arena.messages(self.subscribers)
      c.pointee.n_subscribers = self.subscribers.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListSubscribersResponse {
  public init() {
    self.init(
      subscribers: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    subscribers: [DocumentsV1.Subscriber] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      subscribers: subscribers,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for changed subscribers.
  public struct PullSubscriberChangesRequest: Protobuf.Message, Equatable {
    /// The version that the asker holds; 0 for all.
    public var afterVersion: UInt64
    /// Ends the stream after so many, or when there are no more; 0 keeps it open.
    public var maxEvents: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__pull_subscriber_changes_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__PullSubscriberChangesRequest.self)
      let field1: UInt64 = c.pointee.after_version
      let field2: UInt32 = c.pointee.max_events
      return Self(
        afterVersion: field1,
        maxEvents: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__PullSubscriberChangesRequest.self)
      talaka__documents__v1__pull_subscriber_changes_request__init(c)
      c.pointee.after_version = self.afterVersion
      c.pointee.max_events = self.maxEvents
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.PullSubscriberChangesRequest {
  public init() {
    self.init(
      afterVersion: 0,
      maxEvents: 0,
      unknownFields: UnknownFields())
  }

  public init(
    afterVersion: UInt64 = 0,
    maxEvents: UInt32 = 0
  ) {
    self.init(
      afterVersion: afterVersion,
      maxEvents: maxEvents,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Says whether a subscriber can exchange.
  public enum SubscriberState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Sends and receives.
    case active
    /// Neither sends nor receives for now.
    case suspended
    /// Exists no more; `successor` may name who receives.
    case closed
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .active
      case 2: self = .suspended
      case 3: self = .closed
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .active: 1
      case .suspended: 2
      case .closed: 3
      case .unrecognized(let number): number
      }
    }
  }
}
