internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC

/// Hands out what happened in the registers.
struct RegisterFeedHandler: IdentityV1.RegisterFeedServiceHandler {
  let outbox: Outbox

  func pullRegisterEvents(
    _ request: IdentityV1.PullRegisterEventsRequest,
    _ responses: ResponseWriter<IdentityV1.RegisterEvent>, _ call: ServerCall
  ) async throws {
    // Who asks for those there are gets all that was committed before the question.
    if request.maxEvents > 0 { try await outbox.sequencer.numberAll(waiting: true) }
    try await outbox.follow(
      RegisterEvents.log, after: Int64(clamping: request.afterSequence),
      count: Int(request.maxEvents)
    ) { event in
      var message = try IdentityV1.RegisterEvent(wire: event.body)
      message.sequence = UInt64(clamping: event.sequence)
      try await responses.write(message)
    }
  }
}
