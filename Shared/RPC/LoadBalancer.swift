internal import HTTP2
internal import Reactor

/// Decides which addresses get a connection, and over which of them a call goes. On its channel's
/// loop only.
protocol LoadBalancer: AnyObject {
  /// The server's addresses are these now. Those that are gone were removed.
  func update(_ subchannels: [Subchannel])
  /// A connection came, failed or was lost.
  func changed(_ subchannel: Subchannel)
  /// A call waits, and nothing is ready.
  func wake()
  /// A connection that takes a call now.
  func pick() -> HTTP2Connection?
  /// No address can be reached, and none is being tried for the first time.
  var hasFailed: Bool { get }
}

extension LoadBalancing {
  func makeBalancer(_ loop: EventLoop) -> any LoadBalancer {
    switch self {
    case .pickFirst(let shuffle): PickFirst(loop, shuffle: shuffle)
    case .roundRobin: Spread(loop, choices: nil)
    case .leastRequest(let choices):
      Spread(loop, choices: min(max(choices, Self.choices.lowerBound), Self.choices.upperBound))
    }
  }
}

/// A connection to each address, kept up without waiting for calls: `round_robin`, and with
/// `choices` `least_request` (gRFC A48).
final class Spread: LoadBalancer {
  private let loop: EventLoop
  private let choices: Int?
  private var subchannels: [Subchannel] = []
  private var turn = 0

  init(_ loop: EventLoop, choices: Int?) {
    self.loop = loop
    self.choices = choices
  }

  func update(_ subchannels: [Subchannel]) {
    self.subchannels = subchannels
    wake()
  }

  func changed(_ subchannel: Subchannel) {
    if subchannel.state == .idle { subchannel.connect() }
  }

  func wake() {
    for subchannel in subchannels where subchannel.state == .idle { subchannel.connect() }
  }

  func pick() -> HTTP2Connection? { choices.map(pickLeastUsed) ?? pickNext() }

  private func pickNext() -> HTTP2Connection? {
    for step in 0..<subchannels.count {
      let index = (turn + step) % subchannels.count
      if let connection = subchannels[index].usable {
        turn = index + 1
        return connection
      }
    }
    return nil
  }

  /// The same address may be drawn twice, as in Envoy: with few addresses it makes no difference.
  private func pickLeastUsed(_ choices: Int) -> HTTP2Connection? {
    var best: HTTP2Connection?
    for _ in 0..<choices {
      let first = Int.random(in: 0..<max(subchannels.count, 1), using: &loop.random)
      guard let drawn = usable(from: first) else { return nil }
      if drawn.openStreams < best?.openStreams ?? .max { best = drawn }
    }
    return best
  }

  private func usable(from first: Int) -> HTTP2Connection? {
    for step in 0..<subchannels.count {
      if let found = subchannels[(first + step) % subchannels.count].usable { return found }
    }
    return nil
  }

  var hasFailed: Bool {
    !subchannels.isEmpty && subchannels.allSatisfy { $0.state == .failed }
  }
}

/// One connection for all calls, to the first address that can be reached; the next call after it
/// was lost begins with the first address again.
final class PickFirst: LoadBalancer {
  private let loop: EventLoop
  private let shuffle: Bool
  private var subchannels: [Subchannel] = []
  private var chosen: Subchannel?
  /// Which address is tried; nil before the first call and after a loss.
  private var next: Int?

  init(_ loop: EventLoop, shuffle: Bool) {
    self.loop = loop
    self.shuffle = shuffle
  }

  func update(_ subchannels: [Subchannel]) {
    self.subchannels = shuffle ? subchannels.shuffled(using: &loop.random) : subchannels
    if let chosen, subchannels.contains(where: { $0 === chosen }) { return }
    chosen = nil
    let wasTrying = next != nil
    next = nil
    if wasTrying { wake() }
  }

  func wake() {
    guard chosen == nil, next == nil, !subchannels.isEmpty else { return }
    next = 0
    subchannels[0].connect()
  }

  func changed(_ subchannel: Subchannel) {
    switch subchannel.state {
    case .ready:
      chosen = subchannel
      next = nil
      for other in subchannels where other !== subchannel { other.disconnect() }
    case .failed:
      // After the last one each is tried again when its own pause is over.
      guard let tried = next, tried < subchannels.count, subchannels[tried] === subchannel else {
        return
      }
      next = tried + 1
      if tried + 1 < subchannels.count { subchannels[tried + 1].connect() }
    case .idle where chosen === subchannel:
      chosen = nil
    case .idle, .connecting:
      break
    }
  }

  func pick() -> HTTP2Connection? { chosen?.usable }

  var hasFailed: Bool {
    !subchannels.isEmpty && next == subchannels.count && chosen == nil
  }
}
