internal import Postgres
internal import Reactor

/// A checked submission, ready to be accepted for all recipients or none.
struct AcceptedSubmission: Sendable {
  var submission: Submission
  var id: UUIDv7
  /// SHA-256 of the request's canonical bytes: tells a repeat from another content.
  var requestDigest: [UInt8]
  /// The service that submits; empty for people.
  var system: String
  /// The person who submits; empty for services.
  var submitter: String
  var time: WallTime
  /// In the order of the recipients.
  var deliveries: [UUIDv7]
  var acceptance: SealedEvidence
  /// In the order of the recipients.
  var consignments: [SealedEvidence]
}

/// Writes a dispatch with all that belongs to it in one transaction.
struct AcceptanceStore: Sendable {
  /// Rows of one INSERT.
  private static let insertMax = 1000

  let pool: PostgresPool

  /// Returns false, and writes nothing, when a dispatch with this id is there already.
  func accept(_ accepted: AcceptedSubmission, sealer: any EvidenceSealing) async throws -> Bool {
    try await pool.transaction { transaction in
      guard try await insertDispatch(accepted, transaction) else { return false }
      try await insertFiles(accepted, transaction)
      try await insertLinks(accepted, transaction)
      try await insertDeliveries(accepted, transaction)
      try await EvidenceStore.append(
        [accepted.acceptance] + accepted.consignments, in: transaction)
      try await FeedStore.append(events(accepted), in: transaction)
      try await answer(accepted, sealer, transaction)
      return true
    }
  }

  private func insertDispatch(
    _ accepted: AcceptedSubmission, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    let (submission, card) = (accepted.submission, accepted.submission.card)
    return try await transaction.execute(
      """
      INSERT INTO dispatch (id, sender, system, submitter, request_digest, kind, title,
        outgoing_number, outgoing_date, contact, answer_due, concerned_person, case_name,
        submitted)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      ON CONFLICT (id) DO NOTHING
      """,
      accepted.id, submission.sender, accepted.system, accepted.submitter, accepted.requestDigest,
      card.kind, card.title, card.outgoingNumber, card.outgoingDate, card.contact,
      card.answerDue.map(WallTime.init(microseconds:)), submission.concernedPerson,
      submission.caseName, accepted.time) == 1
  }

  private func insertFiles(
    _ accepted: AcceptedSubmission, _ transaction: PostgresTransaction
  ) async throws {
    let files = accepted.submission.files
    let numbers = files.indices.map { Int32($0 + 1) }
    try await transaction.execute(
      """
      INSERT INTO dispatch_file (dispatch, number, name, media_type, digest, length, role)
      SELECT $1, * FROM unnest($2::int4[], $3::text[], $4::text[], $5::bytea[], $6::int8[],
        $7::int4[])
      """,
      accepted.id, numbers, files.map(\.description.name), files.map(\.description.mediaType),
      files.map(\.description.digest), files.map(\.description.length),
      files.map { Int32($0.role.rawValue) })
    var places: [(number: Int32, ordinal: Int32, der: [UInt8])] = []
    for (number, file) in zip(numbers, files) {
      for (ordinal, der) in file.signatures.enumerated() {
        places.append((number, Int32(ordinal), der))
      }
    }
    try await transaction.execute(
      """
      INSERT INTO dispatch_signature (dispatch, number, ordinal, der)
      SELECT $1, * FROM unnest($2::int4[], $3::int4[], $4::bytea[])
      """,
      accepted.id, places.map(\.number), places.map(\.ordinal), places.map(\.der))
  }

  private func insertLinks(
    _ accepted: AcceptedSubmission, _ transaction: PostgresTransaction
  ) async throws {
    let links = accepted.submission.links
    if links.isEmpty { return }
    try await transaction.execute(
      """
      INSERT INTO dispatch_link (dispatch, ordinal, kind, target)
      SELECT $1, ordinal, kind, target::uuid
      FROM unnest($2::int4[], $3::int4[], $4::text[]) AS k (ordinal, kind, target)
      """,
      accepted.id, links.indices.map { Int32($0) }, links.map { Int32($0.kind.rawValue) },
      links.map(\.dispatch))
  }

