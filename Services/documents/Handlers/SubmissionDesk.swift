internal import PKI
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor

/// Takes a dispatch in: everything is checked before, then all is written at once.
struct SubmissionDesk: Sendable {
  let subscribers: SubscriberStore
  let files: FileStore
  let dispatches: DispatchStore
  let acceptances: AcceptanceStore
  let evidence: EvidenceStore
  let sealer: EvidenceSealer
  let neighbours: any Neighbours
  let signal: FeedSignal

  /// Gives the acceptance's bytes, and whether this was a repeat.
  func submit(
    _ request: DocumentsV1.SubmitDispatchRequest, by principal: Principal
  ) async throws -> (id: UUIDv7, evidence: [UInt8], isRepeat: Bool) {
    let code = try ResourceName.subscriber(request.sender, field: "sender")
    guard let sender = try await subscribers.subscriber(code),
      principal.acts(for: sender.organisationName)
    else { throw Fault.senderNotYours }
    var submission = try Submission(request)
    guard let id = UUIDv7(submission.id) else {
      throw Fault.fieldInvalid(field: "dispatch_id", reason: "FORMAT_INVALID")
    }
    // Our own encoding of what was understood: equal requests give equal bytes.
    let digest = DigestAlgorithm.sha256.digest(request.wire())
    if let known = try await repeated(id, digest) { return (id, known, true) }
    try await checkDirectory(submission, sender)
    try await findFiles(&submission, sender, principal)
    try await checkLinks(submission)
    try await checkSignatures(submission, sender)
    try await sealer.prepare()
    let accepted = try await seal(submission, id, digest, principal)
    CrashPoint.pass("documents.dispatch-sealed")
    guard try await acceptances.accept(accepted, sealer: sealer) else {
      // Another call with this id came first.
      guard let known = try await repeated(id, digest) else { throw Fault.storeUnavailable }
      return (id, known, true)
    }
    let isReply = submission.links.contains { $0.kind == .inReplyTo }
    CrashPoint.pass(isReply ? "documents.reply-stored" : "documents.dispatch-stored")
    signal.eventsWritten()
    return (id, accepted.acceptance.wire, false)
  }

  /// The acceptance of the dispatch that has this id. Throws `Fault.dispatchIdReused` when it has
  /// another content.
  private func repeated(_ id: UUIDv7, _ digest: [UInt8]) async throws -> [UInt8]? {
    guard let row = try await dispatches.dispatch(id) else { return nil }
    guard row.requestDigest == digest else { throw Fault.dispatchIdReused }
    return try await evidence.acceptance(of: id)
  }

  private func checkDirectory(
    _ submission: Submission, _ sender: SubscriberRow
  ) async throws {
    guard sender.state == .active else { throw Fault.senderSuspended }
    let known = try await subscribers.subscribers(submission.recipients.map(\.code))
    for recipient in submission.recipients {
      switch known[recipient.code]?.state {
      case .active: continue
      case .suspended: throw Fault.recipientSuspended(code: recipient.code)
      case .closed, nil: throw Fault.recipientUnknown(code: recipient.code)
      }
    }
  }

  /// Takes the lengths from the store. A digest that nobody of this sender uploaded is unknown here,
  /// whoever else did.
  private func findFiles(
    _ submission: inout Submission, _ sender: SubscriberRow, _ principal: Principal
  ) async throws {
    let known = try await files.uploaded(
      submission.files.map(\.description.digest),
      by: principal.owners(for: sender.organisationName))
    for index in submission.files.indices {
      let described = submission.files[index].description
      guard let length = known[described.digest] else {
        throw Fault.fileNotFound(number: index + 1)
      }
      guard described.length == 0 || described.length == length else {
        throw Fault.lengthMismatch
      }
      submission.files[index].description.length = length
    }
  }

  private func checkLinks(_ submission: Submission) async throws {
    if submission.links.isEmpty { return }
    let known = try await dispatches.known(
      submission.links.compactMap { UUIDv7($0.dispatch) }, to: submission.sender)
    for link in submission.links {
      guard let id = UUIDv7(link.dispatch), known.contains(id) else {
        throw Fault.linkedDispatchNotFound(dispatch: link.dispatch)
      }
    }
  }

  /// Every signature must hold, and one over MAIN must be by the sender's seal or its signatory.
  private func checkSignatures(_ submission: Submission, _ sender: SubscriberRow) async throws {
    for (index, file) in submission.files.enumerated() {
      var findings: [SignatureFinding] = []
      for signature in file.signatures {
        let verdict = try await neighbours.validate(signature, over: file.description.digest)
        guard verdict.isPassed else {
          throw Fault.signatureInvalid(
            file: index + 1, indication: verdict.indication,
            subIndication: verdict.subIndication, retry: verdict.mayPassLater)
        }
        findings += verdict.signatures
      }
      guard file.role == .main else { continue }
      guard try await mayOneSign(findings, sender.organisationName) else {
        throw Fault.signerNotEntitled(file: index + 1)
      }
    }
  }

  private func mayOneSign(
    _ findings: [SignatureFinding], _ organisation: String
  ) async throws -> Bool {
    if findings.contains(where: { $0.kind == .seal && $0.holder == organisation }) { return true }
    for finding in findings where finding.kind == .card {
      if try await neighbours.isSignatory(finding.holder, of: organisation, at: finding.time) {
        return true
      }
    }
    return false
  }

  private func seal(
    _ submission: Submission, _ id: UUIDv7, _ digest: [UInt8], _ principal: Principal
  ) async throws -> AcceptedSubmission {
    let now = WallTime.now()
    let described = submission.files.map(\.description)
    let acceptance = EvidenceRecord(
      id: UUIDv7.make(at: now).description, kind: .submissionAcceptance,
      eventTime: now.microseconds, dispatch: submission.id, sender: submission.sender,
      recipients: submission.recipients.map(\.code), files: described)
    let deliveries = submission.recipients.map { _ in UUIDv7.make(at: now) }
    let consignments = zip(submission.recipients, deliveries).map { recipient, delivery in
      EvidenceRecord(
        id: UUIDv7.make(at: now).description, kind: .contentConsignment,
        eventTime: now.microseconds, dispatch: submission.id, delivery: delivery.description,
        sender: submission.sender, recipients: [recipient.code],
        files: Submission.files(described, for: recipient.fileNumbers).map(\.file))
    }
    let sealed = try await sealer.seal([acceptance] + consignments)
    return AcceptedSubmission(
      submission: submission, id: id, requestDigest: digest, system: principal.system ?? "",
      submitter: principal.person ?? "", time: now, deliveries: deliveries,
      acceptance: sealed[0], consignments: Array(sealed.dropFirst()))
  }
}
