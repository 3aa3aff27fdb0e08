public import Reactor

/// Hosts, their network and their time on one thread, all driven by one seed: the same seed gives
/// the same run, event for event.
///
/// Each host has a loop of its own, which is run turn by turn. Time stands still while anything is
/// left to do and then jumps to the next timer or arrival, so an hour passes in a moment. Everything
/// is called on the thread that made the simulation.
public final class Simulator {
  /// Rounds in which some loop found work without time going on; more is a fault of the program.
  static let roundsPerInstantMax = 20_000

  public let seed: UInt64
  public let clock = VirtualClock()
  public let network: SimulatedNetwork
  public let trace: Trace
  /// Chance for the world that is simulated.
  public var random: LoopRandom
  /// Hosts that are up, in the order in which they were made.
  public private(set) var hosts: [SimulatedHost] = []
  private var agenda = Agenda()
  private var isStuck = false
  /// Rises with all that may have made a socket of the kernel ready: those change by nothing but
  /// what the hosts themselves do.
  private var kernelChanges: UInt64 = 1

  /// Makes an empty world. With `keepsTrace` the lines of the trace are kept, not only their digest.
  public init(seed: UInt64, weather: Weather = .calm, keepsTrace: Bool = false) {
    self.seed = seed
    random = LoopRandom(seed: seed)
    trace = Trace(clock: clock, keepsLines: keepsTrace)
    network = SimulatedNetwork(weather: weather, trace: trace)
    network.simulation = self
    network.random = LoopRandom(seed: random.next())
  }

  public var now: MonotonicTime { clock.now }

  /// Adds a host with an address (IPv4 text) that names of the network may stand for.
  ///
  /// `servesBlockingWork`: it has descriptors of the kernel that blocking work of other hosts talks
  /// to. Throws `SystemError` when the process is out of descriptors.
  public func addHost(
    _ name: String, address: String, servesBlockingWork: Bool = false
  ) throws(SystemError) -> SimulatedHost {
    let machine = SimulatedMachine(name: name, address: address, network: network)
    let made: Result<EventLoop, SystemError> = clock.use {
      do throws(SystemError) {
        return .success(try EventLoop(machine: machine))
      } catch {
        return .failure(error)
      }
    }
    let loop = try made.get()
    loop.random = LoopRandom(seed: random.next())
    let host = SimulatedHost(
      name: name, loop: loop, machine: machine, servesBlockingWork: servesBlockingWork)
    network.machines[address] = machine
    hosts.append(host)
    return host
  }

  /// Takes a host out of the world: its loop runs no more, its connections end as `crash` says. What
  /// it left is to be cleared away by `bury` once nobody looks any more.
  public func crash(_ host: SimulatedHost, _ crash: Crash) {
    trace.note("\(host.name) crashes (\(crash))")
    host.isUp = false
    hosts.removeAll { $0 === host }
    network.crash(host.machine, crash)
  }

  /// Gives a dead host's loop time to end what it held: its connections break, `clean` runs on the
  /// loop, and then its turns, at most `limit` of simulated time. Call it at the end of the world.
  public func bury(
    _ dead: [SimulatedHost], atMost limit: Duration, _ clean: (SimulatedHost) -> Void
  )
    -> Bool
  {
    hosts = dead + hosts.filter(\.servesBlockingWork)
    kernelChanges += 1
    for host in dead {
      host.hasWorked = true
      host.machine.breakEverything()
      clock.use { host.loop.enter { clean(host) } }
    }
    return run(atMost: limit) { dead.allSatisfy { $0.isAtRest } }
  }

  /// Forgets all that is still to happen, and with it whatever it holds. The last call of all.
  public func end() { agenda = Agenda() }

  // MARK: Time

  /// Runs `action` between two turns, at a time or a little later.
  public func at(_ time: MonotonicTime, _ action: @escaping () -> Void) {
    schedule(time) { [unowned self] in
      // It may do anything, also to sockets of the kernel.
      kernelChanges += 1
      action()
    }
  }

