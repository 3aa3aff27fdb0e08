internal import Postgres
internal import Reactor

/// Deliveries, and what recipients do with them.
struct DeliveryStore: Sendable {
  let pool: PostgresPool

  func delivery(_ id: UUIDv7) async throws -> DeliveryRow? {
    try await pool.query(
      "SELECT \(DeliveryRow.columns) \(DeliveryRow.joined) WHERE l.id = $1", id
    ).first.map(DeliveryRow.init)
  }

  /// What a subscriber received, newest first, before `id`.
  func received(
    by recipient: String, before id: UUIDv7, openOnly: Bool, limit: Int
  ) async throws -> [DeliveryRow] {
    try await pool.query(
      """
      SELECT \(DeliveryRow.columns) \(DeliveryRow.joined)
      WHERE l.recipient = $1 AND l.id < $2
        AND (NOT $3 OR l.transport = 1 OR l.registration = 0) ORDER BY l.id DESC LIMIT $4
      """,
      recipient, id, openOnly, limit
    ).map(DeliveryRow.init)
  }

  /// The deliveries of a dispatch by recipient, after `recipient`.
  func matrix(
    of dispatch: UUIDv7, after recipient: String, limit: Int
  ) async throws -> [DeliveryRow] {
    try await pool.query(
      """
      SELECT \(DeliveryRow.columns) \(DeliveryRow.joined)
      WHERE l.dispatch = $1 AND l.recipient > $2 ORDER BY l.recipient LIMIT $3
      """,
      dispatch, recipient, limit
    ).map(DeliveryRow.init)
  }

  /// The delivery of a dispatch to one of an organisation's subscribers.
  func delivery(of dispatch: UUIDv7, toOrganisation id: UUIDv7) async throws -> DeliveryRow? {
    try await pool.query(
      """
      SELECT \(DeliveryRow.columns) \(DeliveryRow.joined)
      WHERE l.dispatch = $1 AND r.organisation = $2 ORDER BY l.recipient LIMIT 1
      """,
      dispatch, id
    ).first.map(DeliveryRow.init)
  }

  /// Does what the recipient asked for: locks the delivery, lets the domain decide, and writes
  /// evidence, state and events in one transaction. Gives the evidence as it is handed out, the
  /// first one for a repeat.
  ///
  /// Throws `Fault.deliveryNotFound` also for those who may not know of it, `Fault` of the decision,
  /// `Fault.incomingNumberTaken`.
  func act(
    on id: UUIDv7, by principal: Principal, sealer: any EvidenceSealing,
    decide: @Sendable (DeliveryRow, [DispatchFileRow]) throws -> DeliveryDecision
  ) async throws -> [UInt8] {
    do {
      return try await pool.transaction { transaction in
        guard let row = try await Self.locked(id, in: transaction), row.isReceived(by: principal)
        else { throw Fault.deliveryNotFound }
        let all = try await DispatchStore.files(of: row.dispatch, in: transaction)
        let files = Submission.files(all, for: row.fileNumbers).map(\.file)
        switch try decide(row, files) {
        case .recorded(let kind):
          guard let wire = try await EvidenceStore.newest(kind, of: id, in: transaction) else {
            throw Fault.evidenceNotFound
          }
          return wire
        case .record(let fact, let kind):
          return try await Self.record(
            fact, kind, on: row, files: files, replyDelivery: nil, sealer: sealer, in: transaction)
        }
      }
    } catch let error as PostgresError
      where error.isDuplicate && error.constraint == "delivery_incoming"
    {
      throw Fault.incomingNumberTaken
    }
  }

  static func locked(
    _ id: UUIDv7, in transaction: PostgresTransaction
  ) async throws -> DeliveryRow? {
    try await transaction.query(
      "SELECT \(DeliveryRow.columns) \(DeliveryRow.joined) WHERE l.id = $1 FOR UPDATE OF l", id
    ).first.map(DeliveryRow.init)
  }

