import Postgres
import Protobuf
import Reactor

/// Cases with their history and files. Every change happens in a transaction that holds the case's
/// row, so two officials can't move it at once.
enum CaseStore {
  private static let columns: SQL = """
    id, service, version, applicant, applicant_title, organisation, language, offer, answers, \
    fetched, state, executor, number, register_day, due_day, outcome, grounds, result, \
    decision_number, decision_day, valid_until, code, pdf, json, signatory, decide_time, \
    stamp_time, deliver_time, revision, submit_time, register_time, update_time
    """

  private static func record(_ row: PostgresRow) throws -> CaseRecord {
    var record = CaseRecord(
      id: try row.uuid(0), service: try row.text(1), version: UInt32(clamping: try row.int64(2)),
      applicant: try row.text(3), applicantTitle: try row.text(4), organisation: try row.text(5),
      language: try row.language(6), offer: try row.text(7), answers: try row.json(8),
      fetched: try row.json(9), state: try row.choice(10, CaseState.self),
      submitTime: try row.time(29), updateTime: try row.time(31))
    record.executor = try row.optionalText(11)
    record.number = try row.optionalText(12)
    record.registerDay = try row.optionalDay(13)
    record.dueDay = try row.optionalDay(14)
    record.outcome = try row.choice(15, Outcome.self)
    record.grounds = try row.text(16)
    record.result = try row.json(17)
    record.decisionNumber = try row.optionalText(18)
    record.decisionDay = try row.optionalDay(19)
    record.validUntil = try row.optionalDay(20)
    record.code = try row.optionalText(21)
    record.pdf = try row.optionalBytes(22)
    record.json = try row.optionalBytes(23)
    record.signatory = try row.optionalText(24)
    record.decideTime = try row.optionalTime(25)
    record.stampTime = try row.optionalTime(26)
    record.deliverTime = try row.optionalTime(27)
    record.revision = try row.int64(28)
    record.registerTime = try row.optionalTime(30)
    return record
  }

  static func insert(_ record: CaseRecord, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute(
      """
      INSERT INTO service_case (id, service, version, applicant, applicant_title, organisation,
        language, offer, answers, fetched, state, outcome, grounds, result, revision, submit_time,
        update_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, '', '{}', 1, $12, $12)
      """, record.id, record.service, Int(record.version), record.applicant,
      record.applicantTitle, record.organisation, record.language.rawValue, record.offer,
      record.answers.parameter, record.fetched.parameter, Int(record.state.rawValue),
      record.submitTime)
  }

