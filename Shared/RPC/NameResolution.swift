internal import Reactor

/// The addresses of a client's endpoints, looked up again when connections fail.
///
/// `@unchecked Sendable`: on its loop only, its task included.
final class NameResolution: @unchecked Sendable {
  private let loop: EventLoop
  private let endpoints: [Endpoint]
  private let options: ClientOptions
  private let found: ([SocketAddress]) -> Void
  private var known: [Endpoint: [SocketAddress]] = [:]
  private var isRunning = false
  private var isStopped = false
  private var notBefore = MonotonicTime(nanoseconds: 0)
  private var pause: Duration
  private let timer: LoopTimer
  /// Nothing is known, and the last look-up brought nothing.
  private(set) var hasFailed = false

  init(
    _ loop: EventLoop, _ endpoints: [Endpoint], _ options: ClientOptions,
    found: @escaping ([SocketAddress]) -> Void
  ) {
    self.loop = loop
    self.endpoints = endpoints
    self.options = options
    self.found = found
    pause = options.backoff.initial
    timer = LoopTimer(loop: loop)
    timer.action = { [unowned self] in run() }
  }

  /// Looks the names up unless it is known what they are.
  func start() {
    if known.isEmpty { request() }
  }

  /// What is known may be wrong: looks the names up as soon as the pause since the last time is
  /// over. Numeric addresses stay what they are.
  func request() {
    if isRunning || isStopped || timer.isArmed { return }
    if !known.isEmpty, options.resolver == nil, endpoints.allSatisfy(Self.isNumeric) { return }
    if loop.now >= notBefore { run() } else { timer.arm(at: notBefore) }
  }

  private static func isNumeric(_ endpoint: Endpoint) -> Bool {
    SocketAddress(ip: endpoint.host, port: endpoint.port) != nil
  }

  func stop() {
    isStopped = true
    timer.cancel()
  }

  private func run() {
    if isRunning || isStopped { return }
    isRunning = true
    loop.spawn { [self] in
      var answers: [Endpoint: [SocketAddress]] = [:]
      for endpoint in endpoints { answers[endpoint] = await lookUp(endpoint) }
      isRunning = false
      if !isStopped { take(answers) }
    }
  }

  private func lookUp(_ endpoint: Endpoint) async -> [SocketAddress] {
    if let resolver = options.resolver { return await resolver(endpoint, loop) }
    return await NameResolver.resolve(endpoint.host, port: endpoint.port, on: loop)
  }

  private func take(_ answers: [Endpoint: [SocketAddress]]) {
    // A name server that is down does not take addresses away that work.
    for (endpoint, addresses) in answers where !addresses.isEmpty { known[endpoint] = addresses }
    if answers.values.contains(where: { !$0.isEmpty }) {
      pause = options.backoff.initial
      notBefore = loop.now + options.resolutionPause
    } else {
      notBefore = loop.now + options.backoff.jittered(pause, loop)
      pause = options.backoff.next(after: pause)
      timer.arm(at: notBefore)
    }
    hasFailed = known.isEmpty
    var all: [SocketAddress] = []
    for address in endpoints.flatMap({ known[$0] ?? [] })
    where all.count < options.addressesMax && !all.contains(address) {
      all.append(address)
    }
    found(all)
  }
}
