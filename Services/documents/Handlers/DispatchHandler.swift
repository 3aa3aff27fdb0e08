internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// Takes documents from senders, and shows them what became of them.
struct DispatchHandler: DocumentsV1.DispatchServiceHandler {
  /// Recipients in one page of dispatches: a broadcast has 20,000, and an answer 4 MB.
  static let recipientsPerPageMax = 20_000

  let desk: SubmissionDesk
  let intake: UploadIntake
  let reading: DispatchReading
  let access: AccessKeeper

  func uploadFile(
    _ requests: RequestStream<DocumentsV1.UploadFileRequest>, _ call: ServerCall
  ) async throws -> DocumentsV1.UploadFileResponse {
    try await answering {
      let principal = try call.principal()
      guard !principal.owner.isEmpty else { throw Fault.senderNotYours }
      let file = try await intake.take(requests, owner: principal.owner)
      return DocumentsV1.UploadFileResponse(file: file)
    }
  }

  func submitDispatch(
    _ request: DocumentsV1.SubmitDispatchRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.SubmitDispatchResponse {
    try await answering {
      let principal = try call.principal(withAnyOf: [.executor, .registrar, .signatory])
      let (id, wire, isRepeat) = try await desk.submit(request, by: principal)
      guard let row = try await reading.dispatches.dispatch(id) else {
        throw Fault.dispatchNotFound
      }
      return DocumentsV1.SubmitDispatchResponse(
        dispatch: try await reading.message(row, .sender),
        evidence: try DocumentsV1.Evidence.decode(wire: wire, rules: false),
        replayed: isRepeat)
    }
  }

  func getDispatch(
    _ request: DocumentsV1.GetDispatchRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Dispatch {
    try await answering {
      let principal = try call.principal()
      let id = try ResourceName.dispatch(request.name)
      let (row, view) = try await reading.find(id, for: principal)
      let message = try await reading.message(row, view)
      try await access.note([AccessLine(row, view)], principal, call)
      return message
    }
  }

  func listDispatches(
    _ request: DocumentsV1.ListDispatchesRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ListDispatchesResponse {
    try await answering {
      let principal = try call.principal()
      let code = try ResourceName.subscriber(request.parent, field: "parent")
      let size = try Page.size(request.pageSize, standard: 50, most: 200)
      let (time, id) = try Page.timeAndID(request.pageToken)
      try await requireOwn(code, principal)
      let rows = try await reading.dispatches.sent(by: code, before: time, id, limit: size + 1)
      var page: [DocumentsV1.Dispatch] = []
      var recipients = 0
      for row in rows.prefix(size) {
        let message = try await reading.message(row, .sender)
        recipients += message.recipients.count
        if recipients > Self.recipientsPerPageMax, !page.isEmpty { break }
        page.append(message)
      }
      let shown = rows.prefix(page.count)
      try await access.note(shown.map { AccessLine($0, .sender) }, principal, call)
      let last = rows.count > page.count ? shown.last : nil
      return DocumentsV1.ListDispatchesResponse(
        dispatches: page,
        nextPageToken: last.map { "\($0.submitted.microseconds).\($0.id)" } ?? "")
    }
  }

  func listDispatchDeliveries(
    _ request: DocumentsV1.ListDispatchDeliveriesRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ListDispatchDeliveriesResponse {
    try await answering {
      let principal = try call.principal()
      let id = try ResourceName.dispatch(request.parent, field: "parent")
      let size = try Page.size(request.pageSize, standard: 50, most: 1000)
      let after = try Page.code(request.pageToken)
      // The matrix is the sender's alone.
      guard case (let row, .sender) = try await reading.find(id, for: principal) else {
        throw Fault.dispatchNotFound
      }
      let rows = try await reading.deliveries.matrix(of: id, after: after, limit: size + 1)
      let (page, token) = Page.cut(rows, size) { $0.recipient }
      try await access.note([AccessLine(row, .sender)], principal, call)
      return DocumentsV1.ListDispatchDeliveriesResponse(
        deliveries: page.map(DocumentsV1.Delivery.init), nextPageToken: token)
    }
  }

  private func requireOwn(_ code: String, _ principal: Principal) async throws {
    guard let row = try await desk.subscribers.subscriber(code),
      principal.acts(for: row.organisationName)
    else { throw Fault.subscriberNotFound }
  }
}
