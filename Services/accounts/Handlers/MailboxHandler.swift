import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Puts messages into accounts, and gives them to their holders.
struct MailboxHandler: AccountsV1.MailboxServiceHandler {
  /// Watchers look at the store this often, for what another instance delivered.
  static let watchPause: Duration = .seconds(2)

  let accounts: AccountStore
  let store: MailboxStore
  let files: FileStore
  let arrivals: Arrivals
  let fileBytesMax: Int

  private func own(_ account: UUIDv7?, _ call: ServerCall) async throws -> Account {
    try await OwnAccount(accounts: accounts).find(account, call)
  }

  // MARK: Senders

  func deliverMessage(
    _ request: AccountsV1.DeliverMessageRequest, _ call: ServerCall
  ) async throws -> AccountsV1.DeliverMessageResponse {
    let letter = try Letter(request)
    let delivered = try await store.deliver(letter, at: .now())
    CrashPoint.pass("accounts.message-delivered")
    arrivals.arrived(delivered.account)
    return AccountsV1.DeliverMessageResponse(
      message: Names.message(delivered.message, of: delivered.account),
      deliverTime: delivered.time.timestamp, replayed: delivered.isReplay)
  }

  func uploadAttachment(
    _ requests: RequestStream<AccountsV1.UploadAttachmentRequest>, _ call: ServerCall
  ) async throws -> AccountsV1.UploadAttachmentResponse {
    var info = TypeV1.FileInfo()
    var upload = FileStore.Upload(pool: files.pool)
    let id = upload.id
    do {
      var isFirst = true
      while let request = try await requests.next() {
        if isFirst, let file = request.file { info = file }
        isFirst = false
        if request.chunk.count > fileBytesMax - upload.size {
          throw Refusal.fileTooLarge(fileBytesMax)
        }
        if !request.chunk.isEmpty { try await upload.append(request.chunk) }
      }
      let done = try await upload.finish()
      if info.sizeBytes != 0, info.sizeBytes != UInt64(done.size) { throw Refusal.digestMismatch }
      if let wanted = info.digest, wanted.value != done.digest { throw Refusal.digestMismatch }
      try await files.store(done.id, size: done.size, digest: done.digest)
      info.sizeBytes = UInt64(done.size)
      info.digest = TypeV1.Digest(algorithm: .sha256, value: done.digest)
      return AccountsV1.UploadAttachmentResponse(file: info)
    } catch {
      try await files.drop(id)
      throw error
    }
  }

  // MARK: Holders

  func listMessages(
    _ request: AccountsV1.ListMessagesRequest, _ call: ServerCall
  ) async throws -> AccountsV1.ListMessagesResponse {
    guard let name = Names.parse(request.parent), name.message == nil else {
      throw Refusal.accountNotFound
    }
    let account = try await own(name.account, call)
    let page = try Page(size: request.pageSize, token: request.pageToken, keys: 1)
    let below = try page.keys.first.map { text in
      guard let number = Int64(text) else { throw Refusal.pageTokenInvalid }
      return number
    }
    let found = try await store.list(
      account: account.id, below: below ?? .max, kind: Int16(clamping: request.kind.rawValue),
      unreadOnly: request.unreadOnly, limit: page.size + 1)
    let shown = found.prefix(page.size)
    let more = found.count > page.size ? shown.last.map { Page.token(["\($0.sequence)"]) } : nil
    return AccountsV1.ListMessagesResponse(
      messages: shown.map { $0.message(owner: account.owner) }, nextPageToken: more ?? "")
  }

  func getMessage(
    _ request: AccountsV1.GetMessageRequest, _ call: ServerCall
  ) async throws -> AccountsV1.MailboxMessage {
    let (account, id) = try await located(request.name, call)
    guard let found = try await store.message(id, account: account.id) else {
      throw Refusal.messageNotFound
    }
    return found.message(owner: account.owner)
  }

  func markMessageRead(
    _ request: AccountsV1.MarkMessageReadRequest, _ call: ServerCall
  ) async throws -> AccountsV1.MailboxMessage {
    let (account, id) = try await located(request.name, call)
    guard let found = try await store.markRead(id, account: account.id, at: .now()) else {
      throw Refusal.messageNotFound
    }
    return found.message(owner: account.owner)
  }

  private func located(_ name: String, _ call: ServerCall) async throws -> (Account, UUIDv7) {
    guard let parsed = Names.parse(name), let message = parsed.message, parsed.attachment == nil
    else { throw Refusal.messageNotFound }
    return (try await own(parsed.account, call), message)
  }

