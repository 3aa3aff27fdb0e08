/// When a call that failed is made again (gRFC A6).
public struct RetryPolicy: Sendable, Equatable {
  /// More attempts than these are never made, whatever a policy says.
  public static let attemptsMax = 5

  /// Attempts of a call, the first one included: 2…5, greater values count as 5.
  public var maxAttempts: Int
  /// The pause before the second attempt, before its jitter of ±20 %.
  public var initialBackoff: Duration
  /// The longest pause before its jitter.
  public var maxBackoff: Duration
  /// By how much each pause is longer than the one before.
  public var backoffMultiplier: Double
  /// Failures that another attempt may mend. Only what the server did not do, or may do twice.
  public var retryableStatusCodes: Set<RPCCode>

  public init(
    maxAttempts: Int, initialBackoff: Duration, maxBackoff: Duration, backoffMultiplier: Double,
    retryableStatusCodes: Set<RPCCode>
  ) {
    self.maxAttempts = maxAttempts
    self.initialBackoff = initialBackoff
    self.maxBackoff = maxBackoff
    self.backoffMultiplier = backoffMultiplier
    self.retryableStatusCodes = retryableStatusCodes
  }

  /// The pause before the retry of this number (1 is the first): `jitter` is in 0.8…1.2.
  func backoff(retry number: Int, jitter: Double) -> Duration {
    var pause = initialBackoff
    // Bounded: a call has at most `attemptsMax` attempts.
    for _ in 1..<max(min(number, Self.attemptsMax), 1) where pause < maxBackoff {
      pause = min(pause * backoffMultiplier, maxBackoff)
    }
    return min(pause, maxBackoff) * jitter
  }

  static let jitter = 0.8...1.2
}

/// Stops retries while too many calls fail (gRFC A6): a bucket of tokens for each client and loop.
///
/// A failure that a policy would retry takes one token, a success brings `tokenRatio` of one;
/// retries are made only while more than half of the bucket is there.
public struct RetryThrottling: Sendable, Equatable {
  /// Tokens of a full bucket: more than 0, at most 1000.
  public var maxTokens: Int
  /// Tokens for a success; more than 0, counted in thousandths.
  public var tokenRatio: Double

  public init(maxTokens: Int, tokenRatio: Double) {
    self.maxTokens = maxTokens
    self.tokenRatio = tokenRatio
  }
}

/// The bucket of `RetryThrottling`, in thousandths of a token; without a limit it is never empty.
struct RetryBucket {
  private let full: Int
  private let gain: Int
  private(set) var tokens: Int

  init(_ throttling: RetryThrottling?) {
    full = min(max(throttling?.maxTokens ?? 0, 0), 1000) * 1000
    // A little more than nothing, so that 0.29 is 290 thousandths and 0.0015 is one.
    gain = Int(min(max(throttling?.tokenRatio ?? 0, 0), 1000) * 1000 + 0.000_001)
    tokens = full
  }

  mutating func succeeded() { tokens = min(tokens + gain, full) }

  /// Counts a failure; says whether a retry may follow.
  mutating func failed() -> Bool {
    guard full > 0 else { return true }
    tokens = max(tokens - 1000, 0)
    return tokens > full / 2
  }
}

/// How far an attempt came before it failed.
enum AttemptReach {
  /// Not a byte of it was handed to the system.
  case unsent
  /// The server's library refused it, or its GOAWAY left it out: no handler has seen it.
  case unprocessed
  /// A handler may have worked on it.
  case processed
}

/// What a failed attempt tells the one who decides about the next.
struct AttemptFailure {
  /// What the server wants (`grpc-retry-pushback-ms`).
  enum Pushback: Equatable {
    case none
    case after(Duration)
    /// No retry: negative, or no number.
    case stop
  }

  var code: RPCCode
  var reach = AttemptReach.processed
  /// The answer has begun, or what was sent is not kept any more: there is no way back.
  var isCommitted = false
  var pushback = Pushback.none
}

/// Decides about the attempts of one call (gRFC A6): a pure state machine.
struct RetryState {
  enum Decision: Equatable {
    case fail
    case again(after: Duration)
  }

  /// Transparent retries of a call that never left the client; a peer that takes connections and
  /// drops them at once must not keep a call going round.
  static let unsentRetriesMax = 16

  private let policy: RetryPolicy?
  private var unsentRetries = 0
  private var hasRetriedUnprocessed = false
  private var retriesSincePushback = 0
  /// Retries by the policy so far; transparent ones do not count.
  private(set) var previousAttempts = 0

  init(_ policy: RetryPolicy?) { self.policy = policy }

  /// Says what follows a failure; `jitter` is drawn from `RetryPolicy.jitter`.
  mutating func decide(
    _ failure: AttemptFailure, _ bucket: inout RetryBucket, jitter: Double
  ) -> Decision {
    if failure.isCommitted { return .fail }
    switch failure.reach {
    case .unsent where unsentRetries < Self.unsentRetriesMax:
      unsentRetries += 1
      return .again(after: .zero)
    case .unprocessed where !hasRetriedUnprocessed && previousAttempts == 0:
      hasRetriedUnprocessed = true
      return .again(after: .zero)
    default:
      return decideByPolicy(failure, &bucket, jitter)
    }
  }

  private mutating func decideByPolicy(
    _ failure: AttemptFailure, _ bucket: inout RetryBucket, _ jitter: Double
  ) -> Decision {
    // A server that says no counts as a failure whatever its code (A6, "Throttling").
    if failure.pushback == .stop {
      _ = bucket.failed()
      return .fail
    }
    guard let policy, policy.retryableStatusCodes.contains(failure.code) else { return .fail }
    // Counted also when no attempt is left.
    guard bucket.failed() else { return .fail }
    guard previousAttempts + 1 < min(policy.maxAttempts, RetryPolicy.attemptsMax) else {
      return .fail
    }
    previousAttempts += 1
    if case .after(let pause) = failure.pushback {
      retriesSincePushback = 0
      return .again(after: pause)
    }
    retriesSincePushback += 1
    return .again(after: policy.backoff(retry: retriesSincePushback, jitter: jitter))
  }
}
