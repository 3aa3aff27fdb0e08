// Generated from talaka/services/v1/case.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Is one file of a case.
  public struct CaseFile: Protobuf.Message, Equatable {
    /// The resource name: `cases/{case}/files/{file}`, numbered from 1.
    public var name: String
    /// What it is.
    public var kind: ServicesV1.CaseFileKind
    /// Which document of the definition it is; only for attachments.
    public var documentId: String
    /// Name, type, length and digest.
    public var file: TypeV1.FileInfo?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__case_file__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__CaseFile.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: ServicesV1.CaseFileKind = ServicesV1.CaseFileKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field3: String = try FromC.text(c.pointee.document_id)
      let field4: TypeV1.FileInfo? = try FromC.message(c.pointee.file)
      return Self(
        name: field1,
        kind: field2,
        documentId: field3,
        file: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__CaseFile.self)
      talaka__services__v1__case_file__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.document_id = arena.text(self.documentId)
      if let value = self.file { c.pointee.file = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.CaseFile {
  public init() {
    self.init(
      name: "",
      kind: ServicesV1.CaseFileKind(rawValue: 0),
      documentId: "",
      file: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    kind: ServicesV1.CaseFileKind = ServicesV1.CaseFileKind(rawValue: 0),
    documentId: String = "",
    file: TypeV1.FileInfo? = nil
  ) {
    self.init(
      name: name,
      kind: kind,
      documentId: documentId,
      file: file,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is a question to another body.
  public struct BodyRequest: Protobuf.Message, Equatable {
    /// The resource name: `cases/{case}/bodyRequests/{body_request}`; its id is the `dispatch_id`.
    public var name: String
    /// Who is asked: `subscribers/{subscriber}`.
    public var recipient: String
    /// What.
    public var question: String
    /// Where it is.
    public var state: ServicesV1.BodyRequestState
    /// The dispatch: `dispatches/{dispatch}`.
    public var dispatch: String
    /// The evidence so far: `evidence/{evidence}`.
    public var evidence: [String]
    /// The answer's dispatch: `dispatches/{dispatch}`; empty until answered.
    public var reply: String
    /// The answer's words, when an official recorded it; its files are files of the case.
    public var answerText: String
    /// When it was asked.
    public var createTime: GoogleProtobuf.Timestamp?
    /// When the answer came.
    public var answerTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__body_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__BodyRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.recipient)
      let field3: String = try FromC.text(c.pointee.question)
      let field4: ServicesV1.BodyRequestState = ServicesV1.BodyRequestState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field5: String = try FromC.text(c.pointee.dispatch)
      let field6: [String] = try FromC.texts(c.pointee.evidence, c.pointee.n_evidence)
      let field7: String = try FromC.text(c.pointee.reply)
      let field8: String = try FromC.text(c.pointee.answer_text)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.create_time)
      let field10: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.answer_time)
      return Self(
        name: field1,
        recipient: field2,
        question: field3,
        state: field4,
        dispatch: field5,
        evidence: field6,
        reply: field7,
        answerText: field8,
        createTime: field9,
        answerTime: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__BodyRequest.self)
      talaka__services__v1__body_request__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.recipient = arena.text(self.recipient)
      c.pointee.question = arena.text(self.question)
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      c.pointee.dispatch = arena.text(self.dispatch)
      c.pointee.evidence = arena.texts(self.evidence)
      c.pointee.n_evidence = self.evidence.count
      c.pointee.reply = arena.text(self.reply)
      c.pointee.answer_text = arena.text(self.answerText)
      if let value = self.createTime { c.pointee.create_time = arena.message(value) }
      if let value = self.answerTime { c.pointee.answer_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.BodyRequest {
  public init() {
    self.init(
      name: "",
      recipient: "",
      question: "",
      state: ServicesV1.BodyRequestState(rawValue: 0),
      dispatch: "",
      evidence: [],
      reply: "",
      answerText: "",
      createTime: nil,
      answerTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    recipient: String = "",
    question: String = "",
    state: ServicesV1.BodyRequestState = ServicesV1.BodyRequestState(rawValue: 0),
    dispatch: String = "",
    evidence: [String] = [],
    reply: String = "",
    answerText: String = "",
    createTime: GoogleProtobuf.Timestamp? = nil,
    answerTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      recipient: recipient,
      question: question,
      state: state,
      dispatch: dispatch,
      evidence: evidence,
      reply: reply,
      answerText: answerText,
      createTime: createTime,
      answerTime: answerTime,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is a decision, drafted or made.
  public struct Decision: Protobuf.Message, Equatable {
    /// The resource name: `cases/{case}/decision`.
    public var name: String
    /// Granted or refused.
    public var outcome: ServicesV1.DecisionOutcome
    /// The grounds, as the official wrote them.
    public var grounds: String
    /// The values for the result's template, by the definition's names.
    public var resultValues: GoogleProtobuf.Struct?
    /// The number; empty until decided.
    public var decisionNumber: String
    /// The date, `YYYY-MM-DD`; empty until decided.
    public var decisionDate: String
    /// Until when the result holds, `YYYY-MM-DD`; empty: without end.
    public var validUntil: String
    /// The code by which anyone verifies it; empty until prepared.
    public var verificationCode: String
    /// Who signed: `persons/{person}`; empty until decided.
    public var signatory: String
    /// The case: `cases/{case}`.
    public var caseName: String
    /// The body that decided: `organisations/{organisation}`.
    public var organisation: String
    /// Whom it concerns: `persons/{person}` or `organisations/{organisation}`.
    public var applicant: String
    /// The files: PDF and JSON, a signature each, the time stamp.
    public var files: [ServicesV1.CaseFile]
    /// When it was signed and stored; absent before.
    public var decideTime: GoogleProtobuf.Timestamp?
    /// When it was put into the account; absent before.
    public var deliverTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__decision__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Decision.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: ServicesV1.DecisionOutcome = ServicesV1.DecisionOutcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
      let field3: String = try FromC.text(c.pointee.grounds)
      let field4: GoogleProtobuf.Struct? = try FromC.message(c.pointee.result_values)
      let field5: String = try FromC.text(c.pointee.decision_number)
      let field6: String = try FromC.text(c.pointee.decision_date)
      let field7: String = try FromC.text(c.pointee.valid_until)
      let field8: String = try FromC.text(c.pointee.verification_code)
      let field9: String = try FromC.text(c.pointee.signatory)
      let field10: String = try FromC.text(c.pointee.case_name)
      let field11: String = try FromC.text(c.pointee.organisation)
      let field12: String = try FromC.text(c.pointee.applicant)
      let field13: [ServicesV1.CaseFile] = try FromC.messages(c.pointee.files, c.pointee.n_files)
      let field14: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.decide_time)
      let field15: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.deliver_time)
      return Self(
        name: field1,
        outcome: field2,
        grounds: field3,
        resultValues: field4,
        decisionNumber: field5,
        decisionDate: field6,
        validUntil: field7,
        verificationCode: field8,
        signatory: field9,
        caseName: field10,
        organisation: field11,
        applicant: field12,
        files: field13,
        decideTime: field14,
        deliverTime: field15,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Decision.self)
      talaka__services__v1__decision__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
      c.pointee.grounds = arena.text(self.grounds)
      if let value = self.resultValues { c.pointee.result_values = arena.message(value) }
      c.pointee.decision_number = arena.text(self.decisionNumber)
      c.pointee.decision_date = arena.text(self.decisionDate)
      c.pointee.valid_until = arena.text(self.validUntil)
      c.pointee.verification_code = arena.text(self.verificationCode)
      c.pointee.signatory = arena.text(self.signatory)
      c.pointee.case_name = arena.text(self.caseName)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.applicant = arena.text(self.applicant)
      c.pointee.files = arena.messages(self.files)
      c.pointee.n_files = self.files.count
      if let value = self.decideTime { c.pointee.decide_time = arena.message(value) }
      if let value = self.deliverTime { c.pointee.deliver_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.Decision {
  public init() {
    self.init(
      name: "",
      outcome: ServicesV1.DecisionOutcome(rawValue: 0),
      grounds: "",
      resultValues: nil,
      decisionNumber: "",
      decisionDate: "",
      validUntil: "",
      verificationCode: "",
      signatory: "",
      caseName: "",
      organisation: "",
      applicant: "",
      files: [],
      decideTime: nil,
      deliverTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    outcome: ServicesV1.DecisionOutcome = ServicesV1.DecisionOutcome(rawValue: 0),
    grounds: String = "",
    resultValues: GoogleProtobuf.Struct? = nil,
    decisionNumber: String = "",
    decisionDate: String = "",
    validUntil: String = "",
    verificationCode: String = "",
    signatory: String = "",
    caseName: String = "",
    organisation: String = "",
    applicant: String = "",
    files: [ServicesV1.CaseFile] = [],
    decideTime: GoogleProtobuf.Timestamp? = nil,
    deliverTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      name: name,
      outcome: outcome,
      grounds: grounds,
      resultValues: resultValues,
      decisionNumber: decisionNumber,
      decisionDate: decisionDate,
      validUntil: validUntil,
      verificationCode: verificationCode,
      signatory: signatory,
      caseName: caseName,
      organisation: organisation,
      applicant: applicant,
      files: files,
      decideTime: decideTime,
      deliverTime: deliverTime,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is one case.
  public struct Case: Protobuf.Message, Equatable {
    /// The resource name: `cases/{case}`; the id is that of the draft.
    public var name: String
    /// The service: `publicServices/{public_service}`.
    public var publicService: String
    /// Its version.
    public var version: UInt32
    /// The service's title.
    public var title: TypeV1.LocalizedText?
    /// Who applied: `persons/{person}` or `organisations/{organisation}`.
    public var applicant: String
    /// The body that decides: `organisations/{organisation}`.
    public var organisation: String
    /// Where it is.
    public var state: ServicesV1.CaseState
    /// The answers. Not in lists.
    public var answers: GoogleProtobuf.Struct?
    /// What was fetched from the registers. Not in lists.
    public var fetched: GoogleProtobuf.Struct?
    /// The files. Not in lists.
    public var files: [ServicesV1.CaseFile]
    /// The registration number: `5.1-000123/2026`; empty until registered.
    public var registrationNumber: String
    /// By when it must be decided, `YYYY-MM-DD` in the nation's time zone; empty until registered.
    public var dueDate: String
    /// True while the clock stands.
    public var clockStopped: Bool
    /// True when it is past its term.
    public var overdue: Bool
    /// The official who has it: `persons/{person}`; only for officials.
    public var executor: String
    /// The questions to other bodies; only for officials.
    public var bodyRequests: [ServicesV1.BodyRequest]
    /// The decision: for officials from its draft on, for the applicant once decided.
    public var decision: ServicesV1.Decision?
    /// The offer that it accepted: `offers/{offer}`; empty for others.
    public var offer: String
    /// The language of the application and the decision.
    public var language: String
    /// When it was submitted.
    public var submitTime: GoogleProtobuf.Timestamp?
    /// When it was registered.
    public var registerTime: GoogleProtobuf.Timestamp?
    /// When it was changed last.
    public var updateTime: GoogleProtobuf.Timestamp?
    /// Changes with every change of the case.
    public var etag: String
    /// The applicant's name in the case's language, for the queue.
    public var applicantTitle: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__case__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Case.self)
      let field1: String = try FromC.text(c.pointee.name)
      let field2: String = try FromC.text(c.pointee.public_service)
      let field3: UInt32 = c.pointee.version
      let field4: TypeV1.LocalizedText? = try FromC.message(c.pointee.title)
      let field5: String = try FromC.text(c.pointee.applicant)
      let field6: String = try FromC.text(c.pointee.organisation)
      let field7: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
      let field8: GoogleProtobuf.Struct? = try FromC.message(c.pointee.answers)
      let field9: GoogleProtobuf.Struct? = try FromC.message(c.pointee.fetched)
      let field10: [ServicesV1.CaseFile] = try FromC.messages(c.pointee.files, c.pointee.n_files)
      let field11: String = try FromC.text(c.pointee.registration_number)
      let field12: String = try FromC.text(c.pointee.due_date)
      let field13: Bool = c.pointee.clock_stopped != 0
      let field14: Bool = c.pointee.overdue != 0
      let field15: String = try FromC.text(c.pointee.executor)
      let field16: [ServicesV1.BodyRequest] = try FromC.messages(c.pointee.body_requests, c.pointee.n_body_requests)
      let field17: ServicesV1.Decision? = try FromC.message(c.pointee.decision)
      let field18: String = try FromC.text(c.pointee.offer)
      let field19: String = try FromC.text(c.pointee.language)
      let field20: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.submit_time)
      let field21: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.register_time)
      let field22: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.update_time)
      let field23: String = try FromC.text(c.pointee.etag)
      let field24: String = try FromC.text(c.pointee.applicant_title)
      return Self(
        name: field1,
        publicService: field2,
        version: field3,
        title: field4,
        applicant: field5,
        organisation: field6,
        state: field7,
        answers: field8,
        fetched: field9,
        files: field10,
        registrationNumber: field11,
        dueDate: field12,
        clockStopped: field13,
        overdue: field14,
        executor: field15,
        bodyRequests: field16,
        decision: field17,
        offer: field18,
        language: field19,
        submitTime: field20,
        registerTime: field21,
        updateTime: field22,
        etag: field23,
        applicantTitle: field24,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__Case.self)
      talaka__services__v1__case__init(c)
      c.pointee.name = arena.text(self.name)
      c.pointee.public_service = arena.text(self.publicService)
      c.pointee.version = self.version
      if let value = self.title { c.pointee.title = arena.message(value) }
      c.pointee.applicant = arena.text(self.applicant)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
      if let value = self.answers { c.pointee.answers = arena.message(value) }
      if let value = self.fetched { c.pointee.fetched = arena.message(value) }
      c.pointee.files = arena.messages(self.files)
      c.pointee.n_files = self.files.count
      c.pointee.registration_number = arena.text(self.registrationNumber)
      c.pointee.due_date = arena.text(self.dueDate)
      c.pointee.clock_stopped = self.clockStopped ? 1 : 0
      c.pointee.overdue = self.overdue ? 1 : 0
      c.pointee.executor = arena.text(self.executor)
      c.pointee.body_requests = arena.messages(self.bodyRequests)
      c.pointee.n_body_requests = self.bodyRequests.count
      if let value = self.decision { c.pointee.decision = arena.message(value) }
      c.pointee.offer = arena.text(self.offer)
      c.pointee.language = arena.text(self.language)
      if let value = self.submitTime { c.pointee.submit_time = arena.message(value) }
      if let value = self.registerTime { c.pointee.register_time = arena.message(value) }
      if let value = self.updateTime { c.pointee.update_time = arena.message(value) }
      c.pointee.etag = arena.text(self.etag)
      c.pointee.applicant_title = arena.text(self.applicantTitle)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.Case {
  public init() {
    self.init(
      name: "",
      publicService: "",
      version: 0,
      title: nil,
      applicant: "",
      organisation: "",
      state: ServicesV1.CaseState(rawValue: 0),
      answers: nil,
      fetched: nil,
      files: [],
      registrationNumber: "",
      dueDate: "",
      clockStopped: false,
      overdue: false,
      executor: "",
      bodyRequests: [],
      decision: nil,
      offer: "",
      language: "",
      submitTime: nil,
      registerTime: nil,
      updateTime: nil,
      etag: "",
      applicantTitle: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = "",
    publicService: String = "",
    version: UInt32 = 0,
    title: TypeV1.LocalizedText? = nil,
    applicant: String = "",
    organisation: String = "",
    state: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: 0),
    answers: GoogleProtobuf.Struct? = nil,
    fetched: GoogleProtobuf.Struct? = nil,
    files: [ServicesV1.CaseFile] = [],
    registrationNumber: String = "",
    dueDate: String = "",
    clockStopped: Bool = false,
    overdue: Bool = false,
    executor: String = "",
    bodyRequests: [ServicesV1.BodyRequest] = [],
    decision: ServicesV1.Decision? = nil,
    offer: String = "",
    language: String = "",
    submitTime: GoogleProtobuf.Timestamp? = nil,
    registerTime: GoogleProtobuf.Timestamp? = nil,
    updateTime: GoogleProtobuf.Timestamp? = nil,
    etag: String = "",
    applicantTitle: String = ""
  ) {
    self.init(
      name: name,
      publicService: publicService,
      version: version,
      title: title,
      applicant: applicant,
      organisation: organisation,
      state: state,
      answers: answers,
      fetched: fetched,
      files: files,
      registrationNumber: registrationNumber,
      dueDate: dueDate,
      clockStopped: clockStopped,
      overdue: overdue,
      executor: executor,
      bodyRequests: bodyRequests,
      decision: decision,
      offer: offer,
      language: language,
      submitTime: submitTime,
      registerTime: registerTime,
      updateTime: updateTime,
      etag: etag,
      applicantTitle: applicantTitle,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Is one line of a case's history.
  public struct CaseEvent: Protobuf.Message, Equatable {
    /// The number within the case: the last one plus one.
    public var sequence: UInt64
    /// What happened.
    public var kind: ServicesV1.CaseEventKind
    /// The state before.
    public var fromState: ServicesV1.CaseState
    /// The state after.
    public var toState: ServicesV1.CaseState
    /// The person who did it: `persons/{person}`; empty for the system, and for the applicant when an
    /// official of the body did.
    public var actor: String
    /// The body for which it was done: `organisations/{organisation}`; empty for the applicant.
    public var organisation: String
    /// What it is about: `evidence/{evidence}`, `cases/{case}/bodyRequests/{body_request}`.
    public var topic: String
    /// The sentence for people.
    public var text: TypeV1.LocalizedText?
    /// When.
    public var eventTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__services__v1__case_event__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__CaseEvent.self)
      let field1: UInt64 = c.pointee.sequence
      let field2: ServicesV1.CaseEventKind = ServicesV1.CaseEventKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
      let field3: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: Int32(truncatingIfNeeded: c.pointee.from_state.rawValue))
      let field4: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: Int32(truncatingIfNeeded: c.pointee.to_state.rawValue))
      let field5: String = try FromC.text(c.pointee.actor)
      let field6: String = try FromC.text(c.pointee.organisation)
      let field7: String = try FromC.text(c.pointee.topic)
      let field8: TypeV1.LocalizedText? = try FromC.message(c.pointee.text)
      let field9: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.event_time)
      return Self(
        sequence: field1,
        kind: field2,
        fromState: field3,
        toState: field4,
        actor: field5,
        organisation: field6,
        topic: field7,
        text: field8,
        eventTime: field9,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Services__V1__CaseEvent.self)
      talaka__services__v1__case_event__init(c)
      c.pointee.sequence = self.sequence
      c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
      c.pointee.from_state = .init(rawValue: .init(truncatingIfNeeded: self.fromState.rawValue))
      c.pointee.to_state = .init(rawValue: .init(truncatingIfNeeded: self.toState.rawValue))
      c.pointee.actor = arena.text(self.actor)
      c.pointee.organisation = arena.text(self.organisation)
      c.pointee.topic = arena.text(self.topic)
      if let value = self.text { c.pointee.text = arena.message(value) }
      if let value = self.eventTime { c.pointee.event_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension ServicesV1.CaseEvent {
  public init() {
    self.init(
      sequence: 0,
      kind: ServicesV1.CaseEventKind(rawValue: 0),
      fromState: ServicesV1.CaseState(rawValue: 0),
      toState: ServicesV1.CaseState(rawValue: 0),
      actor: "",
      organisation: "",
      topic: "",
      text: nil,
      eventTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    sequence: UInt64 = 0,
    kind: ServicesV1.CaseEventKind = ServicesV1.CaseEventKind(rawValue: 0),
    fromState: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: 0),
    toState: ServicesV1.CaseState = ServicesV1.CaseState(rawValue: 0),
    actor: String = "",
    organisation: String = "",
    topic: String = "",
    text: TypeV1.LocalizedText? = nil,
    eventTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      sequence: sequence,
      kind: kind,
      fromState: fromState,
      toState: toState,
      actor: actor,
      organisation: organisation,
      topic: topic,
      text: text,
      eventTime: eventTime,
      unknownFields: UnknownFields())
  }
}

extension ServicesV1 {
  /// Says where a case is.
  public enum CaseState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Handed in and signed.
    case submitted
    /// Has number and date; the clock runs.
    case registered
    /// An official works on it.
    case inReview
    /// Waits for another body; the clock stands where the definition says so.
    case awaitingAuthority
    /// Waits for the applicant.
    case awaitingApplicant
    /// Waits for the fee.
    case awaitingPayment
    /// Is decided and signed; the delivery is on its way.
    case decided
    /// The decision is in the applicant's account.
    case delivered
    /// Is closed.
    case closed
    /// Was not accepted.
    case rejected
    /// Was withdrawn by the applicant.
    case withdrawn
    /// Ended because the applicant did not answer in time.
    case lapsed
    /// Is complained about.
    case complaint
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .submitted
      case 2: self = .registered
      case 3: self = .inReview
      case 4: self = .awaitingAuthority
      case 5: self = .awaitingApplicant
      case 6: self = .awaitingPayment
      case 7: self = .decided
      case 8: self = .delivered
      case 9: self = .closed
      case 10: self = .rejected
      case 11: self = .withdrawn
      case 12: self = .lapsed
      case 13: self = .complaint
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .submitted: 1
      case .registered: 2
      case .inReview: 3
      case .awaitingAuthority: 4
      case .awaitingApplicant: 5
      case .awaitingPayment: 6
      case .decided: 7
      case .delivered: 8
      case .closed: 9
      case .rejected: 10
      case .withdrawn: 11
      case .lapsed: 12
      case .complaint: 13
      case .unrecognized(let number): number
      }
    }
  }
}

extension ServicesV1 {
  /// Says how a case was decided.
  public enum DecisionOutcome: Protobuf.ProtoEnum {
    /// Not said: refused.
    case unspecified
    /// Granted.
    case granted
    /// Refused.
    case refused
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .granted
      case 2: self = .refused
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .granted: 1
      case .refused: 2
      case .unrecognized(let number): number
      }
    }
  }
}

extension ServicesV1 {
  /// Says what a file of a case is.
  public enum CaseFileKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// The canonical document of the application, JSON.
    case application
    /// The applicant's signature over it.
    case applicationSignature
    /// A file that the applicant attached.
    case attachment
    /// An inquiry to another body, PDF.
    case inquiry
    /// An answer of another body.
    case answer
    /// The decision for people, PDF.
    case decisionPdf
    /// The decision for machines, JSON.
    case decisionJson
    /// The detached signature over the decision's PDF (CAdES-T, DER).
    case decisionPdfSignature
    /// The detached signature over the decision's JSON (CAdES-T, DER).
    case decisionJsonSignature
    /// The time stamp over the decision's PDF (RFC 3161 token, DER).
    case decisionTimestamp
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .application
      case 2: self = .applicationSignature
      case 3: self = .attachment
      case 4: self = .inquiry
      case 5: self = .answer
      case 6: self = .decisionPdf
      case 7: self = .decisionJson
      case 8: self = .decisionPdfSignature
      case 9: self = .decisionJsonSignature
      case 10: self = .decisionTimestamp
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .application: 1
      case .applicationSignature: 2
      case .attachment: 3
      case .inquiry: 4
      case .answer: 5
      case .decisionPdf: 6
      case .decisionJson: 7
      case .decisionPdfSignature: 8
      case .decisionJsonSignature: 9
      case .decisionTimestamp: 10
      case .unrecognized(let number): number
      }
    }
  }
}

