// Generated from talaka/documents/v1/dispatch_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Carries a part of a file. The first message describes the file; every message may carry bytes.
  public struct UploadFileRequest: Protobuf.Message, Equatable {
    /// Name and type, and length and digest where they are known: they are checked then.
    public var file: TypeV1.FileInfo?
    /// The next bytes, at most 256 KiB.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__upload_file_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__UploadFileRequest.self)
      let field1: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      let field2: [UInt8] = FromC.byteArray(c.pointee.chunk)
      return Self(
        file: field1,
        chunk: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__UploadFileRequest.self)
      talaka__documents__v1__upload_file_request__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.UploadFileRequest {
  public init() {
    self.init(
      file: nil,
      chunk: [],
      unknownFields: UnknownFields())
  }

  public init(
    file: TypeV1.FileInfo? = nil,
    chunk: [UInt8] = []
  ) {
    self.init(
      file: file,
      chunk: chunk,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Describes the stored file.
  public struct UploadFileResponse: Protobuf.Message, Equatable {
    /// The file, with length and digest.
    public var file: TypeV1.FileInfo?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__upload_file_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__UploadFileResponse.self)
      let field1: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      return Self(
        file: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__UploadFileResponse.self)
      talaka__documents__v1__upload_file_response__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.UploadFileResponse {
  public init() {
    self.init(
      file: nil,
      unknownFields: UnknownFields())
  }

  public init(
    file: TypeV1.FileInfo? = nil
  ) {
    self.init(
      file: file,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Sends a document.
  public struct SubmitDispatchRequest: Protobuf.Message, Equatable {
    /// The sender's id of this dispatch (UUID, best version 7); a repeat has no further effect.
    public var dispatchId: String
    /// Who sends: `subscribers/{subscriber}`.
    public var sender: String
    /// The card.
    public var card: DocumentsV1.DocumentCard?
    /// The files, numbered from 1 in this order; their contents are uploaded before.
    public var files: [DocumentsV1.DocumentFile]
    /// The recipients.
    public var recipients: [DocumentsV1.Recipient]
    /// The earlier documents that it belongs to. A reply names the dispatch that it answers; its
    /// delivery to the sender becomes ANSWERED.
    public var links: [DocumentsV1.DocumentLink]
    /// The person whose data the document holds: `persons/{person}`; empty when none is named.
    public var concernedPerson: String
    /// The case for which it is sent: `cases/{case}`; empty when there is none.
    public var caseName: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__submit_dispatch_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__SubmitDispatchRequest.self)
      let field1: String = try FromC.text(c.pointee.dispatch_id)
      let field2: String = try FromC.text(c.pointee.sender)
      let field3: DocumentsV1.DocumentCard? = try FromC.message(c.pointee.card)
      let field4: [DocumentsV1.DocumentFile] = try FromC.messages(c.pointee.files, c.pointee.n_files)
      let field5: [DocumentsV1.Recipient] = try FromC.messages(c.pointee.recipients, c.pointee.n_recipients)
      let field6: [DocumentsV1.DocumentLink] = try FromC.messages(c.pointee.links, c.pointee.n_links)
      let field7: String = try FromC.text(c.pointee.concerned_person)
      let field8: String = try FromC.text(c.pointee.case_name)
      return Self(
        dispatchId: field1,
        sender: field2,
        card: field3,
        files: field4,
        recipients: field5,
        links: field6,
        concernedPerson: field7,
        caseName: field8,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__SubmitDispatchRequest.self)
      talaka__documents__v1__submit_dispatch_request__init(c)
      c.pointee.dispatch_id = arena.text(self.dispatchId)
      c.pointee.sender = arena.text(self.sender)
      if let value = self.card { c.pointee.card = arena.message(value) }
      c.pointee.files = arena.messages(self.files)
      c.pointee.n_files = self.files.count
      c.pointee.recipients = arena.messages(self.recipients)
      c.pointee.n_recipients = self.recipients.count
      c.pointee.links = arena.messages(self.links)
      c.pointee.n_links = self.links.count
      c.pointee.concerned_person = arena.text(self.concernedPerson)
      c.pointee.case_name = arena.text(self.caseName)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.SubmitDispatchRequest {
  public init() {
    self.init(
      dispatchId: "",
      sender: "",
      card: nil,
      files: [],
      recipients: [],
      links: [],
      concernedPerson: "",
      caseName: "",
      unknownFields: UnknownFields())
  }

  public init(
    dispatchId: String = "",
    sender: String = "",
    card: DocumentsV1.DocumentCard? = nil,
    files: [DocumentsV1.DocumentFile] = [],
    recipients: [DocumentsV1.Recipient] = [],
    links: [DocumentsV1.DocumentLink] = [],
    concernedPerson: String = "",
    caseName: String = ""
  ) {
    self.init(
      dispatchId: dispatchId,
      sender: sender,
      card: card,
      files: files,
      recipients: recipients,
      links: links,
      concernedPerson: concernedPerson,
      caseName: caseName,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Proves that the dispatch was accepted.
  public struct SubmitDispatchResponse: Protobuf.Message, Equatable {
    /// The dispatch.
    public var dispatch: DocumentsV1.Dispatch?
    /// The acceptance.
    public var evidence: DocumentsV1.Evidence?
    /// True when this was a repeat.
    public var replayed: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__submit_dispatch_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__SubmitDispatchResponse.self)
      let field1: DocumentsV1.Dispatch? = try FromC.message(c.pointee.dispatch)
      let field2: DocumentsV1.Evidence? = try FromC.message(c.pointee.evidence)
      let field3: Bool = c.pointee.replayed != 0
      return Self(
        dispatch: field1,
        evidence: field2,
        replayed: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__SubmitDispatchResponse.self)
      talaka__documents__v1__submit_dispatch_response__init(c)
      if let value = self.dispatch { c.pointee.dispatch = arena.message(value) }
      if let value = self.evidence { c.pointee.evidence = arena.message(value) }
      c.pointee.replayed = self.replayed ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.SubmitDispatchResponse {
  public init() {
    self.init(
      dispatch: nil,
      evidence: nil,
      replayed: false,
      unknownFields: UnknownFields())
  }

  public init(
    dispatch: DocumentsV1.Dispatch? = nil,
    evidence: DocumentsV1.Evidence? = nil,
    replayed: Bool = false
  ) {
    self.init(
      dispatch: dispatch,
      evidence: evidence,
      replayed: replayed,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for one dispatch.
  public struct GetDispatchRequest: Protobuf.Message, Equatable {
    /// `dispatches/{dispatch}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__get_dispatch_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetDispatchRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__GetDispatchRequest.self)
      talaka__documents__v1__get_dispatch_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.GetDispatchRequest {
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
  /// Asks for what was sent.
  public struct ListDispatchesRequest: Protobuf.Message, Equatable {
    /// `subscribers/{subscriber}`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_dispatches_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchesRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchesRequest.self)
      talaka__documents__v1__list_dispatches_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListDispatchesRequest {
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

extension DocumentsV1 {
  /// Gives a page of dispatches.
  public struct ListDispatchesResponse: Protobuf.Message, Equatable {
    /// The dispatches.
    public var dispatches: [DocumentsV1.Dispatch]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_dispatches_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchesResponse.self)
      let field1: [DocumentsV1.Dispatch] = try FromC.messages(c.pointee.dispatches, c.pointee.n_dispatches)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        dispatches: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchesResponse.self)
      talaka__documents__v1__list_dispatches_response__init(c)
      c.pointee.dispatches = arena.messages(self.dispatches)
      c.pointee.n_dispatches = self.dispatches.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListDispatchesResponse {
  public init() {
    self.init(
      dispatches: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    dispatches: [DocumentsV1.Dispatch] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      dispatches: dispatches,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension DocumentsV1 {
  /// Asks for the deliveries of a dispatch.
  public struct ListDispatchDeliveriesRequest: Protobuf.Message, Equatable {
    /// `dispatches/{dispatch}`.
    public var parent: String
    /// How many, at most 1000; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_dispatch_deliveries_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchDeliveriesRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchDeliveriesRequest.self)
      talaka__documents__v1__list_dispatch_deliveries_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListDispatchDeliveriesRequest {
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

extension DocumentsV1 {
  /// Gives a page of deliveries.
  public struct ListDispatchDeliveriesResponse: Protobuf.Message, Equatable {
    /// The deliveries, by recipient.
    public var deliveries: [DocumentsV1.Delivery]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__documents__v1__list_dispatch_deliveries_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchDeliveriesResponse.self)
      let field1: [DocumentsV1.Delivery] = try FromC.messages(c.pointee.deliveries, c.pointee.n_deliveries)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        deliveries: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Documents__V1__ListDispatchDeliveriesResponse.self)
      talaka__documents__v1__list_dispatch_deliveries_response__init(c)
      c.pointee.deliveries = arena.messages(self.deliveries)
      c.pointee.n_deliveries = self.deliveries.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension DocumentsV1.ListDispatchDeliveriesResponse {
  public init() {
    self.init(
      deliveries: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    deliveries: [DocumentsV1.Delivery] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      deliveries: deliveries,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}
