internal import Logging
internal import Protobuf
internal import RPC
internal import Reactor

/// Answers everything that is not gRPC: health, the API's description, REST, the portal.
struct FrontDoor: Sendable {
  let rest: RestDoor
  /// nil where the gateway serves no portal.
  let portal: PortalDoor?
  let openAPI: [UInt8]
  let log: Logger

  func handle(_ exchange: HTTPExchange) async {
    let visit = Visit(exchange)
    do {
      try await answer(visit)
    } catch {
      if visit.hasAnswered { exchange.abort() }
      visit.fail(error)
      if Visit.known(error).reason == "INTERNAL" {
        log.error("request failed", metadata: ["id": "\(visit.id)", "error": "\(error)"])
      }
    }
    record(visit)
  }

  private func answer(_ visit: Visit) async throws {
    switch (visit.method, visit.path) {
    case ("GET", "/healthz"):
      visit.route = "GET /healthz"
      visit.respond(200, [("content-type", "text/plain")], Array("ok\n".utf8))
    case ("GET", "/openapi.json"):
      visit.route = "GET /openapi.json"
      visit.respond(
        200, [("content-type", "application/json"), ("cache-control", "no-cache")], openAPI)
    default:
      if try await rest.answer(visit) { return }
      if let portal, try await portal.answer(visit) { return }
      throw Refusal.routeUnknown
    }
  }

  /// One line a request. The template of the route stands for the path, which may name a person's
  /// things; no query, no token, no address of a client.
  private func record(_ visit: Visit) {
    let duration = MonotonicTime.now() - visit.started
    let microseconds =
      duration.components.seconds * 1_000_000
      + duration.components.attoseconds / 1_000_000_000_000
    log.info(
      "request",
      metadata: [
        "id": "\(visit.id)", "method": "\(visit.exchange.method)", "route": "\(visit.route)",
        "status": "\(visit.status)", "microseconds": "\(microseconds)",
      ])
  }
}
