internal import Protobuf
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
  /// Waits for a server to come instead of failing at once when none can be reached; nil does as
  /// the client's service config says, and without it fails.
  public var waitsForReady: Bool?
  /// Bytes of one message to the server; nil for no limit of ours.
  public var requestBytesMax: Int?
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
    guard let outer = CallContext.current.deadline else { return own }
    return own.map { min($0, outer) } ?? outer
  }
}

/// A call with all that is settled before its first attempt.
struct CallPlan {
  let method: MethodDescriptor
  let options: CallOptions
  /// For all attempts together.
  let deadline: MonotonicTime?
  let retryPolicy: RetryPolicy?
  let begun = MonotonicTime.now()

  /// Joins what the caller says with what the service config says: the stricter limit counts.
  init(_ method: MethodDescriptor, _ options: CallOptions, _ config: ServiceConfig) {
    self.method = method
    guard let config = config.config(of: method) else {
      self.options = options
      deadline = options.deadline
      retryPolicy = nil
      return
    }
    var joined = options
    if let timeout = config.timeout { joined.timeout = min(options.timeout ?? timeout, timeout) }
    joined.waitsForReady = options.waitsForReady ?? config.waitForReady
    if let limit = config.maxRequestMessageBytes {
      joined.requestBytesMax = min(options.requestBytesMax ?? limit, limit)
    }
    if let limit = config.maxResponseMessageBytes {
      joined.responseBytesMax = min(options.responseBytesMax, limit)
    }
    self.options = joined
    deadline = joined.deadline
    retryPolicy = config.retryPolicy
  }

  /// Throws `DEADLINE_EXCEEDED` once there is no time left.
  func checkTime() throws(RPCError) {
    guard let deadline, deadline <= MonotonicTime.now() else { return }
    throw RPCError(
      .deadlineExceeded, reason: "DEADLINE_EXCEEDED", "No time is left for the call.")
  }
}