  func schedule(_ time: MonotonicTime, _ action: @escaping () -> Void) {
    agenda.add(max(time, now), action)
  }

  public func after(_ delay: Duration, _ action: @escaping () -> Void) {
    at(now + delay, action)
  }

  /// Lets the world go on until `done` holds between two instants; false if it did not within
  /// `limit`, if nothing was left that could happen, or if time stood still for ever.
  public func run(atMost limit: Duration, until done: () -> Bool) -> Bool {
    clock.use {
      let end = now + limit
      while true {
        settle()
        if isStuck { return false }
        if done() { return true }
        guard let next = nextInstant, next <= end else {
          clock.advance(to: end)
          return false
        }
        clock.advance(to: next)
        while let action = agenda.takeDue(now) { action() }
      }
    }
  }

  /// The world went on without time going on, more often than any program should.
  public var timeStoodStill: Bool { isStuck }

  private var nextInstant: MonotonicTime? {
    var next = agenda.nextTime
    for host in hosts {
      guard let timer = host.loop.nextTimer else { continue }
      next = next.map { min($0, timer) } ?? timer
    }
    return next.map { max($0, now + .nanoseconds(1)) }
  }

  /// Runs all loops until none has work left at this instant.
  private func settle() {
    for _ in 0..<Self.roundsPerInstantMax {
      var worked = false
      for host in hosts where turn(host) { worked = true }
      if worked { continue }
      guard runBlockingWork() else { return }
    }
    isStuck = true
  }

  /// One turn of a host, unless it certainly has nothing to do.
  private func turn(_ host: SimulatedHost) -> Bool {
    let loop = host.loop
    let hasSockets = loop.watchedDescriptors > 0
    guard
      host.hasWorked || host.machine.isTouched || loop.hasMail
        || hasSockets && host.seenChanges != kernelChanges
        || loop.nextTimer.map({ $0 <= now }) ?? false
    else { return false }
    host.seenChanges = kernelChanges
    host.hasWorked = loop.turn()
    if host.hasWorked, hasSockets || loop.watchedDescriptors > 0 { kernelChanges += 1 }
    return host.hasWorked
  }

  /// Runs one piece of blocking work on a thread of its own, while only the hosts that serve it go
  /// on: so its end always comes at the same place among the other events.
  private func runBlockingWork() -> Bool {
    for host in hosts {
      guard let work = host.machine.takeBlockingWork() else { continue }
      let servers = hosts.filter(\.servesBlockingWork)
      BlockingThread.run(work) {
        for server in servers { _ = server.loop.turn() }
      }
      kernelChanges += 1
      return true
    }
    return false
  }
}

/// How a host goes.
public enum Crash: Sendable {
  /// The process dies, the kernel ends its connections in order.
  case killed
  /// The machine is gone at once: nobody is told.
  case powerLost
}

/// One process of the simulated world: a loop, and the machine under it.
public final class SimulatedHost {
  public let name: String
  public let loop: EventLoop
  public var address: String { machine.address }
  public internal(set) var isUp = true
  let machine: SimulatedMachine
  let servesBlockingWork: Bool
  /// Its last turn found something to do; a new loop is looked at once.
  var hasWorked = true
  var seenChanges: UInt64 = 0

  init(name: String, loop: EventLoop, machine: SimulatedMachine, servesBlockingWork: Bool) {
    self.name = name
    self.loop = loop
    self.machine = machine
    self.servesBlockingWork = servesBlockingWork
  }

  /// Connections and listeners that the host holds.
  public var openDescriptors: Int { machine.openDescriptors }

  /// It holds nothing and waits for nothing.
  public var isAtRest: Bool {
    machine.openDescriptors == 0 && loop.watchedDescriptors == 0 && loop.armedTimers == 0
  }
}
