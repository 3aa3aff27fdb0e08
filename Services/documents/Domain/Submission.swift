/// A dispatch as its sender asks for it, in parsed form.
struct Submission: Sendable, Equatable {
  /// Signatures of all files together: each costs a call to `signatures` before acceptance.
  static let signaturesMax = 64
  static let kinds: Set<String> = ["letter", "inquiry", "answer", "order", "decision"]

  /// A UUID in canonical form, chosen by the sender.
  var id: String
  /// The sender's code.
  var sender: String
  var card: Card
  /// Numbered from 1 in this order.
  var files: [File]
  var recipients: [Addressee]
  var links: [Link]
  /// `persons/{person}` or empty.
  var concernedPerson: String
  /// `cases/{case}` or empty.
  var caseName: String

  struct Card: Sendable, Equatable {
    var kind: String
    var title: String
    var outgoingNumber: String
    var outgoingDate: String
    var contact: String
    /// Microseconds of the civil clock.
    var answerDue: Int64?
  }

  struct File: Sendable, Equatable {
    /// Numbers are those of `FileRole`.
    enum Role: Int16, Sendable {
      case main = 1
      case enclosure
      case data
    }
    var description: FileDescription
    var role: Role
    var signatures: [[UInt8]]
  }

  struct Addressee: Sendable, Equatable {
    /// The subscriber's code.
    var code: String
    /// The number of `RecipientRole`, 1 to 4.
    var role: Int16
    /// The numbers of the files that they get; empty for all.
    var fileNumbers: [Int]
  }

  struct Link: Sendable, Equatable {
    /// Numbers are those of `LinkKind`.
    enum Kind: Int16, Sendable {
      case inReplyTo = 1
      case inExecutionOf
      case replaces
      case supplements
      case related
    }
    var kind: Kind
    /// The earlier dispatch's id.
    var dispatch: String
  }

  /// What can be seen without looking anything up. Throws the first fault.
  func check() throws(Fault) {
    try checkCard()
    let mains = files.count { $0.role == .main }
    guard mains == 1 else { throw .mainFileCountWrong(count: mains) }
    let signatures = files.reduce(0) { $0 + $1.signatures.count }
    guard signatures <= Self.signaturesMax else {
      throw .signaturesTooMany(limit: Self.signaturesMax)
    }
    for (index, file) in files.enumerated() where file.role == .main && file.signatures.isEmpty {
      throw .signatureMissing(file: index + 1)
    }
    var seen = Set<String>(minimumCapacity: recipients.count)
    for recipient in recipients {
      guard seen.insert(recipient.code).inserted else {
        throw .recipientTwice(code: recipient.code)
      }
      if let wrong = recipient.fileNumbers.first(where: { !(1...files.count).contains($0) }) {
        throw .fileNumberUnknown(number: wrong)
      }
    }
  }

  private func checkCard() throws(Fault) {
    guard Self.kinds.contains(card.kind) else {
      throw .fieldInvalid(field: "card.kind", reason: "NOT_IN_LIST")
    }
    guard CivilTime.isDay(card.outgoingDate) else {
      throw .fieldInvalid(field: "card.outgoing_date", reason: "FORMAT_INVALID")
    }
  }

  /// The files that a recipient gets, with their numbers, in order.
  static func files<File>(_ files: [File], for numbers: [Int]) -> [(number: Int, file: File)] {
    let wanted = Set(numbers)
    return files.enumerated().compactMap { index, file in
      wanted.isEmpty || wanted.contains(index + 1) ? (index + 1, file) : nil
    }
  }
}
