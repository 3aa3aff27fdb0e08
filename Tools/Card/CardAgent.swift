internal import PKI
internal import Protobuf
internal import Synchronization

/// Stands between pages in a browser and a card, where the Web eID extension is missing: what
/// web-eid.js asks, this answers over HTTP on 127.0.0.1. Keys and PIN never enter the page.
///
/// Any page of any origin can reach an address of this machine, so each request is held against
/// the list of origins that may use the card (also for `/status`), and the name in `Host` must be this machine's (a page
/// could let its own name point here). The origin that goes into a login is always the one that the
/// browser stated, never one that the page chose.
public final class CardAgent: Sendable {
  /// Longest body that is read, in bytes.
  public static let bodyBytesMax = 16_384

  /// One request, as the HTTP server read it; names of header fields in lower case.
  public struct Request: Sendable {
    public var method: String
    public var path: String
    public var headers: [String: String]
    public var body: [UInt8]

    public init(method: String, path: String, headers: [String: String], body: [UInt8] = []) {
      self.method = method
      self.path = path
      self.headers = headers
      self.body = body
    }
  }

  public struct Response: Sendable, Equatable {
    public var status: Int
    public var fields: [String: String]
    public var body: [UInt8]
  }

  /// What the PIN is asked for, as the terminal shows it.
  public enum Question: Sendable {
    case login(origin: String)
    case signature(origin: String, hash: [UInt8])
    /// The last answer was wrong.
    case again(triesLeft: Int)
  }

  /// Asks the person at the terminal; nil when they refuse.
  public typealias AskPIN = @Sendable (Question) async -> [UInt8]?

  private let card: any SmartCard
  private let origins: [String]
  private let askPIN: AskPIN
  /// One question at a time: a second page must not slip in while the person types.
  private let isAsking = Mutex(false)

  public init(card: any SmartCard, origins: [String], askPIN: @escaping AskPIN) {
    self.card = card
    self.origins = origins
    self.askPIN = askPIN
  }

  /// Answers one request; never throws: failures are answers with the codes of web-eid.js.
  public func answer(_ request: Request) async -> Response {
    guard Self.isThisMachine(request.headers["host"] ?? "") else {
      return Self.failure(421, "ERR_WEBEID_CONTEXT_INSECURE", "not a name of this machine")
    }
    guard let origin = request.headers["origin"], origins.contains(origin) else {
      return Self.failure(403, "ERR_WEBEID_CONTEXT_INSECURE", "this page may not use the card")
    }
    var response = await answer(request, from: origin)
    response.fields["access-control-allow-origin"] = origin
    response.fields["vary"] = "origin"
    response.fields["cache-control"] = "no-store"
    return response
  }

  private func answer(_ request: Request, from origin: String) async -> Response {
    if request.method == "OPTIONS" { return Self.preflight }
    if request.method == "GET", request.path == "/status" {
      return Self.json(200, ["agent": "talaka", "version": "1", "card": true])
    }
    guard request.method == "POST" else {
      return Self.failure(405, "ERR_WEBEID_ACTION_UNSUPPORTED", "only POST")
    }
    guard request.body.count <= Self.bodyBytesMax,
      request.headers["content-type"]?.hasPrefix("application/json") == true,
      let json = try? JSONParser.parse(request.body.isEmpty ? Array("{}".utf8) : request.body),
      json.members != nil
    else { return Self.failure(400, "ERR_WEBEID_INVALID_ARGUMENT", "the body is no JSON object") }
    do {
      switch request.path {
      case "/authenticate": return try await authenticate(json, origin)
      case "/certificate": return try certificate()
      case "/sign": return try await sign(json, origin)
      default: return Self.failure(404, "ERR_WEBEID_ACTION_UNSUPPORTED", "no such action")
      }
    } catch {
      return Self.refusal(error)
    }
  }

  // MARK: Actions

  private func authenticate(_ json: JSONValue, _ origin: String) async throws -> Response {
    guard let nonce = json["challengeNonce"]?.string else {
      return Self.failure(400, "ERR_WEBEID_INVALID_ARGUMENT", "challengeNonce is missing")
    }
    if let claimed = json["origin"]?.string, claimed != origin {
      return Self.failure(403, "ERR_WEBEID_CONTEXT_INSECURE", "the page names another origin")
    }
    let token = try await withPIN(.login(origin: origin)) { pin in
      try card.authenticationToken(origin: origin, nonce: nonce, pin: pin)
    }
    return Response(
      status: 200, fields: ["content-type": "application/json"], body: Array(token.utf8))
  }

