// Generated from talaka/identity/v1/register_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Asks for events.
  public struct PullRegisterEventsRequest: Protobuf.Message, Equatable {
    /// The number of the last event that the receiver holds; 0 for all.
    public var afterSequence: UInt64
    /// Ends the stream after so many events, or when there are no more; 0 keeps it open.
    public var maxEvents: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__pull_register_events_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__PullRegisterEventsRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__PullRegisterEventsRequest.self)
      talaka__identity__v1__pull_register_events_request__init(c)
      c.pointee.after_sequence = self.afterSequence
      c.pointee.max_events = self.maxEvents
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.PullRegisterEventsRequest {
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

extension IdentityV1 {
  /// Names a person related to the subject of an event.
  public struct RelatedPerson: Protobuf.Message, Equatable {
    /// How.
    public var relation: IdentityV1.Relation
    /// Who: `persons/{person}`.
    public var person: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__related_person__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RelatedPerson.self)
      let field1: IdentityV1.Relation = IdentityV1.Relation(rawValue: Int32(truncatingIfNeeded: c.pointee.relation.rawValue))
      let field2: String = try FromC.text(c.pointee.person)
      return Self(
        relation: field1,
        person: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RelatedPerson.self)
      talaka__identity__v1__related_person__init(c)
      c.pointee.relation = .init(rawValue: .init(truncatingIfNeeded: self.relation.rawValue))
      c.pointee.person = arena.text(self.person)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RelatedPerson {
  public init() {
    self.init(
      relation: IdentityV1.Relation(rawValue: 0),
      person: "",
      unknownFields: UnknownFields())
  }

  public init(
    relation: IdentityV1.Relation = IdentityV1.Relation(rawValue: 0),
    person: String = ""
  ) {
    self.init(
      relation: relation,
      person: person,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is one change of a register.
  public struct RegisterEvent: Protobuf.Message, Equatable {
    /// The number in the feed: the last one plus one.
    public var sequence: UInt64
    /// The event's own id, the same at every delivery (UUIDv7).
    public var eventId: String
    /// What happened.
    public var kind: IdentityV1.RegisterEventKind
    /// To whom: `persons/{person}` or `organisations/{organisation}`.
    public var subject: String
    /// Who else it concerns.
    public var related: [IdentityV1.RelatedPerson]
    /// When it happened, `YYYY-MM-DD`: the date of birth, of the move.
    public var eventDate: String
    /// When it was recorded.
    public var recordTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__register_event__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RegisterEvent.self)
      let field1: UInt64 = c.pointee.sequence
      let field2: String = try FromC.text(c.pointee.event_id)
      let field3: IdentityV1.RegisterEventKind = IdentityV1.RegisterEventKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field4: String = try FromC.text(c.pointee.subject)
      let field5: [IdentityV1.RelatedPerson] = try FromC.messages(c.pointee.related, c.pointee.n_related)
      let field6: String = try FromC.text(c.pointee.event_date)
      let field7: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.record_time)
      return Self(
        sequence: field1,
        eventId: field2,
        kind: field3,
        subject: field4,
        related: field5,
        eventDate: field6,
        recordTime: field7,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RegisterEvent.self)
      talaka__identity__v1__register_event__init(c)
      c.pointee.sequence = self.sequence
      c.pointee.event_id = arena.text(self.eventId)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.subject = arena.text(self.subject)
      c.pointee.related = arena.messages(self.related)
      c.pointee.n_related = self.related.count
      c.pointee.event_date = arena.text(self.eventDate)
      if let value = self.recordTime { c.pointee.record_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RegisterEvent {
  public init() {
    self.init(
      sequence: 0,
      eventId: "",
      kind: IdentityV1.RegisterEventKind(rawValue: 0),
      subject: "",
      related: [],
      eventDate: "",
      recordTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    sequence: UInt64 = 0,
    eventId: String = "",
    kind: IdentityV1.RegisterEventKind = IdentityV1.RegisterEventKind(rawValue: 0),
    subject: String = "",
    related: [IdentityV1.RelatedPerson] = [],
    eventDate: String = "",
    recordTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      sequence: sequence,
      eventId: eventId,
      kind: kind,
      subject: subject,
      related: related,
      eventDate: eventDate,
      recordTime: recordTime,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Says what happened.
  public enum RegisterEventKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// A person is registered from now on.
    case personRegistered
    /// A person was born, and is registered from now on.
    case personBorn
    /// A person died.
    case personDied
    /// A person lives elsewhere.
    case personMoved
    /// Two persons married.
    case personMarried
    /// A person has another name.
    case personRenamed
    /// A person has a new identity document.
    case documentIssued
    /// An organisation is registered from now on.
    case organisationFounded
    /// An organisation has another head.
    case headChanged
    /// An organisation exists no more.
    case organisationDissolved
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .personRegistered
      case 2: self = .personBorn
      case 3: self = .personDied
      case 4: self = .personMoved
      case 5: self = .personMarried
      case 6: self = .personRenamed
      case 7: self = .documentIssued
      case 8: self = .organisationFounded
      case 9: self = .headChanged
      case 10: self = .organisationDissolved
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .personRegistered: 1
      case .personBorn: 2
      case .personDied: 3
      case .personMoved: 4
      case .personMarried: 5
      case .personRenamed: 6
      case .documentIssued: 7
      case .organisationFounded: 8
      case .headChanged: 9
      case .organisationDissolved: 10
      case .unrecognized(let number): number
      }
    }
  }
}

extension IdentityV1 {
  /// Says how a person is related to the subject of an event.
  public enum Relation: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// The subject's mother.
    case mother
    /// The subject's father.
    case father
    /// The subject's husband or wife.
    case spouse
    /// The subject's head.
    case head
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .mother
      case 2: self = .father
      case 3: self = .spouse
      case 4: self = .head
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .mother: 1
      case .father: 2
      case .spouse: 3
      case .head: 4
      case .unrecognized(let number): number
      }
    }
  }
}
