import ArgumentParser
import Cluster

/// For running single tests by hand; `talaka test` sees to its own.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Starts a throw-away PostgreSQL for tests and prints how to reach it.",
    discussion: """
      export $(./talaka cluster)     then: swift test --filter PostgresTests
      ./talaka cluster --stop        stops it and removes its data
      """)

  @Flag(help: "Stop the cluster and remove its data.")
  var stop = false

  func run() throws {
    let cluster = try Workspace().testCluster(named: "by-hand")
    if stop {
      try cluster.remove()
      return
    }
    try cluster.start()
    Terminal.say("TALAKA_TEST_DATABASE='\(cluster.connection())'")
  }
}
