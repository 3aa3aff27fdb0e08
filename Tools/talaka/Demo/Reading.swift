import Cluster
import PKI
import Protobuf
import Protos
import RPC

/// The citizen finds the decision in the account, downloads it and looks at who has read what.
struct Reading {
  let play: Play
  let citizen: Visitor
  let caseName: String

  private var mailbox: AccountsV1.MailboxServiceClient {
    AccountsV1.MailboxServiceClient(play.door)
  }

  /// Leaves the files as `name.pdf`, `.json`, `.p7s`, `.json.p7s`, `.tst`.
  func run(into name: String) async throws -> ServicesV1.Decision {
    let message = try await Narrator.step("the decision's message is in the account") {
      try await watch()
    }
    Narrator.note(message.title?.be ?? "")
    let decision = try await Narrator.step("the citizen reads the decision") {
      _ = try await mailbox.markMessageRead(
        AccountsV1.MarkMessageReadRequest(name: message.name), citizen.options)
      return try await ServicesV1.CaseServiceClient(play.door).getDecision(
        ServicesV1.GetDecisionRequest(name: "\(caseName)/decision"), citizen.options)
    }
    try await Narrator.step("and downloads \(message.attachments.count) files") {
      for attachment in message.attachments {
        guard let file = attachment.file, let digest = file.digest,
          let kind = decision.files.first(where: { $0.file?.digest == digest })?.kind,
          let ending = Self.ending(kind)
        else { throw Failure("the message holds a file that the decision does not name") }
        let bytes = try await download("\(message.name)/attachments/\(attachment.number)")
        guard Visitor.digest(bytes) == digest else { throw Failure("another file came") }
        try Files.write(bytes, to: "\(play.folder)/\(name).\(ending)")
      }
    }
    return decision
  }

  /// History, access log and public verification, partly by REST.
  func followUp(readers: [String], code: String) async throws {
    let events = try await Narrator.step("the citizen looks at the course of the case (REST)") {
      try play.rest.get("/v1/\(caseName)/events", token: citizen.session.accessToken)
    }
    Narrator.note(
      (events["events"]?.array ?? []).compactMap { event in
        event["kind"]?.string.map { String($0.dropFirst("CASE_EVENT_KIND_".count)).lowercased() }
      }.joined(separator: ", "))
    let entries = try await Narrator.step("and at who has read the data") {
      try await Patience.wait(for: "the access log") {
        let list = try await AccountsV1.AccessLogServiceClient(play.door).listAccessEntries(
          AccountsV1.ListAccessEntriesRequest(parent: "accounts/me", pageSize: 200),
          citizen.options
        ).accessEntries
        let seen = Set(list.map(\.organisation))
        return readers.allSatisfy(seen.contains) ? list : nil
      }
    }
    let titles = Set(entries.map { $0.organisationTitle?.be ?? $0.system })
    Narrator.note("\(entries.count) reads: " + titles.sorted().joined(separator: "; "))
    let verified = try await Narrator.step("anybody verifies the decision by its code (REST)") {
      try play.rest.get("/v1/decisions:verify?code=\(code)")
    }
    Narrator.note(
      "\(verified["decisionNumber"]?.string ?? "") valid: \(verified["valid"]?.bool ?? false)")
    try await Narrator.step("anybody gets the root authority") {
      let list = try await SignaturesV1.AuthorityServiceClient(play.door).listAuthorities(
        SignaturesV1.ListAuthoritiesRequest())
      let roots = list.authorities.filter { $0.kind == .root }
      let pem = try roots.map { try Certificate(der: $0.certificate).pem }.joined()
      try Files.write(pem, to: "\(play.folder)/ca.pem")
    }
  }

  /// The message of this case's decision, as it comes.
  private func watch() async throws -> AccountsV1.MailboxMessage {
    var options = citizen.options
    options.timeout = Patience.longest
    let stream = try await mailbox.watchMessages(
      AccountsV1.WatchMessagesRequest(parent: "accounts/me"), options)
    defer { stream.cancel() }
    for try await message in stream where message.kind == .decision && message.topic == caseName {
      return message
    }
    throw Failure("the stream of messages ended")
  }

  private func download(_ name: String) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in try await mailbox.downloadAttachment(
      AccountsV1.DownloadAttachmentRequest(name: name), citizen.options)
    {
      bytes += part.chunk
    }
    return bytes
  }

  private static func ending(_ kind: ServicesV1.CaseFileKind) -> String? {
    switch kind {
    case .decisionPdf: "pdf"
    case .decisionJson: "json"
    case .decisionPdfSignature: "p7s"
    case .decisionJsonSignature: "json.p7s"
    case .decisionTimestamp: "tst"
    default: nil
    }
  }
}
