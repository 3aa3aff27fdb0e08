import ArgumentParser
import Cluster

struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Stops the suite and removes its data, keys and cards for good.")

  /// What is kept: the Python environment and the marks of what was built.
  private static let kept: Set = ["venv", "compose-plugin", "test", "built-release", "building"]

  func run() throws {
    let workspace = try Workspace()
    try DownCommand.stop(workspace)
    for name in Files.names(in: workspace.state) where !Self.kept.contains(name) {
      Terminal.step("removing .talaka/\(name)")
      try Files.remove("\(workspace.state)/\(name)")
    }
  }
}
