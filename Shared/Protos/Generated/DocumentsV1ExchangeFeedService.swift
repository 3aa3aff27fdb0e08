// Generated from talaka/documents/v1/exchange_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Is one event of a feed.
  public struct ExchangeEvent: Protobuf.Message, Equatable {
    /// The number in this feed: the last one plus one.
    public var sequence: UInt64
    /// The event's own id, the same at every delivery (UUIDv7).
    public var eventId: String
    /// What happened.
    public var kind: DocumentsV1.ExchangeEventKind
    /// The dispatch: `dispatches/{dispatch}`.
    public var dispatch: String
    /// The delivery: `deliveries/{delivery}`; empty for the acceptance.
    public var delivery: String
    /// The evidence: `evidence/{evidence}`.
    public var evidence: String
    /// What the evidence proves.
    public var evidenceKind: DocumentsV1.EvidenceKind
    /// The answer's delivery to the first sender: `deliveries/{delivery}`; only for ANSWERED.
    public var replyDelivery: String
    /// The case named by the dispatch: `cases/{case}`; only for the sender.
    public var caseName: String
    /// When it happened.
    public var eventTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__exchange_event__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ExchangeEvent.self)
      let field1: UInt64 = c.pointee.sequence
      let field2: String = try FromC.text(c.pointee.event_id)
      let field3: DocumentsV1.ExchangeEventKind = DocumentsV1.ExchangeEventKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field4: String = try FromC.text(c.pointee.dispatch)
      let field5: String = try FromC.text(c.pointee.delivery)
      let field6: String = try FromC.text(c.pointee.evidence)
      let field7: DocumentsV1.EvidenceKind = DocumentsV1.EvidenceKind(rawValue: Int32(truncatingIfNeeded: c.pointee.evidence_kind.rawValue))
      let field8: String = try FromC.text(c.pointee.reply_delivery)
      let field9: String = try FromC.text(c.pointee.case_name)
      let field10: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.event_time)
      return Self(
        sequence: field1,
        eventId: field2,
        kind: field3,
        dispatch: field4,
        delivery: field5,
        evidence: field6,
        evidenceKind: field7,
        replyDelivery: field8,
        caseName: field9,
        eventTime: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ExchangeEvent.self)
      talaka__documents__v1__exchange_event__init(c)
      c.pointee.sequence = self.sequence
      c.pointee.event_id = arena.text(self.eventId)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.dispatch = arena.text(self.dispatch)
      c.pointee.delivery = arena.text(self.delivery)
      c.pointee.evidence = arena.text(self.evidence)
      c.pointee.evidence_kind = .init(rawValue: .init(truncatingIfNeeded: self.evidenceKind.rawValue))
      c.pointee.reply_delivery = arena.text(self.replyDelivery)
      c.pointee.case_name = arena.text(self.caseName)
      if let value = self.eventTime { c.pointee.event_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ExchangeEvent {
  public init() {
    self.init(
      sequence: 0,
      eventId: "",
      kind: DocumentsV1.ExchangeEventKind(rawValue: 0),
      dispatch: "",
      delivery: "",
      evidence: "",
      evidenceKind: DocumentsV1.EvidenceKind(rawValue: 0),
      replyDelivery: "",
      caseName: "",
      eventTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    sequence: UInt64 = 0,
    eventId: String = "",
    kind: DocumentsV1.ExchangeEventKind = DocumentsV1.ExchangeEventKind(rawValue: 0),
    dispatch: String = "",
    delivery: String = "",
    evidence: String = "",
    evidenceKind: DocumentsV1.EvidenceKind = DocumentsV1.EvidenceKind(rawValue: 0),
    replyDelivery: String = "",
    caseName: String = "",
    eventTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      sequence: sequence,
      eventId: eventId,
      kind: kind,
      dispatch: dispatch,
      delivery: delivery,
      evidence: evidence,
      evidenceKind: evidenceKind,
      replyDelivery: replyDelivery,
      caseName: caseName,
      eventTime: eventTime,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for events.
  public struct ListEventsRequest: Protobuf.Message, Equatable {
    /// `subscribers/{subscriber}`.
    public var parent: String
    /// The number of the last event that the client holds; 0 for all.
    public var afterSequence: UInt64
    /// How many, at most 1000; 0 means 100.
    public var pageSize: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_events_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEventsRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: UInt64 = c.pointee.after_sequence
      let field3: Int32 = c.pointee.page_size
      return Self(
        parent: field1,
        afterSequence: field2,
        pageSize: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEventsRequest.self)
      talaka__documents__v1__list_events_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.after_sequence = self.afterSequence
      c.pointee.page_size = self.pageSize
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListEventsRequest {
  public init() {
    self.init(
      parent: "",
      afterSequence: 0,
      pageSize: 0,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    afterSequence: UInt64 = 0,
    pageSize: Int32 = 0
  ) {
    self.init(
      parent: parent,
      afterSequence: afterSequence,
      pageSize: pageSize,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Gives events.
  public struct ListEventsResponse: Protobuf.Message, Equatable {
    /// The events.
    public var events: [DocumentsV1.ExchangeEvent]
    /// The number of the newest event in the feed.
    public var lastSequence: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_events_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEventsResponse.self)
      let field1: [DocumentsV1.ExchangeEvent] = try FromC.messages(c.pointee.events, c.pointee.n_events)
      let field2: UInt64 = c.pointee.last_sequence
      return Self(
        events: field1,
        lastSequence: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListEventsResponse.self)
      talaka__documents__v1__list_events_response__init(c)
      c.pointee.events = arena.messages(self.events)
      c.pointee.n_events = self.events.count
      c.pointee.last_sequence = self.lastSequence
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListEventsResponse {
  public init() {
    self.init(
      events: [],
      lastSequence: 0,
      unknownFields: UnknownFields())
  }

  public init(
    events: [DocumentsV1.ExchangeEvent] = [],
    lastSequence: UInt64 = 0
  ) {
    self.init(
      events: events,
      lastSequence: lastSequence,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for events as they come.
  public struct WatchEventsRequest: Protobuf.Message, Equatable {
    /// `subscribers/{subscriber}`.
    public var parent: String
    /// The number of the last event that the client holds; 0 for all.
    public var afterSequence: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__watch_events_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__WatchEventsRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: UInt64 = c.pointee.after_sequence
      return Self(
        parent: field1,
        afterSequence: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__WatchEventsRequest.self)
      talaka__documents__v1__watch_events_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.after_sequence = self.afterSequence
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.WatchEventsRequest {
  public init() {
    self.init(
      parent: "",
      afterSequence: 0,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    afterSequence: UInt64 = 0
  ) {
    self.init(
      parent: parent,
      afterSequence: afterSequence,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for the calling service's events.
  public struct PullSystemEventsRequest: Protobuf.Message, Equatable {
    /// The number of the last event that the receiver holds; 0 for all.
    public var afterSequence: UInt64
    /// Ends the stream after so many events, or when there are no more; 0 keeps it open.
    public var maxEvents: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__pull_system_events_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__PullSystemEventsRequest.self)
      let field1: UInt64 = c.pointee.after_sequence
      let field2: UInt32 = c.pointee.max_events
      return Self(
        afterSequence: field1,
        maxEvents: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__PullSystemEventsRequest.self)
      talaka__documents__v1__pull_system_events_request__init(c)
      c.pointee.after_sequence = self.afterSequence
      c.pointee.max_events = self.maxEvents
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.PullSystemEventsRequest {
  public init() {
    self.init(
      afterSequence: 0,
      maxEvents: 0,
      unknownFields: UnknownFields())
  }

  public init(
    afterSequence: UInt64 = 0,
    maxEvents: UInt32 = 0
  ) {
    self.init(
      afterSequence: afterSequence,
      maxEvents: maxEvents,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Says what happened, from the point of view of the feed's owner.
  public enum ExchangeEventKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// One's dispatch was accepted.
    case dispatchAccepted
    /// A delivery for oneself is available.
    case deliveryAvailable
    /// A delivery was handed over.
    case handedOver
    /// A delivery was registered.
    case registered
    /// A delivery was refused.
    case registrationRefused
    /// A delivery was answered; `reply_delivery` names the answer's delivery to the sender.
    case answered
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .dispatchAccepted
      case 2: self = .deliveryAvailable
      case 3: self = .handedOver
      case 4: self = .registered
      case 5: self = .registrationRefused
      case 6: self = .answered
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .dispatchAccepted: 1
      case .deliveryAvailable: 2
      case .handedOver: 3
      case .registered: 4
      case .registrationRefused: 5
      case .answered: 6
      case .unrecognized(let number): number
      }
    }
  }
}
