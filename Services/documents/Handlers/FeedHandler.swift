internal import Hosting
internal import Postgres
internal import Protos
internal import RPC
internal import Reactor

/// Hands out what happens to dispatches and deliveries, to each its own.
struct FeedHandler: DocumentsV1.ExchangeFeedServiceHandler {
  /// Events read in one step of a stream.
  private static let stepMax = 200

  let feeds: FeedStore
  let subscribers: SubscriberStore

  func listEvents(
    _ request: DocumentsV1.ListEventsRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ListEventsResponse {
    try await answering {
      let feed = try await feed(request.parent, call)
      let size = try Page.size(request.pageSize, standard: 100, most: 1000)
      let last = try await feeds.last(feed)
      let rows = try await feeds.events(
        feed, after: Int64(clamping: request.afterSequence), limit: size)
      return DocumentsV1.ListEventsResponse(
        events: rows.map(DocumentsV1.ExchangeEvent.init),
        lastSequence: UInt64(clamping: max(last, rows.last?.sequence ?? 0)))
    }
  }

  func watchEvents(
    _ request: DocumentsV1.WatchEventsRequest,
    _ responses: ResponseWriter<DocumentsV1.ExchangeEvent>, _ call: ServerCall
  ) async throws {
    try await answering {
      let feed = try await feed(request.parent, call)
      try await stream(feed, after: request.afterSequence, limit: 0, responses)
    }
  }

  func pullSystemEvents(
    _ request: DocumentsV1.PullSystemEventsRequest,
    _ responses: ResponseWriter<DocumentsV1.ExchangeEvent>, _ call: ServerCall
  ) async throws {
    try await answering {
      // The certificate's name, so no service reads another's feed.
      let feed = FeedStore.feed(system: call.caller)
      try await stream(feed, after: request.afterSequence, limit: request.maxEvents, responses)
    }
  }

  private func feed(_ parent: String, _ call: ServerCall) async throws -> String {
    let principal = try call.principal()
    let code = try ResourceName.subscriber(parent, field: "parent")
    guard let row = try await subscribers.subscriber(code),
      principal.acts(for: row.organisationName)
    else { throw Fault.subscriberNotFound }
    return FeedStore.feed(subscriber: code)
  }

  /// Sends what there is, then waits for more; with a limit it ends after so many, or when there are
  /// no more.
  private func stream(
    _ feed: String, after sequence: UInt64, limit: UInt32,
    _ responses: ResponseWriter<DocumentsV1.ExchangeEvent>
  ) async throws {
    guard let loop = EventLoop.current else { return }
    let numbered = feeds.sequencer.numbered
    var position = Int64(clamping: sequence)
    var left = limit == 0 ? Int.max : Int(limit)
    while left > 0 {
      // Before the read: what is numbered in between is then not missed.
      let known = numbered.version
      let rows = try await feeds.events(feed, after: position, limit: min(left, Self.stepMax))
      for row in rows {
        try await responses.write(DocumentsV1.ExchangeEvent(row))
        position = row.sequence
        left -= 1
      }
      if !rows.isEmpty { continue }
      if limit != 0 { return }
      try await numbered.wait(after: known, on: loop, atMost: Outbox.poll)
    }
  }
}
