import ArgumentParser
import Cluster

struct LogsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs", abstract: "Shows the last lines of the logs.")

  @Argument(help: "Services; all when none is named.")
  var services: [String] = []

  @Flag(name: .shortAndLong, help: "Stay and show new lines.")
  var follow = false

  @Option(name: .shortAndLong, help: "Lines of each log.")
  var lines = 20

  func run() throws {
    let folder = "\(try Workspace().state)/log"
    let there = Files.names(in: folder).filter { $0.hasSuffix(".log") }
    let wanted = services.isEmpty ? there : services.map { "\($0).log" }
    if let unknown = wanted.first(where: { !there.contains($0) }) {
      throw ValidationError("there is no \(folder)/\(unknown)")
    }
    guard !wanted.isEmpty else { throw ValidationError("there are no logs yet") }
    var command = Command("tail", ["-n", "\(lines)"] + (follow ? ["-F"] : []) + wanted)
    command.folder = folder
    let status = try command.finish().status
    if status != 0 { throw ExitCode(status) }
  }
}
