internal import Hosting
internal import Postgres
internal import Protos
internal import Reactor

extension Submission {
  /// Reads a request into the domain's form. Throws what `check` and the names of resources throw.
  init(_ request: DocumentsV1.SubmitDispatchRequest) throws(Fault) {
    guard let card = request.card else { throw .fieldInvalid(field: "card", reason: "REQUIRED") }
    guard ResourceName.isPersonOrEmpty(request.concernedPerson) else {
      throw .nameMalformed(field: "concerned_person")
    }
    guard ResourceName.isCaseOrEmpty(request.caseName) else {
      throw .nameMalformed(field: "case_name")
    }
    guard let id = UUIDv7(request.dispatchId) else {
      throw .fieldInvalid(field: "dispatch_id", reason: "FORMAT_INVALID")
    }
    var files: [File] = []
    for file in request.files { files.append(try File(file)) }
    var recipients: [Addressee] = []
    recipients.reserveCapacity(request.recipients.count)
    for recipient in request.recipients { recipients.append(try Addressee(recipient)) }
    var links: [Link] = []
    for link in request.links { links.append(try Link(link)) }
    self.init(
      id: id.description, sender: try ResourceName.subscriber(request.sender, field: "sender"),
      card: try Card(card), files: files, recipients: recipients, links: links,
      concernedPerson: request.concernedPerson, caseName: request.caseName)
    try check()
  }
}

extension Submission.Card {
  init(_ card: DocumentsV1.DocumentCard) throws(Fault) {
    var due: Int64?
    if let time = card.answerDueTime {
      guard let microseconds = time.wallTime?.microseconds else {
        throw .fieldInvalid(field: "card.answer_due_time", reason: "FORMAT_INVALID")
      }
      due = microseconds
    }
    self.init(
      kind: card.kind, title: card.title, outgoingNumber: card.outgoingNumber,
      outgoingDate: card.outgoingDate, contact: card.contact, answerDue: due)
  }
}

extension Submission.File {
  init(_ file: DocumentsV1.DocumentFile) throws(Fault) {
    guard let role = Int16(exactly: file.role.rawValue).flatMap(Role.init(rawValue:)) else {
      throw .fieldInvalid(field: "files.role", reason: "NOT_IN_LIST")
    }
    guard let info = file.file, let digest = info.digest?.sha256 else {
      throw .fieldInvalid(field: "files.file.digest", reason: "FORMAT_INVALID")
    }
    guard let length = Int64(exactly: info.sizeBytes) else {
      throw .fieldInvalid(field: "files.file.size_bytes", reason: "TOO_LONG")
    }
    self.init(
      description: FileDescription(
        name: try FileName.checked(info.fileName), mediaType: info.mediaType, length: length,
        digest: digest),
      role: role, signatures: file.signatures)
  }
}

extension Submission.Addressee {
  init(_ recipient: DocumentsV1.Recipient) throws(Fault) {
    guard (1...4).contains(recipient.role.rawValue) else {
      throw .fieldInvalid(field: "recipients.role", reason: "NOT_IN_LIST")
    }
    self.init(
      code: try ResourceName.subscriber(recipient.subscriber, field: "recipients.subscriber"),
      role: Int16(clamping: recipient.role.rawValue),
      fileNumbers: recipient.fileNumbers.map { Int(clamping: $0) })
  }
}

extension Submission.Link {
  init(_ link: DocumentsV1.DocumentLink) throws(Fault) {
    guard let kind = Int16(exactly: link.kind.rawValue).flatMap(Kind.init(rawValue:)) else {
      throw .fieldInvalid(field: "links.kind", reason: "NOT_IN_LIST")
    }
    let dispatch = try ResourceName.dispatch(link.dispatch, field: "links.dispatch")
    self.init(kind: kind, dispatch: dispatch.description)
  }
}

/// The name of a file for people.
enum FileName {
  /// Without folders and control characters: it ends up in headers and on disks. Throws
  /// `FORMAT_INVALID`.
  static func checked(_ name: String) throws(Fault) -> String {
    let isFit = name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7f && scalar != "/" && scalar != "\\"
    }
    guard isFit, name != ".", name != ".." else {
      throw .fieldInvalid(field: "file.file_name", reason: "FORMAT_INVALID")
    }
    return name
  }
}
