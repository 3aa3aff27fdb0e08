public import HTTP2
public import Protobuf
public import Reactor
public import TLS

/// How a client reaches its servers.
public enum ClientSecurity: Sendable {
  case plaintext
  /// The server's certificate must be for `serverName`.
  case tls(TLSContext, serverName: String)
}

/// A host and port where instances of a service listen; a name may stand for several addresses.
public struct Endpoint: Sendable, Hashable {
  public let host: String
  public let port: UInt16

  public init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Reads `host:port` (IPv6 in brackets); nil for anything else.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty else { return nil }
    self.init(host: host, port: port)
  }
}

/// A client of one service: calls go in turn to the instances that can be reached.
///
/// Each loop has connections of its own, so a call made on a loop stays there. Calls with one
/// answer may be made from anywhere and then run on `home`; streams are for loops only.
public final class RPCClient: Sendable {
  static let outputHighWaterBytes = 131_072
  /// Attempts of a call that no server has begun to work on.
  private static let attemptsMax = 3

  public let endpoints: [Endpoint]
  let security: ClientSecurity
  let http2: HTTP2Limits
  private let home: EventLoop
  private let authority: String

  /// Makes a client; connections are made when the first call needs them.
  public init(
    endpoints: [Endpoint], security: ClientSecurity, home: EventLoop,
    http2: HTTP2Limits = HTTP2Limits()
  ) {
    self.endpoints = endpoints
    self.security = security
    self.home = home
    self.http2 = http2
    switch security {
    case .plaintext: authority = endpoints.first.map { "\($0.host):\($0.port)" } ?? "localhost"
    case .tls(_, let name): authority = name
    }
  }

  // MARK: Calls

  /// One message each way. Throws the call's status as `RPCError`.
  public func unary<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws -> Response {
    try await call(method, request, options).message
  }

  /// One message each way, with the header fields around the answer.
  public func call<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws -> RPCResponse<Response> {
    guard let loop = EventLoop.current else {
      let task = home.spawn {
        try await self.call(method, request, options) as RPCResponse<Response>
      }
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    }
    var attempt = 1
    while true {
      let stream = try await open(method, options, on: loop)
      stream.put(request)
      stream.endOutput()
      do {
        return try await stream.cancellable { try await stream.whole(Response.self) }
      } catch {
        guard stream.isUnprocessed, attempt < Self.attemptsMax else { throw error }
        attempt += 1
      }
    }
  }

  /// One message to the server, many back.
  public func serverStreaming<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws -> ResponseStream<Response> {
    let stream = try await open(method, options, on: currentLoop())
    stream.put(request)
    stream.endOutput()
    return ResponseStream(stream)
  }

  /// Many messages to the server, one back.
  public func clientStreaming<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ options: CallOptions = CallOptions()
  ) async throws -> ClientStream<Request, Response> {
    ClientStream(try await open(method, options, on: currentLoop()))
  }

  /// Many messages both ways.
  public func bidirectional<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ options: CallOptions = CallOptions()
  ) async throws -> BidirectionalStream<Request, Response> {
    BidirectionalStream(try await open(method, options, on: currentLoop()))
  }

  /// A call whose messages stay encoded.
  public func raw(_ method: MethodDescriptor, _ options: CallOptions = CallOptions())
    async throws -> RawStream
  {
    RawStream(try await open(method, options, on: currentLoop()))
  }

  private func currentLoop() -> EventLoop {
    guard let loop = EventLoop.current else {
      preconditionFailure("streaming calls are made on a loop")
    }
    return loop
  }

  /// Closes the connections of the current loop once their calls have ended.
  public func close() {
    guard let loop = EventLoop.current else { return home.execute { self.close() } }
    loop.storage { _ in ClientChannels() }.remove(self)
  }

  // MARK: Opening

  private func open(
    _ method: MethodDescriptor, _ options: CallOptions, on loop: EventLoop
  ) async throws -> ClientCallStream {
    let deadline = options.deadline
    if let deadline, deadline <= MonotonicTime.now() {
      throw RPCError(
        .deadlineExceeded, reason: "DEADLINE_EXCEEDED", "No time is left for the call.")
    }
    let channel = loop.storage { _ in ClientChannels() }.channel(for: self, on: loop)
    while true {
      let connection = try await channel.connection(
        deadline: deadline, waitsForReady: options.waitsForReady)
      let stream = ClientCallStream(
        loop: loop, deadline: deadline, options: options)
      if connection.open(stream, headers(method, options, deadline), hasBody: true) {
        return stream
      }
    }
  }

  private func headers(
    _ method: MethodDescriptor, _ options: CallOptions, _ deadline: MonotonicTime?
  ) -> HeaderBlock {
    var scheme = "https"
    if case .plaintext = security { scheme = "http" }
    var fields: [(name: String, value: String)] = [
      (":method", "POST"), (":scheme", scheme), (":path", method.path), (":authority", authority),
      ("te", "trailers"), ("content-type", "application/grpc"), ("user-agent", "grpc-talaka/1"),
    ]
    if let deadline {
      fields.append(("grpc-timeout", HeaderText.timeout(deadline - MonotonicTime.now())))
    }
    fields.append(("grpc-accept-encoding", Compression.accepted))
    if options.compression == .gzip { fields.append(("grpc-encoding", "gzip")) }
    if let token = options.bearerToken { fields.append(("authorization", "Bearer \(token)")) }
    for field in options.metadata.fields { fields.append((field.name, field.value)) }
    return HeaderBlock(fields)
  }
}

/// The channels of all clients on one loop.
final class ClientChannels {
  private var byClient: [ObjectIdentifier: ClientChannel] = [:]

  func channel(for client: RPCClient, on loop: EventLoop) -> ClientChannel {
    let key = ObjectIdentifier(client)
    if let known = byClient[key] { return known }
    let made = ClientChannel(client: client, loop: loop)
    byClient[key] = made
    return made
  }

  func remove(_ client: RPCClient) {
    byClient.removeValue(forKey: ObjectIdentifier(client))?.close()
  }
}
