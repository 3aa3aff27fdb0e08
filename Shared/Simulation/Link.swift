internal import Glibc
internal import Reactor

/// A connection between two hosts: what is on the way, and when it arrives.
final class Link {
  let number: Int
  let weather: Weather
  unowned let network: SimulatedNetwork
  /// Held by the machines; gone once closed.
  weak var client: StreamEnd?
  weak var server: StreamEnd?
  /// Of the client and of the server.
  var addresses = ("", "")
  private var random: LoopRandom
  /// Nothing arrives before; per direction, so that bytes stay in order.
  private var earliest = (MonotonicTime(nanoseconds: 0), MonotonicTime(nanoseconds: 0))
  private(set) var isLost = false
  private(set) var isOver = false
  private var givesUp = false

  init(number: Int, network: SimulatedNetwork, weather: Weather, random: LoopRandom) {
    self.number = number
    self.network = network
    self.weather = weather
    self.random = random
  }

  func end(_ side: Int) -> StreamEnd? { side == 0 ? client : server }

  /// Nobody is left who could notice anything.
  var isForgotten: Bool { client?.isDone != false && server?.isDone != false }

  /// When something sent now by a side arrives at the other.
  func arrival(side: Int) -> MonotonicTime {
    let nanoseconds = Int64.random(
      in: weather.delay.lowerBound.wholeNanoseconds...weather.delay.upperBound.wholeNanoseconds,
      using: &random)
    let last = side == 0 ? earliest.0 : earliest.1
    let time = max(network.now + .nanoseconds(nanoseconds), last)
    if side == 0 { earliest.0 = time } else { earliest.1 = time }
    return time
  }

  /// How much one transfer or one piece takes of `count` bytes: all, or a part of it by chance.
  func part(of count: Int, atMost limit: Int) -> Int {
    let most = min(count, limit)
    if most <= 1 || Int.random(in: 0..<4, using: &random) != 0 { return most }
    return Int.random(in: 1...most, using: &random)
  }

  /// Sends bytes from one side to the other, in pieces.
  func carry(_ bytes: UnsafeRawBufferPointer, from side: Int) {
    if isLost { return giveUpLater(side) }
    var start = 0
    while start < bytes.count {
      let size = part(of: bytes.count - start, atMost: weather.pieceBytesMax)
      let piece = Array(bytes[start..<start + size])
      start += size
      network.at(arrival(side: side)) { [self] in
        if isLost || isOver || network.drops() { return }
        network.trace.count(number, piece.count)
        if let end = end(1 - side) {
          end.received(piece)
        } else {
          refuse(from: 1 - side)
        }
      }
    }
  }

  /// One side will send no more.
  func finish(from side: Int) {
    if isLost { return giveUpLater(side) }
    network.at(arrival(side: side)) { [self] in
      if !isLost, !isOver { end(1 - side)?.ended() }
    }
  }

  /// A side that reads no more got more: it answers with a reset.
  func refuse(from side: Int) {
    if isLost { return }
    network.at(arrival(side: side)) { [self] in
      if isLost { return }
      end(1 - side)?.broken()
      network.forget(self)
    }
  }

  func stall(until time: MonotonicTime) {
    earliest = (max(earliest.0, time), max(earliest.1, time))
  }

  /// Both ends at once; what is on the way is gone.
  func reset() {
    isOver = true
    client?.broken()
    server?.broken()
    network.forget(self)
  }

  func lose() {
    isLost = true
    for side in [0, 1] where end(side)?.hasSent == true { giveUpLater(side) }
  }

  private func giveUpLater(_ side: Int) {
    network.at(network.now + SimulatedNetwork.giveUpAfter) { [self] in
      end(side)?.broken()
      network.forget(self)
    }
  }
}

/// One end of a link, as a socket shows it.
final class StreamEnd {
  enum State { case connecting, open, failed(Int32), reset, closed }

