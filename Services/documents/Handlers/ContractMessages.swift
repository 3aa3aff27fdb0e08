internal import Hosting
internal import Postgres
internal import Protos
internal import Reactor

// How stored things look in the contract.

extension TypeV1.Digest {
  init(sha256: [UInt8]) { self.init(algorithm: .sha256, value: sha256) }

  /// The value of a SHA-256 digest; nil for any other.
  var sha256: [UInt8]? { algorithm == .sha256 && value.count == 32 ? value : nil }
}

extension TypeV1.FileInfo {
  init(_ file: FileDescription) {
    self.init(
      fileName: file.name, mediaType: file.mediaType, sizeBytes: UInt64(clamping: file.length),
      digest: TypeV1.Digest(sha256: file.digest))
  }
}

extension DocumentsV1.Subscriber {
  init(_ row: SubscriberRow) {
    self.init(
      name: "subscribers/\(row.id)", organisation: row.organisationName, code: row.code,
      title: TypeV1.LocalizedText(be: row.title.be, ru: row.title.ru, en: row.title.en),
      state: DocumentsV1.SubscriberState(rawValue: Int32(row.state.rawValue)),
      successor: row.successor.map { "subscribers/\($0)" } ?? "",
      version: UInt64(clamping: row.version), createTime: GoogleProtobuf.Timestamp(row.created))
  }
}

extension DocumentsV1.Evidence {
  /// The message of an evidence that was signed.
  init(_ record: EvidenceRecord, content: [UInt8], signature: [UInt8]) {
    self.init(
      name: "evidence/\(record.id)",
      kind: DocumentsV1.EvidenceKind(rawValue: Int32(record.kind.rawValue)),
      eventUri: record.kind.eventURI ?? "",
      eventTime: WallTime(microseconds: record.eventTime).timestamp,
      dispatch: "dispatches/\(record.dispatch)",
      delivery: record.delivery.map { "deliveries/\($0)" } ?? "",
      sender: "subscribers/\(record.sender)",
      recipients: record.recipients.map { "subscribers/\($0)" },
      files: record.files.map(TypeV1.FileInfo.init),
      incomingNumber: record.incoming?.number ?? "", incomingDate: record.incoming?.date ?? "",
      refusalReason: DocumentsV1.RefusalReason(
        rawValue: Int32(record.refusalReason?.rawValue ?? 0)),
      reply: record.reply.map { "dispatches/\($0)" } ?? "",
      previousEvidence: record.previous.map { "evidence/\($0.evidence)" } ?? "",
      previousDigest: record.previous?.digest ?? [], content: content, signature: signature)
  }
}

extension DocumentsV1.Recipient {
  init(code: String, role: Int16, fileNumbers: [Int]) {
    self.init(
      subscriber: "subscribers/\(code)", role: DocumentsV1.RecipientRole(rawValue: Int32(role)),
      fileNumbers: fileNumbers.map { UInt32(clamping: $0) })
  }
}

extension DocumentsV1.Delivery {
  init(_ row: DeliveryRow) {
    let state = row.state
    self.init(
      name: "deliveries/\(row.id)", dispatch: "dispatches/\(row.dispatch)",
      recipient: DocumentsV1.Recipient(
        code: row.recipient, role: row.role, fileNumbers: row.fileNumbers),
      transport: DocumentsV1.TransportState(rawValue: Int32(state.transport.rawValue)),
      registration: DocumentsV1.RegistrationState(rawValue: Int32(state.registration.rawValue)),
      execution: DocumentsV1.ExecutionState(rawValue: Int32(state.execution.rawValue)),
      incomingNumber: state.incoming?.number ?? "", incomingDate: state.incoming?.date ?? "",
      refusalReason: DocumentsV1.RefusalReason(
        rawValue: Int32(state.refusal?.reason.rawValue ?? 0)),
      refusalComment: state.refusal?.comment ?? "",
      reply: state.reply.map { "dispatches/\($0)" } ?? "", late: state.isLate,
      availableTime: state.availableTime.map { WallTime(microseconds: $0).timestamp },
      handoverTime: state.handoverTime.map { WallTime(microseconds: $0).timestamp },
      title: row.title, sender: "subscribers/\(row.sender)", etag: "\(row.revision)",
      concernedPerson: row.concernedPerson)
  }
}

extension DocumentsV1.DocumentCard {
  init(_ card: Submission.Card) {
    self.init(
      kind: card.kind, title: card.title, outgoingNumber: card.outgoingNumber,
      outgoingDate: card.outgoingDate, contact: card.contact,
      answerDueTime: card.answerDue.map { WallTime(microseconds: $0).timestamp })
  }
}

extension DocumentsV1.ExchangeEvent {
  init(_ row: EventRow) {
    self.init(
      sequence: UInt64(clamping: row.sequence), eventId: row.id.description,
      kind: DocumentsV1.ExchangeEventKind(rawValue: Int32(row.kind)),
      dispatch: "dispatches/\(row.dispatch)",
      delivery: row.delivery.map { "deliveries/\($0)" } ?? "",
      evidence: "evidence/\(row.evidence)",
      evidenceKind: DocumentsV1.EvidenceKind(rawValue: Int32(row.evidenceKind)),
      replyDelivery: row.replyDelivery.map { "deliveries/\($0)" } ?? "", caseName: row.caseName,
      eventTime: GoogleProtobuf.Timestamp(row.time))
  }
}
