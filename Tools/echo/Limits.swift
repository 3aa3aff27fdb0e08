import HTTP2
import RPC

/// Limits given on the command line as `name=value`, for tests that attack them. Times are
/// milliseconds.
enum Limits {
  /// False for a name that there is not.
  static func set(_ text: Substring, _ options: inout ServerOptions) -> Bool {
    let parts = text.split(separator: "=")
    guard parts.count == 2, let value = Int(parts[1]) else { return false }
    let time = Duration.milliseconds(value)
    switch parts[0] {
    case "upkeep": options.http2.upkeepInterval = time
    case "handshake": options.http2.handshakeTimeout = time
    case "headers": options.http2.headersTimeout = time
    case "input": options.http2.inputTimeout = time
    case "write-stall": options.http2.writeStallTimeout = time
    case "output-stall": options.http2.outputStallTimeout = time
    case "idle": options.http2.connectionIdleMax = time
    case "age": options.http2.connectionAgeMax = time
    case "grace": options.http2.connectionAgeGrace = time
    case "keepalive":
      options.http2.serverKeepalive = HTTP2Keepalive(interval: time, timeout: time)
    case "ping-interval": options.http2.pingIntervalMin = time
    case "pings-without-streams": options.http2.permitsPingsWithoutStreams = value != 0
    case "pending-output": options.http2.pendingOutputBytesPerLoopMax = value
    case "queued-frames": options.http2.queuedFramesMax = value
    case "connections": options.limits.connectionsPerLoopMax = value
    case "eviction": options.limits.idleBeforeEviction = time
    case "handlers": options.limits.handlersPerLoopMax = value
    default: return false
    }
    return true
  }
}
