import ArgumentParser

@main
struct Talaka: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talaka",
    abstract: "Runs, tests and looks after a Talaka installation.",
    subcommands: [ClusterCommand.self, TestCommand.self])
}
