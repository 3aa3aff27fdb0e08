import Glibc
import PKI
import Reactor

/// `signatures ceremony --directory D --public-address URL [--sealing-key FILE]`: makes the authorities' files, before
/// the service starts and apart from it.
enum CeremonyCommand {
  /// Runs and ends the process when the command line asks for the ceremony; returns otherwise.
  static func runIfAsked(_ arguments: [String]) {
    guard arguments.dropFirst().first == "ceremony" else { return }
    var options: [String: String] = [:]
    var rest = arguments.dropFirst(2)
    while let name = rest.popFirst(), let value = rest.popFirst() { options[name] = value }
    let known: Set = ["--directory", "--public-address", "--sealing-key"]
    guard let directory = options["--directory"], let address = options["--public-address"],
      Configuration.isAddress(address), known.isSuperset(of: options.keys)
    else {
      say("usage: signatures ceremony --directory DIRECTORY --public-address http://HOST:PORT")
      say("         [--sealing-key FILE]")
      exit(2)
    }
    let ceremony = CeremonyFiles(
      files: AuthorityFiles(directory: directory), sealingKeyPath: options["--sealing-key"],
      address: PublicAddress(base: address), now: Instant(WallTime.now()))
    do {
      let made = try ceremony.run()
      say("ceremony: " + (made.isEmpty ? "nothing to do" : "made " + made.joined(separator: ", ")))
      exit(0)
    } catch {
      say("ceremony: \(error)")
      exit(1)
    }
  }

  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }
}
