import ArgumentParser
import Cluster
import Glibc

/// The checkout, and the folder `.talaka` in it where everything that is made at run time lives.
struct Workspace {
  /// The checkout.
  let root: String

  /// The checkout named by the entry script, else the nearest folder above with a Package.swift.
  init() throws {
    if let root = Environment.all["TALAKA_ROOT"] {
      self.root = root
      return
    }
    var folder = String(cString: getcwd(nil, 0))
    while !Files.exists("\(folder)/Package.swift") {
      guard folder != "/" else {
        throw ValidationError("run this inside a checkout of talaka, or set TALAKA_ROOT")
      }
      folder = Files.parent(of: folder)
    }
    root = folder
  }

  /// Everything made at run time; `talaka reset` removes what the suite keeps in it.
  /// `TALAKA_STATE` names another folder, for a second suite from the same checkout.
  var state: String { Environment.all["TALAKA_STATE"] ?? "\(root)/.talaka" }

  /// Keys and certificates of the connections between the services.
  var transport: String { "\(state)/pki" }

  /// Docker Compose as the entry script fetched it, or nil when the machine has it by itself.
  var composePlugin: String? {
    let path = "\(state)/compose-plugin/usr/libexec/docker/cli-plugins/docker-compose"
    return Files.isProgram(path) ? path : nil
  }

  /// Where the services' programs are: the folder that a test names, else the one of this program.
  var programs: String {
    if let folder = Environment.all["TALAKA_PROGRAMS"] { return folder }
    guard let path = realpath("/proc/self/exe", nil) else { return "\(root)/.build/debug" }
    defer { free(path) }
    return Files.parent(of: String(cString: path))
  }

  /// The Python of the test environment.
  var python: String { "\(state)/venv/bin/python" }

  /// A throw-away cluster for tests.
  func testCluster(named name: String) throws -> PostgresCluster {
    try Files.makeFolder("\(state)/test")
    return try PostgresCluster(dataFolder: "\(state)/test/postgres-\(name)")
  }

  /// Removes the clusters of test runs that were killed before they could.
  func removeLeftClusters() throws {
    for name in Files.names(in: "\(state)/test") where name.hasPrefix("postgres-") {
      guard let process = Int32(name.dropFirst("postgres-".count)) else { continue }
      if kill(process, 0) != 0 { try PostgresCluster(dataFolder: "\(state)/test/\(name)").remove() }
    }
  }
}
