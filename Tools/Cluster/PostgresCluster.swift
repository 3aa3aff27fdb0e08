internal import Glibc

/// A private PostgreSQL cluster: data in a folder of ours, one Unix socket, no TCP.
///
/// The server refuses to run as root, so root hands the cluster to the account `postgres`, which
/// Debian's package makes; anybody else runs it as themself. Inside, the account that started it
/// and root are the superuser `postgres` by the socket's peer; every other role needs its password.
public struct PostgresCluster: Sendable {
  /// What could not be done and why.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// Bytes of a socket's path, its end included; the kernel takes no more.
  public static let socketPathBytesMax = 107
  /// Connections that the server takes.
  public static let connectionsMax = 600

  /// Where the cluster's files are.
  public let dataFolder: String
  /// Where its socket is.
  public let socketFolder: String
  /// The account that it runs as.
  public let account: String
  let programs: String

  /// Names a cluster; nothing is made yet. Throws when PostgreSQL is not installed, when the account
  /// `postgres` is missing, or when the server's account could not reach the data.
  public init(dataFolder: String) throws(Failure) {
    guard let programs = Self.newestPrograms() else {
      throw Failure(description: "PostgreSQL is not installed (Debian package postgresql)")
    }
    let account = Environment.isRoot ? "postgres" : Environment.account
    guard Environment.numbers(of: account) != nil else {
      throw Failure(description: "there is no account \(account) to run PostgreSQL")
    }
    self.programs = programs
    self.account = account
    self.dataFolder = dataFolder
    socketFolder = "/tmp/talaka-\(Self.shortName(of: dataFolder))"
    precondition("\(socketFolder)/.s.PGSQL.5432".utf8.count < Self.socketPathBytesMax)
    if Environment.isRoot, !Files.everyoneMayEnter(Files.parent(of: dataFolder)) {
      throw Failure(
        description: """
          PostgreSQL runs as the account postgres, which may not enter \
          \(Files.parent(of: dataFolder)); put the checkout where others may pass
          """)
    }
  }

  /// Whether the data has been made.
  public var exists: Bool { Files.exists("\(dataFolder)/PG_VERSION") }

  /// Whether the server's process is there. Costs a few system calls.
  public var isRunning: Bool { serverNumber.map(Self.lives) ?? false }

  /// Whether the server runs and answers.
  public var isHealthy: Bool {
    var command = Command("\(programs)/pg_isready", ["-q", "-h", socketFolder])
    command.output = .captured
    return (try? command.finish().status) == 0
  }

  /// How a superuser connects, as libpq reads it. Works for the account that runs the cluster and
  /// for the one that made it.
  public func connection(database: String = "postgres") -> String {
    connection(role: "postgres", database: database)
  }

  /// How a role with a password connects, as libpq reads it.
  public func connection(role: String, password: String? = nil, database: String) -> String {
    "host=\(socketFolder) user=\(role) dbname=\(database)"
      + (password.map { " password=\($0)" } ?? "")
  }

  /// Makes the data when it is missing, and starts the server when it does not run. Returns when it
  /// answers; the server outlives this process.
  public func start() throws {
    if !exists { try create() }
    if isHealthy { return }
    try makeSocketFolder()
    try control("pg_ctl", ["start", "--wait", "--timeout=60", "--log=\(logFile)"])
  }

  /// Stops the server: sessions are ended, what was acknowledged is on disk. Nothing happens when it
  /// does not run.
  public func stop() throws {
    if isRunning { try control("pg_ctl", ["stop", "--wait", "--timeout=60", "--mode=fast"]) }
    try Files.remove(socketFolder)
  }

  /// Kills the server and everything it started with SIGKILL, as a power cut would, and waits until
  /// the processes are gone. For tests of what survives.
  public func crash() throws {
    guard let server = serverNumber else { return }
    let children = Self.children(of: server)
    for process in [server] + children { _ = kill(process, SIGKILL) }
    for process in [server] + children {
      // They are nobody's children here, so there is nothing to wait on; each step is a millisecond.
      for _ in 0..<10_000 where Self.lives(process) { usleep(1_000) }
    }
  }

  /// Stops the server and removes the data for good.
  public func remove() throws {
    try stop()
    try Files.remove(dataFolder)
  }