  private func certificate() throws -> Response {
    let certificate = try card.certificate(.signature)
    return Self.json(
      200,
      [
        "certificate": .string(PKI.Base64.encode(certificate.der)),
        "supportedSignatureAlgorithms": [Self.algorithm],
      ])
  }

  private func sign(_ json: JSONValue, _ origin: String) async throws -> Response {
    guard json["hashFunction"]?.string == "SHA-256", let text = json["hash"]?.string,
      let hash = try? PKI.Base64.decode(text), hash.count == DigestAlgorithm.sha256.length
    else {
      return Self.failure(400, "ERR_WEBEID_INVALID_ARGUMENT", "hash must be one of SHA-256")
    }
    if let expected = json["certificate"]?.string {
      guard try expected == PKI.Base64.encode(card.certificate(.signature).der) else {
        return Self.failure(400, "ERR_WEBEID_INVALID_ARGUMENT", "another card is inserted")
      }
    }
    let signature = try await withPIN(.signature(origin: origin, hash: hash)) { pin in
      try card.sign(hashes: [hash], pin: pin)[0]
    }
    return Self.json(
      200,
      [
        "signature": .string(PKI.Base64.encode(signature)), "signatureAlgorithm": Self.algorithm,
      ])
  }

  /// Asks for the PIN until it is right, the card is blocked or the person gives up.
  private func withPIN<Value>(
    _ question: Question, _ body: ([UInt8]) throws -> Value
  ) async throws -> Value {
    let isFree = isAsking.withLock { asking in
      defer { asking = true }
      return !asking
    }
    guard isFree else { throw Refusal.busy }
    defer { isAsking.withLock { $0 = false } }
    var question = question
    while true {
      guard let pin = await askPIN(question) else { throw Refusal.cancelled }
      do {
        return try body(pin)
      } catch let error as CardError where error.reason == .pinWrong {
        question = .again(triesLeft: error.triesLeft)
      }
    }
  }

  private enum Refusal: Error { case busy, cancelled }

  // MARK: Answers

  private static let algorithm: JSONValue = [
    "cryptoAlgorithm": "ECC", "hashFunction": "SHA-256", "paddingScheme": "NONE",
  ]

  /// CORS with the header of Private Network Access: a public page asks for a local address.
  private static let preflight = Response(
    status: 204,
    fields: [
      "access-control-allow-methods": "GET, POST", "access-control-allow-headers": "content-type",
      "access-control-allow-private-network": "true", "access-control-max-age": "600",
    ], body: [])

  private static func isThisMachine(_ host: String) -> Bool {
    let name = host.split(separator: ":", maxSplits: 1).first ?? ""
    return name == "127.0.0.1" || name == "localhost"
  }

  private static func refusal(_ error: any Error) -> Response {
    switch error {
    case Refusal.busy:
      failure(409, "ERR_WEBEID_ACTION_PENDING", "the card is being asked already")
    case Refusal.cancelled:
      failure(403, "ERR_WEBEID_USER_CANCELLED", "the holder refused")
    case let error as CardError where [.hashLength, .challengeLength].contains(error.reason):
      failure(400, "ERR_WEBEID_INVALID_ARGUMENT", error.description)
    case let error as CardError where error.reason == .unreachable:
      failure(503, "ERR_WEBEID_NATIVE_UNAVAILABLE", "there is no card")
    case let error as CardError:
      failure(500, "ERR_WEBEID_NATIVE_FATAL", error.description)
    default: failure(500, "ERR_WEBEID_NATIVE_FATAL", "the card failed")
    }
  }

  private static func failure(_ status: Int, _ code: String, _ message: String) -> Response {
    json(status, ["code": .string(code), "message": .string(message)])
  }

  private static func json(_ status: Int, _ value: JSONValue) -> Response {
    Response(
      status: status, fields: ["content-type": "application/json; charset=utf-8"],
      body: value.bytes)
  }
}
