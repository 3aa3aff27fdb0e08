/// A limit that a peer broke, and so what ended the connection. The raw value is the debug data of
/// the GOAWAY that tells the peer.
public enum HTTP2Abuse: String, Sendable, CaseIterable {
  /// gRPC's own name; its clients double their keepalive interval.
  case pings = "too_many_pings"
  case settings = "too_many_settings"
  case priorities = "too_many_priorities"
  case windowUpdates = "too_many_window_updates"
  case emptyFrames = "too_many_empty_frames"
  case unknownFrames = "too_many_unknown_frames"
  case continuations = "too_many_continuations"
  case streamErrors = "too_many_stream_errors"
  case resets = "too_many_resets"
  case earlyResets = "too_many_early_resets"
  /// Bytes of frames that belong to no stream.
  case strayBytes = "too_many_stray_bytes"
  /// A header list far beyond the limit, a decompression bomb for one.
  case headerList = "header_list_too_large"
  case headersUnfinished = "headers_unfinished"
  /// Neither preface nor SETTINGS came in time.
  case handshake = "handshake_timeout"
  /// Frames for the peer pile up because it reads nothing.
  case outputNotRead = "output_not_read"
  /// The socket takes nothing although output waits; there is no way to say so.
  case writeStalled = "write_stalled"
  /// A frame for a stream that its sender had ended.
  case closedStream = "stream_closed"
  case connections = "too_many_connections"
  /// Connections whose TLS handshake is not over, which can't be told so.
  case handshakes = "too_many_handshakes"

  var code: UInt32 {
    self == .closedStream ? HTTP2ErrorCode.streamClosed : HTTP2ErrorCode.enhanceYourCalm
  }
}