  /// Runs SQL as the superuser and returns the rows as text. The statements go through a file in
  /// memory, so passwords in them show in no list of processes. Throws with the server's message.
  @discardableResult
  public func sql(_ statements: String, database: String = "postgres") throws -> String {
    var command = Command(
      "\(programs)/psql",
      ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", connection(database: database)])
    command.input = statements
    command.output = .captured
    return try command.run().trimmed
  }

  /// Makes sure that a role and a database of the same name exist, that the role alone may connect,
  /// and that its password is this one.
  public func provide(service: String, password: String) throws {
    precondition(service.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7a })
    precondition(password.utf8.allSatisfy { ($0 | 0x20) >= 0x61 || $0 >= 0x30 && $0 <= 0x39 })
    let present = try sql("SELECT 1 FROM pg_roles WHERE rolname = '\(service)'") == "1"
    try sql("\(present ? "ALTER" : "CREATE") ROLE \(service) LOGIN PASSWORD '\(password)'")
    if try sql("SELECT 1 FROM pg_database WHERE datname = '\(service)'") == "" {
      try sql("CREATE DATABASE \(service) OWNER \(service)")
    }
    try sql("REVOKE CONNECT, TEMPORARY ON DATABASE \(service) FROM PUBLIC")
  }

  private var logFile: String { "\(dataFolder)/server.log" }

  /// The server's process number, from the file that it keeps while it runs.
  private var serverNumber: Int32? {
    guard let text = try? Files.read("\(dataFolder)/postmaster.pid") else { return nil }
    guard let number = Int32(text.prefix { $0 != "\n" }), number > 1 else { return nil }
    return number
  }

  private func create() throws {
    try Files.remove(dataFolder)
    try Files.makeFolder(Files.parent(of: dataFolder))
    try Files.makeFolder(dataFolder, mode: 0o700)
    if Environment.isRoot { try Files.give(dataFolder, to: account) }
    try control(
      "initdb",
      [
        "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums",
        "--auth=reject",
      ])
    try append(Self.access, to: "pg_hba.conf", replacing: true)
    let owners = Set([account, Environment.account])
    try append(owners.sorted().map { "owner \($0) postgres\n" }.joined(), to: "pg_ident.conf")
    try append(settings, to: "postgresql.conf")
  }

  private static let access = """
    local all postgres peer map=owner
    local all all scram-sha-256

    """

  private var settings: String {
    """
    listen_addresses = ''
    unix_socket_directories = '\(socketFolder)'
    max_connections = \(Self.connectionsMax)
    shared_buffers = 256MB
    fsync = on
    password_encryption = scram-sha-256
    log_min_duration_statement = -1
    log_parameter_max_length_on_error = 0
    timezone = 'UTC'

    """
  }

  /// Root may not write into a folder of another account and leave the file readable for it by
  /// chance, so the account itself writes.
  func append(_ text: String, to file: String, replacing: Bool = false) throws {
    var command = asAccount("/usr/bin/tee", (replacing ? [] : ["-a"]) + ["\(dataFolder)/\(file)"])
    command.input = text
    command.output = .captured
    try command.run()
  }

  func makeSocketFolder() throws {
    try Files.makeFolder(socketFolder)
    if Environment.isRoot { try Files.give(socketFolder, to: account) }
    // The name can be guessed and /tmp is everybody's: a folder of somebody else is refused.
    guard Files.isFolder(socketFolder),
      Files.owner(of: socketFolder) == Environment.numbers(of: account)?.user
    else { throw Failure(description: "\(socketFolder) is not ours; remove it and try again") }
  }

  func control(_ program: String, _ arguments: [String]) throws {
    var command = asAccount("\(programs)/\(program)", arguments)
    command.environment["PGDATA"] = dataFolder
    // Never through a pipe: the server would inherit it and keep a reader waiting.
    command.output = .captured
    do { try command.run() } catch {
      throw Failure(description: "\(error)\n\((try? Files.read(logFile))?.suffix(2_000) ?? "")")
    }
  }

  private func asAccount(_ program: String, _ arguments: [String]) -> Command {
    var command =
      Environment.isRoot
      ? Command("runuser", ["-u", account, "--", program] + arguments)
      : Command(program, arguments)
    command.folder = "/"
    return command
  }

  private static func newestPrograms() -> String? {
    let root = "/usr/lib/postgresql"
    let versions = Files.names(in: root).compactMap { Int($0) }.sorted()
    return versions.last.map { "\(root)/\($0)/bin" }
  }

  /// Whether the process is there; one that only waits to be buried is, as the server sees it.
  private static func lives(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  private static func children(of process: Int32) -> [Int32] {
    let text = (try? Files.read("/proc/\(process)/task/\(process)/children")) ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  /// Twelve characters that differ from folder to folder (FNV-1a).
  private static func shortName(of path: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash & 0xffff_ffff_ffff, radix: 16)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
