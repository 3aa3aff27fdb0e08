internal import Protobuf
internal import RPC
internal import Reactor

/// A service that the gateway offers in another's place: every call goes on as it came, messages
/// unread, and comes back as it was answered.
struct PassThrough<Service: OpenService>: RPCService {
  static var descriptor: ServiceDescriptor { Service.descriptor }

  let methods: [RPCMethod]

  init(_ client: RPCClient) {
    methods = Service.openMethods.map { PassedCall.method($0, to: client) }
  }
}

/// One call that goes through.
enum PassedCall {
  /// Header fields that end here: they speak of the connection, or the client wrote them anew.
  private static let ownFields: Set = [
    "authorization", "user-agent", "cookie", "accept-encoding", "accept", "origin", "referer",
    "x-forwarded-for", "forwarded",
  ]

  static func method(_ descriptor: MethodDescriptor, to client: RPCClient) -> RPCMethod {
    RPCMethod.raw(descriptor) { requests, responses, call in
      // The deadline is the caller's own, handed on by `Deadline`; without one the call may last.
      var options = CallOptions(timeout: nil, bearerToken: call.bearerToken)
      for field in call.metadata.fields where !ownFields.contains(field.name) {
        options.metadata.add(field.name, field.value)
      }
      CrashPoint.pass("gateway.call-taken")
      let stream = try await client.raw(descriptor, options)
      switch descriptor.kind {
      case .unary, .serverStreaming:
        try await sendOnly(requests, stream)
        try await answer(stream, responses, call)
      case .clientStreaming, .bidirectional:
        try await bothWays(requests, stream, responses, call)
      }
    }
  }

  private static func bothWays(
    _ requests: RawRequestStream, _ stream: RawStream, _ responses: RawResponseWriter,
    _ call: ServerCall
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await sendAll(requests, stream)
        } catch {
          // The client broke off or sent no message: nobody waits for the answer.
          if !Task.isCancelled { stream.cancel() }
          throw error
        }
      }
      do {
        try await answer(stream, responses, call)
      } catch let error as RPCError where error.reason == "CANCELLED" {
        // Our own doing above: the reason is what ended the requests.
        try await group.waitForAll()
        throw error
      }
      // The answer is complete: what the client still sends is for nobody.
      group.cancelAll()
    }
  }

  private static func sendOnly(
    _ requests: RawRequestStream, _ stream: RawStream
  ) async throws {
    guard let request = try await requests.next() else {
      throw RPCError(.internal, reason: "MESSAGE_COUNT", "The method takes exactly one message.")
    }
    try await stream.send(request)
    guard try await requests.next() == nil else {
      throw RPCError(
        .unimplemented, reason: "MESSAGE_COUNT", "The method takes exactly one message.")
    }
    stream.finishSending()
  }

  private static func sendAll(_ requests: RawRequestStream, _ stream: RawStream) async throws {
    while let request = try await requests.next() { try await stream.send(request) }
    stream.finishSending()
  }

  private static func answer(
    _ stream: RawStream, _ responses: RawResponseWriter, _ call: ServerCall
  ) async throws {
    do {
      for field in try await stream.headers().fields { call.setHeader(field.name, field.value) }
      while let response = try await stream.next() { try await responses.write(response) }
      CrashPoint.pass("gateway.call-answered")
      passTrailers(stream, call)
    } catch let error as RPCError {
      passTrailers(stream, call)
      throw stream.relayed(error)
    }
  }

  private static func passTrailers(_ stream: RawStream, _ call: ServerCall) {
    for field in stream.trailers.fields { call.setTrailer(field.name, field.value) }
  }
}

extension OpenService {
  /// The service at the gateway's door.
  static func passThrough(_ client: (String) -> RPCClient) -> any RPCService {
    PassThrough<Self>(client(executable))
  }
}
