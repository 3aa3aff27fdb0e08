import Cluster
import Logging
import PKI
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import gateway

/// The echo service with routes and open to the gateway, as a proto would state it.
enum OpenEcho: OpenService {
  private static let rules = MethodRules(callers: ["gateway", "tests"], user: .none)

  private static func method(
    _ name: String, _ kind: MethodDescriptor.Kind, _ input: MessageDescriptor,
    _ output: MessageDescriptor, _ http: HTTPRule...
  ) -> MethodDescriptor {
    MethodDescriptor(
      service: descriptorName, name: name, kind: kind, input: input, output: output, rules: rules,
      http: http)
  }

  private static let descriptorName = "talaka.echo.v1.EchoService"
  private static let sampler = EchoV1.Sampler.descriptor
  private static let request = EchoV1.EchoRequest.descriptor
  private static let response = EchoV1.EchoResponse.descriptor

  static let echo = method(
    "Echo", .unary, request, response, HTTPRule("POST", "/v1/echo", body: "*"))
  static let `repeat` = method(
    "Repeat", .serverStreaming, EchoV1.RepeatRequest.descriptor, response,
    HTTPRule("GET", "/v1/echoes:repeat"))
  static let collect = method("Collect", .clientStreaming, request, response)
  static let chat = method("Chat", .bidirectional, request, response)
  /// Gives back the bytes of the request.
  static let mirror = method(
    "Mirror", .unary, sampler, sampler, HTTPRule("GET", "/v1/{string_value=samples/*}"),
    HTTPRule("PATCH", "/v1/{part.name=parts/*}", body: "part"),
    HTTPRule("POST", "/v1/{string_value=samples/*}:mirror", body: "*"),
    HTTPRule("GET", "/v1/samples:part", responseBody: "part"))
  static let upload = method(
    "Upload", .clientStreaming, ServicesV1.AddAttachmentRequest.descriptor,
    ServicesV1.Draft.descriptor,
    HTTPRule("POST", "/v1/{parent=drafts/*}/attachments", body: "chunk"))
  static let download = method(
    "Download", .serverStreaming, ServicesV1.DownloadCaseFileRequest.descriptor,
    ServicesV1.DownloadCaseFileResponse.descriptor,
    HTTPRule("GET", "/v1/{name=cases/*/files/*}", responseBody: "chunk"))

  static let descriptor = ServiceDescriptor(
    fullName: descriptorName, file: EchoV1.EchoService.descriptor.file,
    methods: [echo, `repeat`, collect, chat, mirror, upload, download])
}

/// What stands behind the gateway in these tests.
struct FakeService: RPCService {
  static var descriptor: ServiceDescriptor { OpenEcho.descriptor }

  /// The content of the only file.
  static let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 % 251) }

  var methods: [RPCMethod] {
    [
      .unary(OpenEcho.echo) { (request: EchoV1.EchoRequest, call) in
        try await echo(request, call)
      },
      .serverStreaming(OpenEcho.`repeat`) {
        (request: EchoV1.RepeatRequest, out: ResponseWriter<EchoV1.EchoResponse>, call) in
        for _ in 0..<request.count { try await out.write(EchoV1.EchoResponse(text: request.text)) }
        if request.text == "fail" { throw RPCError(.aborted, reason: "MIDWAY", "Broken off.") }
      },
      .clientStreaming(OpenEcho.collect) { (requests: RequestStream<EchoV1.EchoRequest>, call) in
        var text = ""
        for try await request in requests {
          text += request.text
          // Answers while the client still sends.
          if request.failWith != 0 { _ = try await echo(request, call) }
        }
        return EchoV1.EchoResponse(text: text)
      },
      .bidirectional(OpenEcho.chat) {
        (
          requests: RequestStream<EchoV1.EchoRequest>, out: ResponseWriter<EchoV1.EchoResponse>,
          call
        ) in
        while let request = try await requests.next() {
          try await out.write(try await echo(request, call))
        }
      },
      .raw(OpenEcho.mirror) { requests, responses, call in
        if let request = try await requests.next() { try await responses.write(request) }
      },
      .clientStreaming(OpenEcho.upload) {
        (requests: RequestStream<ServicesV1.AddAttachmentRequest>, call) in
        try await store(requests)
      },
      .serverStreaming(OpenEcho.download) {
        (
          request: ServicesV1.DownloadCaseFileRequest,
          out: ResponseWriter<ServicesV1.DownloadCaseFileResponse>, call
        ) in
        try await send(request, out)
      },
    ]
  }

  private func echo(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    call.setHeader("x-first", "1")
    call.setTrailer("x-last", "2")
    if request.failWith != 0 {
      throw RPCError(
        RPCCode(rawValue: Int(request.failWith)) ?? .unknown, reason: "ASKED_FOR", "Failed.",
        metadata: ["key": "value"],
        violations: [RPCError.Violation(field: "text", reason: "TOO_LONG", description: "Long.")])
    }
    if request.text == "who" {
      let seen = call.metadata["x-seen"] ?? ""
      return EchoV1.EchoResponse(
        text: "\(call.bearerToken ?? "nobody") \(seen) \(call.deadline == nil ? "" : "deadline")")
    }
    return EchoV1.EchoResponse(text: request.text)
  }

  private func store(
    _ requests: RequestStream<ServicesV1.AddAttachmentRequest>
  ) async throws -> ServicesV1.Draft {
    var first = ServicesV1.AddAttachmentRequest()
    var content: [UInt8] = []
    var count = 0
    while let request = try await requests.next() {
      if count == 0 { first = request }
      count += 1
      content += request.chunk
      if content.count > 300_000 {
        throw RPCError(.resourceExhausted, reason: "FILE_TOO_LARGE", "The file is too large.")
      }
    }
    let file = first.file ?? TypeV1.FileInfo()
    let text = "\(first.documentId) \(file.fileName) \(file.mediaType) \(content.count)"
    let isRight = content.elementsEqual(Self.content.prefix(content.count))
    return ServicesV1.Draft(name: first.parent, caseName: text, etag: "\(isRight)")
  }

  private func send(
    _ request: ServicesV1.DownloadCaseFileRequest,
    _ out: ResponseWriter<ServicesV1.DownloadCaseFileResponse>
  ) async throws {
    let digest = TypeV1.Digest(
      algorithm: .sha256, value: DigestAlgorithm.sha256.digest(Self.content))
    let size = Self.content.count
    let file = TypeV1.FileInfo(
      fileName: "рашэнне.pdf", mediaType: "application/pdf", sizeBytes: UInt64(size),
      digest: digest)
    try await out.write(ServicesV1.DownloadCaseFileResponse(file: file))
    let start = min(Int(request.offset), size)
    let end = request.length == 0 ? size : min(start + Int(request.length), size)
    for place in stride(from: start, to: end, by: 50_000) {
      let part = Array(Self.content[place..<min(place + 50_000, end)])
      try await out.write(ServicesV1.DownloadCaseFileResponse(chunk: part))
    }
  }
}

