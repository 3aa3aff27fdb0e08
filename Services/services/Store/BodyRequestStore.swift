import Postgres
import Reactor

/// Questions to other bodies.
enum BodyRequestStore {
  private static let columns: SQL = """
    id, case_id, number, recipient, question, state, ask_day, due_day, inquiry, seal, dispatch, \
    evidence, reply, answer_text, create_time, answer_time
    """

  private static func request(_ row: PostgresRow) throws -> BodyRequest {
    BodyRequest(
      id: try row.uuid(0), caseID: try row.uuid(1), number: try row.int64(2),
      recipient: try row.text(3), question: try row.text(4),
      state: try row.choice(5, BodyRequestState.self), askDay: try row.day(6),
      dueDay: try row.optionalDay(7), inquiry: try row.optionalBytes(8),
      seal: try row.optionalBytes(9), dispatch: try row.text(10), evidence: try row.texts(11),
      reply: try row.text(12), answerText: try row.text(13), createTime: try row.time(14),
      answerTime: try row.optionalTime(15))
  }

  static func insert(_ request: BodyRequest, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute(
      """
      INSERT INTO body_request (\(columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """, request.id, request.caseID, request.number, request.recipient, request.question,
      Int(request.state.rawValue), request.askDay.parameter, request.dueDay?.parameter,
      request.inquiry, request.seal, request.dispatch, request.evidence, request.reply,
      request.answerText, request.createTime, request.answerTime)
  }

  static func update(_ request: BodyRequest, _ transaction: PostgresTransaction) async throws {
    try await transaction.execute(
      """
      UPDATE body_request SET state = $2, inquiry = $3, seal = $4, dispatch = $5, evidence = $6,
        reply = $7, answer_text = $8, answer_time = $9 WHERE id = $1
      """, request.id, Int(request.state.rawValue), request.inquiry, request.seal,
      request.dispatch, request.evidence, request.reply, request.answerText, request.answerTime)
  }

  static func find(
    _ id: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> BodyRequest? {
    try await transaction.query("SELECT \(columns) FROM body_request WHERE id = $1", id)
      .first.map(request)
  }

  /// In the order in which they were asked.
  static func all(
    of caseID: UUIDv7, _ transaction: PostgresTransaction
  ) async throws -> [BodyRequest] {
    try await transaction.query(
      "SELECT \(columns) FROM body_request WHERE case_id = $1 ORDER BY number", caseID
    ).map(request)
  }
}
