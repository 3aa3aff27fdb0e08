internal import Glibc
internal import Reactor

/// The kernel under one simulated host: its descriptors, and who watches them.
final class SimulatedMachine: Machine {
  /// Connections that wait for `accept`.
  static let backlog = 128

  let name: String
  let address: String
  private unowned let network: SimulatedNetwork
  /// The process is dead.
  var isDown = false
  /// The whole machine is: it does not even refuse.
  var isGone = false
  /// Something may have happened to a watched descriptor since the last look.
  var isTouched = true
  private var nextDescriptor = Socket.firstOfMachine
  private var streams: [Int32: StreamEnd] = [:]
  private var listeners: [Int32: ListeningPort] = [:]
  private var watches: [Watch] = []
  private var blockingWork: [@Sendable () -> Void] = []
  private var nextPort: UInt16 = 40_000

  private final class ListeningPort {
    let port: UInt16
    var waiting: [StreamEnd] = []

    init(port: UInt16) { self.port = port }
  }

  private struct Watch {
    let descriptor: Int32
    let source: EventSource
    var events: EventSet
  }

  init(name: String, address: String, network: SimulatedNetwork) {
    self.name = name
    self.address = address
    self.network = network
  }

  var openDescriptors: Int { streams.count + listeners.count }

  private func newDescriptor() -> Int32 {
    nextDescriptor += 1
    return nextDescriptor
  }

  // MARK: Sockets

  func listen(on wanted: SocketAddress) throws(SystemError) -> Int32 {
    if isDown { throw SystemError(call: "bind", number: ENETDOWN) }
    var port = wanted.port
    if port == 0 {
      nextPort += 1
      port = nextPort
    }
    if listeners.values.contains(where: { $0.port == port }) {
      throw SystemError(call: "bind", number: EADDRINUSE)
    }
    let descriptor = newDescriptor()
    listeners[descriptor] = ListeningPort(port: port)
    return descriptor
  }

  func connect(to address: SocketAddress) throws(SystemError) -> Int32 {
    if isDown { throw SystemError(call: "connect", number: ENETUNREACH) }
    let end = StreamEnd()
    end.owner = self
    let descriptor = newDescriptor()
    streams[descriptor] = end
    network.connect(self, end, to: address)
    return descriptor
  }

  /// A connection comes in; false when nobody listens.
  func arrived(_ end: StreamEnd, _ port: UInt16) -> Bool {
    guard let listener = listeners.values.first(where: { $0.port == port }),
      listener.waiting.count < Self.backlog
    else { return false }
    end.owner = self
    end.opened()
    listener.waiting.append(end)
    isTouched = true
    return true
  }

  func accept(_ listener: Int32) -> Int32? {
    guard let listener = listeners[listener], !listener.waiting.isEmpty else { return nil }
    let descriptor = newDescriptor()
    streams[descriptor] = listener.waiting.removeFirst()
    return descriptor
  }

  func connectError(_ descriptor: Int32) -> SystemError? {
    guard let end = streams[descriptor] else {
      return SystemError(call: "connect", number: EBADF)
    }
    return end.error
  }

  func localPort(_ descriptor: Int32) -> UInt16 { listeners[descriptor]?.port ?? 0 }

  func receive(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Socket.Transfer {
    streams[descriptor]?.read(into: buffer) ?? .closed
  }

  func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Socket.Transfer {
    streams[descriptor]?.write(bytes) ?? .closed
  }

  func close(_ descriptor: Int32) {
    if let listener = listeners.removeValue(forKey: descriptor) {
      for end in listener.waiting { end.close() }
    } else if let end = streams.removeValue(forKey: descriptor) {
      end.close()
    } else {
      preconditionFailure("a descriptor is closed twice")
    }
  }

  func shutDownSending(_ descriptor: Int32) { streams[descriptor]?.finish() }

  // MARK: Readiness

  func watch(_ descriptor: Int32, _ source: EventSource?, _ events: EventSet) {
    isTouched = true
    let place = watches.firstIndex { $0.descriptor == descriptor }
    guard let source else {
      if let place { watches.remove(at: place) }
      return
    }
    if let place {
      watches[place].events = events
    } else {
      watches.append(Watch(descriptor: descriptor, source: source, events: events))
    }
  }

  func deliver() -> Bool {
    guard isTouched else { return false }
    isTouched = false
    var worked = false
    for watch in watches {
      // An earlier source of this batch may have ended this watch, or its descriptor.
      guard let current = watches.first(where: { $0.descriptor == watch.descriptor }) else {
        continue
      }
      let wanted = current.events.union(.failed)
      let ready = readiness(watch.descriptor).intersection(wanted)
      if ready.isEmpty { continue }
      worked = true
      current.source.ready(ready)
    }
    // Level-triggered: whoever did not take everything is told again.
    if worked { isTouched = true }
    return worked
  }

  private func readiness(_ descriptor: Int32) -> EventSet {
    if let end = streams[descriptor] { return end.events }
    guard let listener = listeners[descriptor] else { return [] }
    return listener.waiting.isEmpty ? [] : .readable
  }

  // MARK: The rest

  func resolve(_ host: String, port: UInt16) -> [SocketAddress] {
    (network.names[host] ?? []).compactMap { SocketAddress(ip: $0, port: port) }
  }

  func block(_ work: @escaping @Sendable () -> Void) { blockingWork.append(work) }

  func takeBlockingWork() -> (@Sendable () -> Void)? {
    blockingWork.isEmpty ? nil : blockingWork.removeFirst()
  }

  /// For a dead host: whoever still holds a connection sees it broken.
  func breakEverything() {
    isDown = true
    isTouched = true
    for descriptor in streams.keys.sorted() { streams[descriptor]?.broken() }
  }
}
