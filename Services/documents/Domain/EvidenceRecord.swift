/// Numbers are those of the contract's `EvidenceKind`.
enum EvidenceKind: Int16, Sendable, CaseIterable {
  case submissionAcceptance = 1
  case contentConsignment = 9
  case contentHandover = 11
  case registration = 20
  case registrationRefusal = 21
  case reply = 22

  /// The event's URI of ETSI EN 319 522-3; nil for kinds that are ours.
  var eventURI: String? {
    switch self {
    case .submissionAcceptance: "http://uri.etsi.org/19522/Event/SubmissionAcceptance"
    case .contentConsignment: "http://uri.etsi.org/19522/Event/ContentConsignment"
    case .contentHandover: "http://uri.etsi.org/19522/Event/ContentHandover"
    case .registration, .registrationRefusal, .reply: nil
    }
  }

  /// As the contract writes it in JSON.
  var contractName: String {
    switch self {
    case .submissionAcceptance: "EVIDENCE_KIND_SUBMISSION_ACCEPTANCE"
    case .contentConsignment: "EVIDENCE_KIND_CONTENT_CONSIGNMENT"
    case .contentHandover: "EVIDENCE_KIND_CONTENT_HANDOVER"
    case .registration: "EVIDENCE_KIND_REGISTRATION"
    case .registrationRefusal: "EVIDENCE_KIND_REGISTRATION_REFUSAL"
    case .reply: "EVIDENCE_KIND_REPLY"
    }
  }
}

/// One evidence before it is signed. Ids are UUIDs in canonical form, subscribers are codes.
struct EvidenceRecord: Sendable, Equatable {
  var id: String
  var kind: EvidenceKind
  /// Microseconds of the civil clock.
  var eventTime: Int64
  var dispatch: String
  /// nil for the acceptance, which is about all deliveries.
  var delivery: String?
  var sender: String
  var recipients: [String]
  var files: [FileDescription]
  var incoming: IncomingEntry?
  var refusalReason: RefusalReason?
  var reply: String?
  /// The evidence before it on the same delivery.
  var previous: ChainLink?

  /// What is signed: the contract's fields in its JSON mapping, in the order and form of RFC 8785.
  var content: [UInt8] {
    var members: [String: CanonicalJSON] = [
      "name": .text("evidence/\(id)"), "kind": .text(kind.contractName),
      "eventTime": .text(CivilTime.rfc3339(microseconds: eventTime)),
      "dispatch": .text("dispatches/\(dispatch)"), "sender": .text("subscribers/\(sender)"),
      "recipients": .list(recipients.map { .text("subscribers/\($0)") }),
      "files": .list(files.map(\.json)),
    ]
    members["eventUri"] = kind.eventURI.map { .text($0) }
    members["delivery"] = delivery.map { .text("deliveries/\($0)") }
    members["incomingNumber"] = incoming.map { .text($0.number) }
    members["incomingDate"] = incoming.map { .text($0.date) }
    members["refusalReason"] = refusalReason.map { .text($0.contractName) }
    members["reply"] = reply.map { .text("dispatches/\($0)") }
    members["previousEvidence"] = previous.map { .text("evidence/\($0.evidence)") }
    members["previousDigest"] = previous.map { .text(Base64.text($0.digest)) }
    return CanonicalJSON.object(members).bytes
  }
}

/// Ties an evidence to the one before it.
struct ChainLink: Sendable, Equatable {
  /// The evidence's id.
  let evidence: String
  /// SHA-256 of its content.
  let digest: [UInt8]
}

/// A file by what it is called and what it holds.
struct FileDescription: Sendable, Equatable {
  var name: String
  var mediaType: String
  /// Bytes.
  var length: Int64
  /// SHA-256.
  var digest: [UInt8]

  /// Empty fields are left out, as the contract's JSON mapping does.
  var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "digest": .object([
        "algorithm": .text("DIGEST_ALGORITHM_SHA256"), "value": .text(Base64.text(digest)),
      ])
    ]
    if !name.isEmpty { members["fileName"] = .text(name) }
    if !mediaType.isEmpty { members["mediaType"] = .text(mediaType) }
    if length > 0 { members["sizeBytes"] = .text(String(length)) }
    return .object(members)
  }
}
