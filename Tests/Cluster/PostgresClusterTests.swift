import Cluster
import Testing

@Suite(.serialized) struct PostgresClusterTests {
  /// A cluster of this test's own, beside the one that the test run keeps.
  private func withCluster(_ body: (PostgresCluster) throws -> Void) throws {
    let root = try #require(Environment.all["TALAKA_ROOT"], "run by ./talaka test, or set it")
    let cluster = try PostgresCluster(dataFolder: "\(root)/.talaka/test/postgres-cluster-tests")
    try cluster.remove()
    defer { try? cluster.remove() }
    try cluster.start()
    try body(cluster)
  }

  @Test func keepsCommittedRowsThroughAPowerCut() throws {
    try withCluster { cluster in
      #expect(cluster.isHealthy)
      #expect(try cluster.sql("SHOW fsync; SHOW data_checksums") == "on\non")
      try cluster.sql("CREATE TABLE kept (number int); INSERT INTO kept VALUES (7)")
      try cluster.crash()
      #expect(!cluster.isHealthy)
      try cluster.start()
      #expect(try cluster.sql("SELECT number FROM kept") == "7")
    }
  }

  @Test func givesEachServiceADatabaseThatOthersCannotEnter() throws {
    try withCluster { cluster in
      let password = Secret.make()
      try cluster.provide(service: "identity", password: password)
      try cluster.provide(service: "accounts", password: Secret.make())
      try cluster.provide(service: "identity", password: password)
      func enter(_ database: String, _ password: String) throws -> String {
        var command = Command(
          "psql", ["-X", "-A", "-t", "-c", "SELECT current_database()", "-d"])
        command.arguments.append(
          cluster.connection(role: "identity", password: password, database: database))
        command.output = .captured
        return try command.finish().text
      }
      #expect(try enter("identity", password) == "identity\n")
      #expect(try enter("accounts", password).contains("permission denied"))
      #expect(try enter("identity", "wrong").contains("password authentication failed"))
    }
  }

  @Test func tellsWhatTheStatementDidWrong() throws {
    try withCluster { cluster in
      let error = #expect(throws: CommandError.self) { try cluster.sql("SELECT * FROM nothing") }
      #expect(error?.text.contains("relation \"nothing\" does not exist") == true)
    }
  }
}
