import Hosting
import Logging
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Does the work that commits left behind, at least once and each step safe to repeat: a job stays
/// until its last effect is stored, so a killed process goes on where it was.
struct JobWorker: Sendable {
  /// How long to wait for a signal before looking for jobs that were put off.
  static let pause: Duration = .seconds(1)

  let engine: Engine

  /// Runs until the service drains.
  func follow() async throws {
    while true {
      let known = engine.jobs.version
      try await drain()
      guard let loop = EventLoop.current else { return }
      let signal = engine.jobs
      let alarm = loop.spawn {
        try await loop.sleep(for: Self.pause)
        signal.raise()
      }
      defer { alarm.cancel() }
      _ = try await engine.jobs.change(after: known)
    }
  }

  /// Does all jobs that are due.
  func drain() async throws {
    while let job = try await JobStore.take(at: engine.now(), engine.pool) {
      do {
        try await run(job)
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        let reason = (error as? RPCError)?.reason ?? "\(type(of: error))"
        engine.log.warning(
          "job put off",
          metadata: [
            "job": "\(job.kind.rawValue)", "attempt": "\(job.attempts)", "reason": "\(reason)",
          ])
        try await JobStore.putOff(job, reason: reason, at: engine.now(), engine.pool)
      }
    }
  }

  private func run(_ job: Job) async throws {
    switch job.kind {
    case .notice: try await notice(job)
    case .deliver: try await deliver(job)
    case .offer: try await offer(job)
    case .dispatch: try await InquirySender(engine: engine).send(job)
    case .confirm: try await InquirySender(engine: engine).confirm(job)
    }
  }

  private func finish(_ job: Job, failure: String? = nil) async throws {
    try await engine.pool.transaction { transaction in
      try await JobStore.finish(job, failure: failure, at: engine.now(), transaction)
    }
  }

  private func record(_ id: UUIDv7) async throws -> CaseRecord? {
    try await engine.pool.transaction { transaction in try await CaseStore.find(id, transaction) }
  }

  // MARK: To the account

  /// Delivers; false when the account is closed for ever.
  private func put(_ message: AccountsV1.DeliverMessageRequest) async throws -> Bool {
    do {
      try await engine.neighbours.deliver(message)
      return true
    } catch let error as RPCError where error.reason == "ACCOUNT_CLOSED" {
      return false
    }
  }

  private func notice(_ job: Job) async throws {
    guard let record = try await record(job.subject) else { return try await finish(job) }
    let definition = try engine.definition(record.service, record.version)
    let number = record.number ?? ""
    let isRegistered = job.detail["event"]?.string == "REGISTERED"
    let words =
      isRegistered
      ? LocalText(
        "Заява зарэгістравана пад № \(number).", "Заявление зарегистрировано под № \(number).",
        "The application is registered as No. \(number).")
      : LocalText(
        "Заява падпісана і пададзена.", "Заявление подписано и подано.",
        "The application is signed and submitted.")
    let isPut = try await put(
      AccountsV1.DeliverMessageRequest(
        deliveryId: job.id.description, owner: record.applicant, kind: .notice,
        sender: record.organisation, title: definition.title.message, text: words.message,
        topic: record.name))
    CrashPoint.pass("services.notice-delivered")
    try await finish(job, failure: isPut ? nil : "ACCOUNT_CLOSED")
  }

  private func deliver(_ job: Job) async throws {
    let found = try await engine.pool.transaction { transaction -> (CaseRecord, [CaseFile])? in
      guard let record = try await CaseStore.find(job.subject, transaction) else { return nil }
      let files = try await CaseStore.files(of: record.id, transaction)
      return (record, files.filter { $0.kind.isDecision })
    }
    guard let (record, files) = found else { return try await finish(job) }
    for file in files {
      let content = try await ContentStore.whole(file.file.digest, engine.pool)
      try await engine.neighbours.attach(content, file.file)
    }
    let definition = try engine.definition(record.service, record.version)
    let rule = record.outcome == .granted ? definition.granted : definition.refused
    let number = record.decisionNumber ?? ""
    let isPut = try await put(
      AccountsV1.DeliverMessageRequest(
        deliveryId: job.id.description, owner: record.applicant, kind: .decision,
        sender: record.organisation, title: rule.title.message,
        text: LocalText(
          "Рашэнне № \(number) па заяве № \(record.number ?? "").",
          "Решение № \(number) по заявлению № \(record.number ?? "").",
          "Decision No. \(number) on application No. \(record.number ?? "")."
        ).message,
        topic: record.name, attachments: files.map { TypeV1.FileInfo($0.file) }))
    CrashPoint.pass("services.decision-delivered")
    try await engine.pool.transaction { transaction in
      if isPut, var record = try await CaseStore.lock(job.subject, transaction),
        case .move(let next, let kind) = record.machine.step(.deliver)
      {
        let before = record.state
        record.state = next
        record.deliverTime = engine.now()
        try await CaseStore.update(&record, at: engine.now(), transaction)
        try await CaseStore.append(
          kind, to: record, from: before, at: engine.now(), transaction)
      }
      try await JobStore.finish(
        job, failure: isPut ? nil : "ACCOUNT_CLOSED", at: engine.now(), transaction)
    }
  }

  private func offer(_ job: Job) async throws {
    let found = try await engine.pool.transaction { transaction in
      try await OfferStore.lock(job.subject, transaction)
    }
    guard let offer = found else { return try await finish(job) }
    let definition = try engine.definition(offer.service, offer.version)
    // The body at the holder's place is found when they accept; the offer comes from the service's.
    let sender = try await engine.body(definition, fetched: .object([]))
    let isPut = try await put(
      AccountsV1.DeliverMessageRequest(
        deliveryId: offer.id.description, owner: offer.holder, kind: .offer, sender: sender,
        title: offer.title.message, text: offer.text.message, topic: offer.name,
        dueTime: GoogleProtobuf.Timestamp(offer.expireTime)))
    CrashPoint.pass("services.offer-delivered")
    try await engine.pool.transaction { transaction in
      if isPut, var offer = try await OfferStore.lock(job.subject, transaction),
        offer.state == .prepared
      {
        offer.state = .sent
        try await OfferStore.update(&offer, transaction)
      }
      try await JobStore.finish(
        job, failure: isPut ? nil : "ACCOUNT_CLOSED", at: engine.now(), transaction)
    }
  }
}