  private func insertDeliveries(
    _ accepted: AcceptedSubmission, _ transaction: PostgresTransaction
  ) async throws {
    let recipients = accepted.submission.recipients
    for start in stride(from: 0, to: recipients.count, by: Self.insertMax) {
      let range = start..<min(start + Self.insertMax, recipients.count)
      let part = recipients[range]
      try await transaction.execute(
        """
        INSERT INTO delivery (id, dispatch, ordinal, recipient, role, file_numbers, transport,
          available, last_evidence, last_digest)
        SELECT id, $1, ordinal, recipient, role, numbers, 1, $2, evidence::uuid, digest
        FROM unnest($3::uuid[], $4::int4[], $5::text[], $6::int4[], $7::text[], $8::text[],
          $9::bytea[]) AS l (id, ordinal, recipient, role, numbers, evidence, digest)
        """,
        accepted.id, accepted.time, Array(accepted.deliveries[range]), range.map { Int32($0) },
        part.map(\.code), part.map { Int32($0.role) },
        part.map { $0.fileNumbers.map(String.init).joined(separator: ",") },
        accepted.consignments[range].map(\.record.id),
        accepted.consignments[range].map(\.digest))
    }
  }

  /// The sender (and the service behind it) hears of the acceptance, each recipient of its delivery.
  private func events(_ accepted: AcceptedSubmission) -> [PendingEvent] {
    let submission = accepted.submission
    var events: [PendingEvent] = []
    var senders = [FeedStore.feed(subscriber: submission.sender)]
    if !accepted.system.isEmpty { senders.append(FeedStore.feed(system: accepted.system)) }
    if let evidence = UUIDv7(accepted.acceptance.record.id) {
      events += senders.map { feed in
        PendingEvent(
          feed: feed, kind: .dispatchAccepted, dispatch: accepted.id, evidence: evidence,
          evidenceKind: .submissionAcceptance, caseName: submission.caseName, time: accepted.time)
      }
    }
    for (index, recipient) in submission.recipients.enumerated() {
      guard let evidence = UUIDv7(accepted.consignments[index].record.id) else { continue }
      events.append(
        PendingEvent(
          feed: FeedStore.feed(subscriber: recipient.code), kind: .deliveryAvailable,
          dispatch: accepted.id, delivery: accepted.deliveries[index], evidence: evidence,
          evidenceKind: .contentConsignment, time: accepted.time))
    }
    return events
  }

  /// A reply that reaches the sender of what it answers makes the answered delivery ANSWERED. The
  /// deliveries are locked in the order of their ids, so that two replies can't block each other.
  private func answer(
    _ accepted: AcceptedSubmission, _ sealer: any EvidenceSealing,
    _ transaction: PostgresTransaction
  ) async throws {
    let submission = accepted.submission
    let targets = submission.links.filter { $0.kind == .inReplyTo }
      .compactMap { UUIDv7($0.dispatch) }
    if targets.isEmpty { return }
    let rows = try await transaction.query(
      """
      SELECT \(DeliveryRow.columns) \(DeliveryRow.joined)
      WHERE l.dispatch = ANY($1) AND l.recipient = $2 ORDER BY l.id FOR UPDATE OF l
      """,
      targets, submission.sender)
    for row in try rows.map(DeliveryRow.init) {
      guard let place = submission.recipients.firstIndex(where: { $0.code == row.sender }),
        case .record(let fact, let kind) = row.state.answering(reply: submission.id)
      else { continue }
      let all = try await DispatchStore.files(of: row.dispatch, in: transaction)
      let reply = accepted.deliveries[place]
      if !row.system.isEmpty, let told = UUIDv7(accepted.consignments[place].record.id) {
        // A system hears of the answers to what it sent, as their recipient does.
        let event = PendingEvent(
          feed: FeedStore.feed(system: row.system), kind: .deliveryAvailable,
          dispatch: accepted.id, delivery: reply, evidence: told,
          evidenceKind: .contentConsignment, caseName: row.caseName, time: accepted.time)
        try await FeedStore.append([event], in: transaction)
      }
      _ = try await DeliveryStore.record(
        fact, kind, on: row, files: Submission.files(all, for: row.fileNumbers).map(\.file),
        replyDelivery: reply, sealer: sealer, in: transaction)
    }
  }
}
