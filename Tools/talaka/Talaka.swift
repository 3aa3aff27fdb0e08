import ArgumentParser

@main
struct Talaka: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talaka",
    abstract: "Runs, tests and looks after a Talaka installation.",
    subcommands: [
      UpCommand.self, DownCommand.self, StatusCommand.self, LogsCommand.self, ResetCommand.self,
      TestCommand.self, ClusterCommand.self, PKICommand.self, ComposeCommand.self,
      ProtoCommand.self, BenchCommand.self, CardCommand.self, DemoCommand.self,
    ])
}
