import HTTP2
import Protobuf
import RPC
import Reactor
import Simulation

/// A small nation on one thread: two instances of a service over one database, a service that
/// follows its feed into a database of its own, and processes that call the first; with faults, all
/// from one seed.
public final class World {
  static let registryAddresses = ["10.0.0.1", "10.0.0.2"]
  /// How long faults go on, in simulated time.
  static let troubledTime = 4...20
  /// How long the world may take to become whole once the faults have stopped.
  static let healingMax = Duration.seconds(300)
  /// How long processes may take to end.
  static let endingMax = Duration.seconds(120)

  let simulation: Simulator
  let oracle: Oracle
  let mutation: Mutation?
  let registryStore: StoreServer
  let officeStore: StoreServer
  private(set) var registries: [RegistryProcess?] = [nil, nil]
  private(set) var office: OfficeProcess?
  private(set) var callers: [CallerProcess] = []
  private var dead: [WorldProcess] = []
  private var ending: [WorldProcess] = []
  /// All loops that there ever were.
  private(set) var loops: [WeakLoop] = []
  private var incarnations = 0
  private var addresses = World.registryAddresses

  init(seed: UInt64, mutation: Mutation?, keepsTrace: Bool) throws {
    simulation = Simulator(seed: seed, keepsTrace: keepsTrace)
    simulation.network.changes = Int.random(in: 0..<4, using: &simulation.random) != 0
    simulation.network.dropsPieces = mutation == .networkDrops
    self.mutation = mutation
    oracle = Oracle(simulation)
    registryStore = try StoreServer("registry-store", simulation, address: "10.0.1.1")
    officeStore = try StoreServer("office-store", simulation, address: "10.0.1.2")
    loops = [registryStore, officeStore].map { WeakLoop(name: $0.name, loop: $0.loop) }
    registryStore.forgetsLastCommit = mutation == .storeForgets
    simulation.network.names["registry"] = addresses
  }

  /// A client of the registry, its settings drawn from the seed.
  func client(of host: SimulatedHost) -> RPCClient {
    var options = ClientOptions()
    options.http2.clientKeepalive = HTTP2Settings.keepalive
    options.resolutionPause = .seconds(2)
    options.serviceConfig.loadBalancing =
      [.roundRobin, .pickFirst(shuffle: true), .leastRequest(choiceCount: 2)].randomElement(
        using: &simulation.random) ?? .roundRobin
    var retried = MethodConfig()
    retried.retryPolicy = RetryPolicy(
      maxAttempts: 3, initialBackoff: .milliseconds(50), maxBackoff: .seconds(1),
      backoffMultiplier: 2, retryableStatusCodes: [.unavailable])
    options.serviceConfig.methods[
      .method(service: RegistryMethods.service, name: RegistryMethods.echoAgain.name)] = retried
    return RPCClient(
      endpoints: [Endpoint(host: "registry", port: RegistryProcess.port)], security: .plaintext,
      home: host.loop, options: options)
  }

  private func host(_ name: String, _ address: String) throws -> SimulatedHost {
    incarnations += 1
    let made = try simulation.addHost("\(name).\(incarnations)", address: address)
    simulation.trace.note("\(made.name) starts at \(address)")
    loops.append(WeakLoop(name: made.name, loop: made.loop))
    return made
  }

  // MARK: Processes come and go

  func startRegistry(_ place: Int) {
    guard registries[place] == nil else { return }
    attempt {
      let made = RegistryProcess(
        try host("registry\(place)", addresses[place]), store: registryStore, self)
      registries[place] = made
      made.start()
    }
  }

  func startOffice() {
    guard office == nil else { return }
    attempt {
      let made = OfficeProcess(try host("office", "10.0.0.10"), store: officeStore, self)
      office = made
      made.start()
    }
  }

  func startCaller(_ place: Int, tasks: Int, calls: Int) {
    attempt {
      let made = CallerProcess(try host("caller\(place)", "10.0.0.\(20 + place)"), self)
      callers.append(made)
      made.start(tasks: tasks, calls: calls)
    }
  }

  func crash(_ process: WorldProcess, _ crash: Crash) {
    simulation.crash(process.host, crash)
    dead.append(process)
    // The database learns at once of a dead process, and after a while of a dead machine.
    var delay = Duration.zero
    if case .powerLost = crash {
      delay = .milliseconds(Int.random(in: 0...20_000, using: &simulation.random))
    }
    simulation.after(delay) { [registryStore, officeStore] in
      registryStore.clientDied(process.host.name)
      officeStore.clientDied(process.host.name)
    }
  }

  func crashRegistry(_ place: Int, _ how: Crash, backAfter pause: Duration, moves: Bool) {
    guard let process = registries[place] else { return }
    registries[place] = nil
    crash(process, how)
    if moves { move(place) }
    simulation.after(pause) { [self] in startRegistry(place) }
  }

