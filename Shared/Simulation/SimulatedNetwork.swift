internal import Glibc
internal import Reactor

/// The network between simulated hosts: names, listeners, links, and what happens to them.
public final class SimulatedNetwork {
  /// How long a host goes on sending into silence before it gives a connection up.
  static let giveUpAfter: Duration = .seconds(60)

  /// Names and the addresses they stand for now; change it at will.
  public var names: [String: [String]] = [:]
  /// For links made from now on; `changes` draws anew for each.
  public var weather: Weather
  /// Each new link gets a weather of its own (`Weather.changeable`).
  public var changes = false

  /// A fault that no network has: now and then a piece is gone and the connection goes on.
  public var dropsPieces = false

  let trace: Trace
  var random = LoopRandom(seed: 0)
  weak var simulation: Simulator?
  var machines: [String: SimulatedMachine] = [:]
  /// Links that stand, in the order in which they were made.
  private(set) var links: [Link] = []
  private var linksMade = 0
  /// Pairs of addresses between which nothing passes, and until when.
  private var partitions: [Pair: MonotonicTime] = [:]

  private struct Pair: Hashable {
    let low: String
    let high: String

    init(_ a: String, _ b: String) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  init(weather: Weather, trace: Trace) {
    self.weather = weather
    self.trace = trace
  }

  var now: MonotonicTime { simulation?.now ?? VirtualClock.start }

  func at(_ time: MonotonicTime, _ action: @escaping () -> Void) {
    simulation?.schedule(time, action)
  }

  // MARK: Links

  /// A connection attempt: one way there, one way back.
  func connect(_ machine: SimulatedMachine, _ client: StreamEnd, to address: SocketAddress) {
    let host = address.host
    linksMade += 1
    var random = LoopRandom(seed: random.next())
    let weather = changes ? Weather.changeable(using: &random) : weather
    let link = Link(number: linksMade, network: self, weather: weather, random: random)
    let server = StreamEnd()
    link.client = client
    link.server = server
    link.addresses = (machine.address, host)
    client.attach(link, side: 0)
    server.attach(link, side: 1)
    links.append(link)
    trace.note("link \(link.number) from \(machine.name) to \(host):\(address.port)")
    let arrival = healed(machine.address, host, link.arrival(side: 0))
    at(arrival) { [self] in arrive(link, server, address) }
  }

  private func arrive(_ link: Link, _ server: StreamEnd, _ address: SocketAddress) {
    guard link.client?.state == .connecting else { return forget(link) }
    if link.isLost { return }
    let machine = machines[address.host]
    // Nobody answers where no host is; a host without a listener refuses.
    if machine == nil || machine?.isGone == true { return }
    let accepted = machine?.isDown == false && machine?.arrived(server, address.port) == true
    let back = healed(link.addresses.0, link.addresses.1, link.arrival(side: 1))
    at(back) { [self] in
      guard let client = link.client, client.state == .connecting, !link.isLost else { return }
      if accepted {
        client.opened()
      } else {
        trace.note("link \(link.number) is refused")
        client.failed(ECONNREFUSED)
        forget(link)
      }
    }
  }

  /// When a time falls into a partition: its end, as TCP sends again until it is answered.
  func healed(_ a: String, _ b: String, _ time: MonotonicTime) -> MonotonicTime {
    guard let end = partitions[Pair(a, b)] else { return time }
    return max(time, end)
  }

  func drops() -> Bool { dropsPieces && Int.random(in: 0..<50, using: &random) == 0 }

  func forget(_ link: Link) { links.removeAll { $0 === link } }

  // MARK: Faults

  /// Breaks one of the links that stand: both ends are told by a reset. False if there is none.
  public func resetOne() -> Bool {
    guard let link = links.randomElement(using: &random) else { return false }
    trace.note("link \(link.number) is reset")
    link.reset()
    return true
  }

  /// Nothing passes one link for a while.
  public func stallOne(_ time: Duration) -> Bool {
    guard let link = links.randomElement(using: &random) else { return false }
    trace.note("link \(link.number) stalls for \(time)")
    link.stall(until: now + time)
    return true
  }

  /// Takes one link away without a word: each end learns of it only when it sends and gives up.
  public func loseOne() -> Bool {
    guard let link = links.randomElement(using: &random) else { return false }
    trace.note("link \(link.number) is lost")
    link.lose()
    return true
  }

  /// Nothing passes between two hosts for a while; links that stand go on afterwards.
  public func partition(_ a: SimulatedHost, _ b: SimulatedHost, for time: Duration) {
    let end = now + time
    trace.note("\(a.name) and \(b.name) do not reach each other for \(time)")
    partitions[Pair(a.address, b.address)] = end
    for link in links where Pair(link.addresses.0, link.addresses.1) == Pair(a.address, b.address) {
      link.stall(until: end)
    }
  }

  func crash(_ machine: SimulatedMachine, _ crash: Crash) {
    machine.isDown = true
    for link in links {
      for end in [link.client, link.server] where end?.owner === machine {
        switch crash {
        case .killed: end?.die()
        case .powerLost: link.lose()
        }
      }
    }
    if case .powerLost = crash { machine.isGone = true }
  }
}

extension SocketAddress {
  /// The numeric address without its port.
  var host: String {
    String(description.prefix(upTo: description.lastIndex(of: ":") ?? description.endIndex))
  }
}
