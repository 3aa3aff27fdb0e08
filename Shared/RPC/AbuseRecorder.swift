internal import HTTP2
internal import Reactor

/// A connection that a server ended or turned away because of what its peer did. Names no person:
/// the caller is a service.
public struct ConnectionAbuse: Sendable, Equatable {
  /// The limit as GOAWAY names it (`HTTP2Abuse`), or `protocol_error` for a breach of HTTP/2 itself.
  public let limit: String
  /// Whom the server took the peer for; empty before the peer has proved who it is.
  public let caller: String
  /// Others on the same loop that were counted and not told of since the last one that was.
  public let untold: Int
}

/// How many connections a limit has ended.
public struct AbuseStatistics: Sendable, Equatable {
  /// As in `ConnectionAbuse`.
  public let limit: String
  public let connections: UInt64

  /// Adds up the figures of several loops, each in the same order.
  static func merged(_ parts: [[AbuseStatistics]]) -> [AbuseStatistics] {
    guard let first = parts.first else { return [] }
    return first.indices.map { place in
      AbuseStatistics(
        limit: first[place].limit,
        connections: parts.reduce(0) { $0 &+ $1[place].connections })
    }
  }
}

/// Counts on one loop what limits have ended connections, and says what is to be told of: not so
/// much that whoever attacks us could fill the log.
struct AbuseRecorder {
  /// Reports of a loop in any one `window`.
  static let reportsMax = 10
  static let window: Duration = .seconds(60)
  private static let protocolError = "protocol_error"
  private static let limits = HTTP2Abuse.allCases.map(\.rawValue) + [protocolError]

  private var counts = [UInt64](repeating: 0, count: limits.count)
  private var windowBegan = MonotonicTime(nanoseconds: .min / 2)
  private var told = 0
  private var untold = 0

  /// The limit that ended a connection; nil for one that ended in order or by mishap.
  static func limit(of connection: HTTP2Connection, _ reason: HTTP2CloseReason) -> String? {
    connection.abuse?.rawValue ?? (reason == .protocolViolation ? protocolError : nil)
  }

  /// Counts one. Returns what to tell, nil when too much was told lately.
  mutating func note(_ limit: String, caller: String, _ now: MonotonicTime) -> ConnectionAbuse? {
    if let place = Self.limits.firstIndex(of: limit) { counts[place] &+= 1 }
    if now - windowBegan >= Self.window {
      windowBegan = now
      told = 0
    }
    guard told < Self.reportsMax else {
      untold += 1
      return nil
    }
    told += 1
    defer { untold = 0 }
    return ConnectionAbuse(limit: limit, caller: caller, untold: untold)
  }

  func snapshot() -> [AbuseStatistics] {
    zip(Self.limits, counts).map { AbuseStatistics(limit: $0, connections: $1) }
  }
}
