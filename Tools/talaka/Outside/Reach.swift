import Cluster
import RPC
import Reactor
import TLS

/// How this tool reaches the running suite: as anybody outside through the door, or as the operator
/// with a certificate of the transport authority.
struct Reach {
  let workspace: Workspace
  let ports: Suite.Ports

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Files.read(path).utf8) }
  private var authority: TransportAuthority { TransportAuthority(folder: workspace.transport) }

  /// The door's origin, as browsers state it.
  var origin: String { "https://localhost:\(ports.door)" }

  /// A client without a certificate, as anybody may be. On a loop only.
  func door() throws -> RPCClient {
    RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: try port(ports.door))],
      security: .tls(
        try TLSContext.client(authority: bytes(authority.authorityFile)),
        serverName: "localhost"),
      home: try loop())
  }

  /// A client of one service with the operator's certificate. On a loop only.
  func service(_ name: String) throws -> RPCClient {
    guard let service = Suite.services(at: ports).first(where: { $0.name == name }) else {
      throw Failure("there is no service \(name)")
    }
    let tls = try TLSContext.client(
      certificates: bytes(authority.certificateFile("operator")),
      privateKey: bytes(authority.keyFile("operator")),
      authority: bytes(authority.authorityFile))
    return RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: try port(service.port))],
      security: .tls(tls, serverName: name), home: try loop())
  }

  /// The file that makes the door's certificate trusted.
  var doorAuthorityFile: String { authority.authorityFile }

  private func loop() throws -> EventLoop {
    guard let loop = EventLoop.current else { throw Failure("no loop runs here") }
    return loop
  }

  private func port(_ number: Int) throws -> UInt16 {
    guard let port = UInt16(exactly: number) else { throw Failure("\(number) is no port") }
    return port
  }
}
