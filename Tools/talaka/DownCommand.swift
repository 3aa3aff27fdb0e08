import ArgumentParser
import Cluster
import Glibc

struct DownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "down", abstract: "Stops what `talaka up` started. Data is kept.")

  func run() throws { try Self.stop(try Workspace()) }

  /// Stops the suite and waits until it is gone; nothing happens when it does not run.
  static func stop(_ workspace: Workspace) throws {
    let run = Run(workspace)
    if let holder = run.holder {
      Terminal.step("stopping (process \(holder))")
      _ = kill(holder, SIGTERM)
      // Every service has its drain time; somebody else's child cannot be waited for.
      while run.holder == holder { usleep(20_000) }
    }
    try stopLeft(run)
    Terminal.step("stopped")
  }

  /// What a supervisor that was killed has left behind.
  private static func stopLeft(_ run: Run) throws {
    for service in Suite.services(at: Suite.Ports()).reversed() {
      guard let process = run.process(of: service.name) else { continue }
      Terminal.step("stopping \(service.name) (process \(process)), left by a killed talaka up")
      _ = kill(process, SIGTERM)
      let end = ContinuousClock.now + Supervisor.drainTime
      while run.process(of: service.name) != nil, ContinuousClock.now < end { usleep(20_000) }
      if run.process(of: service.name) != nil { _ = kill(process, SIGKILL) }
    }
    let cluster = try Installation(workspace: run.workspace, ports: Suite.Ports()).cluster()
    if cluster.exists { try cluster.stop() }
  }
}
