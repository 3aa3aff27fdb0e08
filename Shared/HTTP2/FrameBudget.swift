internal import Reactor

/// How often a peer may do something: so many at once, and so many more each second.
public struct HTTP2Rate: Sendable, Equatable {
  public var burst: Int
  public var perSecond: Int

  public init(burst: Int, perSecond: Int) {
    self.burst = burst
    self.perSecond = perSecond
  }
}

/// A token bucket that reads no clock of its own.
struct TokenBucket {
  private var left: Int
  private var filled: MonotonicTime

  init(_ rate: HTTP2Rate, now: MonotonicTime) {
    left = rate.burst
    filled = now
  }

  /// Takes `count` tokens; false when there are not so many.
  @inline(__always)
  mutating func spend(_ count: Int, _ rate: HTTP2Rate, now: MonotonicTime) -> Bool {
    left &-= count
    return left >= 0 || refill(rate, now, spending: count)
  }

  /// What the peer's good conduct gives back, never beyond the burst.
  @inline(__always) mutating func earn(_ count: Int, _ rate: HTTP2Rate) {
    left = min(left &+ count, rate.burst)
  }

  @inline(never)
  private mutating func refill(
    _ rate: HTTP2Rate, _ now: MonotonicTime, spending count: Int
  ) -> Bool {
    let milliseconds = (now.nanoseconds &- filled.nanoseconds) / 1_000_000
    let (earned, overflow) = Int(milliseconds).multipliedReportingOverflow(by: rate.perSecond)
    let whole = overflow ? rate.burst : earned / 1000
    if whole > 0 {
      filled = now
      left = min(left &+ count &+ whole, rate.burst) &- count
    }
    return left >= 0
  }
}

/// The budgets of one connection for what costs us and carries nothing; one for each kind, so that
/// the reason given is the right one.
struct FrameBudget {
  var settings: TokenBucket
  var priorities: TokenBucket
  var windowUpdates: TokenBucket
  var emptyFrames: TokenBucket
  var unknownFrames: TokenBucket
  var streamErrors: TokenBucket
  var resets: TokenBucket
  var earlyResets: TokenBucket
  var strayBytes: TokenBucket

  // Of PING: the rule of gRFC A8.
  /// PINGs that came too early.
  var pingStrikes = 0
  var lastPing = MonotonicTime(nanoseconds: .min / 2)
  /// Headers or data went out since the last PING: the next one is free, since peers measure the
  /// bandwidth by them.
  var sentSincePing = true

  init(_ limits: HTTP2Limits, now: MonotonicTime) {
    settings = TokenBucket(limits.settings, now: now)
    priorities = TokenBucket(limits.priorities, now: now)
    windowUpdates = TokenBucket(limits.windowUpdates, now: now)
    emptyFrames = TokenBucket(limits.emptyFrames, now: now)
    unknownFrames = TokenBucket(limits.unknownFrames, now: now)
    streamErrors = TokenBucket(limits.streamErrors, now: now)
    resets = TokenBucket(limits.resets, now: now)
    earlyResets = TokenBucket(limits.earlyResets, now: now)
    strayBytes = TokenBucket(limits.strayBytes, now: now)
  }
}
