internal import HTTP2
internal import Reactor

/// Decides whether a loop takes one more connection, and which other one goes for it.
///
/// Fair to newcomers: connections that do nothing, however many one peer holds, can't shut the door
/// on those that want to work.
struct ConnectionAdmission {
  /// Looking for the idlest connection takes time in proportion to their number, so it is done at
  /// most this often, whatever storm of connections comes.
  static let lookInterval: Duration = .milliseconds(10)

  /// Connections that are not open yet.
  var handshakes = 0
  private var lastLook = MonotonicTime(nanoseconds: .min / 2)

  enum Verdict {
    case take
    /// Take it after this one was closed, because of this limit.
    case takeInsteadOf(HTTP2Connection, HTTP2Abuse)
    case turnAway(HTTP2Abuse)
  }

  mutating func verdict(
    _ limits: RPCLimits, _ now: MonotonicTime, _ connections: [HTTP2Connection]
  ) -> Verdict {
    let handshakesOnly = handshakes >= limits.handshakesPerLoopMax
    guard handshakesOnly || connections.count >= limits.connectionsPerLoopMax else { return .take }
    let limit = handshakesOnly ? HTTP2Abuse.handshakes : .connections
    guard now - lastLook >= Self.lookInterval else { return .turnAway(limit) }
    lastLook = now
    var idlest: HTTP2Connection?
    for connection in connections
    where !handshakesOnly || connection.attachment == nil {
      guard let since = connection.idleSince else { continue }
      if since < (idlest?.idleSince ?? .distantFuture) { idlest = connection }
    }
    guard let idlest, let since = idlest.idleSince, now - since >= limits.idleBeforeEviction
    else { return .turnAway(limit) }
    return .takeInsteadOf(idlest, limit)
  }
}