  func downloadAttachment(
    _ request: AccountsV1.DownloadAttachmentRequest,
    _ responses: ResponseWriter<AccountsV1.DownloadAttachmentResponse>, _ call: ServerCall
  ) async throws {
    guard let name = Names.parse(request.name), let id = name.message,
      let number = name.attachment
    else { throw Refusal.attachmentNotFound }
    let account = try await own(name.account, call)
    guard let message = try await store.message(id, account: account.id),
      let file = message.files.first(where: { $0.number == number }),
      let location = try await files.locate(file.digest)
    else { throw Refusal.attachmentNotFound }
    guard let offset = Int64(exactly: request.offset), offset <= location.size else {
      throw Refusal.offsetBeyondEnd
    }
    var place = offset
    var left = request.length == 0 ? location.size - offset : Int64(clamping: request.length)
    left = min(left, location.size - offset)
    try await responses.write(AccountsV1.DownloadAttachmentResponse(file: file.info))
    while left > 0, let bytes = try await files.read(location, from: place) {
      let part = Array(bytes.prefix(Int(min(left, Int64(bytes.count)))))
      try await responses.write(AccountsV1.DownloadAttachmentResponse(chunk: part))
      place += Int64(part.count)
      left -= Int64(part.count)
    }
  }

  func watchMessages(
    _ request: AccountsV1.WatchMessagesRequest,
    _ responses: ResponseWriter<AccountsV1.MailboxMessage>, _ call: ServerCall
  ) async throws {
    guard let name = Names.parse(request.parent), name.message == nil else {
      throw Refusal.accountNotFound
    }
    let account = try await own(name.account, call)
    guard let signal = arrivals.begin(account.id), let loop = EventLoop.current else {
      throw RPCError(.resourceExhausted, reason: "OVERLOADED", "Too many accounts are watched.")
    }
    defer { arrivals.end(account.id) }
    // Another instance may deliver too: the timer makes this one look.
    let timer = LoopTimer(loop: loop)
    timer.action = {
      signal.raise()
      timer.arm(after: Self.watchPause)
    }
    timer.arm(after: Self.watchPause)
    defer {
      timer.action = nil
      timer.cancel()
    }
    var last = Int64(clamping: request.afterSequence)
    while true {
      let version = signal.version
      let found = try await store.after(last, account: account.id)
      for message in found {
        try await responses.write(message.message(owner: account.owner))
        last = message.sequence
      }
      if found.isEmpty { _ = try await signal.change(after: version) }
    }
  }
}

extension Letter {
  init(_ request: AccountsV1.DeliverMessageRequest) throws {
    guard let owner = Owner(request.owner) else { throw Refusal.ownerInvalid }
    guard let id = UUIDv7(request.deliveryId), let kind = Int16(exactly: request.kind.rawValue)
    else { throw Refusal.ownerInvalid }
    self.init(
      deliveryID: id, owner: owner, kind: kind, sender: request.sender,
      title: (request.title ?? TypeV1.LocalizedText()).columns,
      text: (request.text ?? TypeV1.LocalizedText()).columns, topic: request.topic,
      files: request.attachments.map {
        Letter.File(
          name: $0.fileName, mediaType: $0.mediaType, digest: $0.digest?.value ?? [])
      }, dueTime: request.dueTime?.wallTime,
      // Maps are written in order and defaults left out: equal requests have equal bytes.
      contentDigest: DigestAlgorithm.sha256.digest(request.wire()))
  }
}

extension StoredMessage {
  func message(owner: String) -> AccountsV1.MailboxMessage {
    AccountsV1.MailboxMessage(
      name: Names.message(id, of: account), sequence: UInt64(clamping: sequence), owner: owner,
      kind: AccountsV1.MailboxMessageKind(rawValue: Int32(kind)), sender: sender,
      title: TypeV1.LocalizedText(title), text: TypeV1.LocalizedText(text), topic: topic,
      attachments: files.map {
        AccountsV1.MailboxAttachment(number: UInt32(clamping: $0.number), file: $0.info)
      }, deliverTime: deliverTime.timestamp, dueTime: dueTime?.timestamp,
      readTime: readTime?.timestamp)
  }
}

extension StoredMessage.File {
  var info: TypeV1.FileInfo {
    TypeV1.FileInfo(
      fileName: name, mediaType: mediaType, sizeBytes: UInt64(clamping: size),
      digest: TypeV1.Digest(algorithm: .sha256, value: digest))
  }
}
