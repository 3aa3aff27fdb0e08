import Postgres
import Protobuf
import Reactor

/// How a case is decided; the numbers are those of the contract.
enum Outcome: Int16, Sendable {
  case undecided = 0
  case granted = 1
  case refused = 2
}

/// What a file of a case is; the numbers are those of the contract.
enum CaseFileKind: Int16, Sendable, CaseIterable {
  case application = 1
  case applicationSignature = 2
  case attachment = 3
  case inquiry = 4
  case answer = 5
  case decisionPDF = 6
  case decisionJSON = 7
  case decisionPDFSignature = 8
  case decisionJSONSignature = 9
  case decisionTimestamp = 10

  var isDecision: Bool { rawValue >= 6 }
  /// Papers between bodies are not shown to the applicant here.
  var concernsApplicant: Bool { self != .inquiry && self != .answer }
}

struct CaseFile: Sendable, Equatable {
  let number: Int64
  let kind: CaseFileKind
  let document: String
  let file: StoredFile
}

struct CaseEvent: Sendable {
  let sequence: Int64
  let kind: CaseEventKind
  let from: CaseState
  let to: CaseState
  let actor: String
  let organisation: String
  let topic: String
  let time: WallTime
}

struct BodyRequest: Sendable {
  let id: UUIDv7
  let caseID: UUIDv7
  let number: Int64
  let recipient: String
  let question: String
  var state: BodyRequestState
  let askDay: CivilDay
  let dueDay: CivilDay?
  /// The digest of the inquiry's PDF, once it was made.
  var inquiry: [UInt8]?
  var seal: [UInt8]?
  var dispatch = ""
  var evidence: [String] = []
  var reply = ""
  var answerText = ""
  let createTime: WallTime
  var answerTime: WallTime?

  func name(_ caseName: String) -> String { "\(caseName)/bodyRequests/\(id)" }
}

/// A case as it is stored, without its lists.
struct CaseRecord: Sendable {
  let id: UUIDv7
  let service: String
  let version: UInt32
  let applicant: String
  let applicantTitle: String
  let organisation: String
  let language: Language
  let offer: String
  let answers: JSONValue
  let fetched: JSONValue
  var state: CaseState
  var executor: String?
  var number: String?
  var registerDay: CivilDay?
  var dueDay: CivilDay?
  var outcome: Outcome = .undecided
  var grounds = ""
  var result: JSONValue = .object([])
  var decisionNumber: String?
  var decisionDay: CivilDay?
  var validUntil: CivilDay?
  var code: String?
  /// The digests of what is prepared for signing, or signed.
  var pdf: [UInt8]?
  var json: [UInt8]?
  var signatory: String?
  var decideTime: WallTime?
  var stampTime: WallTime?
  var deliverTime: WallTime?
  var revision: Int64 = 1
  let submitTime: WallTime
  var registerTime: WallTime?
  var updateTime: WallTime

  var name: String { "cases/\(id)" }
  var isDecided: Bool { decideTime != nil }

  var machine: CaseMachine {
    CaseMachine(
      state: state, executor: executor, isDrafted: outcome != .undecided,
      isPrepared: pdf != nil && json != nil)
  }
}