  static func find(
    _ id: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> CaseRecord? {
    try await transaction.query("SELECT \(columns) FROM service_case WHERE id = $1", id)
      .first.map(record)
  }

  /// The case, locked until the transaction ends.
  static func lock(
    _ id: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> CaseRecord? {
    try await transaction.query("SELECT \(columns) FROM service_case WHERE id = $1 FOR UPDATE", id)
      .first.map(record)
  }

  /// Writes all that may change; the revision rises.
  static func update(
    _ record: inout CaseRecord, at time: WallTime, _ transaction: PostgresTransaction
  ) async throws {
    record.revision += 1
    record.updateTime = time
    try await transaction.execute(
      """
      UPDATE service_case SET state = $2, executor = $3, number = $4, register_day = $5,
        due_day = $6, outcome = $7, grounds = $8, result = $9, decision_number = $10,
        decision_day = $11, valid_until = $12, code = $13, pdf = $14, json = $15, signatory = $16,
        decide_time = $17, stamp_time = $18, deliver_time = $19, revision = $20,
        register_time = $21, update_time = $22
      WHERE id = $1
      """, record.id, Int(record.state.rawValue), record.executor, record.number,
      record.registerDay?.parameter, record.dueDay?.parameter, Int(record.outcome.rawValue),
      record.grounds, record.result.parameter, record.decisionNumber,
      record.decisionDay?.parameter, record.validUntil?.parameter, record.code, record.pdf,
      record.json, record.signatory, record.decideTime, record.stampTime, record.deliverTime,
      record.revision, record.registerTime, time)
  }

  // MARK: Lists

  static func ofApplicant(
    _ applicant: String, state: CaseState?, below: UUIDv7?, limit: Int,
    _ transaction: PostgresTransaction
  ) async throws -> [CaseRecord] {
    try await transaction.query(
      """
      SELECT \(columns) FROM service_case
      WHERE applicant = $1 AND ($2::bigint IS NULL OR state = $2) AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $4
      """, applicant, state.map { Int($0.rawValue) }, below, limit
    ).map(record)
  }

  /// A body's queue: the nearest term first, then without a term, then by age.
  static func queue(
    _ organisation: String, state: CaseState?, executor: String?, after: (CivilDay, UUIDv7)?,
    limit: Int, _ transaction: PostgresTransaction
  ) async throws -> [CaseRecord] {
    let finished = CaseState.allCases.filter(\.isFinished).map { Int64($0.rawValue) }
    return try await transaction.query(
      """
      SELECT \(columns) FROM service_case
      WHERE organisation = $1 AND ($2::bigint IS NULL AND state <> ALL($3) OR state = $2)
        AND ($4::text IS NULL OR executor = $4)
        AND ($5::date IS NULL OR (coalesce(due_day, '9999-12-31'), id) > ($5, $6))
      ORDER BY coalesce(due_day, '9999-12-31'), id LIMIT $7
      """, organisation, state.map { Int($0.rawValue) }, finished, executor,
      after?.0.parameter, after?.1, limit
    ).map(record)
  }

  /// A decided case by the code or the digest of its files.
  static func decided(
    code: String?, digest: [UInt8]?, _ pool: PostgresPool
  ) async throws -> CaseRecord? {
    try await pool.query(
      """
      SELECT \(columns) FROM service_case
      WHERE decide_time IS NOT NULL AND (code = $1 OR pdf = $2 OR json = $2) LIMIT 1
      """, code, digest
    ).first.map(record)
  }

  // MARK: History

  static func append(
    _ kind: CaseEventKind, to record: CaseRecord, from: CaseState, actor: String = "",
    organisation: String = "", topic: String = "", at time: WallTime,
    _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      """
      INSERT INTO case_event (case_id, sequence, kind, from_state, to_state, actor, organisation,
        topic, event_time)
      SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8
      FROM case_event WHERE case_id = $1
      """, record.id, Int(kind.rawValue), Int(from.rawValue), Int(record.state.rawValue), actor,
      organisation, topic, time)
  }

  static func events(
    of id: UUIDv7, after: Int64, limit: Int, _ transaction: PostgresTransaction
  ) async throws -> [CaseEvent] {
    try await transaction.query(
      """
      SELECT sequence, kind, from_state, to_state, actor, organisation, topic, event_time
      FROM case_event WHERE case_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
      """, id, after, limit
    ).map { row in
      let from = Int16(clamping: try row.int64(2))
      let to = try row.choice(3, CaseState.self)
      return CaseEvent(
        sequence: try row.int64(0), kind: try row.choice(1, CaseEventKind.self),
        from: CaseState(rawValue: from) ?? to, to: to, actor: try row.text(4),
        organisation: try row.text(5), topic: try row.text(6), time: try row.time(7))
    }
  }

  // MARK: Files

  static func files(
    of id: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> [CaseFile] {
    try await transaction.query(
      """
      SELECT number, kind, document, file_name, media_type, size, digest FROM case_file
      WHERE case_id = $1 ORDER BY number
      """, id
    ).map { row in
      CaseFile(
        number: try row.int64(0), kind: try row.choice(1, CaseFileKind.self),
        document: try row.text(2),
        file: StoredFile(
          name: try row.text(3), mediaType: try row.text(4), size: try row.number(5),
          digest: try row.bytes(6)))
    }
  }

  /// Adds a file whose content is kept already; the case must be locked.
  static func add(
    _ file: StoredFile, _ kind: CaseFileKind, document: String = "", to id: UUIDv7,
    _ transaction: PostgresTransaction
  ) async throws {
    try await transaction.execute(
      """
      INSERT INTO case_file (case_id, number, kind, document, file_name, media_type, size, digest)
      SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7
      FROM case_file WHERE case_id = $1
      """, id, Int(kind.rawValue), document, file.name, file.mediaType,
      Int64(clamping: file.size), file.digest)
  }

  /// Adds a file with its content.
  static func add(
    _ content: [UInt8], name: String, mediaType: String, _ kind: CaseFileKind, to id: UUIDv7,
    _ transaction: PostgresTransaction
  ) async throws {
    let file = StoredFile(name: name, mediaType: mediaType, content: content)
    try await ContentStore.keep(content, digest: file.digest, transaction)
    try await add(file, kind, to: id, transaction)
  }

  /// Drops what was prepared for signing when the draft of the decision changes.
  static func dropPrepared(_ id: UUIDv7, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute(
      "DELETE FROM case_file WHERE case_id = $1 AND kind IN (6, 7)", id)
  }

  /// The next number of a body's counter, dense: the row is locked until the transaction ends, so
  /// one that fails gives its number back.
  static func nextNumber(
    _ kind: String, organisation: String, service: String, year: Int32,
    _ transaction: PostgresTransaction
  ) async throws -> Int64 {
    let rows = try await transaction.query(
      """
      INSERT INTO counter (kind, organisation, service, year, value) VALUES ($1, $2, $3, $4, 1)
      ON CONFLICT (kind, organisation, service, year) DO UPDATE SET value = counter.value + 1
      RETURNING value
      """, kind, organisation, service, Int(year))
    guard let row = rows.first else { throw StoredValueBroken(column: "counter.value") }
    return try row.int64(0)
  }
}
