internal import Hosting
internal import Postgres
internal import Protos
internal import RPC
internal import Reactor

/// The directory of those who exchange. It is public; only the operator writes.
struct SubscriberHandler: DocumentsV1.SubscriberServiceHandler {
  let store: SubscriberStore
  let neighbours: any Neighbours
  let signal: FeedSignal

  func registerSubscriber(
    _ request: DocumentsV1.RegisterSubscriberRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Subscriber {
    try await answering {
      let id = try ResourceName.organisation(request.organisation, field: "organisation")
      guard SubscriberCode.isWellFormed(request.code) else {
        throw Fault.fieldInvalid(field: "code", reason: "FORMAT_INVALID")
      }
      guard let title = try await neighbours.title(of: request.organisation) else {
        throw Fault.organisationNotFound
      }
      let row = try await store.register(code: request.code, organisation: id, title: title)
      signal.directoryChanged()
      return DocumentsV1.Subscriber(row)
    }
  }

  func getSubscriber(
    _ request: DocumentsV1.GetSubscriberRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Subscriber {
    try await answering {
      let code = try ResourceName.subscriber(request.name)
      guard let row = try await store.subscriber(code) else { throw Fault.subscriberNotFound }
      return DocumentsV1.Subscriber(row)
    }
  }

  func listSubscribers(
    _ request: DocumentsV1.ListSubscribersRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ListSubscribersResponse {
    try await answering {
      let size = try Page.size(request.pageSize, standard: 50, most: SubscriberStore.pageMax)
      let after = try Page.code(request.pageToken)
      var organisation: UUIDv7?
      if !request.organisation.isEmpty {
        organisation = try ResourceName.organisation(request.organisation, field: "organisation")
      }
      let rows = try await store.list(after: after, organisation: organisation, limit: size + 1)
      let (page, token) = Page.cut(rows, size) { $0.id }
      return DocumentsV1.ListSubscribersResponse(
        subscribers: page.map(DocumentsV1.Subscriber.init), nextPageToken: token)
    }
  }

  func pullSubscriberChanges(
    _ request: DocumentsV1.PullSubscriberChangesRequest,
    _ responses: ResponseWriter<DocumentsV1.Subscriber>, _ call: ServerCall
  ) async throws {
    try await answering {
      var version = Int64(clamping: request.afterVersion)
      let limit = request.maxEvents == 0 ? Int.max : Int(request.maxEvents)
      var sent = 0
      while sent < limit {
        let known = signal.directory.version
        let rows = try await store.changes(
          after: version, limit: min(limit - sent, SubscriberStore.pageMax))
        for row in rows {
          try await responses.write(DocumentsV1.Subscriber(row))
          version = row.version
          sent += 1
        }
        if !rows.isEmpty { continue }
        if request.maxEvents != 0 { return }
        _ = try await signal.directory.change(after: known)
      }
    }
  }
}