  private(set) var state = State.connecting
  weak var owner: SimulatedMachine?
  private var link: Link?
  private var side = 0
  private var input: [UInt8] = []
  private var taken = 0
  private var isEnded = false
  private var isFinished = false
  /// Sent and not read by the other side.
  private var outstanding = 0

  func attach(_ link: Link, side: Int) {
    self.link = link
    self.side = side
  }

  /// The process died, and its kernel ended what it held.
  private var hasDied = false

  private var peer: StreamEnd? { link?.end(1 - side) }
  /// Nothing that comes or goes makes a difference here.
  var isDone: Bool { state == .closed || state == .reset }
  private var unread: Int { input.count - taken }
  var hasSent: Bool { outstanding > 0 }

  // MARK: What the network does

  func opened() {
    state = .open
    touch()
  }

  func failed(_ number: Int32) {
    state = .failed(number)
    touch()
  }

  private func touch() { owner?.isTouched = true }

  func received(_ bytes: [UInt8]) {
    if hasDied || state == .closed {
      link?.refuse(from: side)
    } else if state == .open {
      input += bytes
      touch()
    }
  }

  func ended() {
    isEnded = true
    touch()
  }

  /// What was read by the kernel can still be read, nothing else.
  func broken() {
    touch()
    switch state {
    case .closed: break
    case .connecting: state = .failed(ETIMEDOUT)
    default: state = .reset
    }
  }

  /// The other side has read some of what was sent.
  private func taken(_ count: Int) {
    outstanding -= count
    touch()
  }

  // MARK: What the program does

  var error: SystemError? {
    guard case .failed(let number) = state else { return nil }
    return SystemError(call: "connect", number: number)
  }

  var events: EventSet {
    switch state {
    case .connecting, .closed: return []
    case .failed, .reset: return [.readable, .writable, .failed]
    case .open:
      var events: EventSet = []
      if unread > 0 || isEnded { events.insert(.readable) }
      if isEnded { events.insert(.peerClosed) }
      if outstanding < link?.weather.windowBytes ?? 0 { events.insert(.writable) }
      return events
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Socket.Transfer {
    if unread > 0, let link {
      let count = link.part(of: min(unread, buffer.count), atMost: link.weather.transferBytesMax)
      input.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[taken..<taken + count]))
      }
      taken += count
      if taken == input.count {
        input.removeAll(keepingCapacity: true)
        taken = 0
      }
      peer?.taken(count)
      return .bytes(count)
    }
    switch state {
    case .open: return isEnded ? .closed : .wouldBlock
    case .connecting: return .wouldBlock
    case .failed, .reset, .closed: return .closed
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Socket.Transfer {
    guard let link, case .open = state, !isFinished else {
      if case .connecting = state { return .wouldBlock }
      return .closed
    }
    if bytes.isEmpty { return .bytes(0) }
    let room = link.weather.windowBytes - outstanding
    if room <= 0 { return .wouldBlock }
    let count = link.part(of: min(bytes.count, room), atMost: link.weather.transferBytesMax)
    outstanding += count
    link.carry(UnsafeRawBufferPointer(rebasing: bytes[..<count]), from: side)
    return .bytes(count)
  }

  func finish() {
    guard case .open = state, !isFinished else { return }
    isFinished = true
    link?.finish(from: side)
  }

  /// Closing with bytes unread tells the other side by a reset, as Linux does; else everything sent
  /// still arrives.
  func close() {
    switch state {
    case .open:
      if unread > 0 { link?.refuse(from: side) } else { finish() }
    case .connecting:
      // The other side may have accepted already.
      link?.refuse(from: side)
    default: break
    }
    state = .closed
    if let link, link.isForgotten { link.network.forget(link) }
  }

  /// The same at the death of the process, which is not to know.
  func die() {
    close()
    hasDied = true
    state = .reset
  }
}

extension StreamEnd.State: Equatable {}
