import Reactor
import Simulation

/// What one seed brought to light.
public struct Verdict: Sendable {
  public let seed: UInt64
  /// Promises that were broken; empty when all were kept.
  public private(set) var faults: [String]
  /// The same for two runs that went the same way.
  public let digest: UInt64
  /// Line by line, if it was asked for.
  public let trace: [String]
  public let answered: Int
  public let failed: Int
  public let changes: Int
  /// Statuses of the calls that failed, and how many there were.
  public let codes: [String: Int]
  /// How long the world went on, in its own time.
  public let simulated: Duration

  public var isClean: Bool { faults.isEmpty }

  public var summary: String {
    """
    seed \(seed): \(answered) calls answered, \(failed) not, \(changes) changes, \
    \(simulated.components.seconds) s simulated, digest \(String(digest, radix: 16))
    """
  }

  /// Lives through the world of a seed, on the calling thread.
  public static func of(
    seed: UInt64, mutation: Mutation? = nil, keepsTrace: Bool = false
  ) throws -> Verdict {
    var (verdict, loops) = try live(seed, mutation, keepsTrace)
    // Whatever a task, a connection or a stream forgot to let go of holds its loop.
    loops.removeAll { $0.loop == nil }
    if !loops.isEmpty {
      verdict.faults.append(
        "loops held after the end of the world: \(loops.map(\.name).joined(separator: " "))")
    }
    return verdict
  }

  private static func live(
    _ seed: UInt64, _ mutation: Mutation?, _ keepsTrace: Bool
  ) throws -> (Verdict, [WeakLoop]) {
    let world = try World(seed: seed, mutation: mutation, keepsTrace: keepsTrace)
    world.live()
    let trace = world.simulation.trace
    let verdict = Verdict(
      seed: seed, faults: world.oracle.faults, digest: trace.digest, trace: trace.lines,
      answered: world.oracle.answered, failed: world.oracle.failed,
      changes: world.registryStore.tables.outbox.count, codes: world.oracle.codes,
      simulated: world.simulation.now - VirtualClock.start)
    return (verdict, world.loops)
  }
}

extension Verdict {
  /// Of a world that could not be made.
  init(seed: UInt64, failure: String) {
    self.init(
      seed: seed, faults: [failure], digest: 0, trace: [], answered: 0, failed: 0, changes: 0,
      codes: [:], simulated: .zero)
  }
}

/// Sees whether a loop is still there.
struct WeakLoop {
  let name: String
  weak var loop: EventLoop?
}
