import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Sends inquiries to other bodies and confirms their answers.
struct InquirySender: Sendable {
  let engine: Engine

  /// Refusals of the exchange that no repeat can heal.
  static let finalReasons: Set = [
    "RECIPIENT_UNKNOWN", "RECIPIENT_SUSPENDED", "SENDER_SUSPENDED", "SIGNATURE_INVALID",
    "SIGNER_NOT_ENTITLED", "DISPATCH_ID_REUSED", "RECIPIENT_TWICE",
  ]

  /// Render once, seal once, upload, submit: each step stored before the next.
  func send(_ job: Job) async throws {
    guard let (record, question) = try await load(job.subject) else { return try await end(job) }
    guard question.state == .pending else { return try await end(job) }
    CrashPoint.pass("services.inquiry-taken")
    let content = try await inquiry(record, question)
    CrashPoint.pass("services.inquiry-printed")
    let digest = DigestAlgorithm.sha256.digest(content)
    let seal = try await seal(record, question, digest)
    CrashPoint.pass("services.inquiry-sealed")
    let file = Self.file(content)
    try await engine.neighbours.upload(content, file)
    let request = DocumentsV1.SubmitDispatchRequest(
      dispatchId: question.id.description,
      sender: try await engine.neighbours.subscriber(of: record.organisation),
      card: DocumentsV1.DocumentCard(
        kind: "inquiry", title: String(question.question.prefix(200)),
        outgoingNumber: "\(record.number ?? "")/\(question.number)",
        outgoingDate: question.askDay.description,
        answerDueTime: question.dueDay.map {
          GoogleProtobuf.Timestamp(seconds: Int64($0.number) * 86_400 + 43_200)
        }),
      files: [
        DocumentsV1.DocumentFile(file: TypeV1.FileInfo(file), role: .main, signatures: [seal])
      ],
      recipients: [DocumentsV1.Recipient(subscriber: question.recipient, role: .to)],
      concernedPerson: record.applicant.hasPrefix("persons/") ? record.applicant : "",
      caseName: record.name)
    do {
      let answer = try await Neighbours.reach(.documentsUnreachable) {
        try await DocumentsV1.DispatchServiceClient(engine.neighbours.documents).submitDispatch(
          request, Neighbours.options)
      }
      CrashPoint.pass("services.inquiry-sent")
      try await store(job, .sent, evidence: answer.evidence?.name ?? "")
    } catch let error as RPCError where Self.finalReasons.contains(error.reason) {
      try await store(job, .refused, evidence: "", failure: error.reason)
    }
  }

  private func store(
    _ job: Job, _ state: BodyRequestState, evidence: String, failure: String? = nil
  ) async throws {
    try await engine.pool.transaction { transaction in
      try await Inquiries(engine: engine).move(
        job.subject, to: state, evidence: evidence, nil, transaction)
      try await JobStore.finish(job, failure: failure, at: engine.now(), transaction)
    }
  }

  private func load(_ id: UUIDv7) async throws -> (CaseRecord, BodyRequest)? {
    try await engine.pool.transaction { transaction in
      guard let question = try await BodyRequestStore.find(id, transaction),
        let record = try await CaseStore.find(question.caseID, transaction)
      else { return nil }
      return (record, question)
    }
  }

  private func end(_ job: Job) async throws {
    try await engine.pool.transaction { transaction in
      try await JobStore.finish(job, at: engine.now(), transaction)
    }
  }

  private static func file(_ content: [UInt8]) -> StoredFile {
    StoredFile(name: "inquiry.pdf", mediaType: "application/pdf", content: content)
  }

  /// The inquiry's PDF: made once and kept, since a second rendering could have another digest.
  private func inquiry(_ record: CaseRecord, _ question: BodyRequest) async throws -> [UInt8] {
    if let digest = question.inquiry {
      return try await ContentStore.whole(digest, engine.pool)
    }
    let definition = try engine.definition(record.service, record.version)
    let title = try await engine.neighbours.title(of: record.organisation)[record.language]
    let paper = InquiryPaper(
      language: record.language, bodyTitle: title,
      recipientTitle: try await recipientTitle(question.recipient, record.language),
      number: "\(record.number ?? "")/\(question.number)", day: question.askDay,
      service: "\(definition.code) \(definition.title[record.language])",
      applicant: ApplicantDetails(fetched: record.fetched, language: record.language),
      question: question.question, answerDue: question.dueDay,
      createdSeconds: question.createTime.seconds)
    let content = try await engine.print(paper.document)
    let file = Self.file(content)
    let kept = try await engine.pool.transaction { transaction -> [UInt8] in
      guard let record = try await CaseStore.lock(question.caseID, transaction),
        var question = try await BodyRequestStore.find(question.id, transaction)
      else { return file.digest }
      // Another worker may have been faster: its bytes stand.
      if let earlier = question.inquiry { return earlier }
      try await ContentStore.keep(content, digest: file.digest, transaction)
      try await CaseStore.add(file, .inquiry, to: record.id, transaction)
      question.inquiry = file.digest
      try await BodyRequestStore.update(question, transaction)
      return file.digest
    }
    return kept == file.digest ? content : try await ContentStore.whole(kept, engine.pool)
  }

  /// Only words on paper: an unknown recipient is the exchange's to refuse.
  private func recipientTitle(_ name: String, _ language: Language) async throws -> String {
    do {
      let organisation = try await engine.neighbours.organisation(ofSubscriber: name)
      return try await engine.neighbours.title(of: organisation)[language]
    } catch let error as RPCError where error.code == .notFound {
      return name
    }
  }

  private func seal(
    _ record: CaseRecord, _ question: BodyRequest, _ digest: [UInt8]
  ) async throws -> [UInt8] {
    if let seal = question.seal { return seal }
    let seal = try await engine.neighbours.seal(
      digest, of: record.organisation, request: question.id.description)
    return try await engine.pool.transaction { transaction in
      guard try await CaseStore.lock(question.caseID, transaction) != nil,
        var question = try await BodyRequestStore.find(question.id, transaction)
      else { return seal }
      if let earlier = question.seal { return earlier }
      question.seal = seal
      try await BodyRequestStore.update(question, transaction)
      return seal
    }
  }

  /// Tells the other body that its answer is in our hands and registered.
  func confirm(_ job: Job) async throws {
    CrashPoint.pass("services.answer-stored")
    let delivery = job.detail["delivery"]?.string ?? ""
    let digests = (job.detail["digests"]?.array ?? []).compactMap(\.string).map { text in
      TypeV1.Digest(sha256: [UInt8](hexadecimal: text) ?? [])
    }
    let client = DocumentsV1.DeliveryServiceClient(engine.neighbours.documents)
    try await Neighbours.reach(.documentsUnreachable) {
      _ = try await client.confirmHandover(
        DocumentsV1.ConfirmHandoverRequest(name: delivery, digests: digests), Neighbours.options)
      do {
        _ = try await client.registerDelivery(
          DocumentsV1.RegisterDeliveryRequest(
            name: delivery, incomingNumber: job.detail["number"]?.string ?? "",
            incomingDate: job.detail["date"]?.string ?? ""), Neighbours.options)
      } catch let error as RPCError where error.reason == "DELIVERY_ALREADY_REGISTERED" {
        // An official of the body registered it by hand: that number stands.
      }
    }
    CrashPoint.pass("services.answer-confirmed")
    try await end(job)
  }
}

extension [UInt8] {
  /// Reads pairs of hexadecimal digits; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
