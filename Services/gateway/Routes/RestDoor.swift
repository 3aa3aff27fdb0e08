internal import Protobuf
internal import RPC

/// Answers REST requests by calling the services.
struct RestDoor: Sendable {
  /// Bytes of a JSON body.
  static let bodyBytesMax = 4_194_304
  /// How long a call with one answer may last.
  static let timeout: Duration = .seconds(30)
  /// How long a file may be on its way in.
  static let uploadTimeout: Duration = .seconds(600)

  let routes: RestRoutes
  let credentials: Credentials

  /// Answers; false when no route has the path.
  func answer(_ visit: Visit) async throws -> Bool {
    switch routes.matcher.find(visit.method, visit.path) {
    case .nothing:
      return false
    case .malformed:
      throw Refusal.pathMalformed
    case .otherMethods(let methods):
      let allowed = methods.contains("GET") ? methods + ["HEAD"] : methods
      let allow = [(name: "allow", value: allowed.joined(separator: ", "))]
      if visit.method == "OPTIONS" {
        visit.respond(204, allow)
      } else {
        visit.fail(Refusal.methodNotAllowed, allow)
      }
      return true
    case .route(let route, let bindings):
      visit.route = "\(route.rule.verb) \(route.rule.path)"
      let token = try await credentials.token(for: visit)
      var call = RestCall(route: route, bindings: bindings, visit: visit, token: token)
      try await call.run()
      return true
    }
  }
}

/// One REST request that has found its route.
struct RestCall {
  let route: RestRoute
  let bindings: [PathMatcher<RestRoute>.Binding]
  let visit: Visit
  let token: String?
  /// What the query says beyond the request's fields is taken out here.
  private var extra: [(name: String, value: String)] = []

  init(
    route: RestRoute, bindings: [PathMatcher<RestRoute>.Binding], visit: Visit, token: String?
  ) {
    self.route = route
    self.bindings = bindings
    self.visit = visit
    self.token = token
  }

  var exchange: HTTPExchange { visit.exchange }
  var accept: Accept { Accept(exchange.header("accept")) }

  mutating func run() async throws {
    if route.isUpload { return try await upload() }
    if route.isDownload { return try await download() }
    if route.method.kind == .serverStreaming { return try await stream() }
    try await unary()
  }

  func options(timeout: Duration?) -> CallOptions {
    var options = CallOptions(timeout: timeout, bearerToken: token)
    options.metadata.add("x-request-id", visit.id)
    return options
  }

  // MARK: The request

  /// The encoded request out of path, query and body.
  func request() async throws -> [UInt8] { try await fields().wire() }

  func fields() async throws -> RequestFields {
    var fields = RequestFields(route.method.input)
    let query = try QueryString(visit.query)
    if route.rule.body != nil, !route.isUpload {
      let content = try await body()
      if let field = route.bodyField {
        fields.set(field, content)
      } else {
        fields = RequestFields(route.method.input, content)
      }
    }
    for binding in bindings { try fields.bind(binding.field, binding.value) }
    if route.rule.body == "*" {
      if let name = query.parameters.first?.name {
        throw Refusal.parameter(name, "UNKNOWN", "The body holds all fields of the request.")
      }
    } else {
      try fields.add(query: query)
    }
    return fields
  }

  /// The body as JSON; an empty one is an empty object.
  private func body() async throws -> JSONValue {
    let bytes = try await exchange.body(limit: RestDoor.bodyBytesMax)
    if bytes.isEmpty { return .object([]) }
    let type = exchange.header("content-type")?.prefix { $0 != ";" && $0 != " " }.lowercased()
    guard type == "application/json" || type == "application/merge-patch+json" else {
      throw Refusal.mediaTypeUnsupported("application/json")
    }
    do throws(JSONError) {
      return try JSONParser.parse(bytes)
    } catch {
      throw Refusal.body(error.reason.rawValue, error.path, error.description)
    }
  }

  // MARK: One answer

  private func unary() async throws {
    guard accept.takes("application/json") else { throw Refusal.notAcceptable }
    let wire = try await request()
    let call = try await route.client.raw(route.method, options(timeout: RestDoor.timeout))
    try await call.send(wire)
    call.finishSending()
    visit.respond(json: try await RestCall.only(call, route))
  }

  /// The JSON of the only message of an answer.
  static func only(_ call: RawStream, _ route: RestRoute) async throws -> [UInt8] {
    guard let answer = try await call.next(), try await call.next() == nil else {
      throw RPCError(.internal, reason: "MESSAGE_COUNT", "The service did not answer once.")
    }
    return try json(answer, route)
  }

  static func json(_ wire: [UInt8], _ route: RestRoute) throws -> [UInt8] {
    let whole: [UInt8]
    do throws(JSONError) {
      whole = try route.method.output.json(fromWire: wire)
      guard let name = route.rule.responseBody, let field = route.method.output.field(named: name)
      else { return whole }
      return (try JSONParser.parse(whole)[field.jsonName] ?? .null).bytes
    } catch {
      throw RPCError(.internal, reason: "ANSWER_UNREADABLE", "The answer can't be shown as JSON.")
    }
  }
}
