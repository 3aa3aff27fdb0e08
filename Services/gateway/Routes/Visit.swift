internal import Protobuf
internal import RPC
internal import Reactor

/// One HTTP request on its way through the gateway: what is answered gets the headers that every
/// answer has, and is remembered for the access log. On the loop of its connection only.
final class Visit {
  let exchange: HTTPExchange
  /// Names the request in logs, problems and calls to the services.
  let id: String
  let path: Substring
  let query: Substring
  let started = MonotonicTime.now()
  /// The template of the route, for the log: the path itself may name a person's things.
  var route = "-"
  /// A new session cookie that goes with the answer.
  var cookie: String?
  private(set) var status = 0

  init(_ exchange: HTTPExchange) {
    self.exchange = exchange
    id = RequestID.make(suggested: exchange.header("x-request-id"))
    (path, query) = QueryString.split(exchange.target)
  }

  /// The method to route by: HEAD is GET without the body (RFC 9110 §9.3.2).
  var method: String { exchange.method == "HEAD" ? "GET" : exchange.method }

  var hasAnswered: Bool { status != 0 }

  func respond(
    _ status: Int, _ fields: [(name: String, value: String)] = [], _ body: [UInt8] = []
  ) {
    guard self.status == 0 else { return }
    self.status = status
    exchange.respond(status, complete(fields), body)
  }

  func start(_ status: Int, _ fields: [(name: String, value: String)]) {
    guard self.status == 0 else { return }
    self.status = status
    exchange.start(status, complete(fields))
  }

  func respond(json: [UInt8], status: Int = 200) {
    respond(status, [("content-type", "application/json")], json)
  }

  /// Tells an error. When the answer has begun it can only be broken off.
  func fail(_ error: any Error, _ fields: [(name: String, value: String)] = []) {
    let known = Self.known(error)
    let problem = Problem(known)
    if known.code == .cancelled, exchange.isCancelled {
      if status == 0 { status = problem.status }
      return
    }
    var all = fields + [("content-type", Problem.mediaType)]
    if problem.status == 401 { all.append(("www-authenticate", "Bearer")) }
    if problem.status == 429 || problem.status == 503 { all.append(("retry-after", "1")) }
    respond(problem.status, all, problem.json(request: id).bytes)
  }

  /// The error in the words of calls; what is none of ours is told as nothing but internal.
  static func known(_ error: any Error) -> RPCError {
    if let known = error as? RPCError {
      // Why a neighbour can't be reached is the operator's to know.
      if known.reason == "SERVER_UNREACHABLE" { return Refusal.neighbourUnreachable }
      return known
    }
    if error is CancellationError {
      return RPCError(.cancelled, reason: "CANCELLED", "The request was cancelled.")
    }
    return RPCError(.internal, reason: "INTERNAL", "An internal error occurred.")
  }

  private func complete(
    _ fields: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    var all = fields + SecureHeaders.always
    all.append(("x-request-id", id))
    if !fields.contains(where: { $0.name == "cache-control" }) {
      all.append(("cache-control", "no-store"))
    }
    if let cookie { all.append(("set-cookie", cookie)) }
    return all
  }
}

/// Ids of requests.
enum RequestID {
  /// The client's own id when it is a UUID, else a random one (version 4).
  static func make(suggested: String?) -> String {
    if let suggested, isUUID(suggested) { return suggested.lowercased() }
    let high = UInt64.random(in: 0 ... .max) & 0xffff_ffff_ffff_0fff | 0x4000
    let low = UInt64.random(in: 0 ... .max) & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    let text = hexadecimal(high) + hexadecimal(low)
    var parts: [Substring] = []
    var rest = text[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) || byte == 0x2d
      }
  }
}

/// Headers that tell a browser to be careful.
enum SecureHeaders {
  static let always: [(name: String, value: String)] = [
    ("strict-transport-security", "max-age=31536000; includeSubDomains"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
  ]

  /// What a page of the portal may do: nothing but its own files, the API, and the card agent on
  /// this machine.
  static func page(agent: [String]) -> [(name: String, value: String)] {
    let connect = (["'self'"] + agent).joined(separator: " ")
    let policy = [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
      "font-src 'self'", "connect-src \(connect)", "manifest-src 'self'", "base-uri 'none'",
      "form-action 'self'", "frame-ancestors 'none'",
    ]
    return [
      ("content-security-policy", policy.joined(separator: "; ")),
      ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ]
  }
}
