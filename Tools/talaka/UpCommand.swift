import ArgumentParser
import Cluster
import Glibc

struct UpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "up",
    abstract: "Starts PostgreSQL and the six services, and stays until Ctrl-C.",
    discussion: "Data is kept in .talaka/ until `talaka reset`. A second start takes seconds.")

  /// Time in which all services have to be ready.
  static let readyTime = Duration.seconds(60)

  @Flag(help: "Come back when everything is ready, and leave it running.")
  var detach = false

  @Option(help: "A service that you run yourself, with its file in .talaka/config. Several times.")
  var without: [String] = []

  @Flag(help: "Load no demonstration nation.")
  var empty = false

  @OptionGroup var place: Place

  func run() throws {
    let installation = Installation(
      workspace: try Workspace(), ports: place.ports, without: Set(without))
    let run = Run(installation.workspace)
    if let holder = run.holder {
      Terminal.say("already up (process \(holder)); talaka status tells more")
      return
    }
    let missing = installation.missingPrograms
    guard missing.isEmpty else {
      throw ValidationError(
        "not built in \(installation.workspace.programs): \(missing.joined(separator: ", "))")
    }
    let taken = installation.services.filter { Port.answers($0.port) }
    guard taken.isEmpty else {
      let places = taken.map { "\($0.name) (\($0.port))" }.joined(separator: ", ")
      throw ValidationError("ports are taken by other programs: \(places)")
    }
    if detach { try startApart(run) } else { try supervise(installation, run) }
  }

  private func supervise(_ installation: Installation, _ run: Run) throws {
    guard let lock = try run.lock() else { throw ValidationError("another talaka up is starting") }
    let cluster = try installation.cluster()
    let supervisor = Supervisor(
      installation.programs(), pidFolder: run.folder, say: Terminal.step,
      look: { Self.keepRunning(cluster) })
    try installation.prepare()
    Terminal.step("starting \(installation.ours.map(\.name).joined(separator: ", "))")
    defer {
      Terminal.step("stopping")
      supervisor.stop()
      try? Files.remove(run.readyFile)
      do { try cluster.stop() } catch { Terminal.say("\(error)") }
      Terminal.step("stopped; data is kept in \(installation.workspace.state)")
    }
    guard try supervisor.start(within: Self.readyTime) else {
      throw ValidationError("the suite did not start; talaka logs tells more")
    }
    if !empty {
      try NationLoader(workspace: installation.workspace, ports: installation.ports).load()
    }
    try Files.write("\(getpid())\n", to: run.readyFile)
    Terminal.say("")
    Terminal.say("  portal   https://localhost:\(installation.ports.door)/")
    Terminal.say("  trust    \(installation.workspace.transport)/ca.crt")
    if !empty { sayCards(installation) }
    // Started apart, this process leads a session without a terminal.
    if getsid(0) != getpid() { Terminal.say("  Ctrl-C stops everything") }
    Terminal.say("")
    try supervisor.run()
    withExtendedLifetime(lock) {}
  }

  private func sayCards(_ installation: Installation) {
    Terminal.say("  cards    \(installation.workspace.state)/cards/, PIN \(NationLoader.pin)")
    Terminal.say("  log in   talaka card agent --card FILE, then the portal in a browser")
  }

  /// PostgreSQL is a daemon of its own, no child; it comes back like a service.
  private static func keepRunning(_ cluster: PostgresCluster) {
    if cluster.isRunning { return }
    Terminal.step("PostgreSQL is gone, starting it again")
    do { try cluster.start() } catch { Terminal.say("\(error)") }
  }

  /// Starts this very command in a session of its own, shows what it says until it is ready, and
  /// leaves it.
  private func startApart(_ run: Run) throws {
    let log = "\(run.workspace.state)/log/talaka.log"
    try Files.makeFolder(Files.parent(of: log))
    try Files.remove(log)
    try Files.write("", to: log)
    let chosen = without.flatMap { ["--without", $0] } + (empty ? ["--empty"] : [])
    var command = Command("/proc/self/exe", ["up"] + chosen + place.arguments)
    command.environment["TALAKA_ROOT"] = run.workspace.root
    command.environment["TALAKA_STATE"] = run.workspace.state
    command.environment["TALAKA_PROGRAMS"] = run.workspace.programs
    command.output = .file(log)
    command.ownSession = true
    let process = try command.start()
    var shown = 0
    func show() {
      let lines = ((try? Files.read(log)) ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      for line in lines.dropFirst(shown).dropLast() { Terminal.say(String(line)) }
      shown = max(shown, lines.count - 1)
    }
    while !Files.exists(run.readyFile) {
      show()
      if let (pid, status) = ChildProcess.reap(), pid == process.pid {
        show()
        throw ExitCode(status == 0 ? 1 : status)
      }
      usleep(50_000)
    }
    show()
    Terminal.say("running apart from this terminal; talaka down stops it")
  }
}

/// Where the suite is reached.
struct Place: ParsableArguments {
  @Option(help: "Port of the portal and of the outside's calls.")
  var port = Suite.Ports().door

  @Option(help: "Services listen on the ports after this one, on 127.0.0.1.")
  var innerPort = Suite.Ports().inner

  var ports: Suite.Ports { Suite.Ports(door: port, inner: innerPort) }

  var arguments: [String] { ["--port", "\(port)", "--inner-port", "\(innerPort)"] }
}
