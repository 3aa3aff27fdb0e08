import ArgumentParser
import Cluster

struct ProtoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proto", abstract: "Makes the code of all protos anew.")

  func run() throws {
    try Command("\(try Workspace().root)/Tools/proto/generate").run()
  }
}
