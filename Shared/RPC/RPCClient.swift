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

/// A client of one service: calls go in turn to the instances that can be reached, or as its service
/// config says (`ClientOptions`).
///
/// A call that no server has begun to work on is made again by itself; one that failed is when the
/// service config has a retry policy for its method. The call's deadline holds for all attempts.
///
/// Each loop has connections of its own, so a call made on a loop stays there. Calls with one
/// answer may be made from anywhere and then run on `home`; streams are for loops only.
public final class RPCClient: Sendable {
  static let outputHighWaterBytes = 131_072

  public let endpoints: [Endpoint]
  let security: ClientSecurity
  let options: ClientOptions
  private let home: EventLoop
  private let authority: String

  /// Makes a client; connections are made when the first call needs them.
  public init(
    endpoints: [Endpoint], security: ClientSecurity, home: EventLoop,
    options: ClientOptions = ClientOptions()
  ) {
    self.endpoints = endpoints
    self.security = security
    self.home = home
    self.options = options
    switch security {
    case .plaintext: authority = endpoints.first.map { "\($0.host):\($0.port)" } ?? "localhost"
    case .tls(_, let name): authority = name
    }
  }

  /// Makes a client with limits of its own for HTTP/2.
  public convenience init(
    endpoints: [Endpoint], security: ClientSecurity, home: EventLoop, http2: HTTP2Limits
  ) {
    var options = ClientOptions()
    options.http2 = http2
    self.init(endpoints: endpoints, security: security, home: home, options: options)
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
    let plan = CallPlan(method, options, self.options.serviceConfig)
    let channel = channel(on: loop)
    do {
      let answer: RPCResponse<Response> = try await attempts(request, plan, channel)
      channel.ended(plan)
      return answer
    } catch {
      channel.ended(plan, error)
      throw error
    }
  }

  private func attempts<Request: Message, Response: Message>(
    _ request: Request, _ plan: CallPlan, _ channel: ClientChannel
  ) async throws -> RPCResponse<Response> {
    var retry = RetryState(plan.retryPolicy)
    while true {
      let stream = try await channel.open(plan, &retry)
      stream.put(request)
      stream.endOutput()
      do {
        let answer = try await stream.cancellable { try await stream.whole(Response.self) }
        channel.bucket.succeeded()
        return answer
      } catch let error as RPCError {
        try await channel.again(after: stream.failure, error, plan, &retry)
      }
    }
  }

  /// One message to the server, many back.
  public func serverStreaming<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws -> ResponseStream<Response> {
    let call = try await start(method, options)
    call.put(request)
    call.endOutput()
    return ResponseStream(call)
  }

  /// Many messages to the server, one back.
  public func clientStreaming<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ options: CallOptions = CallOptions()
  ) async throws -> ClientStream<Request, Response> {
    ClientStream(try await start(method, options))
  }

  /// Many messages both ways.
  public func bidirectional<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ options: CallOptions = CallOptions()
  ) async throws -> BidirectionalStream<Request, Response> {
    BidirectionalStream(try await start(method, options))
  }

  /// A call whose messages stay encoded.
  public func raw(_ method: MethodDescriptor, _ options: CallOptions = CallOptions())
    async throws -> RawStream
  {
    RawStream(try await start(method, options))
  }

  private func start(_ method: MethodDescriptor, _ options: CallOptions) async throws -> ClientCall
  {
    guard let loop = EventLoop.current else {
      preconditionFailure("streaming calls are made on a loop")
    }
    return try await ClientCall.start(
      channel(on: loop), CallPlan(method, options, self.options.serviceConfig))
  }

  private func channel(on loop: EventLoop) -> ClientChannel {
    ClientChannels.local.of(loop).channel(for: self, on: loop)
  }

  /// What the client's calls on these loops came to so far.
  public func statistics(on loops: [EventLoop]) async throws -> ClientStatistics {
    var attempts: [[CallStatistics]] = []
    var calls: [[CallStatistics]] = []
    for loop in loops {
      let (tried, called) = try await loop.spawn {
        let recorder = self.channel(on: loop).recorder
        return (recorder.attempts.snapshot(), recorder.calls.snapshot())
      }.value
      attempts.append(tried)
      calls.append(called)
    }
    return ClientStatistics(
      target: authority, attempts: CallStatistics.merged(attempts),
      calls: CallStatistics.merged(calls))
  }

  /// Closes the connections of the current loop once their calls have ended.
  public func close() {
    guard let loop = EventLoop.current else { return home.execute { self.close() } }
    ClientChannels.local.of(loop).remove(self)
  }

  // MARK: Opening

  /// The header fields of a request; `previousAttempts` are retries by the policy before it.
  func headers(_ plan: CallPlan, previousAttempts: Int) -> HeaderBlock {
    let options = plan.options
    var fields = pseudoHeaders(path: plan.method.path)
    if let deadline = plan.deadline {
      fields.append(("grpc-timeout", HeaderText.timeout(deadline - MonotonicTime.now())))
    }
    fields.append(("grpc-accept-encoding", Compression.accepted))
    if options.compression == .gzip { fields.append(("grpc-encoding", "gzip")) }
    if previousAttempts > 0 {
      fields.append(("grpc-previous-rpc-attempts", String(previousAttempts)))
    }
    if let trace = CallContext.current.trace { fields.append(("traceparent", trace.header)) }
    if let token = options.bearerToken { fields.append(("authorization", "Bearer \(token)")) }
    for field in options.metadata.fields { fields.append((field.name, field.value)) }
    return HeaderBlock(fields)
  }

  /// What every request begins with.
  func pseudoHeaders(path: String) -> [(name: String, value: String)] {
    var scheme = "https"
    if case .plaintext = security { scheme = "http" }
    return [
      (":method", "POST"), (":scheme", scheme), (":path", path), (":authority", authority),
      ("te", "trailers"), ("content-type", "application/grpc"), ("user-agent", "grpc-talaka/1"),
    ]
  }
}