  /// Seals a fact as the next link of the delivery's chain, and writes it with the state that it
  /// leads to and the events that tell of it. The row must be locked.
  static func record(
    _ fact: DeliveryFact, _ kind: EvidenceKind, on row: DeliveryRow, files: [DispatchFileRow],
    replyDelivery: UUIDv7?, sealer: any EvidenceSealing, in transaction: PostgresTransaction
  ) async throws -> [UInt8] {
    let now = WallTime.now()
    var record = EvidenceRecord(
      id: UUIDv7.make(at: now).description, kind: kind, eventTime: now.microseconds,
      dispatch: row.dispatch.description, delivery: row.id.description, sender: row.sender,
      recipients: [row.recipient], files: files.map(\.description), previous: row.last)
    var comment = ""
    switch fact {
    case .registered(let entry): record.incoming = entry
    case .refused(let refusal):
      record.refusalReason = refusal.reason
      comment = refusal.comment
    case .answered(let reply): record.reply = reply
    case .handedOver(let time): record.eventTime = time
    case .consigned, .expired, .withdrawn, .notSubject: break
    }
    var sealed = try sealer.seal(record)
    sealed.comment = comment
    try await EvidenceStore.append([sealed], in: transaction)
    var state = row.state
    state.apply(fact)
    try await save(state, last: sealed, of: row.id, in: transaction)
    let told = events(kind, row, sealed, replyDelivery, WallTime(microseconds: record.eventTime))
    try await FeedStore.append(told, in: transaction)
    return sealed.wire
  }

  private static func save(
    _ state: DeliveryState, last: SealedEvidence, of id: UUIDv7,
    in transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      """
      UPDATE delivery SET transport = $2, registration = $3, execution = $4, late = $5,
        available = $6, handed_over = $7, incoming_number = $8, incoming_date = $9,
        refusal_reason = $10, refusal_comment = $11, reply = $12, revision = revision + 1,
        last_evidence = $13, last_digest = $14
      WHERE id = $1
      """,
      id, state.transport.rawValue, state.registration.rawValue, state.execution.rawValue,
      state.isLate, state.availableTime.map(WallTime.init(microseconds:)),
      state.handoverTime.map(WallTime.init(microseconds:)), state.incoming?.number,
      state.incoming?.date, state.refusal?.reason.rawValue, state.refusal?.comment,
      state.reply.flatMap { UUIDv7($0) }, UUIDv7(last.record.id), last.digest)
  }

  /// Both ends hear of it, and the service that submitted the dispatch. Only the sender's side
  /// learns the case.
  private static func events(
    _ kind: EvidenceKind, _ row: DeliveryRow, _ evidence: SealedEvidence, _ reply: UUIDv7?,
    _ time: WallTime
  ) -> [PendingEvent] {
    guard let id = UUIDv7(evidence.record.id), let told = ExchangeEventKind(kind) else { return [] }
    var feeds = [(FeedStore.feed(subscriber: row.sender), row.caseName)]
    if row.recipient != row.sender { feeds.append((FeedStore.feed(subscriber: row.recipient), "")) }
    if !row.system.isEmpty { feeds.append((FeedStore.feed(system: row.system), row.caseName)) }
    return feeds.map { feed, caseName in
      PendingEvent(
        feed: feed, kind: told, dispatch: row.dispatch, delivery: row.id, evidence: id,
        evidenceKind: kind, replyDelivery: reply, caseName: caseName, time: time)
    }
  }
}

extension ExchangeEventKind {
  /// The event that tells of an evidence.
  init?(_ kind: EvidenceKind) {
    switch kind {
    case .submissionAcceptance: self = .dispatchAccepted
    case .contentConsignment: self = .deliveryAvailable
    case .contentHandover: self = .handedOver
    case .registration: self = .registered
    case .registrationRefusal: self = .registrationRefused
    case .reply: self = .answered
    }
  }
}

/// Signs evidence with this service's seal.
protocol EvidenceSealing: Sendable {
  /// Takes well under a millisecond; for a few on an event loop.
  func seal(_ record: EvidenceRecord) throws -> SealedEvidence
}
