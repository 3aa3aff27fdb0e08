import Hosting
import Postgres
import Protobuf
import Protos
import RPC

/// Through whose eyes a case is seen.
enum CaseView: Sendable, Equatable {
  case applicant
  case official(person: String, organisation: String)

  /// How a user may see a case; nil when not at all.
  init?(_ record: CaseRecord, _ user: User) {
    if user.isOfficial {
      guard user.organisation == record.organisation, !user.roles.isEmpty || user.isHead else {
        return nil
      }
      self = .official(person: user.person, organisation: record.organisation)
    } else {
      guard user.owner == record.applicant else { return nil }
      self = .applicant
    }
  }

  var isOfficial: Bool { self != .applicant }

  func shows(_ file: CaseFile, of record: CaseRecord) -> Bool {
    if isOfficial { return true }
    return file.kind.concernsApplicant && (!file.kind.isDecision || record.isDecided)
  }

  /// The case as it stands in lists.
  func short(_ record: CaseRecord, _ engine: Engine) throws -> ServicesV1.Case {
    let definition = try engine.definition(record.service, record.version)
    var message = ServicesV1.Case(
      name: record.name, publicService: definition.name, version: record.version,
      title: definition.title.message, applicant: record.applicant,
      organisation: record.organisation,
      state: ServicesV1.CaseState(rawValue: Int32(record.state.rawValue)))
    message.registrationNumber = record.number ?? ""
    message.dueDate = record.dueDay?.description ?? ""
    message.overdue = !record.state.isFinished && record.dueDay.map { $0 < engine.today } ?? false
    message.executor = isOfficial ? record.executor ?? "" : ""
    message.offer = record.offer
    message.language = record.language.rawValue
    message.submitTime = GoogleProtobuf.Timestamp(record.submitTime)
    message.registerTime = record.registerTime.map { GoogleProtobuf.Timestamp($0) }
    message.updateTime = GoogleProtobuf.Timestamp(record.updateTime)
    message.etag = String(record.revision)
    message.applicantTitle = record.applicantTitle
    return message
  }

  /// The whole case.
  func message(
    _ record: CaseRecord, _ engine: Engine, _ transaction: PostgresTransaction
  ) async throws -> ServicesV1.Case {
    var message = try short(record, engine)
    message.answers = GoogleProtobuf.Struct(record.answers)
    message.fetched = GoogleProtobuf.Struct(record.fetched)
    let files = try await CaseStore.files(of: record.id, transaction)
    message.files = files.filter { shows($0, of: record) }.map { $0.message(of: record) }
    if isOfficial {
      message.bodyRequests = try await BodyRequestStore.all(of: record.id, transaction).map {
        $0.message(of: record)
      }
    }
    if record.isDecided || isOfficial && record.outcome != .undecided {
      message.decision = decision(record, files)
    }
    return message
  }

  func decision(_ record: CaseRecord, _ files: [CaseFile]) -> ServicesV1.Decision {
    var message = ServicesV1.Decision(
      name: "\(record.name)/decision",
      outcome: ServicesV1.DecisionOutcome(rawValue: Int32(record.outcome.rawValue)),
      grounds: record.grounds, resultValues: GoogleProtobuf.Struct(record.result))
    message.decisionNumber = record.decisionNumber ?? ""
    message.decisionDate = record.decisionDay?.description ?? ""
    message.validUntil = record.validUntil?.description ?? ""
    message.verificationCode = record.code ?? ""
    // The applicant deals with the body; who signed stands in the signature.
    message.signatory = isOfficial ? record.signatory ?? "" : ""
    message.caseName = record.name
    message.organisation = record.organisation
    message.applicant = record.applicant
    message.files = files.filter { $0.kind.isDecision }.map { $0.message(of: record) }
    message.decideTime = record.decideTime.map { GoogleProtobuf.Timestamp($0) }
    message.deliverTime = record.deliverTime.map { GoogleProtobuf.Timestamp($0) }
    return message
  }

  /// A line of the history; nil for one that does not concern the viewer.
  func message(_ event: CaseEvent) -> ServicesV1.CaseEvent? {
    if !isOfficial, !event.kind.concernsApplicant { return nil }
    let kind = ServicesV1.CaseEventKind(rawValue: Int32(event.kind.rawValue))
    return ServicesV1.CaseEvent(
      sequence: UInt64(clamping: event.sequence), kind: kind,
      fromState: event.sequence == 1
        ? .unspecified : ServicesV1.CaseState(rawValue: Int32(event.from.rawValue)),
      toState: ServicesV1.CaseState(rawValue: Int32(event.to.rawValue)),
      actor: isOfficial || event.organisation.isEmpty ? event.actor : "",
      organisation: event.organisation, topic: isOfficial ? event.topic : "",
      text: event.kind.text.message, eventTime: GoogleProtobuf.Timestamp(event.time))
  }
}

extension CaseFile {
  func message(of record: CaseRecord) -> ServicesV1.CaseFile {
    ServicesV1.CaseFile(
      name: "\(record.name)/files/\(number)",
      kind: ServicesV1.CaseFileKind(rawValue: Int32(kind.rawValue)), documentId: document,
      file: TypeV1.FileInfo(file))
  }
}

extension BodyRequest {
  func message(of record: CaseRecord) -> ServicesV1.BodyRequest {
    ServicesV1.BodyRequest(
      name: name(record.name), recipient: recipient, question: question,
      state: ServicesV1.BodyRequestState(rawValue: Int32(state.rawValue)), dispatch: dispatch,
      evidence: evidence, reply: reply, answerText: answerText,
      createTime: GoogleProtobuf.Timestamp(createTime),
      answerTime: answerTime.map { GoogleProtobuf.Timestamp($0) })
  }
}
