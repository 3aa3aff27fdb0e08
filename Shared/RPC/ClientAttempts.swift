internal import HTTP2
internal import Reactor

/// How attempts of calls are opened and repeated: all kinds of call do it here.
extension ClientChannel {
  /// Greatest header list of a request: nghttp2 sends no block of more than 64 KiB, and one field of
  /// that size would end the connection at the peer (rpc reference §1.3).
  static let headerListBytesMax = 65_536

  /// Opens an attempt; while no server can be reached, as often as the policy wants.
  func open(_ plan: CallPlan, _ retry: inout RetryState) async throws -> ClientCallStream {
    while true {
      try plan.checkTime()
      switch try await connection(
        deadline: plan.deadline, waitsForReady: plan.options.waitsForReady ?? false)
      {
      case .connected(let connection):
        let headers = client.headers(plan, previousAttempts: retry.previousAttempts)
        try check(headers, connection)
        let stream = ClientCallStream(loop: loop, deadline: plan.deadline, options: plan.options)
        if connection.open(stream, headers, hasBody: true) {
          stream.begins(as: recorder.index(of: plan.method), in: recorder.attempts)
          return stream
        }
        // Out of stream ids or memory: nothing more is to be had here.
        connection.drain()
      case .unreachable(let error):
        try await again(after: AttemptFailure(code: error.code), error, plan, &retry)
      }
    }
  }

  /// Waits until a failed call is to be made again; throws `error` when it is not.
  func again(
    after failure: AttemptFailure?, _ error: RPCError, _ plan: CallPlan,
    _ retry: inout RetryState
  ) async throws {
    guard let failure else { throw error }
    let jitter = Double.random(in: RetryPolicy.jitter, using: &loop.random)
    switch retry.decide(failure, &bucket, jitter: jitter) {
    case .fail:
      throw error
    case .again(let delay):
      if delay > .zero {
        try await pause(plan.deadline.map { min(delay, $0 - MonotonicTime.now()) } ?? delay)
      }
      try plan.checkTime()
    }
  }

  private func check(_ headers: HeaderBlock, _ connection: HTTP2Connection) throws(RPCError) {
    let limit = min(Self.headerListBytesMax, Int(connection.remoteHeaderListBytesMax))
    guard headers.listBytes > limit else { return }
    throw RPCError(
      .resourceExhausted, reason: "METADATA_TOO_LARGE",
      "The call's header list has \(headers.listBytes) bytes; the server takes \(limit).")
  }
}
