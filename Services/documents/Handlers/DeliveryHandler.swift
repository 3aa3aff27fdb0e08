internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// Gives documents to recipients, and takes down what they do.
struct DeliveryHandler: DocumentsV1.DeliveryServiceHandler {
  let subscribers: SubscriberStore
  let files: FileStore
  let reading: DispatchReading
  let sealer: EvidenceSealer
  let access: AccessKeeper
  let signal: FeedSignal

  private var deliveries: DeliveryStore { reading.deliveries }

  func listDeliveries(
    _ request: DocumentsV1.ListDeliveriesRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ListDeliveriesResponse {
    try await answering {
      let principal = try call.principal()
      let code = try ResourceName.subscriber(request.parent, field: "parent")
      let size = try Page.size(request.pageSize, standard: 50, most: 200)
      let before = try Page.id(request.pageToken)
      guard let subscriber = try await subscribers.subscriber(code),
        principal.acts(for: subscriber.organisationName)
      else { throw Fault.subscriberNotFound }
      let rows = try await deliveries.received(
        by: code, before: before, openOnly: request.openOnly, limit: size + 1)
      let (page, token) = Page.cut(rows, size) { $0.id.description }
      try await access.note(page.map(AccessLine.init), principal, call)
      return DocumentsV1.ListDeliveriesResponse(
        deliveries: page.map(DocumentsV1.Delivery.init), nextPageToken: token)
    }
  }

  func readDelivery(
    _ request: DocumentsV1.ReadDeliveryRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ReadDeliveryResponse {
    try await answering {
      let principal = try call.principal()
      let row = try await own(ResourceName.delivery(request.name), principal)
      guard let dispatch = try await reading.dispatches.dispatch(row.dispatch) else {
        throw Fault.deliveryNotFound
      }
      let message = try await reading.message(dispatch, .recipient(row))
      try await access.note([AccessLine(row)], principal, call)
      return DocumentsV1.ReadDeliveryResponse(
        delivery: DocumentsV1.Delivery(row), dispatch: message)
    }
  }

  private func own(_ id: UUIDv7, _ principal: Principal) async throws -> DeliveryRow {
    guard let row = try await deliveries.delivery(id), row.isReceived(by: principal) else {
      throw Fault.deliveryNotFound
    }
    return row
  }

  func downloadFile(
    _ request: DocumentsV1.DownloadFileRequest,
    _ responses: ResponseWriter<DocumentsV1.DownloadFileResponse>, _ call: ServerCall
  ) async throws {
    try await answering {
      let principal = try call.principal()
      let (parent, number) = try ResourceName.file(request.name)
      let (file, line) = try await find(parent, number, principal)
      guard let content = try await files.content(file.digest) else {
        throw Fault.fileNotFound(number: number)
      }
      guard let offset = Int64(exactly: request.offset), offset <= content.length else {
        throw Fault.offsetBeyondEnd
      }
      let rest = content.length - offset
      let wanted = request.length == 0 ? rest : min(rest, Int64(clamping: request.length))
      try await access.note([line], principal, call)
      try await send(content, TypeV1.FileInfo(file), offset, wanted, responses)
    }
  }

  /// The file of a delivery for its recipient, or of a dispatch for its sender.
  private func find(
    _ parent: ResourceName.Exchange, _ number: Int, _ principal: Principal
  ) async throws -> (FileDescription, AccessLine) {
    let (dispatch, line): (UUIDv7, AccessLine)
    // Others' deliveries, and files that are not for this recipient, are not there.
    switch parent {
    case .delivery(let id):
      guard let row = try await deliveries.delivery(id), row.isReceived(by: principal),
        row.fileNumbers.isEmpty || row.fileNumbers.contains(number)
      else { throw Fault.fileNotFound(number: number) }
      (dispatch, line) = (row.dispatch, AccessLine(row))
    case .dispatch(let id):
      guard let row = try await reading.dispatches.dispatch(id),
        principal.acts(for: row.senderOrganisation)
      else { throw Fault.fileNotFound(number: number) }
      (dispatch, line) = (id, AccessLine(row, .sender))
    }
    let all = try await reading.dispatches.files(of: dispatch)
    guard let file = all.first(where: { $0.number == number }) else {
      throw Fault.fileNotFound(number: number)
    }
    return (file.description, line)
  }

  /// One chunk in memory at a time; the client's pace is ours.
  private func send(
    _ content: FileStore.Content, _ info: TypeV1.FileInfo, _ offset: Int64, _ wanted: Int64,
    _ responses: ResponseWriter<DocumentsV1.DownloadFileResponse>
  ) async throws {
    var info: TypeV1.FileInfo? = info
    var (position, left) = (offset, wanted)
    let size = Int64(FileStore.chunkBytes)
    repeat {
      var part: [UInt8] = []
      if left > 0 {
        guard let ordinal = Int32(exactly: position / size),
          let chunk = try await files.chunk(ordinal, of: content.storage)
        else { throw Fault.storeUnavailable }
        part = Array(chunk.dropFirst(Int(position % size)).prefix(Int(min(left, size))))
        guard !part.isEmpty else { throw Fault.storeUnavailable }
      }
      try await responses.write(DocumentsV1.DownloadFileResponse(file: info, chunk: part))
      info = nil
      position += Int64(part.count)
      left -= Int64(part.count)
    } while left > 0
  }

  func confirmHandover(
    _ request: DocumentsV1.ConfirmHandoverRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Evidence {
    try await answering {
      let principal = try call.principal()
      let id = try ResourceName.delivery(request.name)
      let given = request.digests.map { $0.sha256 ?? [] }
      return try await act(on: id, principal) { row, files in
        try row.state.confirmingHandover(
          given: given, expected: files.map(\.description.digest),
          time: WallTime.now().microseconds)
      }
    }
  }

  func registerDelivery(
    _ request: DocumentsV1.RegisterDeliveryRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Evidence {
    try await answering {
      let principal = try call.principal(withAnyOf: [.registrar])
      let id = try ResourceName.delivery(request.name)
      guard CivilTime.isDay(request.incomingDate) else {
        throw Fault.fieldInvalid(field: "incoming_date", reason: "FORMAT_INVALID")
      }
      let entry = IncomingEntry(number: request.incomingNumber, date: request.incomingDate)
      return try await act(on: id, principal) { row, _ in try row.state.registering(entry) }
    }
  }

  func refuseRegistration(
    _ request: DocumentsV1.RefuseRegistrationRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Evidence {
    try await answering {
      let principal = try call.principal(withAnyOf: [.registrar])
      let id = try ResourceName.delivery(request.name)
      guard
        let reason = Int16(exactly: request.reason.rawValue).flatMap(
          RefusalReason.init(rawValue:))
      else { throw Fault.fieldInvalid(field: "reason", reason: "NOT_IN_LIST") }
      let refusal = RegistrationRefusal(reason: reason, comment: request.comment)
      return try await act(on: id, principal) { row, _ in try row.state.refusing(refusal) }
    }
  }

  private func act(
    on id: UUIDv7, _ principal: Principal,
    _ decide: @Sendable (DeliveryRow, [DispatchFileRow]) throws -> DeliveryDecision
  ) async throws -> DocumentsV1.Evidence {
    try await sealer.prepare()
    let wire = try await deliveries.act(on: id, by: principal, sealer: sealer, decide: decide)
    CrashPoint.pass("documents.delivery-act-stored")
    signal.eventsWritten()
    return try DocumentsV1.Evidence.decode(wire: wire, rules: false)
  }
}
