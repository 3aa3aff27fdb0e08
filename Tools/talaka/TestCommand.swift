import ArgumentParser
import Cluster
import Glibc

/// Everything that is tested, one part after the other. A missing tool, a skipped test or an empty
/// part is a failure: green means that all of it ran.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs every test. The entry script has built them before.")

  @Option(help: "Only the Swift tests whose name matches; the clients in Python are left out.")
  var filter: String?

  func run() throws {
    let workspace = try Workspace()
    try needTools()
    try workspace.removeLeftClusters()
    let cluster = try workspace.testCluster(named: "\(getpid())")
    Terminal.step("starting a throw-away PostgreSQL")
    try cluster.start()

    var parts: [TestPart] = []
    do {
      parts.append(try swiftTests(workspace, cluster))
      if filter == nil {
        for folder in clientFolders(workspace) {
          parts.append(try clientTests(folder, workspace, cluster))
        }
      }
    } catch {
      try? cluster.remove()
      throw error
    }
    try cluster.remove()

    let leftOut = parts.flatMap(\.leftOut)
    if !leftOut.isEmpty {
      Terminal.say("left out, see TestPart: \(leftOut.joined(separator: ", "))")
    }
    for part in parts where !part.isGreen { Terminal.say("\(part.name): \(part.summary)") }
    let passed = parts.reduce(0) { $0 + $1.passed }
    let failed = parts.reduce(0) { $0 + ($1.isGreen ? 0 : max(1, $1.failed)) }
    Terminal.say("\(passed) passed, \(failed) failed")
    if failed > 0 { throw ExitCode.failure }
  }

  private func needTools() throws {
    let needed = ["swift", "openssl", "curl", "pdftotext", "pdfinfo", "protoc", "protoc-c"]
    let clients = ["chromium", "certutil", "softhsm2-util"]
    let missing = (needed + (filter == nil ? clients : [])).filter { Files.find($0) == nil }
    guard missing.isEmpty else {
      throw ValidationError("cannot test without \(missing.joined(separator: ", "))")
    }
  }

  private func swiftTests(
    _ workspace: Workspace, _ cluster: PostgresCluster
  ) throws -> TestPart {
    Terminal.step("swift test")
    let report = "\(workspace.state)/test/swift.xml"
    var command = Command(
      "swift", ["test", "--skip-build", "--disable-xctest", "--xunit-output", report])
    if let filter { command.arguments += ["--filter", filter] }
    return try part("swift", command, report, workspace, cluster)
  }

  /// The folders with tests in Python.
  private func clientFolders(_ workspace: Workspace) -> [String] {
    let tests = "\(workspace.root)/Tests"
    return Files.names(in: tests).filter { folder in
      Files.names(in: "\(tests)/\(folder)").contains { $0.hasPrefix("test_") }
    }
  }

  /// The folder's tests under pytest, which start our programs and talk to them from outside.
  private func clientTests(
    _ folder: String, _ workspace: Workspace, _ cluster: PostgresCluster
  ) throws -> TestPart {
    Terminal.step("Tests/\(folder)")
    let report = "\(workspace.state)/test/\(folder).xml"
    let command = Command(
      workspace.python,
      [
        "-m", "pytest", "-q", "-p", "no:cacheprovider", "--strict-markers", "--durations=5",
        "--junit-xml=\(report)", "Tests/\(folder)",
      ])
    return try part(folder, command, report, workspace, cluster)
  }

  private func part(
    _ name: String, _ command: Command, _ report: String,
    _ workspace: Workspace, _ cluster: PostgresCluster
  ) throws -> TestPart {
    try Files.remove(report)
    var command = command
    command.folder = workspace.root
    command.environment = [
      "TALAKA_ROOT": workspace.root,
      "TALAKA_PROGRAMS": workspace.programs,
      "TALAKA_TEST_DATABASE": cluster.connection(),
      "TALAKA_COMPOSE": workspace.composePlugin ?? "",
      "PYTHONDONTWRITEBYTECODE": "1",
    ]
    let status = try command.finish().status
    return TestPart(name: name, status: status, report: (try? Files.read(report)) ?? "")
  }
}
