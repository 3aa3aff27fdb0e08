import Hosting
import Logging
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Follows what becomes of the inquiries that this service sent: evidence, and answers with their
/// files. Effect and cursor in one transaction.
struct ExchangeFeedPuller: Sendable {
  static let feed = "exchange"
  /// Bytes of one file of an answer.
  static let fileBytesMax = 52_428_800
  static let filesMax = 50

  let engine: Engine

  /// Runs until the stream breaks; with `limit` until so many events, or there are no more.
  func follow(limit: UInt32 = 0) async throws {
    let start = try await CursorStore.sequence(Self.feed, engine.pool)
    var options = CallOptions(timeout: limit == 0 ? nil : .seconds(60))
    options.waitsForReady = limit == 0
    let stream = try await DocumentsV1.ExchangeFeedServiceClient(engine.neighbours.documents)
      .pullSystemEvents(
        DocumentsV1.PullSystemEventsRequest(afterSequence: start, maxEvents: limit), options)
    while let event = try await stream.next() { try await take(event) }
  }

  /// What an answer brought.
  struct Answer: Sendable {
    struct File: Sendable {
      let file: StoredFile
      let content: [UInt8]
      let signatures: [[UInt8]]
    }
    let delivery: String
    let dispatch: String
    let files: [File]
  }

  func take(_ event: DocumentsV1.ExchangeEvent) async throws {
    var answer: Answer?
    if event.kind == .answered, !event.replyDelivery.isEmpty {
      answer = try await read(event.replyDelivery)
      CrashPoint.pass("services.answer-read")
    }
    try await engine.pool.transaction { transaction in
      guard try await CursorStore.advance(Self.feed, to: event.sequence, transaction) else {
        return
      }
      guard let id = ResourceName.id(event.dispatch, in: "dispatches") else { return }
      try await Inquiries(engine: engine).note(event, answer, id, transaction)
    }
    CrashPoint.pass("services.exchange-event-stored")
    engine.jobs.raise()
  }

  private func read(_ delivery: String) async throws -> Answer {
    let found = try await Neighbours.reach(.documentsUnreachable) {
      try await DocumentsV1.DeliveryServiceClient(engine.neighbours.documents).readDelivery(
        DocumentsV1.ReadDeliveryRequest(name: delivery), Neighbours.options)
    }
    var files: [Answer.File] = []
    for file in (found.dispatch?.files ?? []).prefix(Self.filesMax) {
      let content = try await engine.neighbours.download(
        "\(delivery)/files/\(file.number)", limit: Self.fileBytesMax)
      let stored = StoredFile(
        name: file.file?.fileName ?? "answer", mediaType: file.file?.mediaType ?? "",
        content: content)
      // What came is what the sender's signature is over, or it is no answer.
      guard file.file?.digest?.value == stored.digest else { throw RPCError(.digestMismatch) }
      files.append(Answer.File(file: stored, content: content, signatures: file.signatures))
    }
    return Answer(
      delivery: delivery, dispatch: found.delivery?.dispatch ?? "", files: files)
  }
}

/// Writes down what happens to questions, from the feed and from the sender's own answer alike.
struct Inquiries: Sendable {
  let engine: Engine

  func note(
    _ event: DocumentsV1.ExchangeEvent, _ answer: ExchangeFeedPuller.Answer?, _ id: UUIDv7,
    _ transaction: PostgresTransaction
  ) async throws {
    let next: BodyRequestState
    switch event.kind {
    case .dispatchAccepted: next = .sent
    case .handedOver: next = .handedOver
    case .registered: next = .registered
    case .registrationRefused: next = .refused
    case .answered: next = .answered
    default: return
    }
    try await move(id, to: next, evidence: event.evidence, answer, transaction)
  }

  /// Moves a question on; evidence that is known already writes no second line.
  func move(
    _ id: UUIDv7, to next: BodyRequestState, evidence: String,
    _ answer: ExchangeFeedPuller.Answer?, _ transaction: PostgresTransaction
  ) async throws {
    guard let found = try await BodyRequestStore.find(id, transaction),
      var record = try await CaseStore.lock(found.caseID, transaction),
      // Again under the lock: two workers may have seen the same event.
      var question = try await BodyRequestStore.find(id, transaction)
    else { return }
    let wasOpen = question.state.isOpen
    question.state = question.state.advanced(to: next)
    question.dispatch = "dispatches/\(id)"
    let isNewEvidence = !evidence.isEmpty && !question.evidence.contains(evidence)
    if isNewEvidence { question.evidence.append(evidence) }
    if let answer, question.reply.isEmpty {
      question.reply = answer.dispatch
      question.answerTime = engine.now()
      try await keep(answer, question, record, transaction)
    }
    try await BodyRequestStore.update(question, transaction)
    if isNewEvidence {
      try await apply(.evidence, &record, topic: evidence, transaction)
    }
    if wasOpen, !question.state.isOpen {
      let open = try await BodyRequestStore.all(of: record.id, transaction)
        .count { $0.state.isOpen }
      try await apply(
        .bodyAnswered(open: open), &record, topic: question.name(record.name), transaction)
    }
  }

  private func keep(
    _ answer: ExchangeFeedPuller.Answer, _ question: BodyRequest, _ record: CaseRecord,
    _ transaction: PostgresTransaction
  ) async throws {
    for file in answer.files {
      try await CaseStore.add(
        file.content, name: file.file.name, mediaType: file.file.mediaType, .answer,
        to: record.id, transaction)
      for signature in file.signatures {
        try await CaseStore.add(
          signature, name: file.file.name + ".p7s", mediaType: "application/pkcs7-signature",
          .answer, to: record.id, transaction)
      }
    }
    let digests = answer.files.map { JSONValue.string($0.file.digest.hexadecimal) }
    try await JobStore.add(
      .confirm, question.id,
      detail: [
        "delivery": .string(answer.delivery), "digests": .array(digests),
        "number": .string("\(record.number ?? "")/\(question.number)"),
        "date": .string(engine.today.description),
      ], at: engine.now(), transaction)
  }

  private func apply(
    _ input: CaseInput, _ record: inout CaseRecord, topic: String,
    _ transaction: PostgresTransaction
  ) async throws {
    guard case .move(let next, let kind) = record.machine.step(input) else { return }
    let before = record.state
    record.state = next
    try await CaseStore.update(&record, at: engine.now(), transaction)
    try await CaseStore.append(
      kind, to: record, from: before, topic: topic, at: engine.now(), transaction)
  }
}
