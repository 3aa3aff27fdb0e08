import Hosting
import Protobuf
import Protos
import RPC
import Reactor
import Synchronization

/// A question to a register.
struct RegisterQuestion: Sendable {
  let register: String
  let record: String
  let fields: [String]
  let legalBasis: String
  /// `drafts/…`, `cases/…`, `offers/…`.
  let matter: String
}

/// What is known of a signature that holds.
struct SignatureFinding: Sendable, Equatable {
  let holder: String
  let isCard: Bool
}

/// The other services as this one needs them. Failures to reach one get its reason; what a neighbour
/// refuses comes through, except where a handler gives it a meaning of its own.
final class Neighbours: Sendable {
  /// Records that one reference list may lead to.
  static let relatedMax = 20
  static let timeout: Duration = .seconds(8)
  static let chunkBytes = 262_144
  /// Organisations and subscribers remembered; they hardly change while a process lives.
  static let rememberedMax = 10_000

  let identity: RPCClient
  let signatures: RPCClient
  let documents: RPCClient
  let accounts: RPCClient

  private struct Known: ~Copyable {
    var organisations: [String: String] = [:]
    var titles: [String: LocalText] = [:]
    var subscribers: [String: String] = [:]
  }
  private let known = Mutex(Known())

  init(identity: RPCClient, signatures: RPCClient, documents: RPCClient, accounts: RPCClient) {
    self.identity = identity
    self.signatures = signatures
    self.documents = documents
    self.accounts = accounts
  }

  static var options: CallOptions { CallOptions(timeout: timeout) }

