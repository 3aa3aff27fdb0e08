// Generated from talaka/services/v1/application_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Is an application that is not yet submitted.
  public struct Draft: Protobuf.Message, Equatable {
    /// The resource name: `drafts/{draft}` with a UUIDv7.
    public var name: String
    /// The service: `publicServices/{public_service}`.
    public var publicService: String
    /// Its version.
    public var version: UInt32
    /// Who applies: `persons/{person}` or `organisations/{organisation}`.
    public var applicant: String
    /// The answers by the form's field names.
    public var answers: GoogleProtobuf.Struct?
    /// What was fetched from the registers instead of asked. Set by the service.
    public var fetched: GoogleProtobuf.Struct?
    /// The files. Set by `AddAttachment`.
    public var attachments: [ServicesV1.DraftAttachment]
    /// What is still wrong; empty: it can be submitted. Set by the service.
    public var problems: [TypeV1.FieldProblem]
    /// The language of the application and the decision: be, ru or en.
    public var language: String
    /// The case that came of it: `cases/{case}`; empty before. Set by submission.
    public var caseName: String
    /// The offer that it accepts: `offers/{offer}`; empty for others.
    public var offer: String
    /// When it was created.
    public var createTime: GoogleProtobuf.Timestamp?
    /// When it was changed last.
    public var updateTime: GoogleProtobuf.Timestamp?
    /// When it is deleted by itself.
    public var expireTime: GoogleProtobuf.Timestamp?
    /// Changes with every change of the draft.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__draft__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Draft.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.public_service)
      let field3: UInt32 = c.pointee.version
      let field4: String = try FromC.text(c.pointee.applicant)
      let field5: GoogleProtobuf.Struct? = try FromC.message(c.pointee.answers)
      let field6: GoogleProtobuf.Struct? = try FromC.message(c.pointee.fetched)
      let field7: [ServicesV1.DraftAttachment] = try FromC.messages(c.pointee.attachments, c.pointee.n_attachments)
      let field8: [TypeV1.FieldProblem] = try FromC.messages(c.pointee.problems, c.pointee.n_problems)
      let field9: String = try FromC.text(c.pointee.language)
      let field10: String = try FromC.text(c.pointee.case_name)
      let field11: String = try FromC.text(c.pointee.offer)
      let field12: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field13: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.update_time)
      let field14: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.expire_time)
      let field15: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        publicService: field2,
        version: field3,
        applicant: field4,
        answers: field5,
        fetched: field6,
        attachments: field7,
        problems: field8,
        language: field9,
        caseName: field10,
        offer: field11,
        createTime: field12,
        updateTime: field13,
        expireTime: field14,
        etag: field15,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Draft.self)
      talaka__services__v1__draft__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.public_service = arena.text(self.publicService)
      c.pointee.version = self.version
      c.pointee.applicant = arena.text(self.applicant)
      if let value = self.answers { c.pointee.answers = arena.message(value) }
      if let value = self.fetched { c.pointee.fetched = arena.message(value) }
      c.pointee.attachments = arena.messages(self.attachments)
      c.pointee.n_attachments = self.attachments.count
      c.pointee.problems = arena.messages(self.problems)
      c.pointee.n_problems = self.problems.count
      c.pointee.language = arena.text(self.language)
      c.pointee.case_name = arena.text(self.caseName)
      c.pointee.offer = arena.text(self.offer)
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.updateTime { c.pointee.update_time = arena.message(value) }
      if let value = self.expireTime { c.pointee.expire_time = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.Draft {
  public init() {
    self.init(
      name: "",
      publicService: "",
      version: 0,
      applicant: "",
      answers: nil,
      fetched: nil,
      attachments: [],
      problems: [],
      language: "",
      caseName: "",
      offer: "",
      createTime: nil,
      updateTime: nil,
      expireTime: nil,
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    publicService: String = "",
    version: UInt32 = 0,
    applicant: String = "",
    answers: GoogleProtobuf.Struct? = nil,
    fetched: GoogleProtobuf.Struct? = nil,
    attachments: [ServicesV1.DraftAttachment] = [],
    problems: [TypeV1.FieldProblem] = [],
    language: String = "",
    caseName: String = "",
    offer: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil,
    updateTime: GoogleProtobuf.Timestamp? = nil,
    expireTime: GoogleProtobuf.Timestamp? = nil,
    etag: String = ""
  ) {
    self.init(
      name: name,
      publicService: publicService,
      version: version,
      applicant: applicant,
      answers: answers,
      fetched: fetched,
      attachments: attachments,
      problems: problems,
      language: language,
      caseName: caseName,
      offer: offer,
      createTime: createTime,
      updateTime: updateTime,
      expireTime: expireTime,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is a file of a draft.
  public struct DraftAttachment: Protobuf.Message, Equatable {
    /// The resource name: `drafts/{draft}/attachments/{attachment}`.
    public var name: String
    /// Which document of the definition it is.
    public var documentId: String
    /// Name, type, length and digest.
    public var file: TypeV1.FileInfo?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__draft_attachment__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DraftAttachment.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.document_id)
      let field3: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      return Self(
        name: field1,
        documentId: field2,
        file: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DraftAttachment.self)
      talaka__services__v1__draft_attachment__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.document_id = arena.text(self.documentId)
      if let value = self.file { c.pointee.file = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DraftAttachment {
  public init() {
    self.init(
      name: "",
      documentId: "",
      file: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    documentId: String = "",
    file: TypeV1.FileInfo? = nil
  ) {
    self.init(
      name: name,
      documentId: documentId,
      file: file,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for a draft.
  public struct GetDraftRequest: Protobuf.Message, Equatable {
    /// `drafts/{draft}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__get_draft_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetDraftRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetDraftRequest.self)
      talaka__services__v1__get_draft_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.GetDraftRequest {
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

extension ServicesV1 {
  /// Asks for drafts.
  public struct ListDraftsRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_drafts_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListDraftsRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      return Self(
        pageSize: field1,
        pageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListDraftsRequest.self)
      talaka__services__v1__list_drafts_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListDraftsRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = ""
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives a page of drafts.
  public struct ListDraftsResponse: Protobuf.Message, Equatable {
    /// The drafts.
    public var drafts: [ServicesV1.Draft]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_drafts_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListDraftsResponse.self)
      let field1: [ServicesV1.Draft] = try FromC.messages(c.pointee.drafts, c.pointee.n_drafts)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        drafts: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListDraftsResponse.self)
      talaka__services__v1__list_drafts_response__init(c)
      c.pointee.drafts = arena.messages(self.drafts)
      c.pointee.n_drafts = self.drafts.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListDraftsResponse {
  public init() {
    self.init(
      drafts: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    drafts: [ServicesV1.Draft] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      drafts: drafts,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Creates a draft.
  public struct CreateDraftRequest: Protobuf.Message, Equatable {
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// The service: `publicServices/{public_service}`.
    public var publicService: String
    /// The language of the application and the decision: be, ru or en; empty: be.
    public var language: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__create_draft_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__CreateDraftRequest.self)
      let field1: String = try FromC.text(c.pointee.request_id)
      let field2: String = try FromC.text(c.pointee.public_service)
      let field3: String = try FromC.text(c.pointee.language)
      return Self(
        requestId: field1,
        publicService: field2,
        language: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__CreateDraftRequest.self)
      talaka__services__v1__create_draft_request__init(c)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.public_service = arena.text(self.publicService)
      c.pointee.language = arena.text(self.language)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.CreateDraftRequest {
  public init() {
    self.init(
      requestId: "",
      publicService: "",
      language: "",
      unknownFields: UnknownFields())
  }

  public init(
    requestId: String = "",
    publicService: String = "",
    language: String = ""
  ) {
    self.init(
      requestId: requestId,
      publicService: publicService,
      language: language,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Updates a draft.
  public struct UpdateDraftRequest: Protobuf.Message, Equatable {
    /// The draft with its name and new values; with an etag it must be the present one.
    public var draft: ServicesV1.Draft?
    /// Which fields: `answers`, `language`; absent: both that are set.
    public var updateMask: GoogleProtobuf.FieldMask?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__update_draft_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__UpdateDraftRequest.self)
      let field1: ServicesV1.Draft? = try FromC.message(c.pointee.draft)
      let field2: GoogleProtobuf.FieldMask? = try FromC.message(c.pointee.update_mask)
      return Self(
        draft: field1,
        updateMask: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__UpdateDraftRequest.self)
      talaka__services__v1__update_draft_request__init(c)
      if let value = self.draft { c.pointee.draft = arena.message(value) }
      if let value = self.updateMask { c.pointee.update_mask = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.UpdateDraftRequest {
  public init() {
    self.init(
      draft: nil,
      updateMask: nil,
      unknownFields: UnknownFields())
  }

  public init(
    draft: ServicesV1.Draft? = nil,
    updateMask: GoogleProtobuf.FieldMask? = nil
  ) {
    self.init(
      draft: draft,
      updateMask: updateMask,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Deletes a draft.
  public struct DeleteDraftRequest: Protobuf.Message, Equatable {
    /// `drafts/{draft}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__delete_draft_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DeleteDraftRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DeleteDraftRequest.self)
      talaka__services__v1__delete_draft_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DeleteDraftRequest {
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

extension ServicesV1 {
  /// Says that the draft is deleted.
  public struct DeleteDraftResponse: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__delete_draft_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DeleteDraftResponse.self)
      talaka__services__v1__delete_draft_response__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DeleteDraftResponse {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Carries a part of a file. The first message describes the file; every message may carry bytes.
  public struct AddAttachmentRequest: Protobuf.Message, Equatable {
    /// `drafts/{draft}`; only in the first message.
    public var parent: String
    /// Which document of the definition it is; only in the first message.
    public var documentId: String
    /// Name and type, and length and digest where they are known; only in the first message.
    public var file: TypeV1.FileInfo?
    /// The next bytes, at most 256 KiB.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__add_attachment_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__AddAttachmentRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: String = try FromC.text(c.pointee.document_id)
      let field3: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      let field4: [UInt8] = FromC.byteArray(c.pointee.chunk)
      return Self(
        parent: field1,
        documentId: field2,
        file: field3,
        chunk: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__AddAttachmentRequest.self)
      talaka__services__v1__add_attachment_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.document_id = arena.text(self.documentId)
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.AddAttachmentRequest {
  public init() {
    self.init(
      parent: "",
      documentId: "",
      file: nil,
      chunk: [],
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    documentId: String = "",
    file: TypeV1.FileInfo? = nil,
    chunk: [UInt8] = []
  ) {
    self.init(
      parent: parent,
      documentId: documentId,
      file: file,
      chunk: chunk,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Removes a file.
  public struct RemoveAttachmentRequest: Protobuf.Message, Equatable {
    /// `drafts/{draft}/attachments/{attachment}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__remove_attachment_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RemoveAttachmentRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RemoveAttachmentRequest.self)
      talaka__services__v1__remove_attachment_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RemoveAttachmentRequest {
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

extension ServicesV1 {
  /// Prepares a submission.
  public struct PrepareSubmissionRequest: Protobuf.Message, Equatable {
    /// `drafts/{draft}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__prepare_submission_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareSubmissionRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareSubmissionRequest.self)
      talaka__services__v1__prepare_submission_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PrepareSubmissionRequest {
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

extension ServicesV1 {
  /// Gives what the applicant signs.
  public struct PrepareSubmissionResponse: Protobuf.Message, Equatable {
    /// The canonical document: JSON (RFC 8785) with service, version, applicant, answers, fetched data
    /// and the digests of the files, UTF-8.
    public var document: [UInt8]
    /// Its digest.
    public var digest: TypeV1.Digest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__prepare_submission_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareSubmissionResponse.self)
      let field1: [UInt8] = FromC.byteArray(c.pointee.document)
      let field2: TypeV1.Digest? = try FromC.message(c.pointee.digest)
      return Self(
        document: field1,
        digest: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareSubmissionResponse.self)
      talaka__services__v1__prepare_submission_response__init(c)
      c.pointee.document = arena.byteArray(self.document)
      if let value = self.digest { c.pointee.digest = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PrepareSubmissionResponse {
  public init() {
    self.init(
      document: [],
      digest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    document: [UInt8] = [],
    digest: TypeV1.Digest? = nil
  ) {
    self.init(
      document: document,
      digest: digest,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Submits an application.
  public struct SubmitApplicationRequest: Protobuf.Message, Equatable {
    /// `drafts/{draft}`.
    public var name: String
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// The detached signature over the prepared document (CAdES-T, DER).
    public var signature: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__submit_application_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SubmitApplicationRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.request_id)
      let field3: [UInt8] = FromC.byteArray(c.pointee.signature)
      return Self(
        name: field1,
        requestId: field2,
        signature: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__SubmitApplicationRequest.self)
      talaka__services__v1__submit_application_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.signature = arena.byteArray(self.signature)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.SubmitApplicationRequest {
  public init() {
    self.init(
      name: "",
      requestId: "",
      signature: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    requestId: String = "",
    signature: [UInt8] = []
  ) {
    self.init(
      name: name,
      requestId: requestId,
      signature: signature,
      unknownFields: UnknownFields())
  }
}
