/// How many calls fell under which bound, and what they add up to.
public struct Histogram: Sendable, Equatable {
  /// Upper bounds of the buckets but the last, which has none.
  public let bounds: [Double]
  /// Calls in each bucket, one more than bounds.
  public private(set) var counts: [UInt64]
  public private(set) var sum: Double

  public var count: UInt64 { counts.reduce(0, &+) }

  init(bounds: [Double], counts: [UInt64]? = nil, sum: Double = 0) {
    self.bounds = bounds
    self.counts = counts ?? Array(repeating: 0, count: bounds.count + 1)
    self.sum = sum
  }

  mutating func add(_ other: Histogram) {
    for index in counts.indices { counts[index] &+= other.counts[index] }
    sum += other.sum
  }
}

/// The calls of one method that ended with one status.
public struct CallOutcome: Sendable {
  public let code: RPCCode
  /// Seconds.
  public fileprivate(set) var duration: Histogram
  /// Bytes of all messages of a call as they were on the wire, without prefixes and headers.
  public fileprivate(set) var sent: Histogram
  public fileprivate(set) var received: Histogram

  init(code: RPCCode, duration: Histogram, sent: Histogram, received: Histogram) {
    self.code = code
    self.duration = duration
    self.sent = sent
    self.received = received
  }
}

/// What the calls of one method came to: the measures of gRPC's OpenTelemetry metrics (gRFC A66).
public struct CallStatistics: Sendable {
  /// `package.Service/Method`; `other` for methods that a server does not have, so that a stranger
  /// can't make names.
  public let method: String
  public private(set) var started: UInt64
  public private(set) var outcomes: [CallOutcome]

  init(method: String, started: UInt64, outcomes: [CallOutcome]) {
    self.method = method
    self.started = started
    self.outcomes = outcomes
  }

  /// Joins the figures of several loops, method by method in the order of the first that has them.
  static func merged(_ parts: [[CallStatistics]]) -> [CallStatistics] {
    var all: [CallStatistics] = []
    for part in parts.joined() {
      if let index = all.firstIndex(where: { $0.method == part.method }) {
        all[index].add(part)
      } else {
        all.append(part)
      }
    }
    return all
  }

  private mutating func add(_ part: CallStatistics) {
    started &+= part.started
    for outcome in part.outcomes {
      if let index = outcomes.firstIndex(where: { $0.code == outcome.code }) {
        outcomes[index].duration.add(outcome.duration)
        outcomes[index].sent.add(outcome.sent)
        outcomes[index].received.add(outcome.received)
      } else {
        outcomes.append(outcome)
      }
    }
  }
}

/// What a client's calls came to (gRFC A66).
public struct ClientStatistics: Sendable {
  /// The server that the client names.
  public let target: String
  /// Each try of each call.
  public let attempts: [CallStatistics]
  /// Calls with all their tries; only the durations count.
  public let calls: [CallStatistics]
}
