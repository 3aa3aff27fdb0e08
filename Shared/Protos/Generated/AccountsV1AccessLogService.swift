// Generated from talaka/accounts/v1/access_log_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Asks for entries of the access log.
  public struct ListAccessEntriesRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}`, or `accounts/me`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__list_access_entries_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListAccessEntriesRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListAccessEntriesRequest.self)
      talaka__accounts__v1__list_access_entries_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.ListAccessEntriesRequest {
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

extension AccountsV1 {
  /// Gives a page of entries.
  public struct ListAccessEntriesResponse: Protobuf.Message, Equatable {
    /// The entries.
    public var accessEntries: [AccountsV1.HolderAccessEntry]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__list_access_entries_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListAccessEntriesResponse.self)
      let field1: [AccountsV1.HolderAccessEntry] = try FromC.messages(c.pointee.access_entries, c.pointee.n_access_entries)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        accessEntries: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__ListAccessEntriesResponse.self)
      talaka__accounts__v1__list_access_entries_response__init(c)
      c.pointee.access_entries = arena.messages(self.accessEntries)
      c.pointee.n_access_entries = self.accessEntries.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.ListAccessEntriesResponse {
  public init() {
    self.init(
      accessEntries: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    accessEntries: [AccountsV1.HolderAccessEntry] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      accessEntries: accessEntries,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Is one read of the holder's data, as the holder may see it: the official has no name here.
  public struct HolderAccessEntry: Protobuf.Message, Equatable {
    /// The resource name: `accounts/{account}/accessEntries/{access_entry}`.
    public var name: String
    /// Whose data: `persons/{person}` or `organisations/{organisation}`.
    public var subject: String
    /// When.
    public var readTime: GoogleProtobuf.Timestamp?
    /// For which body: `organisations/{organisation}`; empty when a system read for itself.
    public var organisation: String
    /// The body's title when the entry came in.
    public var organisationTitle: TypeV1.LocalizedText?
    /// The service that read.
    public var system: String
    /// True when an official read, false when a system did.
    public var byOfficial: Bool
    /// The purpose, a stable key such as `case-review`.
    public var purpose: String
    /// The purpose for people.
    public var purposeText: TypeV1.LocalizedText?
    /// The legal basis.
    public var legalBasis: String
    /// The case: `cases/{case}`; empty when there is none.
    public var caseName: String
    /// The kinds of data.
    public var categories: [OptionsV1.DataCategory]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__holder_access_entry__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__HolderAccessEntry.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.subject)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.read_time)
      let field4: String = try FromC.text(c.pointee.organisation)
      let field5: TypeV1.LocalizedText? = try FromC.message(c.pointee.organisation_title)
      let field6: String = try FromC.text(c.pointee.system)
      let field7: Bool = c.pointee.by_official != 0
      let field8: String = try FromC.text(c.pointee.purpose)
      let field9: TypeV1.LocalizedText? = try FromC.message(c.pointee.purpose_text)
      let field10: String = try FromC.text(c.pointee.legal_basis)
      let field11: String = try FromC.text(c.pointee.case_name)
      let field12: [OptionsV1.DataCategory] = FromC.enums(c.pointee.categories, c.pointee.n_categories)
      return Self(
        name: field1,
        subject: field2,
        readTime: field3,
        organisation: field4,
        organisationTitle: field5,
        system: field6,
        byOfficial: field7,
        purpose: field8,
        purposeText: field9,
        legalBasis: field10,
        caseName: field11,
        categories: field12,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__HolderAccessEntry.self)
      talaka__accounts__v1__holder_access_entry__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.subject = arena.text(self.subject)
      if let value = self.readTime { c.pointee.read_time = arena.message(value) }
      c.pointee.organisation = arena.text(self.organisation)
      if let value = self.organisationTitle { c.pointee.organisation_title = arena.message(value) }
      c.pointee.system = arena.text(self.system)
      c.pointee.by_official = self.byOfficial ? 1 : 0
      c.pointee.purpose = arena.text(self.purpose)
      if let value = self.purposeText { c.pointee.purpose_text = arena.message(value) }
      c.pointee.legal_basis = arena.text(self.legalBasis)
      c.pointee.case_name = arena.text(self.caseName)
      c.pointee.categories = arena.enums(self.categories)
      c.pointee.n_categories = self.categories.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.HolderAccessEntry {
  public init() {
    self.init(
      name: "",
      subject: "",
      readTime: nil,
      organisation: "",
      organisationTitle: nil,
      system: "",
      byOfficial: false,
      purpose: "",
      purposeText: nil,
      legalBasis: "",
      caseName: "",
      categories: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    subject: String = "",
    readTime: GoogleProtobuf.Timestamp? = nil,
    organisation: String = "",
    organisationTitle: TypeV1.LocalizedText? = nil,
    system: String = "",
    byOfficial: Bool = false,
    purpose: String = "",
    purposeText: TypeV1.LocalizedText? = nil,
    legalBasis: String = "",
    caseName: String = "",
    categories: [OptionsV1.DataCategory] = []
  ) {
    self.init(
      name: name,
      subject: subject,
      readTime: readTime,
      organisation: organisation,
      organisationTitle: organisationTitle,
      system: system,
      byOfficial: byOfficial,
      purpose: purpose,
      purposeText: purposeText,
      legalBasis: legalBasis,
      caseName: caseName,
      categories: categories,
      unknownFields: UnknownFields())
  }
}
