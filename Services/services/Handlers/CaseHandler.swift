import Hosting
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Keeps the cases: what applicants follow and officials carry to the end. Steps of the decision
/// stand in an own file.
struct CaseHandler: ServicesV1.CaseServiceHandler {
  static let bodyRequestsMax = 50

  let engine: Engine

  // MARK: Reading

  func getCase(
    _ request: ServicesV1.GetCaseRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    return try await engine.pool.transaction { transaction in
      let (record, view) = try await seen(request.name, user, transaction)
      return try await answer(record, view, call, transaction)
    }
  }

  func listCases(
    _ request: ServicesV1.ListCasesRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListCasesResponse {
    let user = try call.user()
    let size = try Page.size(request.pageSize)
    let below = try Page.id(request.pageToken)
    guard !user.isOfficial else { return ServicesV1.ListCasesResponse() }
    let state = CaseState(rawValue: Int16(clamping: request.state.rawValue))
    var records = try await engine.pool.transaction { transaction in
      try await CaseStore.ofApplicant(
        user.owner, state: state, below: below, limit: size + 1, transaction)
    }
    var answer = ServicesV1.ListCasesResponse()
    if records.count > size {
      records.removeLast()
      answer.nextPageToken = records.last?.id.description ?? ""
    }
    answer.cases = try records.map { try CaseView.applicant.short($0, engine) }
    return answer
  }

  func listQueue(
    _ request: ServicesV1.ListQueueRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListQueueResponse {
    let user = try call.user()
    guard user.isOfficial, user.organisation == request.parent, !user.roles.isEmpty || user.isHead
    else { throw RPCError(.roleMissing) }
    let size = try Page.size(request.pageSize)
    let after = try Page.dayAndID(request.pageToken)
    let state = CaseState(rawValue: Int16(clamping: request.state.rawValue))
    return try await engine.pool.transaction { transaction in
      var records = try await CaseStore.queue(
        request.parent, state: state, executor: request.mineOnly ? user.person : nil,
        after: after, limit: size + 1, transaction)
      var answer = ServicesV1.ListQueueResponse()
      if records.count > size {
        records.removeLast()
        if let last = records.last {
          answer.nextPageToken = "\(last.dueDay?.description ?? "9999-12-31").\(last.id)"
        }
      }
      try await log(records, user, call, transaction)
      let view = CaseView.official(person: user.person, organisation: request.parent)
      answer.cases = try records.map { try view.short($0, engine) }
      return answer
    }
  }

  func listCaseEvents(
    _ request: ServicesV1.ListCaseEventsRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListCaseEventsResponse {
    let user = try call.user()
    let size = try Page.size(request.pageSize)
    let after = try Page.number(request.pageToken)
    return try await engine.pool.transaction { transaction in
      let (record, view) = try await seen(request.parent, user, transaction)
      var events = try await CaseStore.events(
        of: record.id, after: after, limit: size + 1, transaction)
      var answer = ServicesV1.ListCaseEventsResponse()
      if events.count > size {
        events.removeLast()
        answer.nextPageToken = events.last.map { String($0.sequence) } ?? ""
      }
      if view.isOfficial { try await log([record], user, call, transaction) }
      answer.events = events.compactMap(view.message)
      return answer
    }
  }

  func downloadCaseFile(
    _ request: ServicesV1.DownloadCaseFileRequest,
    _ responses: ResponseWriter<ServicesV1.DownloadCaseFileResponse>, _ call: ServerCall
  ) async throws {
    let user = try call.user()
    guard let (id, number) = ResourceName.file(request.name) else { throw RPCError(.fileNotFound) }
    let file = try await engine.pool.transaction { transaction -> StoredFile in
      guard let record = try await CaseStore.find(id, transaction),
        let view = CaseView(record, user),
        let file = try await CaseStore.files(of: id, transaction).first(where: {
          $0.number == number
        }), view.shows(file, of: record)
      else { throw RPCError(.fileNotFound) }
      if view.isOfficial { try await log([record], user, call, transaction) }
      return file.file
    }
    guard request.offset <= file.size else { throw RPCError(.offsetBeyondEnd) }
    let left = file.size - request.offset
    let count = request.length == 0 ? left : min(request.length, left)
    var first: TypeV1.FileInfo? = TypeV1.FileInfo(file)
    let chunk = UInt64(ContentStore.chunkBytes)
    var position = request.offset
    let end = request.offset + count
    while position < end || first != nil {
      let bytes =
        try await ContentStore.chunk(file.digest, Int(position / chunk), engine.pool) ?? []
      let from = Int(position % chunk)
      let to = Int(min(UInt64(bytes.count), UInt64(from) + (end - position)))
      let part = from < to ? Array(bytes[from..<to]) : []
      try await responses.write(
        ServicesV1.DownloadCaseFileResponse(file: first, chunk: part))
      first = nil
      if part.isEmpty { return }
      position += UInt64(part.count)
    }
  }

  // MARK: Steps

  func registerCase(
    _ request: ServicesV1.RegisterCaseRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let today = engine.today
    let answer = try await step(request.name, .register, role: .registrar, call) {
      record, transaction in
      let definition = try engine.definition(record.service, record.version)
      let serial = try await CaseStore.nextNumber(
        "case", organisation: record.organisation, service: record.service, year: today.parts.year,
        transaction)
      record.number = definition.number(serial: serial, year: today.parts.year)
      record.registerDay = today
      record.registerTime = engine.now()
      record.dueDay = try engine.due(definition.term, from: today)
      try await JobStore.add(
        .notice, record.id, detail: ["event": "REGISTERED"], at: engine.now(), transaction)
      return ""
    }
    CrashPoint.pass("services.registration-stored")
    engine.jobs.raise()
    return answer
  }

  func takeCase(
    _ request: ServicesV1.TakeCaseRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let person = try call.user().person
    return try await step(request.name, .take(by: person), role: .executor, call) { record, _ in
      record.executor = person
      return ""
    }
  }

  func askBody(
    _ request: ServicesV1.AskBodyRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    guard let requestID = UUIDv7(request.requestId) else { throw RPCError(.requestIDReused) }
    guard ResourceName.isSubscriber(request.recipient) else { throw RPCError(.recipientMalformed) }
    let dueDay = request.answerDueTime.map { engine.calendar.day(atSeconds: $0.seconds) }
    let content = request.wire()
    let answer = try await engine.once {
      try await engine.pool.transaction { transaction -> ServicesV1.Case in
        var (record, view) = try await locked(request.name, user, .executor, transaction)
        switch try await RequestStore.standing(
          requestID, "AskBody", caller: user.person, content: content, transaction)
        {
        case .repeated: return try await self.answer(record, view, call, transaction)
        case .reused: throw RPCError(.requestIDReused)
        case .new: break
        }
        let asked = try await BodyRequestStore.all(of: record.id, transaction)
        guard asked.count < Self.bodyRequestsMax else { throw RPCError(.bodyRequestsTooMany) }
        let question = BodyRequest(
          id: UUIDv7.make(at: engine.now()), caseID: record.id, number: Int64(asked.count) + 1,
          recipient: request.recipient, question: request.question, state: .pending,
          askDay: engine.today, dueDay: dueDay, createTime: engine.now())
        let definition = try engine.definition(record.service, record.version)
        try await apply(.askBody(by: user.person), to: &record, user, transaction) { record in
          if let longer = definition.termIfBodiesAsked, let start = record.registerDay {
            record.dueDay = try engine.due(longer, from: start)
          }
          try await BodyRequestStore.insert(question, transaction)
          try await JobStore.add(.dispatch, question.id, at: engine.now(), transaction)
          return question.name(record.name)
        }
        try await RequestStore.remember(
          requestID, "AskBody", caller: user.person, content: content, subject: question.id,
          transaction)
        return try await self.answer(record, view, call, transaction)
      }
    }
    CrashPoint.pass("services.question-stored")
    engine.jobs.raise()
    return answer
  }

  func recordAnswer(
    _ request: ServicesV1.RecordAnswerRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    guard let (caseID, id) = ResourceName.ids(request.name, "cases", "bodyRequests") else {
      throw RPCError(.bodyRequestNotFound)
    }
    return try await engine.pool.transaction { transaction in
      var (record, view) = try await locked(
        "cases/\(caseID)", user, .executor, transaction, missing: .bodyRequestNotFound)
      guard record.executor == user.person else { throw RPCError(.executorOnly) }
      guard var question = try await BodyRequestStore.find(id, transaction),
        question.caseID == caseID
      else { throw RPCError(.bodyRequestNotFound) }
      if question.state.isOpen {
        question.state = .answered
        question.answerText = request.answerText
        question.answerTime = engine.now()
        try await BodyRequestStore.update(question, transaction)
        let open = try await BodyRequestStore.all(of: caseID, transaction)
          .count { $0.state.isOpen }
        try await apply(.bodyAnswered(open: open), to: &record, user, transaction) { record in
          question.name(record.name)
        }
      } else if question.answerText != request.answerText {
        throw RPCError(.bodyRequestAnswered)
      }
      return try await answer(record, view, call, transaction)
    }
  }

  // MARK: Common

  /// A case that the user may see.
  func seen(
    _ name: String, _ user: User, _ transaction: PostgresTransaction
  ) async throws -> (CaseRecord, CaseView) {
    guard let id = ResourceName.id(name, in: "cases"),
      let record = try await CaseStore.find(id, transaction), let view = CaseView(record, user)
    else { throw RPCError(.caseNotFound) }
    return (record, view)
  }

  /// A case of the user's body, held until the transaction ends. The role is asked for after it is
  /// sure that the case is theirs to know.
  func locked(
    _ name: String, _ user: User, _ role: UserRole, _ transaction: PostgresTransaction,
    missing: Reason = .caseNotFound
  ) async throws -> (CaseRecord, CaseView) {
    guard let id = ResourceName.id(name, in: "cases"),
      let record = try await CaseStore.lock(id, transaction), let view = CaseView(record, user)
    else { throw RPCError(missing) }
    guard view.isOfficial else { throw RPCError(.roleMissing) }
    try user.require(role)
    return (record, view)
  }

  /// Does what the machine says: the change by `body` (which gives the line's topic), the move and
  /// the line of history; nothing when it was so before.
  func apply(
    _ input: CaseInput, to record: inout CaseRecord, _ user: User,
    _ transaction: PostgresTransaction,
    _ body: (inout CaseRecord) async throws -> String
  ) async throws {
    switch record.machine.step(input) {
    case .refuse(let refusal): throw RPCError(refusal)
    case .unchanged: return
    case .move(let next, let kind):
      let before = record.state
      let topic = try await body(&record)
      record.state = next
      try await CaseStore.update(&record, at: engine.now(), transaction)
      try await CaseStore.append(
        kind, to: record, from: before, actor: user.person, organisation: record.organisation,
        topic: topic, at: engine.now(), transaction)
    }
  }

  private func step(
    _ name: String, _ input: CaseInput, role: UserRole, _ call: ServerCall,
    _ body: (inout CaseRecord, PostgresTransaction) async throws -> String
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    return try await engine.pool.transaction { transaction in
      var (record, view) = try await locked(name, user, role, transaction)
      try await apply(input, to: &record, user, transaction) { record in
        try await body(&record, transaction)
      }
      return try await answer(record, view, call, transaction)
    }
  }

  /// The case as an answer; an official's is written down first.
  func answer(
    _ record: CaseRecord, _ view: CaseView, _ call: ServerCall,
    _ transaction: PostgresTransaction
  ) async throws -> ServicesV1.Case {
    if view.isOfficial { try await log([record], try call.user(), call, transaction) }
    return try await view.message(record, engine, transaction)
  }

  func log(
    _ records: [CaseRecord], _ user: User, _ call: ServerCall,
    _ transaction: PostgresTransaction
  ) async throws {
    let lines = records.map { record in
      AccessLine(
        subject: record.applicant, organisation: record.organisation, official: user.person,
        caseName: record.name, categories: [.case, .identity])
    }
    try await engine.access.append(lines, call, at: engine.now(), in: transaction)
  }
}
