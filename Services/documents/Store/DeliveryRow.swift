internal import Postgres
internal import Reactor

/// A delivery as it is stored, with what its dispatch says to both ends.
struct DeliveryRow: Sendable {
  var id: UUIDv7
  var dispatch: UUIDv7
  /// The recipient's code.
  var recipient: String
  var recipientOrganisation: String
  var role: Int16
  /// Empty for all files.
  var fileNumbers: [Int]
  var state: DeliveryState
  var revision: Int64
  var last: ChainLink
  /// The sender's code.
  var sender: String
  var senderOrganisation: String
  /// The service that submitted the dispatch; empty for people.
  var system: String
  var title: String
  var concernedPerson: String
  var caseName: String

  static let columns: SQL = """
    l.id, l.dispatch, l.recipient, r.organisation, l.role, l.file_numbers, l.transport,
    l.registration, l.execution, l.late, l.available, l.handed_over, l.incoming_number,
    l.incoming_date, l.refusal_reason, l.refusal_comment, l.reply, l.revision, l.last_evidence,
    l.last_digest, d.sender, s.organisation, d.system, d.title, d.concerned_person, d.case_name
    """
  static let joined: SQL = """
    FROM delivery l JOIN dispatch d ON d.id = l.dispatch JOIN subscriber s ON s.id = d.sender
    JOIN subscriber r ON r.id = l.recipient
    """

  init(_ row: PostgresRow) throws {
    id = try row.uuid(0)
    dispatch = try row.uuid(1)
    recipient = try row.text(2)
    recipientOrganisation = "organisations/\(try row.uuid(3))"
    role = try row.int16(4)
    fileNumbers = try row.text(5).split(separator: ",").compactMap { Int($0) }
    state = try Self.state(row)
    revision = try row.int64(17)
    last = ChainLink(evidence: try row.uuid(18).description, digest: try row.bytes(19))
    sender = try row.text(20)
    senderOrganisation = "organisations/\(try row.uuid(21))"
    system = try row.text(22)
    title = try row.text(23)
    concernedPerson = try row.text(24)
    caseName = try row.text(25)
  }

  private static func state(_ row: PostgresRow) throws -> DeliveryState {
    var state = DeliveryState()
    state.transport = DeliveryState.Transport(rawValue: try row.int16(6)) ?? .pending
    state.registration = DeliveryState.Registration(rawValue: try row.int16(7)) ?? .none
    state.execution = DeliveryState.Execution(rawValue: try row.int16(8)) ?? .none
    state.isLate = try row.bool(9)
    state.availableTime = try row.optionalTime(10)?.microseconds
    state.handoverTime = try row.optionalTime(11)?.microseconds
    if let number = try row.optionalText(12), let date = try row.optionalText(13) {
      state.incoming = IncomingEntry(number: number, date: date)
    }
    if !row.isNull(14), let reason = RefusalReason(rawValue: try row.int16(14)) {
      state.refusal = RegistrationRefusal(
        reason: reason, comment: try row.optionalText(15) ?? "")
    }
    state.reply = try row.optionalUUID(16)?.description
    return state
  }

  /// Who reads or changes what: nil for a principal who may not know of it.
  func isReceived(by principal: Principal) -> Bool { principal.acts(for: recipientOrganisation) }
}
