internal import Protobuf
internal import Protos
internal import RPC

/// Hands out what happened in the registers.
struct RegisterFeedHandler: IdentityV1.RegisterFeedServiceHandler {
  let log: EventLog

  func pullRegisterEvents(
    _ request: IdentityV1.PullRegisterEventsRequest,
    _ responses: ResponseWriter<IdentityV1.RegisterEvent>, _ call: ServerCall
  ) async throws {
    try await log.follow(after: request.afterSequence, count: request.maxEvents) { event in
      var message = try IdentityV1.RegisterEvent(wire: event.payload)
      message.sequence = event.sequence
      try await responses.write(message)
    }
  }
}

/// Hands out the lines of the access log that this service wrote.
struct AccessFeedHandler: EventsV1.AccessFeedServiceHandler {
  let log: EventLog

  func pullAccessEntries(
    _ request: EventsV1.PullAccessEntriesRequest,
    _ responses: ResponseWriter<EventsV1.AccessEntry>, _ call: ServerCall
  ) async throws {
    try await log.follow(after: request.afterSequence, count: request.maxEvents) { event in
      var message = try EventsV1.AccessEntry(wire: event.payload)
      message.sequence = event.sequence
      try await responses.write(message)
    }
  }
}
