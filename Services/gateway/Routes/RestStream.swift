internal import Protobuf
internal import RPC
internal import Reactor

extension RestCall {
  /// How long a refusal may take to be told by a status; a feed that is silent longer begins.
  private static let openingPause: Duration = .milliseconds(500)
  /// Silence after which a comment keeps proxies from cutting an event stream.
  private static let heartbeat: Duration = .seconds(15)

  /// A stream of answers: a line of JSON each, or an event each when the client names
  /// `text/event-stream` (WHATWG HTML §9.2).
  func stream() async throws {
    let asEvents = accept.names("text/event-stream")
    guard asEvents || accept.takes("application/x-ndjson") || accept.takes("application/json")
    else { throw Refusal.notAcceptable }
    let type = asEvents ? "text/event-stream; charset=utf-8" : "application/x-ndjson"
    if exchange.method == "HEAD" { return visit.respond(200, [("content-type", type)]) }
    var fields = try await fields()
    resume(&fields)
    let call = try await route.client.raw(route.method, options(timeout: nil))
    try await call.send(try fields.wire())
    call.finishSending()
    let quiet = quietTimer(type, asEvents)
    defer { quiet?.cancel() }
    do {
      while let wire = try await call.next() {
        begin(type)
        try await exchange.write(frame(try Self.json(wire, route), asEvents))
        if asEvents { quiet?.arm(after: Self.heartbeat) }
      }
      begin(type)
    } catch let error as RPCError where visit.hasAnswered {
      let problem = Problem(error).json(request: visit.id).bytes
      let text = asEvents ? "event: problem\ndata: " : "{\"problem\":"
      let end = asEvents ? "\n\n" : "}\n"
      try await exchange.write(Array(text.utf8) + problem + Array(end.utf8))
    }
    exchange.finish()
  }

  private func begin(_ type: String) {
    if !visit.hasAnswered { visit.start(200, [("content-type", type)]) }
  }

  /// Begins the answer of a feed that has nothing to say yet, and shows events streams to be alive.
  private func quietTimer(_ type: String, _ asEvents: Bool) -> LoopTimer? {
    guard let loop = EventLoop.current else { return nil }
    let timer = LoopTimer(loop: loop)
    let exchange = exchange
    timer.action = { [unowned timer] in
      begin(type)
      guard asEvents else { return }
      loop.spawn { try await exchange.write(Array(":\n\n".utf8)) }
      timer.arm(after: Self.heartbeat)
    }
    timer.arm(after: Self.openingPause)
    return timer
  }

  /// A browser that reconnects says which event it had last.
  private func resume(_ fields: inout RequestFields) {
    guard let last = exchange.header("last-event-id"), UInt64(last) != nil,
      let field = route.method.input.field(named: "after_sequence")
    else { return }
    fields.set(field, .string(last))
  }

  private func frame(_ json: [UInt8], _ asEvent: Bool) -> [UInt8] {
    guard asEvent else { return json + [0x0a] }
    var head = "data: "
    if let sequence = (try? JSONParser.parse(json))?["sequence"]?.string {
      head = "id: \(sequence)\ndata: "
    }
    return Array(head.utf8) + json + [0x0a, 0x0a]
  }
}
