import ArgumentParser
import Card
import Cluster
import Glibc
import PKI

/// Which card a command uses: a file or a token.
struct CardChoice: ParsableArguments {
  @Option(help: "The card file.")
  var card: String?
  @Option(help: "The label of a PKCS#11 token instead.")
  var token: String?
  @Option(help: "The PKCS#11 library.")
  var module = "/usr/lib/softhsm/libsofthsm2.so"

  func validate() throws {
    guard (card == nil) != (token == nil) else {
      throw ValidationError("name either --card or --token")
    }
  }

  func open() throws -> any SmartCard {
    if let card { return try InsertedCard(path: card) }
    return try TokenCard(module: Self.load(module), label: token ?? "")
  }

  /// Loads a PKCS#11 library. SoftHSM keeps its tokens where SOFTHSM2_CONF says; without it, in the
  /// checkout's own folder.
  static func load(_ module: String) throws -> TokenModule {
    if Environment.all["SOFTHSM2_CONF"] == nil {
      let folder = "\(try Workspace().state)/tokens"
      try Files.makeFolder(folder, mode: 0o700)
      try Files.write("directories.tokendir = \(folder)\n", to: "\(folder)/softhsm2.conf")
      setenv("SOFTHSM2_CONF", "\(folder)/softhsm2.conf", 1)
    }
    return try TokenModule.load(module)
  }
}
