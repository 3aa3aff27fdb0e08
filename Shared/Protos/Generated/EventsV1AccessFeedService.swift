// Generated from talaka/events/v1/access_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension EventsV1 {
  /// Asks for lines of the access log.
  public struct PullAccessEntriesRequest: Protobuf.Message, Equatable {
    /// The number of the last line that the receiver holds; 0 for all.
    public var afterSequence: UInt64
    /// Ends the stream after so many lines, or when there are no more; 0 keeps it open.
    public var maxEvents: UInt32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__events__v1__pull_access_entries_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Events__V1__PullAccessEntriesRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Events__V1__PullAccessEntriesRequest.self)
      talaka__events__v1__pull_access_entries_request__init(c)
      c.pointee.after_sequence = self.afterSequence
      c.pointee.max_events = self.maxEvents
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension EventsV1.PullAccessEntriesRequest {
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

extension EventsV1 {
  /// Is one read of somebody's data by somebody else.
  public struct AccessEntry: Protobuf.Message, Equatable {
    /// The number in this service's log: the last one plus one.
    public var sequence: UInt64
    /// The line's own id, the same at every delivery (UUIDv7).
    public var entryId: String
    /// Whose data was read: `persons/{person}` or `organisations/{organisation}`.
    public var subject: String
    /// When.
    public var readTime: GoogleProtobuf.Timestamp?
    /// The service that read or answered: `identity`, `services`.
    public var system: String
    /// The body for which it was read: `organisations/{organisation}`; empty when there is none.
    public var organisation: String
    /// The official who read: `persons/{person}`; empty when a system did. Not shown to the subject.
    public var official: String
    /// The method, `/talaka.registers.v1.RegisterProviderService/LookupRecord`.
    public var method: String
    /// The purpose of the method's rules, a stable key such as `case-review`.
    public var purpose: String
    /// The legal basis that the reader named.
    public var legalBasis: String
    /// The case for which it was read: `cases/{case}`; empty when there is none.
    public var caseName: String
    /// The kinds of data that were read.
    public var categories: [OptionsV1.DataCategory]
    /// From when on the subject may see the line; absent: at once.
    public var discloseTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__events__v1__access_entry__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Events__V1__AccessEntry.self)
      let field1: UInt64 = c.pointee.sequence
      let field2: String = try FromC.text(c.pointee.entry_id)
      let field3: String = try FromC.text(c.pointee.subject)
      let field4: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.read_time)
      let field5: String = try FromC.text(c.pointee.system)
      let field6: String = try FromC.text(c.pointee.organisation)
      let field7: String = try FromC.text(c.pointee.official)
      let field8: String = try FromC.text(c.pointee.method)
      let field9: String = try FromC.text(c.pointee.purpose)
      let field10: String = try FromC.text(c.pointee.legal_basis)
      let field11: String = try FromC.text(c.pointee.case_name)
      let field12: [OptionsV1.DataCategory] = FromC.enums(c.pointee.categories, c.pointee.n_categories)
      let field13: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.disclose_time)
      return Self(
        sequence: field1,
        entryId: field2,
        subject: field3,
        readTime: field4,
        system: field5,
        organisation: field6,
        official: field7,
        method: field8,
        purpose: field9,
        legalBasis: field10,
        caseName: field11,
        categories: field12,
        discloseTime: field13,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Events__V1__AccessEntry.self)
      talaka__events__v1__access_entry__init(c)
      c.pointee.sequence = self.sequence
      c.pointee.entry_id = arena.text(self.entryId)
      c.pointee.subject = arena.text(self.subject)
      if let value = self.readTime { c.pointee.read_time = arena.message(value) }
      c.pointee.system = arena.text(self.system)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.official = arena.text(self.official)
      c.pointee.method = arena.text(self.method)
      c.pointee.purpose = arena.text(self.purpose)
      c.pointee.legal_basis = arena.text(self.legalBasis)
      c.pointee.case_name = arena.text(self.caseName)
      c.pointee.categories = arena.enums(self.categories)
      c.pointee.n_categories = self.categories.count
      if let value = self.discloseTime { c.pointee.disclose_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension EventsV1.AccessEntry {
  public init() {
    self.init(
      sequence: 0,
      entryId: "",
      subject: "",
      readTime: nil,
      system: "",
      organisation: "",
      official: "",
      method: "",
      purpose: "",
      legalBasis: "",
      caseName: "",
      categories: [],
      discloseTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    sequence: UInt64 = 0,
    entryId: String = "",
    subject: String = "",
    readTime: GoogleProtobuf.Timestamp? = nil,
    system: String = "",
    organisation: String = "",
    official: String = "",
    method: String = "",
    purpose: String = "",
    legalBasis: String = "",
    caseName: String = "",
    categories: [OptionsV1.DataCategory] = [],
    discloseTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      sequence: sequence,
      entryId: entryId,
      subject: subject,
      readTime: readTime,
      system: system,
      organisation: organisation,
      official: official,
      method: method,
      purpose: purpose,
      legalBasis: legalBasis,
      caseName: caseName,
      categories: categories,
      discloseTime: discloseTime,
      unknownFields: UnknownFields())
  }
}
