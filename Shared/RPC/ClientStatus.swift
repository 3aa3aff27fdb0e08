internal import HTTP2

/// What a client makes of an end that brought no gRPC status (PROTOCOL-HTTP2, "Errors";
/// http-grpc-status-mapping).
enum ClientStatus {
  /// An answer of HTTP, by a proxy most likely.
  static func error(forHTTP status: Int, isGRPC: Bool) -> RPCError {
    let code: RPCCode =
      switch status {
      case 400: .internal
      case 401: .unauthenticated
      case 403: .permissionDenied
      case 404: .unimplemented
      case 429, 502, 503, 504: .unavailable
      default: .unknown
      }
    let text = isGRPC ? "The answer has no status." : "The answer is HTTP \(status), not gRPC."
    return RPCError(code, reason: "STATUS_MISSING", text)
  }

  /// A stream that the peer reset, with its code of RFC 9113 §7.
  static func error(forReset code: UInt32) -> RPCError {
    switch code {
    case HTTP2ErrorCode.refusedStream:
      RPCError(.unavailable, reason: "STREAM_REFUSED", "The server takes no call now.")
    case HTTP2ErrorCode.cancel:
      RPCError(.cancelled, reason: "STREAM_CANCELLED", "The server cancelled the call.")
    case HTTP2ErrorCode.enhanceYourCalm:
      RPCError(.resourceExhausted, reason: "PEER_OVERLOADED", "The server asks for fewer calls.")
    case HTTP2ErrorCode.inadequateSecurity:
      RPCError(.permissionDenied, reason: "SECURITY_INADEQUATE", "The server wants better TLS.")
    default:
      // NO_ERROR without a status too, and codes that nobody has defined.
      RPCError(.internal, reason: "STREAM_RESET", "The stream was reset with code \(code).")
    }
  }

  /// A connection that ended under the call.
  static func error(forLoss reason: HTTP2CloseReason) -> RPCError {
    switch reason {
    case .timedOut:
      RPCError(
        .unavailable, reason: "CONNECTION_TIMED_OUT", "The server was silent for too long.")
    case .protocolViolation:
      RPCError(
        .unavailable, reason: "CONNECTION_LOST", "The connection broke the protocol.")
    case .finished, .connectFailed, .lost:
      RPCError(.unavailable, reason: "CONNECTION_LOST", "The connection was lost.")
    }
  }

  /// A caller that gave up.
  static let cancelled = RPCError(.cancelled, reason: "CANCELLED", "The call was cancelled.")
  static let deadlineExceeded = RPCError(
    .deadlineExceeded, reason: "DEADLINE_EXCEEDED", "No answer in time.")
}
