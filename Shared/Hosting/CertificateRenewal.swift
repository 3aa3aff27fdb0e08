internal import Reactor

/// Renews a service's certificates while it runs: at SIGHUP the files that the configuration names
/// are read again, for connections made from then on.
final class CertificateRenewal: Sendable {
  /// Rises when somebody asks for it.
  let wanted = ChangeSignal()
  private let read: @Sendable () throws -> ServerSettings

  init(read: @escaping @Sendable () throws -> ServerSettings) { self.read = read }

  /// Calls `apply` with what is configured whenever renewal is wanted. What can't be read or used is
  /// logged and changes nothing. Ends with its task.
  func follow(
    log: @Sendable (String, (any Error)?) -> Void,
    _ apply: @Sendable (ServerSettings) throws -> Void
  ) async throws {
    var version = wanted.version
    while true {
      version = try await wanted.change(after: version)
      do {
        // Small local files; a read of them is quicker than a change of threads.
        try apply(try read())
        log("certificates renewed", nil)
      } catch {
        log("certificates not renewed", error)
      }
    }
  }
}

/// What is wrong with a configuration that was read again.
struct ConfigurationFaults: Error, CustomStringConvertible {
  let faults: [ConfigurationFault]
  var description: String { faults.map(\.description).joined(separator: "; ") }
}
