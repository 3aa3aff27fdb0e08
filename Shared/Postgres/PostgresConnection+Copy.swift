private import CPostgres
internal import Reactor

/// How a session is given to a COPY and taken back.
extension PostgresConnection {
  /// Gives the session to a COPY. The pipeline must be empty.
  func beginCopy() -> CopyExchange {
    let exchange = CopyExchange(self)
    copy = exchange
    timer?.cancel()
    return exchange
  }

  /// The COPY is over: statements travel in the pipeline again.
  func endCopy() {
    copy = nil
    guard phase == .ready, let handle else { return }
    wantsWrite = false
    guard PQenterPipelineMode(handle) == 1, watchCopy(.readable) else {
      return close(PostgresError(.connectionLost, lastMessage()))
    }
  }

  /// Changes what the COPY waits for. False when the socket is no longer watched.
  func watchCopy(_ events: EventSet) -> Bool {
    guard descriptor >= 0 else { return false }
    do { try loop.modify(descriptor, self, events) } catch {
      unwatch()
      return false
    }
    return true
  }

  func unwatch() {
    guard descriptor >= 0 else { return }
    loop.remove(descriptor, self)
    Socket.close(descriptor)
    descriptor = -1
  }
}