  /// A rolling restart: drain, end, start anew.
  func restartRegistry(_ place: Int, moves: Bool) {
    guard let process = registries[place] else { return }
    simulation.trace.note("\(process.host.name) is restarted")
    registries[place] = nil
    ending.append(process)
    process.stop()
    if moves { move(place) }
    startWhenEnded(process, place)
  }

  private func startWhenEnded(_ process: WorldProcess, _ place: Int) {
    simulation.after(.milliseconds(50)) { [self] in
      if process.hasEnded || !process.host.isUp {
        startRegistry(place)
      } else {
        startWhenEnded(process, place)
      }
    }
  }

  private func move(_ place: Int) {
    addresses[place] = "10.0.\(2 + incarnations).\(1 + place)"
    simulation.network.names["registry"] = addresses
  }

  func crashOffice(_ how: Crash, backAfter pause: Duration) {
    guard let process = office else { return }
    office = nil
    crash(process, how)
    simulation.after(pause) { [self] in startOffice() }
  }

  /// Kills the process of this name, if it lives, and starts it again.
  func crash(_ name: String, backAfter pause: Duration) {
    for place in registries.indices where registries[place]?.host.name == name {
      crashRegistry(place, .killed, backAfter: pause, moves: false)
    }
    if office?.host.name == name { crashOffice(.killed, backAfter: pause) }
  }

  func crashStore(_ store: StoreServer, backAfter pause: Duration) {
    store.crash()
    simulation.after(pause) { [self] in attempt { try store.start() } }
  }

  private func attempt(_ body: () throws -> Void) {
    do { try simulation.clock.use(body) } catch { oracle.fault("the world failed: \(error)") }
  }

  // MARK: A life

  /// Lives through one world and says what went wrong.
  func live() {
    startRegistry(0)
    startRegistry(1)
    startOffice()
    let callerCount = Int.random(in: 1...2, using: &simulation.random)
    for place in 0..<callerCount {
      startCaller(
        place, tasks: Int.random(in: 1...3, using: &simulation.random),
        calls: Int.random(in: 3...12, using: &simulation.random))
    }
    let time = Duration.seconds(Int.random(in: Self.troubledTime, using: &simulation.random))
    FaultPlan(self).schedule(within: time)
    FaultPlan(self).scheduleAtCommits()
    _ = simulation.run(atMost: time) { false }
    simulation.trace.note("the faults are over")
    if simulation.timeStoodStill { return oracle.fault("time stands still") }
    simulation.network.dropsPieces = false
    registryStore.whenCommitted = nil
    officeStore.whenCommitted = nil
    heal()
    end()
  }

  private var isWhole: Bool {
    callers.allSatisfy { $0.working == 0 || !$0.host.isUp } && oracle.openCalls == 0
      && registryStore.tables.outbox.allSatisfy { $0.sequence != nil }
      && officeStore.tables.effects.count >= registryStore.tables.outbox.count
      && registries.allSatisfy { $0 != nil } && office != nil
  }

  private func heal() {
    guard simulation.run(atMost: Self.healingMax, until: { isWhole }) else {
      oracle.checkCalls()
      oracle.fault(
        """
        not whole after \(Self.healingMax): \(registryStore.tables.outbox.count) events, \
        \(officeStore.tables.effects.count) effects, \(oracle.openCalls) calls open, callers work \
        on \(callers.map(\.working)), registries \(registries.map { $0?.host.name ?? "none" }), \
        time stands still: \(simulation.timeStoodStill)
        """)
      return
    }
    oracle.checkChanges(registryStore.tables, officeStore.tables, source: OfficeProcess.source)
  }

  private func end() {
    for store in [registryStore, officeStore] where !store.unknown.isEmpty {
      oracle.fault("the model of PostgreSQL does not know: \(store.unknown.sorted())")
    }
    let living: [WorldProcess] =
      callers.filter(\.host.isUp) + [office].compactMap { $0 } + registries.compactMap { $0 }
    for process in living { process.stop() }
    let all = living + ending.filter(\.host.isUp)
    let ended = simulation.run(atMost: Self.endingMax) {
      all.allSatisfy { $0.hasEnded && $0.host.isAtRest }
    }
    if !ended { for process in all { report(process) } }
    oracle.checkCalls()
    let buried = simulation.bury(dead.map(\.host), atMost: Self.endingMax) { host in
      dead.first { $0.host === host }?.stop(grace: .seconds(1))
    }
    if !buried { for process in dead { report(process) } }
    registryStore.crash()
    officeStore.crash()
    for process in all + dead { process.host.loop.end() }
    for store in [registryStore, officeStore] { store.loop.end() }
    simulation.end()
  }

  private func report(_ process: WorldProcess) {
    let host = process.host
    if process.hasEnded, host.isAtRest { return }
    oracle.fault(
      """
      \(host.name) left something: ended \(process.hasEnded), \(host.openDescriptors) connections, \
      \(host.loop.watchedDescriptors) sockets, \(host.loop.armedTimers) timers
      """)
  }
}
