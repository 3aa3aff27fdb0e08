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
}

/// What the calls of one method came to: the measures of gRPC's OpenTelemetry metrics (gRFC A66).
public struct CallStatistics: Sendable {
  /// `package.Service/Method`; `other` for methods that nobody has, so that a stranger can't make
  /// names.
  public let method: String
  public private(set) var started: UInt64 = 0
  public private(set) var outcomes: [CallOutcome] = []

  init(method: some StringProtocol) { self.method = String(method) }

  mutating func add(_ part: (started: UInt64, outcomes: [CallOutcome])) {
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

/// Counts the calls of one loop. No lock and no allocation but at the first call with a new outcome:
/// whoever wants the figures asks on the loop.
final class CallRecorder {
  /// gRFC A66, in nanoseconds: 10 µs to 100 s.
  static let durationBounds: [Int64] = [
    0, 10_000, 50_000, 100_000, 300_000, 600_000, 800_000, 1_000_000, 2_000_000, 3_000_000,
    4_000_000, 5_000_000, 6_000_000, 8_000_000, 10_000_000, 13_000_000, 16_000_000, 20_000_000,
    25_000_000, 30_000_000, 40_000_000, 50_000_000, 65_000_000, 80_000_000, 100_000_000,
    130_000_000, 160_000_000, 200_000_000, 250_000_000, 300_000_000, 400_000_000, 500_000_000,
    650_000_000, 800_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000, 10_000_000_000,
    20_000_000_000, 50_000_000_000, 100_000_000_000,
  ]
  /// gRFC A66, in bytes.
  static let sizeBounds: [Int64] = [
    0, 1024, 2048, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864,
    268_435_456, 1_073_741_824, 4_294_967_296,
  ]
  /// gRPC has status codes 0…16.
  private static let codes = 17

  private let methods: Int
  private let started: UnsafeMutablePointer<UInt64>
  private var series: [Series?]

  /// One more than `methods` is kept, for calls of unknown ones.
  init(methods: Int) {
    self.methods = methods
    started = .allocate(capacity: methods + 1)
    started.initialize(repeating: 0, count: methods + 1)
    series = Array(repeating: nil, count: (methods + 1) * Self.codes)
  }

  deinit { started.deallocate() }

  @inline(__always) func started(_ method: Int?) { started[method ?? methods] &+= 1 }

  @inline(__always) func ended(
    _ method: Int?, _ code: RPCCode, nanoseconds: Int64, sent: Int, received: Int
  ) {
    let place = (method ?? methods) &* Self.codes &+ code.rawValue
    let series = series[place] ?? makeSeries(place)
    series.duration.add(nanoseconds)
    series.sent.add(Int64(sent))
    series.received.add(Int64(received))
  }

  @inline(never) private func makeSeries(_ place: Int) -> Series {
    let made = Series()
    series[place] = made
    return made
  }

  func snapshot() -> [(started: UInt64, outcomes: [CallOutcome])] {
    (0...methods).map { method in
      let outcomes = (0..<Self.codes).compactMap { code in
        series[method * Self.codes + code]?.outcome(RPCCode(rawValue: code) ?? .unknown)
      }
      return (started[method], outcomes)
    }
  }

  /// The histograms of one method and status.
  private final class Series {
    var duration = Buckets(CallRecorder.durationBounds)
    var sent = Buckets(CallRecorder.sizeBounds)
    var received = Buckets(CallRecorder.sizeBounds)

    func outcome(_ code: RPCCode) -> CallOutcome {
      CallOutcome(
        code: code, duration: duration.histogram(scale: 1e-9), sent: sent.histogram(scale: 1),
        received: received.histogram(scale: 1))
    }
  }

  private struct Buckets: ~Copyable {
    private let bounds: UnsafeMutableBufferPointer<Int64>
    private let counts: UnsafeMutablePointer<UInt64>
    private var sum: Int64 = 0

    init(_ list: [Int64]) {
      bounds = .allocate(capacity: list.count)
      _ = bounds.initialize(from: list)
      counts = .allocate(capacity: list.count + 1)
      counts.initialize(repeating: 0, count: list.count + 1)
    }

    deinit {
      bounds.deallocate()
      counts.deallocate()
    }

    /// Bounds are inclusive, as Prometheus' `le` is.
    @inline(__always) mutating func add(_ value: Int64) {
      var low = 0
      var high = bounds.count
      while low < high {
        let middle = (low &+ high) >> 1
        if bounds[middle] < value { low = middle &+ 1 } else { high = middle }
      }
      counts[low] &+= 1
      sum &+= value
    }

    func histogram(scale: Double) -> Histogram {
      Histogram(
        bounds: bounds.map { Double($0) * scale },
        counts: Array(UnsafeBufferPointer(start: counts, count: bounds.count + 1)),
        sum: Double(sum) * scale)
    }
  }
}