extension ServicesV1 {
  /// Says where a question to another body is.
  public enum BodyRequestState: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// Stored; the dispatch is on its way into the exchange.
    case pending
    /// Accepted by the exchange.
    case sent
    /// In the other body's hands.
    case handedOver
    /// Registered by the other body.
    case registered
    /// Answered.
    case answered
    /// Refused by the other body.
    case refused
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .pending
      case 2: self = .sent
      case 3: self = .handedOver
      case 4: self = .registered
      case 5: self = .answered
      case 6: self = .refused
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .pending: 1
      case .sent: 2
      case .handedOver: 3
      case .registered: 4
      case .answered: 5
      case .refused: 6
      case .unrecognized(let number): number
      }
    }
  }
}

extension ServicesV1 {
  /// Says what happened in a case.
  public enum CaseEventKind: Protobuf.ProtoEnum {
    /// Never sent.
    case unspecified
    /// The application was submitted.
    case submitted
    /// It got number and date.
    case registered
    /// An official took it.
    case taken
    /// Another body was asked.
    case bodyAsked
    /// Evidence on a question came.
    case evidenceReceived
    /// The other body answered.
    case bodyAnswered
    /// A decision was drafted.
    case decisionDrafted
    /// The decision's documents were made for signing.
    case decisionPrepared
    /// It was decided.
    case decided
    /// The decision is in the account.
    case delivered
    /// It was closed.
    case closed
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .submitted
      case 2: self = .registered
      case 3: self = .taken
      case 4: self = .bodyAsked
      case 5: self = .evidenceReceived
      case 6: self = .bodyAnswered
      case 7: self = .decisionDrafted
      case 8: self = .decisionPrepared
      case 9: self = .decided
      case 10: self = .delivered
      case 11: self = .closed
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .submitted: 1
      case .registered: 2
      case .taken: 3
      case .bodyAsked: 4
      case .evidenceReceived: 5
      case .bodyAnswered: 6
      case .decisionDrafted: 7
      case .decisionPrepared: 8
      case .decided: 9
      case .delivered: 10
      case .closed: 11
      case .unrecognized(let number): number
      }
    }
  }
}
