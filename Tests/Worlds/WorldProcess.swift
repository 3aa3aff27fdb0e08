import Postgres
import RPC
import Reactor
import Simulation

/// One process of the world: what runs on a host, and how it is ended.
///
/// `@unchecked Sendable`: a simulation and all of its loops run on one thread.
class WorldProcess: @unchecked Sendable {
  let host: SimulatedHost
  /// Outlives its processes.
  unowned let world: World
  var loop: EventLoop { host.loop }
  private(set) var tasks: [Task<Void, any Error>] = []
  private(set) var hasEnded = false

  init(_ host: SimulatedHost, _ world: World) {
    self.host = host
    self.world = world
  }

  /// Keeps `body` running as `ServiceHost.background` does.
  func background(_ body: @escaping @Sendable () async throws -> Void) {
    let loop = loop
    tasks.append(
      loop.spawn {
        var pause = Duration.milliseconds(100)
        while !Task.isCancelled {
          let start = MonotonicTime.now()
          do { try await body() } catch {
            if Task.isCancelled { return }
            // Not libpq's words: they name the socket, which has another name in each run.
            let text = (error as? PostgresError).map { "\($0.kind)" } ?? "\(error)"
            self.world.simulation.trace.note("\(self.host.name): worker failed: \(text)")
          }
          if MonotonicTime.now() - start > .seconds(5) { pause = .milliseconds(100) }
          try await loop.sleep(for: pause)
          pause = min(pause * 2, .seconds(5))
        }
      })
  }

  /// Runs once.
  func run(_ body: @escaping @Sendable () async throws -> Void) {
    tasks.append(loop.spawn(body))
  }

  /// What is to be closed, in order; runs on the loop.
  func close(grace: Duration) async {}

  /// Ends the process kindly; also what clears a dead one away.
  func stop(grace: Duration = .seconds(5)) {
    for task in tasks { task.cancel() }
    loop.spawn { [self] in
      world.simulation.trace.note("\(host.name) ends")
      for task in tasks { _ = await task.result }
      await close(grace: grace)
      world.simulation.trace.note("\(host.name) has ended")
      tasks = []
      hasEnded = true
    }
  }
}
