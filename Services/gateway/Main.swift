internal import HTTP1
internal import Hosting
internal import Logging
internal import Protobuf
internal import RPC
internal import Reactor

@main struct Main {
  static func main() {
    ServiceHost.run("gateway", Configuration.self) { host, configuration in
      let portal = try portal(host, configuration)
      let routes = RestRoutes(OpenServices.all) { host.client(of: $0) }
      let credentials =
        portal?.credentials ?? Credentials(sessions: nil, now: WallClock.seconds)
      let front = FrontDoor(
        rest: RestDoor(routes: routes, credentials: credentials), portal: portal,
        openAPI: OpenAPI.document(routes).bytes, log: host.log)
      host.answerHTTP { exchange in await front.handle(exchange) }
      if let endpoint = configuration.trustListen { try await listen(endpoint, host) }
      return OpenServices.all.map { $0.passThrough { host.client(of: $0) } }
    }
  }

  private static func portal(
    _ host: ServiceHost, _ configuration: Configuration
  ) throws -> PortalDoor? {
    guard let folder = configuration.portalFolder else { return nil }
    let sessions = PortalSessions(
      keys: configuration.sessionKeys, identity: host.client(of: "identity"))
    return PortalDoor(
      files: try PortalFiles(folder: folder), sessions: sessions,
      credentials: Credentials(sessions: sessions, now: WallClock.seconds),
      agents: configuration.agents)
  }

  /// How long answers may take to leave when the gateway ends.
  private static let grace: Duration = .seconds(5)

  /// Opens the plain listener of the clients of certificates; it closes when the gateway drains.
  private static func listen(_ endpoint: Endpoint, _ host: ServiceHost) async throws {
    let door = PublicKeyDoor(signatures: host.client(of: "signatures"))
    let server = HTTP1Server(loops: host.loops) { request in await door.answer(request) }
    let port = try await server.listen(host: endpoint.host, port: endpoint.port)
    host.log.info("serving trust services", metadata: ["port": "\(port)"])
    let loop = host.loops[0]
    host.background("trust services") {
      do {
        while true { try await loop.sleep(for: .seconds(3600)) }
      } catch {
        try await server.shutDown(grace: grace)
        throw error
      }
    }
  }
}
