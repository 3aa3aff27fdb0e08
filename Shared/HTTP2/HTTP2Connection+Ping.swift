internal import CNGHTTP2
internal import Reactor

/// A PING of ours whose answer has not come.
struct OutstandingPing {
  let payload: UInt64
  let sent: MonotonicTime
  let answered: (Duration) -> Void
}

extension HTTP2Connection {
  /// PINGs of ours that may wait for their answers at once.
  static let pingsOutstandingMax = 8

  /// Sends a PING; `answered` is called on the loop with the time it took, and never when the
  /// connection ends first. Its owner is this connection: capture it `unowned`.
  ///
  /// Returns false when the connection is not open or too many PINGs wait already.
  @discardableResult
  public func ping(_ answered: @escaping (Duration) -> Void) -> Bool {
    guard phase == .open, let session, pings.count < Self.pingsOutstandingMax else { return false }
    pingsSent &+= 1
    let payload = pingsSent
    let result = withUnsafeBytes(of: payload) { bytes in
      nghttp2_submit_ping(
        session, 0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    guard result == 0 else { return false }
    pings.append(OutstandingPing(payload: payload, sent: loop.now, answered: answered))
    loop.flushAtEndOfTurn(self)
    return true
  }

  /// False for an answer to nothing that we asked.
  func receivedPingAnswer(_ payload: UInt64) -> Bool {
    guard let index = pings.firstIndex(where: { $0.payload == payload }) else { return false }
    let ping = pings.remove(at: index)
    ping.answered(loop.now - ping.sent)
    return true
  }
}