/// The gateway before a fake service, both over real sockets.
struct DoorFixture {
  let group: EventLoopGroup
  let servers: [RPCServer]
  let client: RPCClient
  let port: UInt16

  static func start(
    portal: ((RPCClient) throws -> PortalDoor)? = nil, services: [any RPCService] = [FakeService()]
  ) async throws -> DoorFixture {
    let group = try EventLoopGroup(count: 3)
    let upstream = RPCServer(
      loops: [group.loops[0]], security: .plaintext(caller: "gateway"), services: services)
    let inner = try await upstream.listen(host: "127.0.0.1", port: 0)
    let behind = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: inner)], security: .plaintext,
      home: group.loops[1])
    let door = try portal?(behind)
    let routes = RestRoutes([OpenEcho.self]) { _ in behind }
    var log = Logger(label: "gateway")
    log.logLevel = .critical
    let credentials = door?.credentials ?? Credentials(sessions: nil, now: WallClock.seconds)
    let front = FrontDoor(
      rest: RestDoor(routes: routes, credentials: credentials), portal: door,
      openAPI: OpenAPI.document(routes).bytes, log: log)
    var options = ServerOptions()
    options.http = { exchange in await front.handle(exchange) }
    let server = RPCServer(
      loops: [group.loops[1]], security: .plaintext(caller: "gateway"),
      services: [PassThrough<OpenEcho>(behind)], options: options)
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    let client = RPCClient(
      endpoints: [Endpoint(host: "127.0.0.1", port: port)], security: .plaintext,
      home: group.loops[2])
    return DoorFixture(group: group, servers: [server, upstream], client: client, port: port)
  }

  func stop() async throws {
    client.close()
    for server in servers { try await server.shutDown(grace: .seconds(2)) }
    group.shutDown()
  }

  /// An answer as curl shows it.
  struct Answer {
    let status: Int
    let fields: [String: String]
    let body: String

    func json() throws -> JSONValue { try JSONParser.parse(body) }
  }

  /// Asks by curl over HTTP/2.
  func ask(_ target: String, _ arguments: String...) throws -> Answer {
    var command = Command(
      "curl",
      ["-sS", "-i", "--http2-prior-knowledge", "--max-time", "20", "--path-as-is"] + arguments
        + ["http://127.0.0.1:\(port)\(target)"])
    command.output = .captured
    let text = try command.run()
    guard let end = text.firstRange(of: "\r\n\r\n") else {
      return Answer(status: 0, fields: [:], body: text)
    }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    let status = lines.first.flatMap { Int($0.dropFirst(7).prefix(3)) } ?? 0
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ": ", maxSplits: 1)
      fields[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    return Answer(status: status, fields: fields, body: String(text[end.upperBound...]))
  }
}
