internal import Reactor

/// What a caller says of one call.
public struct CallOptions: Sendable {
  /// How long to wait for the whole call; the deadline of the call that this one works for ends it
  /// earlier. nil waits for ever: for feeds only.
  public var timeout: Duration?
  /// The user's access token, when the call is made for a user. Never put there what came from
  /// anywhere but the user's own call.
  public var bearerToken: String?
  public var metadata = Metadata()
  /// Waits for a server to come instead of failing at once when none can be reached.
  public var waitsForReady = false
  /// Bytes of one message of the answer.
  public var responseBytesMax = 4_194_304

  /// How the messages of the request are packed.
  public var compression = Compression.identity

  public init(timeout: Duration? = .seconds(30), bearerToken: String? = nil) {
    self.timeout = timeout
    self.bearerToken = bearerToken
  }

  /// Options for a call on behalf of the user of `call`, with that user's token.
  public init(onBehalfOf call: ServerCall) {
    self.init(bearerToken: call.bearerToken)
  }

  var deadline: MonotonicTime? {
    let own = timeout.map { MonotonicTime.now() + $0 }
    guard let outer = Deadline.current else { return own }
    return own.map { min($0, outer) } ?? outer
  }
}
