/// A part that reads what strangers send, and what must hold whatever they send.
///
/// `Tools/fuzz/run` feeds them with libFuzzer; the tests replay the committed corpus.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A server's connection: frames, their order and their abuse.
  case http2
  /// The body of a call: message prefixes, gzip, the four kinds of methods.
  case grpc
  /// Wire bytes to messages and back.
  case protobuf
  /// JSON texts to messages and back.
  case json
  /// The reader of HTTP/1.1 requests.
  case http1

  /// What the input broke, in a sentence; nil when all held. Faults of memory and traps end the
  /// process, as they would end a service.
  public func violation(_ input: [UInt8]) -> String? {
    switch self {
    case .http2: HTTP2Script.violation(input)
    case .grpc: CallScript.violation(input)
    case .protobuf: WireRoundTrip.violation(input)
    case .json: JSONRoundTrip.violation(input)
    case .http1: RequestSplits.violation(input)
    }
  }
}
