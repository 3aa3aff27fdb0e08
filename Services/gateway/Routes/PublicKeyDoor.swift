internal import HTTP1
internal import PKI
internal import Protos
internal import RPC
internal import Reactor

/// The addresses that certificates name, on the plain HTTP/1.1 listener: revocation answers, lists,
/// certificates of authorities and time stamps. Their clients speak nothing newer, and what they get
/// is signed, so that TLS would add nothing.
///
/// | address | |
/// | --- | --- |
/// | `POST /ocsp`, `GET /ocsp/{base64}` | RFC 6960 appendix A |
/// | `GET /crl/{authority}.crl`, `GET /crl/{authority}/{shard}.crl` | RFC 5280 §4.2.1.13 |
/// | `GET /ca/{authority}.cer`, `GET /ca/{authority}.pem`, `GET /ca/ca.pem` | RFC 5280 §4.2.2.1 |
/// | `POST /tsa` | RFC 3161 §3.4 |
struct PublicKeyDoor: Sendable {
  static let timeout: Duration = .seconds(10)
  /// Bytes of a DER request, as the contract says.
  static let requestBytesMax = 16_384

  private let client: SignaturesV1.AuthorityServiceClient
  private let now: @Sendable () -> Int64

  init(signatures: RPCClient, now: @escaping @Sendable () -> Int64 = WallClock.seconds) {
    client = SignaturesV1.AuthorityServiceClient(signatures)
    self.now = now
  }

  func answer(_ request: HTTP1Request) async -> HTTP1Response {
    do {
      return try await route(request)
    } catch {
      let known = Visit.known(error)
      return HTTP1Response(Problem(known).status, text: "\(known.code.name) \(known.reason)")
    }
  }

  private func route(_ request: HTTP1Request) async throws -> HTTP1Response {
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: true)
    let isRead = request.method == "GET" || request.method == "HEAD"
    switch parts.first {
    case "ocsp" where request.method == "POST" && parts.count == 1:
      return try await ocsp(try posted(request, "application/ocsp-request"), isGet: false)
    case "ocsp" where isRead && parts.count >= 2:
      return try await ocsp(try fromPath(request.path), isGet: true)
    case "crl" where isRead: return try await list(parts.dropFirst().joined(separator: "/"))
    case "ca" where isRead && parts.count == 2: return try await authority(String(parts[1]))
    case "tsa" where request.method == "POST" && parts.count == 1:
      let query = try posted(request, "application/timestamp-query")
      let answer = try await client.answerTimestamp(
        SignaturesV1.AnswerTimestampRequest(request: query), CallOptions(timeout: Self.timeout))
      return HTTP1Response(
        200, [("content-type", "application/timestamp-reply")], answer.response)
    case "healthz" where isRead: return HTTP1Response(200, text: "ok")
    case "ocsp", "crl", "ca", "tsa":
      let allowed = parts.first == "tsa" ? "POST" : parts.first == "ocsp" ? "GET, POST" : "GET"
      return HTTP1Response(405, [("allow", allowed)])
    default: return HTTP1Response(404, text: "There is nothing at this address.")
    }
  }

  /// The body of a request with this media type.
  private func posted(_ request: HTTP1Request, _ type: String) throws(RPCError) -> [UInt8] {
    guard request.header("content-type")?.lowercased().hasPrefix(type) == true else {
      throw Refusal.mediaTypeUnsupported(type)
    }
    guard request.body.count <= Self.requestBytesMax else {
      throw RPCError(
        .resourceExhausted, reason: "REQUEST_TOO_LARGE", "The request is too large.")
    }
    return request.body
  }

  /// Base64 in the path, percent-escaped or not: some clients leave `/` and `+` as they are.
  private func fromPath(_ path: Substring) throws(RPCError) -> [UInt8] {
    let encoded = path.drop { $0 == "/" }.dropFirst("ocsp/".count)
    guard encoded.utf8.count <= Self.requestBytesMax, let text = PercentEncoding.decode(encoded),
      let bytes = try? Base64.decode(text)
    else { throw Refusal.pathMalformed }
    return bytes
  }

  // MARK: Answers

  private func ocsp(_ request: [UInt8], isGet: Bool) async throws -> HTTP1Response {
    let answer = try await client.answerOcsp(
      SignaturesV1.AnswerOcspRequest(request: request), CallOptions(timeout: Self.timeout))
    var fields = [(name: "content-type", value: "application/ocsp-response")]
    // RFC 5019 §6.2: caches may keep what a GET without nonce got.
    if isGet, let end = answer.cacheUntilTime {
      fields.append(caching(until: end.seconds))
    } else {
      fields.append(("cache-control", "no-store"))
    }
    return HTTP1Response(200, fields, answer.response)
  }

  private func list(_ file: String) async throws -> HTTP1Response {
    guard file.hasSuffix(".crl") else { throw Refusal.routeUnknown }
    let parts = file.dropLast(4).split(separator: "/")
    let shard = parts.count == 2 ? UInt32(parts[1]) : 0
    guard let shard, let name = parts.first, parts.count <= 2 else { throw Refusal.routeUnknown }
    let answer = try await client.getCrl(
      SignaturesV1.GetCrlRequest(authority: "authorities/\(name)", shard: shard),
      CallOptions(timeout: Self.timeout))
    return HTTP1Response(
      200,
      [
        ("content-type", "application/pkix-crl"),
        caching(until: answer.nextUpdateTime?.seconds ?? 0),
      ], answer.crl)
  }

  private func authority(_ file: String) async throws -> HTTP1Response {
    let options = CallOptions(timeout: Self.timeout)
    if file == "ca.pem" {
      let all = try await client.listAuthorities(
        SignaturesV1.ListAuthoritiesRequest(), options)
      return pem(all.authorities.map(\.certificate))
    }
    let parts = file.split(separator: ".")
    guard parts.count == 2 else { throw Refusal.routeUnknown }
    let found = try await client.getAuthority(
      SignaturesV1.GetAuthorityRequest(name: "authorities/\(parts[0])"), options)
    switch parts[1] {
    case "pem": return pem([found.certificate])
    case "cer", "crt", "der":
      return HTTP1Response(
        200, [("content-type", "application/pkix-cert"), ("cache-control", "max-age=3600")],
        found.certificate)
    default: throw Refusal.routeUnknown
    }
  }

  private func pem(_ certificates: [[UInt8]]) -> HTTP1Response {
    let text = certificates.map { PEM(label: "CERTIFICATE", der: $0).text }.joined()
    return HTTP1Response(
      200, [("content-type", "application/x-pem-file"), ("cache-control", "max-age=3600")],
      Array(text.utf8))
  }

  private func caching(until end: Int64) -> (name: String, value: String) {
    let left = max(0, end - now())
    return ("cache-control", left == 0 ? "no-store" : "public, max-age=\(left), no-transform")
  }
}
