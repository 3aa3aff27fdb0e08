import Reactor
import Simulation

/// What goes wrong in a world and when, drawn from its seed.
struct FaultPlan {
  static let faultsMax = 14

  private let world: World
  private var simulation: Simulator { world.simulation }

  init(_ world: World) { self.world = world }

  private func chance(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &simulation.random)
  }

  /// A time that is mostly short.
  private func span(upTo most: Int) -> Duration {
    .milliseconds(chance(0...chance(1...most)))
  }

  /// Commits at which something goes wrong at once.
  static let strikesAtCommitsMax = 4
  /// The last commit at which something may.
  static let lastCommit = 25

  /// Faults that hit the moments that count: around a commit, before its answer.
  func scheduleAtCommits() {
    for store in [world.registryStore, world.officeStore] {
      var struck: Set<Int> = []
      for _ in 0..<chance(0...Self.strikesAtCommitsMax) {
        struck.insert(chance(1...Self.lastCommit))
      }
      var commits = 0
      store.whenCommitted = { [unowned world] application in
        commits += 1
        guard struck.contains(commits) else { return }
        FaultPlan(world).strike(at: store, application)
      }
    }
  }

  private func strike(at store: StoreServer, _ application: String) {
    let delay = Duration.microseconds(chance(0...1) == 0 ? 0 : chance(0...3_000))
    let what = chance(0...3)
    let pause = span(upTo: 3_000)
    simulation.trace.note("a commit for \(application) is struck")
    simulation.after(delay) { [unowned world] in
      switch what {
      case 0: world.crashStore(store, backAfter: pause)
      case 1: store.drop(application)
      default: world.crash(application, backAfter: pause)
      }
    }
  }

  func schedule(within time: Duration) {
    let milliseconds = Int(time.wholeNanoseconds / 1_000_000)
    for _ in 0..<chance(0...Self.faultsMax) {
      simulation.after(.milliseconds(chance(100...milliseconds))) { [unowned world] in
        FaultPlan(world).strike()
      }
    }
  }

  private func strike() {
    let network = simulation.network
    let how: Crash = chance(0...2) == 0 ? .powerLost : .killed
    switch chance(0...19) {
    case 0...4: _ = network.resetOne()
    case 5...6: _ = network.stallOne(span(upTo: 8_000))
    case 7: _ = network.loseOne()
    case 8...9:
      let hosts = simulation.hosts.filter { $0.address.hasPrefix("10.0.0.") }
      if let a = hosts.randomElement(using: &simulation.random),
        let b = hosts.randomElement(using: &simulation.random), a !== b
      {
        network.partition(a, b, for: span(upTo: 10_000))
      }
    case 10...11:
      world.crashRegistry(
        chance(0...1), how, backAfter: span(upTo: 5_000), moves: chance(0...3) == 0)
    case 12: world.restartRegistry(chance(0...1), moves: chance(0...3) == 0)
    case 13...14: world.crashOffice(how, backAfter: span(upTo: 5_000))
    case 15: world.crashStore(world.registryStore, backAfter: span(upTo: 5_000))
    case 16: world.crashStore(world.officeStore, backAfter: span(upTo: 5_000))
    case 17: (chance(0...1) == 0 ? world.registryStore : world.officeStore).dropOne()
    case 18:
      (chance(0...1) == 0 ? world.registryStore : world.officeStore).hangOne(
        span(upTo: 30_000))
    default:
      if let caller = world.callers.filter(\.host.isUp).randomElement(using: &simulation.random) {
        world.crash(caller, how)
      }
    }
  }
}
