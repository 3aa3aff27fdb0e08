internal import HTTP2
internal import Protobuf

extension ServerStream {
  /// For the drain: ends a stream of an open end that has said nothing since the last look.
  func endIfSilent() {
    guard handlerRuns, !finished, failure == nil, deadline == nil, outputCount == 0 else { return }
    guard piecesSeen == piecesPut else {
      piecesSeen = piecesPut
      return
    }
    if let http {
      if http.isStreaming { worker?.cancel() }
      return
    }
    switch methodDescriptor.kind {
    case .serverStreaming, .bidirectional:
      fail(
        RPCError(
          .unavailable, reason: "SERVER_DRAINING", "The server goes down; another takes over."))
    case .unary, .clientStreaming: return
    }
  }
}