  /// Gives failures to reach a neighbour their reason.
  static func reach<Value>(
    _ reason: Reason, _ body: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await body()
    } catch let error as RPCError
      where [.unavailable, .deadlineExceeded, .unknown, .internal].contains(error.code)
    {
      throw RPCError(reason, metadata: error.reason.isEmpty ? [:] : ["cause": error.reason])
    }
  }

  // MARK: identity

  /// The fields of a record; nil when there is no such record.
  func lookUp(_ question: RegisterQuestion, token: String?) async throws -> JSONValue? {
    var options = Self.options
    options.bearerToken = token
    let request = RegistersV1.LookupRecordRequest(
      registerId: question.register, key: .record(question.record), fields: question.fields,
      legalBasis: question.legalBasis, caseName: question.matter)
    return try await Self.reach(.registerUnreachable) {
      do {
        let answer = try await RegistersV1.RegisterProviderServiceClient(identity).lookupRecord(
          request, options)
        return answer.values?.json ?? .object([])
      } catch let error as RPCError where error.reason == "RECORD_NOT_FOUND" {
        return nil
      }
    }
  }

  /// The organisation with a payer's number.
  func organisation(unp: String) async throws -> String {
    if let name = known.withLock({ $0.organisations[unp] }) { return name }
    let found = try await Self.reach(.registerUnreachable) {
      try await IdentityV1.OrganisationServiceClient(identity).lookupOrganisation(
        IdentityV1.LookupOrganisationRequest(unp: unp), Self.options)
    }
    known.withLock { known in
      if known.organisations.count < Self.rememberedMax {
        known.organisations[unp] = found.name
        known.titles[found.name] = LocalText(found.title)
      }
    }
    return found.name
  }

  func title(of organisation: String) async throws -> LocalText {
    if let title = known.withLock({ $0.titles[organisation] }) { return title }
    let found = try await Self.reach(.registerUnreachable) {
      try await IdentityV1.OrganisationServiceClient(identity).getOrganisation(
        IdentityV1.GetOrganisationRequest(name: organisation), Self.options)
    }
    let title = LocalText(found.title)
    known.withLock { if $0.titles.count < Self.rememberedMax { $0.titles[organisation] = title } }
    return title
  }

  // MARK: signatures

  /// Checks that a detached CAdES-T signature over a digest holds and is stamped.
  func validate(_ signature: [UInt8], over digest: [UInt8]) async throws -> SignatureFinding {
    let request = SignaturesV1.ValidateSignatureRequest(
      signature: signature, content: .digest(TypeV1.Digest(sha256: digest)))
    let report: SignaturesV1.ValidationReport
    do {
      report = try await Self.reach(.signaturesUnreachable) {
        try await SignaturesV1.ValidationServiceClient(signatures).validateSignature(
          request, Self.options)
      }
    } catch let error as RPCError where error.code == .invalidArgument {
      throw RPCError(.signatureInvalid, metadata: ["cause": error.reason])
    }
    guard let first = report.signatures.first else { throw RPCError(.signatureMissing) }
    guard report.indication == .totalPassed, first.stamped, report.signatures.count == 1 else {
      throw RPCError(
        .signatureInvalid,
        metadata: [
          "indication": "\(report.indication)", "sub_indication": "\(report.subIndication)",
          "stamped": "\(first.stamped)",
        ])
    }
    return SignatureFinding(holder: first.holder, isCard: first.kind == .cardSignature)
  }

  func timestamp(_ digest: [UInt8]) async throws -> (token: [UInt8], time: WallTime?) {
    let answer = try await Self.reach(.signaturesUnreachable) {
      try await SignaturesV1.SigningServiceClient(signatures).createTimestamp(
        SignaturesV1.CreateTimestampRequest(digest: TypeV1.Digest(sha256: digest)), Self.options)
    }
    return (answer.token, answer.stampTime?.wallTime)
  }

  /// A body's seal over a digest; the same request gives the same bytes.
  func seal(_ digest: [UInt8], of organisation: String, request: String) async throws -> [UInt8] {
    let answer = try await Self.reach(.signaturesUnreachable) {
      try await SignaturesV1.SigningServiceClient(signatures).sealContent(
        SignaturesV1.SealContentRequest(
          requestId: request, organisation: organisation, profile: .cadesT,
          contents: [TypeV1.Digest(sha256: digest)]), Self.options)
    }
    guard let seal = answer.signatures.first?.cms, !seal.isEmpty else {
      throw RPCError(.signatureMissing)
    }
    return seal
  }

  // MARK: documents

  func subscriber(of organisation: String) async throws -> String {
    if let name = known.withLock({ $0.subscribers[organisation] }) { return name }
    let answer = try await Self.reach(.documentsUnreachable) {
      try await DocumentsV1.SubscriberServiceClient(documents).listSubscribers(
        DocumentsV1.ListSubscribersRequest(organisation: organisation), Self.options)
    }
    guard let found = answer.subscribers.first(where: { $0.organisation == organisation }) else {
      throw RPCError(.failedPrecondition, reason: "SENDER_UNKNOWN", "The body sends no documents.")
    }
    known.withLock {
      if $0.subscribers.count < Self.rememberedMax { $0.subscribers[organisation] = found.name }
    }
    return found.name
  }

  func organisation(ofSubscriber name: String) async throws -> String {
    try await Self.reach(.documentsUnreachable) {
      try await DocumentsV1.SubscriberServiceClient(documents).getSubscriber(
        DocumentsV1.GetSubscriberRequest(name: name), Self.options
      ).organisation
    }
  }

  func upload(_ content: [UInt8], _ file: StoredFile) async throws {
    try await Self.reach(.documentsUnreachable) {
      let stream = try await DocumentsV1.DispatchServiceClient(documents).uploadFile(
        CallOptions(timeout: .seconds(60)))
      for (index, chunk) in Self.chunks(content).enumerated() {
        try await stream.send(
          DocumentsV1.UploadFileRequest(
            file: index == 0 ? TypeV1.FileInfo(file) : nil, chunk: chunk))
      }
      _ = try await stream.finish()
    }
  }

  /// The whole of a file of a delivery, at most `limit` bytes.
  func download(_ name: String, limit: Int) async throws -> [UInt8] {
    try await Self.reach(.documentsUnreachable) {
      let stream = try await DocumentsV1.DeliveryServiceClient(documents).downloadFile(
        DocumentsV1.DownloadFileRequest(name: name), CallOptions(timeout: .seconds(60)))
      var content: [UInt8] = []
      while let part = try await stream.next() {
        content += part.chunk
        guard content.count <= limit else { throw RPCError(.fileTooLarge) }
      }
      return content
    }
  }

  // MARK: accounts

  func attach(_ content: [UInt8], _ file: StoredFile) async throws {
    try await Self.reach(.accountsUnreachable) {
      let stream = try await AccountsV1.MailboxServiceClient(accounts).uploadAttachment(
        CallOptions(timeout: .seconds(60)))
      for (index, chunk) in Self.chunks(content).enumerated() {
        try await stream.send(
          AccountsV1.UploadAttachmentRequest(
            file: index == 0 ? TypeV1.FileInfo(file) : nil, chunk: chunk))
      }
      _ = try await stream.finish()
    }
  }

  func deliver(_ message: AccountsV1.DeliverMessageRequest) async throws {
    _ = try await Self.reach(.accountsUnreachable) {
      try await AccountsV1.MailboxServiceClient(accounts).deliverMessage(message, Self.options)
    }
  }

  /// At least one chunk, so that an empty file is described too.
  private static func chunks(_ content: [UInt8]) -> [[UInt8]] {
    if content.isEmpty { return [[]] }
    return stride(from: 0, to: content.count, by: chunkBytes).map {
      Array(content[$0..<min($0 + chunkBytes, content.count)])
    }
  }
}

extension LocalText {
  init(_ message: TypeV1.LocalizedText?) {
    self.init(message?.be ?? "", message?.ru ?? "", message?.en ?? "")
  }
}
