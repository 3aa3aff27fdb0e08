import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Keeps the drafts of applicants and takes their applications.
struct ApplicationHandler: ServicesV1.ApplicationServiceHandler {
  /// Bytes of answers as JSON.
  static let answersBytesMax = 262_144
  static let draftDays: Int64 = 30

  let engine: Engine

  // MARK: Drafts

  func getDraft(
    _ request: ServicesV1.GetDraftRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Draft {
    let (id, owner) = try own(request.name, call)
    return try await engine.pool.transaction { transaction in
      try message(try await lock(id, owner, transaction))
    }
  }

  func listDrafts(
    _ request: ServicesV1.ListDraftsRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListDraftsResponse {
    let owner = try Engine.applicant(call.user()).name
    let size = try Page.size(request.pageSize)
    let below = try Page.id(request.pageToken)
    var drafts = try await engine.pool.transaction { transaction in
      try await DraftStore.list(owner: owner, below: below, limit: size + 1, transaction)
    }
    var answer = ServicesV1.ListDraftsResponse()
    if drafts.count > size {
      drafts.removeLast()
      answer.nextPageToken = drafts.last?.id.description ?? ""
    }
    answer.drafts = try drafts.map(message)
    return answer
  }

  func createDraft(
    _ request: ServicesV1.CreateDraftRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Draft {
    let (owner, kind) = try Engine.applicant(call.user())
    guard let requestID = UUIDv7(request.requestId) else { throw RPCError(.requestIDReused) }
    let content = request.wire()
    let before = try await engine.pool.transaction { transaction -> ServicesV1.Draft? in
      try await repeated(requestID, owner, content, transaction)
    }
    if let before { return before }
    guard request.publicService.hasPrefix("publicServices/"),
      let definition = engine.files.catalogue.definition(
        String(request.publicService.dropFirst(15)), on: engine.today)
    else { throw RPCError(.publicServiceNotFound) }
    guard definition.applicants.contains(kind) else { throw RPCError(.applicantNotEntitled) }
    let now = engine.now()
    let id = UUIDv7.make(at: now)
    let fetched = try await engine.fetch(
      definition, applicant: owner, matter: "drafts/\(id)", token: call.bearerToken)
    let draft = DraftRecord(
      id: id, owner: owner, service: definition.id, version: definition.version,
      language: Language(rawValue: request.language) ?? .be,
      answers: definition.form.prefilled(from: fetched), fetched: fetched, revision: 1,
      prepared: nil, isSubmitted: false, createTime: now, updateTime: now,
      expireTime: now.adding(.seconds(Self.draftDays * 86_400)))
    let answer = try await engine.once {
      try await engine.pool.transaction { transaction in
        if let first = try await repeated(requestID, owner, content, transaction) { return first }
        try await DraftStore.insert(draft, transaction)
        try await RequestStore.remember(
          requestID, "CreateDraft", caller: owner, content: content, subject: id, transaction)
        return try message(draft)
      }
    }
    CrashPoint.pass("services.draft-stored")
    return answer
  }

  private func repeated(
    _ requestID: UUIDv7, _ owner: String, _ content: [UInt8], _ transaction: PostgresTransaction
  ) async throws -> ServicesV1.Draft? {
    switch try await RequestStore.standing(
      requestID, "CreateDraft", caller: owner, content: content, transaction)
    {
    case .new: return nil
    case .reused: throw RPCError(.requestIDReused)
    case .repeated(let id): return try message(try await lock(id, owner, transaction))
    }
  }

  func updateDraft(
    _ request: ServicesV1.UpdateDraftRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Draft {
    guard let given = request.draft else { throw RPCError(.draftNotFound) }
    let (id, owner) = try own(given.name, call)
    let paths = request.updateMask?.paths ?? []
    guard paths.allSatisfy({ $0 == "answers" || $0 == "language" }) else {
      throw RPCError(.updateMaskInvalid)
    }
    let answers = given.answers?.json
    if let answers, answers.bytes.count > Self.answersBytesMax { throw RPCError(.answersTooLarge) }
    return try await change(id, owner) { draft, _ in
      if !given.etag.isEmpty, given.etag != String(draft.revision) {
        throw RPCError(.etagMismatch)
      }
      if paths.isEmpty ? answers != nil : paths.contains("answers") {
        let definition = try engine.definition(draft.service, draft.version)
        let new = answers ?? .object([])
        if let unknown = definition.form.schema.unknownName(in: new) {
          throw RPCError(
            .answerFieldUnknown,
            violations: [
              RPCError.Violation(
                field: "draft.answers.\(unknown)", reason: "ANSWER_FIELD_UNKNOWN",
                description: "The form has no such field.")
            ])
        }
        draft.answers = new
      }
      if paths.isEmpty ? !given.language.isEmpty : paths.contains("language") {
        draft.language = Language(rawValue: given.language) ?? .be
      }
    }
  }

  func deleteDraft(
    _ request: ServicesV1.DeleteDraftRequest, _ call: ServerCall
  ) async throws -> ServicesV1.DeleteDraftResponse {
    let (id, owner) = try own(request.name, call)
    try await engine.pool.transaction { transaction in
      guard let draft = try await DraftStore.lock(id, owner: owner, transaction) else { return }
      if draft.isSubmitted { throw RPCError(.draftSubmitted, code: .failedPrecondition) }
      try await DraftStore.delete(id, transaction)
    }
    return ServicesV1.DeleteDraftResponse()
  }

  // MARK: Attachments

  func addAttachment(
    _ requests: RequestStream<ServicesV1.AddAttachmentRequest>, _ call: ServerCall
  ) async throws -> ServicesV1.Draft {
    guard let first = try await requests.next() else { throw RPCError(.draftNotFound) }
    let (id, owner) = try own(first.parent, call)
    let rule = try await engine.pool.transaction { transaction -> DocumentRule in
      let draft = try await lock(id, owner, transaction)
      if draft.isSubmitted { throw RPCError(.draftSubmitted, code: .failedPrecondition) }
      let definition = try engine.definition(draft.service, draft.version)
      guard let rule = definition.document(first.documentId) else {
        throw RPCError(.documentUnknown)
      }
      return rule
    }
    let info = first.file ?? TypeV1.FileInfo()
    guard rule.mediaTypes.contains(info.mediaType) else { throw RPCError(.mediaTypeRefused) }
    if info.sizeBytes > rule.bytesMax { throw RPCError(.fileTooLarge) }
    var content = first.chunk
    while let part = try await requests.next() {
      content += part.chunk
      if UInt64(content.count) > rule.bytesMax { throw RPCError(.fileTooLarge) }
    }
    if UInt64(content.count) > rule.bytesMax { throw RPCError(.fileTooLarge) }
    if info.mediaType == "application/pdf", !content.starts(with: "%PDF-".utf8) {
      throw RPCError(.mediaTypeRefused)
    }
    let name = info.fileName.isEmpty ? rule.id : info.fileName
    let file = StoredFile(name: name, mediaType: info.mediaType, content: content)
    if let digest = info.digest, digest.value != file.digest || digest.algorithm != .sha256 {
      throw RPCError(.digestMismatch)
    }
    if info.sizeBytes != 0, info.sizeBytes != file.size { throw RPCError(.digestMismatch) }
    return try await change(id, owner) { draft, transaction in
      let isThere = draft.attachments.contains {
        $0.document == rule.id && $0.file.digest == file.digest
      }
      if isThere { return }
      guard draft.attachments.count < DraftStore.attachmentsMax else {
        throw RPCError(.attachmentsTooMany)
      }
      let attachment = DraftAttachment(
        id: UUIDv7.make(at: engine.now()), document: rule.id, file: file)
      try await ContentStore.keep(content, digest: file.digest, transaction)
      _ = try await DraftStore.add(attachment, to: id, transaction)
      draft.attachments.append(attachment)
    }
  }

  func removeAttachment(
    _ request: ServicesV1.RemoveAttachmentRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Draft {
    guard let (draft, attachment) = ResourceName.ids(request.name, "drafts", "attachments") else {
      throw RPCError(.draftNotFound)
    }
    let owner = try Engine.applicant(call.user()).name
    return try await change(draft, owner) { record, transaction in
      _ = try await DraftStore.remove(attachment, from: draft, transaction)
      record.attachments.removeAll { $0.id == attachment }
    }
  }

  // MARK: Submission

  func prepareSubmission(
    _ request: ServicesV1.PrepareSubmissionRequest, _ call: ServerCall
  ) async throws -> ServicesV1.PrepareSubmissionResponse {
    let (id, owner) = try own(request.name, call)
    let document = try await engine.pool.transaction { transaction -> [UInt8] in
      let draft = try await lock(id, owner, transaction)
      if draft.isSubmitted { throw RPCError(.draftSubmitted, code: .failedPrecondition) }
      if let prepared = draft.prepared { return prepared }
      let definition = try engine.definition(draft.service, draft.version)
      let faults = faults(draft, definition)
      if !faults.isEmpty {
        throw RPCError(.draftHasProblems, violations: faults.map(\.violation))
      }
      let document = ApplicationDocument.bytes(
        id: id.description, definition: definition, applicant: draft.owner,
        language: draft.language, answers: draft.answers, fetched: draft.fetched,
        files: draft.attachments.map { attachment in
          ApplicationDocument.File(
            documentID: attachment.document, name: attachment.file.name,
            mediaType: attachment.file.mediaType, size: attachment.file.size,
            digest: attachment.file.digest.hexadecimal)
        })
      try await DraftStore.keepPrepared(document, id, transaction)
      return document
    }
    return ServicesV1.PrepareSubmissionResponse(
      document: document,
      digest: TypeV1.Digest(sha256: DigestAlgorithm.sha256.digest(document)))
  }

  func submitApplication(
    _ request: ServicesV1.SubmitApplicationRequest, _ call: ServerCall
  ) async throws -> ServicesV1.Case {
    let user = try call.user()
    let (id, owner) = try own(request.name, call)
    guard let requestID = UUIDv7(request.requestId) else { throw RPCError(.requestIDReused) }
    let submission = Submission(engine: engine, method: "SubmitApplication", owner: owner)
    // Before any call elsewhere: has it been done?
    let standing = try await engine.pool.transaction { transaction -> Standing in
      if let first = try await submission.repeated(requestID, request.wire(), transaction) {
        return .done(first)
      }
      return .open(try await submittable(id, owner, transaction))
    }
    let draft: DraftRecord
    switch standing {
    case .done(let first): return first
    case .open(let found): draft = found
    }
    guard let document = draft.prepared else { throw RPCError(.submissionNotPrepared) }
    try await submission.check(request.signature, over: document, by: user)
    CrashPoint.pass("services.submission-checked")
    let definition = try engine.definition(draft.service, draft.version)
    let body = try await engine.body(definition, fetched: draft.fetched)
    let answer = try await engine.once {
      try await engine.pool.transaction { transaction -> ServicesV1.Case in
        var draft = try await lock(id, owner, transaction)
        if let first = try await submission.repeated(requestID, request.wire(), transaction) {
          return first
        }
        if draft.isSubmitted { throw RPCError(.draftSubmitted) }
        // A change after the check dropped the document that was signed.
        guard draft.prepared == document else { throw RPCError(.submissionNotPrepared) }
        draft.isSubmitted = true
        try await DraftStore.update(&draft, at: engine.now(), transaction)
        let made = Submission.Made(
          id: id, definition: definition, organisation: body, language: draft.language,
          answers: draft.answers, fetched: draft.fetched, document: document,
          signature: request.signature, attachments: draft.attachments, offer: "")
        let record = try await submission.store(made, actor: user.person, transaction)
        try await RequestStore.remember(
          requestID, submission.method, caller: owner, content: request.wire(), subject: id,
          transaction)
        return try await CaseView.applicant.message(record, engine, transaction)
      }
    }
    CrashPoint.pass("services.submission-stored")
    engine.jobs.raise()
    return answer
  }

  private enum Standing: Sendable {
    case done(ServicesV1.Case)
    case open(DraftRecord)
  }

  private func submittable(
    _ id: UUIDv7, _ owner: String, _ transaction: PostgresTransaction
  ) async throws -> DraftRecord {
    let draft = try await lock(id, owner, transaction)
    if draft.isSubmitted { throw RPCError(.draftSubmitted) }
    return draft
  }

  // MARK: Common

  private func own(_ name: String, _ call: ServerCall) throws -> (UUIDv7, String) {
    let user = try call.user()
    guard !user.isOfficial, let id = ResourceName.id(name, in: "drafts") else {
      throw RPCError(.draftNotFound)
    }
    return (id, user.owner)
  }

  private func lock(
    _ id: UUIDv7, _ owner: String, _ transaction: PostgresTransaction
  ) async throws -> DraftRecord {
    guard let draft = try await DraftStore.lock(id, owner: owner, transaction) else {
      throw RPCError(.draftNotFound)
    }
    return draft
  }

  /// A change of a draft drops what was prepared for signing.
  private func change(
    _ id: UUIDv7, _ owner: String,
    _ body: (inout DraftRecord, PostgresTransaction) async throws -> Void
  ) async throws -> ServicesV1.Draft {
    try await engine.pool.transaction { transaction in
      var draft = try await lock(id, owner, transaction)
      if draft.isSubmitted { throw RPCError(.draftSubmitted, code: .failedPrecondition) }
      try await body(&draft, transaction)
      draft.prepared = nil
      try await DraftStore.update(&draft, at: engine.now(), transaction)
      return try message(draft)
    }
  }

  private func faults(_ draft: DraftRecord, _ definition: ServiceDefinition) -> [FieldFault] {
    definition.faults(
      answers: draft.answers, fetched: draft.fetched,
      documents: Set(draft.attachments.map(\.document)))
  }

  private func message(_ draft: DraftRecord) throws -> ServicesV1.Draft {
    let definition = try engine.definition(draft.service, draft.version)
    var message = ServicesV1.Draft(
      name: "drafts/\(draft.id)", publicService: definition.name, version: draft.version,
      applicant: draft.owner, answers: GoogleProtobuf.Struct(draft.answers),
      fetched: GoogleProtobuf.Struct(draft.fetched))
    message.attachments = draft.attachments.map { attachment in
      ServicesV1.DraftAttachment(
        name: "drafts/\(draft.id)/attachments/\(attachment.id)", documentId: attachment.document,
        file: TypeV1.FileInfo(attachment.file))
    }
    message.problems = faults(draft, definition).map(\.message)
    message.language = draft.language.rawValue
    message.caseName = draft.isSubmitted ? "cases/\(draft.id)" : ""
    message.createTime = GoogleProtobuf.Timestamp(draft.createTime)
    message.updateTime = GoogleProtobuf.Timestamp(draft.updateTime)
    message.expireTime = GoogleProtobuf.Timestamp(draft.expireTime)
    message.etag = String(draft.revision)
    return message
  }
}

extension FieldFault {
  var violation: RPCError.Violation {
    RPCError.Violation(field: pointer, reason: reason.rawValue, description: reason.text.en)
  }
}

extension Engine {
  /// Two requests with one id at once: the second one's commit fails, and says so.
  func once<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as PostgresError where error.isDuplicate {
      throw RPCError(.requestIDReused)
    }
  }
}
