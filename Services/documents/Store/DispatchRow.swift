internal import Postgres
internal import Reactor

/// A dispatch as it is stored.
struct DispatchRow: Sendable {
  var id: UUIDv7
  /// The sender's code.
  var sender: String
  var senderOrganisation: String
  var requestDigest: [UInt8]
  var card: Submission.Card
  var concernedPerson: String
  var caseName: String
  var submitted: WallTime

  static let columns: SQL = """
    d.id, d.sender, s.organisation, d.request_digest, d.kind, d.title, d.outgoing_number,
    d.outgoing_date, d.contact, d.answer_due, d.concerned_person, d.case_name, d.submitted
    """
  static let joined: SQL = "FROM dispatch d JOIN subscriber s ON s.id = d.sender"

  init(_ row: PostgresRow) throws {
    id = try row.uuid(0)
    sender = try row.text(1)
    senderOrganisation = "organisations/\(try row.uuid(2))"
    requestDigest = try row.bytes(3)
    card = Submission.Card(
      kind: try row.text(4), title: try row.text(5), outgoingNumber: try row.text(6),
      outgoingDate: try row.text(7), contact: try row.text(8),
      answerDue: try row.optionalTime(9)?.microseconds)
    concernedPerson = try row.text(10)
    caseName = try row.text(11)
    submitted = try row.time(12)
  }
}

/// A file of a dispatch; its signatures are read where they are shown.
struct DispatchFileRow: Sendable {
  var number: Int
  var description: FileDescription
  var role: Int16
  var signatures: [[UInt8]] = []
}

/// A recipient of a dispatch as the sender sees it.
struct RecipientRow: Sendable {
  var code: String
  var role: Int16
  var fileNumbers: [Int]
}

/// How far the deliveries of a dispatch have come, together.
struct DispatchProgress: Sendable, Equatable {
  var deliveries: Int64
  var open: Int64
  var withdrawn: Int64
}
