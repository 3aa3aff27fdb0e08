// Generated from talaka/services/v1/case_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Asks for a case.
  public struct GetCaseRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__get_case_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetCaseRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetCaseRequest.self)
      talaka__services__v1__get_case_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.GetCaseRequest {
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
  /// Asks for the applicant's cases.
  public struct ListCasesRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only in this state; unspecified: all.
    public var state: ServicesV1.CaseState
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_cases_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCasesRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      let field3: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      return Self(
        pageSize: field1,
        pageToken: field2,
        state: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCasesRequest.self)
      talaka__services__v1__list_cases_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListCasesRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      state: ServicesV1.CaseState(rawValue: 0),
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = "",
    state: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: 0)
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      state: state,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives a page of cases.
  public struct ListCasesResponse: Protobuf.Message, Equatable {
    /// The cases, in short.
    public var cases: [ServicesV1.Case]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_cases_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCasesResponse.self)
      let field1: [ServicesV1.Case] = try FromC.messages(c.pointee.cases, c.pointee.n_cases)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        cases: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCasesResponse.self)
      talaka__services__v1__list_cases_response__init(c)
      c.pointee.cases = arena.messages(self.cases)
      c.pointee.n_cases = self.cases.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListCasesResponse {
  public init() {
    self.init(
      cases: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    cases: [ServicesV1.Case] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      cases: cases,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for the queue of a body.
  public struct ListQueueRequest: Protobuf.Message, Equatable {
    /// `organisations/{organisation}`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    /// Only in this state; unspecified: all that are not finished.
    public var state: ServicesV1.CaseState
    /// Only those that the user has taken.
    public var mineOnly: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_queue_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListQueueRequest.self)
      let field1: String = try FromC.text(c.pointee.parent)
      let field2: Int32 = c.pointee.page_size
      let field3: String = try FromC.text(c.pointee.page_token)
      let field4: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field5: Bool = c.pointee.mine_only != 0
      return Self(
        parent: field1,
        pageSize: field2,
        pageToken: field3,
        state: field4,
        mineOnly: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListQueueRequest.self)
      talaka__services__v1__list_queue_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      c.pointee.mine_only = self.mineOnly ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListQueueRequest {
  public init() {
    self.init(
      parent: "",
      pageSize: 0,
      pageToken: "",
      state: ServicesV1.CaseState(rawValue: 0),
      mineOnly: false,
      unknownFields: UnknownFields())
  }

  public init(
    parent: String = "",
    pageSize: Int32 = 0,
    pageToken: String = "",
    state: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: 0),
    mineOnly: Bool = false
  ) {
    self.init(
      parent: parent,
      pageSize: pageSize,
      pageToken: pageToken,
      state: state,
      mineOnly: mineOnly,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Gives a page of the queue.
  public struct ListQueueResponse: Protobuf.Message, Equatable {
    /// The cases, in short.
    public var cases: [ServicesV1.Case]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_queue_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListQueueResponse.self)
      let field1: [ServicesV1.Case] = try FromC.messages(c.pointee.cases, c.pointee.n_cases)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        cases: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListQueueResponse.self)
      talaka__services__v1__list_queue_response__init(c)
      c.pointee.cases = arena.messages(self.cases)
      c.pointee.n_cases = self.cases.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListQueueResponse {
  public init() {
    self.init(
      cases: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    cases: [ServicesV1.Case] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      cases: cases,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for the history of a case.
  public struct ListCaseEventsRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var parent: String
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_case_events_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCaseEventsRequest.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCaseEventsRequest.self)
      talaka__services__v1__list_case_events_request__init(c)
      c.pointee.parent = arena.text(self.parent)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListCaseEventsRequest {
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

extension ServicesV1 {
  /// Gives a page of history.
  public struct ListCaseEventsResponse: Protobuf.Message, Equatable {
    /// The events.
    public var events: [ServicesV1.CaseEvent]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__list_case_events_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCaseEventsResponse.self)
      let field1: [ServicesV1.CaseEvent] = try FromC.messages(c.pointee.events, c.pointee.n_events)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        events: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__ListCaseEventsResponse.self)
      talaka__services__v1__list_case_events_response__init(c)
      c.pointee.events = arena.messages(self.events)
      c.pointee.n_events = self.events.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.ListCaseEventsResponse {
  public init() {
    self.init(
      events: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    events: [ServicesV1.CaseEvent] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      events: events,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for a file.
  public struct DownloadCaseFileRequest: Protobuf.Message, Equatable {
    /// `cases/{case}/files/{file}`.
    public var name: String
    /// The first byte.
    public var offset: UInt64
    /// How many bytes; 0 for all that follow.
    public var length: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__download_case_file_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DownloadCaseFileRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: UInt64 = c.pointee.offset
      let field3: UInt64 = c.pointee.length
      return Self(
        name: field1,
        offset: field2,
        length: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DownloadCaseFileRequest.self)
      talaka__services__v1__download_case_file_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.offset = self.offset
      c.pointee.length = self.length
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DownloadCaseFileRequest {
  public init() {
    self.init(
      name: "",
      offset: 0,
      length: 0,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    offset: UInt64 = 0,
    length: UInt64 = 0
  ) {
    self.init(
      name: name,
      offset: offset,
      length: length,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Carries a part of a file.
  public struct DownloadCaseFileResponse: Protobuf.Message, Equatable {
    /// The whole file; only in the first message.
    public var file: TypeV1.FileInfo?
    /// The next bytes.
    public var chunk: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__download_case_file_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DownloadCaseFileResponse.self)
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
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DownloadCaseFileResponse.self)
      talaka__services__v1__download_case_file_response__init(c)
      if let value = self.file { c.pointee.file = arena.message(value) }
      c.pointee.chunk = arena.byteArray(self.chunk)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DownloadCaseFileResponse {
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

extension ServicesV1 {
  /// Registers a case.
  public struct RegisterCaseRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__register_case_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RegisterCaseRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RegisterCaseRequest.self)
      talaka__services__v1__register_case_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RegisterCaseRequest {
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
  /// Takes a case.
  public struct TakeCaseRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__take_case_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__TakeCaseRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__TakeCaseRequest.self)
      talaka__services__v1__take_case_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.TakeCaseRequest {
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
  /// Asks another body.
  public struct AskBodyRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// Who is asked: `subscribers/{subscriber}`.
    public var recipient: String
    /// What.
    public var question: String
    /// By when an answer is asked for; absent: as the definition says.
    public var answerDueTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__ask_body_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__AskBodyRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.request_id)
      let field3: String = try FromC.text(c.pointee.recipient)
      let field4: String = try FromC.text(c.pointee.question)
      let field5: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.answer_due_time)
      return Self(
        name: field1,
        requestId: field2,
        recipient: field3,
        question: field4,
        answerDueTime: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__AskBodyRequest.self)
      talaka__services__v1__ask_body_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.recipient = arena.text(self.recipient)
      c.pointee.question = arena.text(self.question)
      if let value = self.answerDueTime { c.pointee.answer_due_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.AskBodyRequest {
  public init() {
    self.init(
      name: "",
      requestId: "",
      recipient: "",
      question: "",
      answerDueTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    requestId: String = "",
    recipient: String = "",
    question: String = "",
    answerDueTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      requestId: requestId,
      recipient: recipient,
      question: question,
      answerDueTime: answerDueTime,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Records an answer.
  public struct RecordAnswerRequest: Protobuf.Message, Equatable {
    /// `cases/{case}/bodyRequests/{body_request}`.
    public var name: String
    /// What the body said.
    public var answerText: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__record_answer_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RecordAnswerRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.answer_text)
      return Self(
        name: field1,
        answerText: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__RecordAnswerRequest.self)
      talaka__services__v1__record_answer_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.answer_text = arena.text(self.answerText)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.RecordAnswerRequest {
  public init() {
    self.init(
      name: "",
      answerText: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    answerText: String = ""
  ) {
    self.init(
      name: name,
      answerText: answerText,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Drafts a decision.
  public struct DraftDecisionRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    /// Granted or refused.
    public var outcome: ServicesV1.DecisionOutcome
    /// The grounds; a refusal needs them.
    public var grounds: String
    /// The values for the result's template, by the definition's names.
    public var resultValues: GoogleProtobuf.Struct?
    /// The case's etag; when it is set it must be the present one.
    public var etag: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__draft_decision_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DraftDecisionRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: ServicesV1.DecisionOutcome = ServicesV1.DecisionOutcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
      let field3: String = try FromC.text(c.pointee.grounds)
      let field4: GoogleProtobuf.Struct? = try FromC.message(c.pointee.result_values)
      let field5: String = try FromC.text(c.pointee.etag)
      return Self(
        name: field1,
        outcome: field2,
        grounds: field3,
        resultValues: field4,
        etag: field5,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DraftDecisionRequest.self)
      talaka__services__v1__draft_decision_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
      c.pointee.grounds = arena.text(self.grounds)
      if let value = self.resultValues { c.pointee.result_values = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DraftDecisionRequest {
  public init() {
    self.init(
      name: "",
      outcome: ServicesV1.DecisionOutcome(rawValue: 0),
      grounds: "",
      resultValues: nil,
      etag: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    outcome: ServicesV1.DecisionOutcome = ServicesV1.DecisionOutcome(rawValue: 0),
    grounds: String = "",
    resultValues: GoogleProtobuf.Struct? = nil,
    etag: String = ""
  ) {
    self.init(
      name: name,
      outcome: outcome,
      grounds: grounds,
      resultValues: resultValues,
      etag: etag,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Prepares a decision.
  public struct PrepareDecisionRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__prepare_decision_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareDecisionRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareDecisionRequest.self)
      talaka__services__v1__prepare_decision_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PrepareDecisionRequest {
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
  /// Gives what the signatory signs.
  public struct PrepareDecisionResponse: Protobuf.Message, Equatable {
    /// The decision with number, code and the two files.
    public var decision: ServicesV1.Decision?
    /// The PDF; its digest is the first to sign.
    public var pdf: ServicesV1.CaseFile?
    /// The JSON (RFC 8785); its digest is the second to sign.
    public var json: ServicesV1.CaseFile?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__prepare_decision_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareDecisionResponse.self)
      let field1: ServicesV1.Decision? = try FromC.message(c.pointee.decision)
      let field2: ServicesV1.CaseFile? = try FromC.message(c.pointee.pdf)
      let field3: ServicesV1.CaseFile? = try FromC.message(c.pointee.json)
      return Self(
        decision: field1,
        pdf: field2,
        json: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__PrepareDecisionResponse.self)
      talaka__services__v1__prepare_decision_response__init(c)
      if let value = self.decision { c.pointee.decision = arena.message(value) }
      if let value = self.pdf { c.pointee.pdf = arena.message(value) }
      if let value = self.json { c.pointee.json = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.PrepareDecisionResponse {
  public init() {
    self.init(
      decision: nil,
      pdf: nil,
      json: nil,
      unknownFields: UnknownFields())
  }

  public init(
    decision: ServicesV1.Decision? = nil,
    pdf: ServicesV1.CaseFile? = nil,
    json: ServicesV1.CaseFile? = nil
  ) {
    self.init(
      decision: decision,
      pdf: pdf,
      json: json,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Decides a case.
  public struct DecideCaseRequest: Protobuf.Message, Equatable {
    /// `cases/{case}`.
    public var name: String
    /// The client's id of this request (UUID); a repeat has no further effect.
    public var requestId: String
    /// The detached signature over the PDF (CAdES-T, DER).
    public var pdfSignature: [UInt8]
    /// The detached signature over the JSON (CAdES-T, DER).
    public var jsonSignature: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__decide_case_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DecideCaseRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.request_id)
      let field3: [UInt8] = FromC.byteArray(c.pointee.pdf_signature)
      let field4: [UInt8] = FromC.byteArray(c.pointee.json_signature)
      return Self(
        name: field1,
        requestId: field2,
        pdfSignature: field3,
        jsonSignature: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__DecideCaseRequest.self)
      talaka__services__v1__decide_case_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.request_id = arena.text(self.requestId)
      c.pointee.pdf_signature = arena.byteArray(self.pdfSignature)
      c.pointee.json_signature = arena.byteArray(self.jsonSignature)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.DecideCaseRequest {
  public init() {
    self.init(
      name: "",
      requestId: "",
      pdfSignature: [],
      jsonSignature: [],
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    requestId: String = "",
    pdfSignature: [UInt8] = [],
    jsonSignature: [UInt8] = []
  ) {
    self.init(
      name: name,
      requestId: requestId,
      pdfSignature: pdfSignature,
      jsonSignature: jsonSignature,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Asks for a decision.
  public struct GetDecisionRequest: Protobuf.Message, Equatable {
    /// `cases/{case}/decision`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__get_decision_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetDecisionRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__GetDecisionRequest.self)
      talaka__services__v1__get_decision_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.GetDecisionRequest {
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
  /// Asks whether a decision is genuine. Exactly one key is set.
  public struct VerifyDecisionRequest: Protobuf.Message, Equatable {
    /// By what.
    public var key: Key?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__verify_decision_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__VerifyDecisionRequest.self)
      let oneof0: Key?
      switch c.pointee.key_case.rawValue {
      case 1: oneof0 = .code(try FromC.text(c.pointee.code))
      case 2: oneof0 = .digest(try FromC.message(c.pointee.digest) ?? .init())
      default: oneof0 = nil
      }
      return Self(
        key: oneof0,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__VerifyDecisionRequest.self)
      talaka__services__v1__verify_decision_request__init(c)
      switch self.key {
      case .code(let value):
        c.pointee.key_case = .init(rawValue: 1)
        c.pointee.code = arena.text(value)
      case .digest(let value):
        c.pointee.key_case = .init(rawValue: 2)
        c.pointee.digest = arena.message(value)
      case nil: break
      }
      arena.unknownFields(self.unknownFields, structure)
    }

    /// By what.
    public enum Key: Sendable, Equatable {
      /// The code printed on it.
      case code(String)
      /// The digest of its PDF or JSON file.
      case digest(TypeV1.Digest)
    }
  }
}

extension ServicesV1.VerifyDecisionRequest {
  public init() {
    self.init(
      key: nil,
      unknownFields: UnknownFields())
  }

  public init(
    key: Key? = nil
  ) {
    self.init(
      key: key,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Says what the suite knows of a decision.
  public struct VerifyDecisionResponse: Protobuf.Message, Equatable {
    /// The decision's number.
    public var decisionNumber: String
    /// The decision's date, `YYYY-MM-DD`.
    public var decisionDate: String
    /// Granted or refused.
    public var outcome: ServicesV1.DecisionOutcome
    /// The body that decided: `organisations/{organisation}`.
    public var organisation: String
    /// The service: `publicServices/{public_service}`.
    public var publicService: String
    /// Until when the result holds, `YYYY-MM-DD`; empty: without end.
    public var validUntil: String
    /// True while the result holds.
    public var valid: Bool
    /// The files that were signed, to compare digests.
    public var files: [TypeV1.FileInfo]
    /// When it was signed, as its time stamp proves.
    public var stampTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__verify_decision_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__VerifyDecisionResponse.self)
      let field1: String = try FromC.text(c.pointee.decision_number)
      let field2: String = try FromC.text(c.pointee.decision_date)
      let field3: ServicesV1.DecisionOutcome = ServicesV1.DecisionOutcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
      let field4: String = try FromC.text(c.pointee.organisation)
      let field5: String = try FromC.text(c.pointee.public_service)
      let field6: String = try FromC.text(c.pointee.valid_until)
      let field7: Bool = c.pointee.valid != 0
      let field8: [TypeV1.FileInfo] = try FromC.messages(c.pointee.files, c.pointee.n_files)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.stamp_time)
      return Self(
        decisionNumber: field1,
        decisionDate: field2,
        outcome: field3,
        organisation: field4,
        publicService: field5,
        validUntil: field6,
        valid: field7,
        files: field8,
        stampTime: field9,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__VerifyDecisionResponse.self)
      talaka__services__v1__verify_decision_response__init(c)
      c.pointee.decision_number = arena.text(self.decisionNumber)
      c.pointee.decision_date = arena.text(self.decisionDate)
      c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.public_service = arena.text(self.publicService)
      c.pointee.valid_until = arena.text(self.validUntil)
      c.pointee.valid = self.valid ? 1 : 0
      c.pointee.files = arena.messages(self.files)
      c.pointee.n_files = self.files.count
      if let value = self.stampTime { c.pointee.stamp_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.VerifyDecisionResponse {
  public init() {
    self.init(
      decisionNumber: "",
      decisionDate: "",
      outcome: ServicesV1.DecisionOutcome(rawValue: 0),
      organisation: "",
      publicService: "",
      validUntil: "",
      valid: false,
      files: [],
      stampTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    decisionNumber: String = "",
    decisionDate: String = "",
    outcome: ServicesV1.DecisionOutcome = ServicesV1.DecisionOutcome(rawValue: 0),
    organisation: String = "",
    publicService: String = "",
    validUntil: String = "",
    valid: Bool = false,
    files: [TypeV1.FileInfo] = [],
    stampTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      decisionNumber: decisionNumber,
      decisionDate: decisionDate,
      outcome: outcome,
      organisation: organisation,
      publicService: publicService,
      validUntil: validUntil,
      valid: valid,
      files: files,
      stampTime: stampTime,
      unknownFields: UnknownFields())
  }
}
