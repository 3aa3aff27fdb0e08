import ArgumentParser
import Cluster

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows what runs. Ends with 0 when everything is ready, else with 3.")

  func run() throws {
    let workspace = try Workspace()
    let run = Run(workspace)
    let isReady = run.holder != nil && Files.exists(run.readyFile)
    Terminal.say(
      run.holder.map { "talaka up: process \($0)\(isReady ? "" : ", starting")" }
        ?? "talaka up does not run")
    let installation = Installation(workspace: workspace, ports: Suite.Ports())
    let cluster = try installation.cluster()
    Terminal.say(line("postgres", cluster.isHealthy ? "ready" : "down", cluster.socketFolder))
    var isComplete = cluster.isHealthy
    for service in installation.services {
      let process = run.process(of: service.name)
      isComplete = isComplete && process != nil
      Terminal.say(
        line(service.name, process == nil ? "down" : "runs", process.map { "process \($0)" } ?? ""))
    }
    if !(isReady && isComplete) { throw ExitCode(3) }
  }

  private func line(_ name: String, _ state: String, _ more: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 12 - name.count)) + state
      + (more.isEmpty ? "" : "   \(more)")
  }
}
