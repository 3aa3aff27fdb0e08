internal import Protobuf

/// Counts the calls of one server or client on one loop. No lock and no allocation but at the first call with a new outcome:
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

  private var names: [String] = []
  private var started: [UInt64] = []
  private var series: [Series?] = []

  /// Makes a place for a method; the first one has 0.
  func add(_ name: String) -> Int {
    names.append(name)
    started.append(0)
    series += Array(repeating: nil, count: Self.codes)
    return names.count - 1
  }

  @inline(__always) func started(_ method: Int) { started[method] &+= 1 }

  @inline(__always) func ended(
    _ method: Int, _ code: RPCCode, nanoseconds: Int64, sent: Int = 0, received: Int = 0
  ) {
    let place = method &* Self.codes &+ code.rawValue
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

  func snapshot() -> [CallStatistics] {
    names.indices.map { method in
      let outcomes = (0..<Self.codes).compactMap { code in
        series[method * Self.codes + code]?.outcome(RPCCode(rawValue: code) ?? .unknown)
      }
      return CallStatistics(method: names[method], started: started[method], outcomes: outcomes)
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
      // Not `counts[low]`: Swift 6.3 can't compile that for the ThreadSanitizer.
      (counts + low).pointee &+= 1
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

/// Counts the attempts and calls of one client on one loop.
final class ClientRecorder {
  let attempts = CallRecorder()
  let calls = CallRecorder()
  /// The methods called so far, which keep their place; held, so that no other takes their identity.
  private var known: [ObjectIdentifier: (index: Int, method: MethodDescriptor)] = [:]

  func index(of method: MethodDescriptor) -> Int {
    if let found = known[ObjectIdentifier(method)] { return found.index }
    let name = String(method.path.dropFirst())
    let index = attempts.add(name)
    _ = calls.add(name)
    known[ObjectIdentifier(method)] = (index, method)
    return index
  }
}
