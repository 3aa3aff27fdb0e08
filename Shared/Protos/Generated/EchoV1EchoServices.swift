// Generated from talaka/echo/v1/echo.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension EchoV1 {
  /// What an implementation of `talaka.echo.v1.EchoService` provides.
  public protocol EchoServiceHandler: RPCService {
    /// One message, the same message back.
    func echo(_ request: EchoV1.EchoRequest, _ call: ServerCall) async throws -> EchoV1.EchoResponse
    /// The same for a user with a token of high assurance: the call with everything on.
    func echoToUser(_ request: EchoV1.EchoRequest, _ call: ServerCall) async throws -> EchoV1.EchoResponse
    /// Sends `count` copies of the text.
    func `repeat`(_ request: EchoV1.RepeatRequest, _ responses: ResponseWriter<EchoV1.EchoResponse>, _ call: ServerCall) async throws
    /// Joins all texts.
    func collect(_ requests: RequestStream<EchoV1.EchoRequest>, _ call: ServerCall) async throws -> EchoV1.EchoResponse
    /// Answers each message as it comes.
    func chat(_ requests: RequestStream<EchoV1.EchoRequest>, _ responses: ResponseWriter<EchoV1.EchoResponse>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.echo.v1.EchoService` elsewhere.
  public struct EchoServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// One message, the same message back.
    public func echo(
      _ request: EchoV1.EchoRequest, _ options: CallOptions = CallOptions()
    ) async throws -> EchoV1.EchoResponse {
      try await client.unary(EchoV1.EchoService.echo, request, options)
    }

    /// The same for a user with a token of high assurance: the call with everything on.
    public func echoToUser(
      _ request: EchoV1.EchoRequest, _ options: CallOptions = CallOptions()
    ) async throws -> EchoV1.EchoResponse {
      try await client.unary(EchoV1.EchoService.echoToUser, request, options)
    }

    /// Sends `count` copies of the text.
    public func `repeat`(
      _ request: EchoV1.RepeatRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<EchoV1.EchoResponse> {
      try await client.serverStreaming(EchoV1.EchoService.`repeat`, request, options)
    }

    /// Joins all texts.
    public func collect(
      _ options: CallOptions = CallOptions()
    ) async throws -> ClientStream<EchoV1.EchoRequest, EchoV1.EchoResponse> {
      try await client.clientStreaming(EchoV1.EchoService.collect, options)
    }

    /// Answers each message as it comes.
    public func chat(
      _ options: CallOptions = CallOptions()
    ) async throws -> BidirectionalStream<EchoV1.EchoRequest, EchoV1.EchoResponse> {
      try await client.bidirectional(EchoV1.EchoService.chat, options)
    }
  }
}

extension EchoV1.EchoServiceHandler {
  public static var descriptor: ServiceDescriptor {
    EchoV1.EchoService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(EchoV1.EchoService.echo) { call in
        let request: EchoV1.EchoRequest = try call.request()
        call.answer(try await self.echo(request, call))
      },
      RPCMethod(EchoV1.EchoService.echoToUser) { call in
        let request: EchoV1.EchoRequest = try call.request()
        call.answer(try await self.echoToUser(request, call))
      },
      RPCMethod(EchoV1.EchoService.`repeat`) { call in
        let request: EchoV1.RepeatRequest = try call.request()
        try await self.`repeat`(request, call.answers(), call)
      },
      RPCMethod(EchoV1.EchoService.collect) { call in
        call.answer(try await self.collect(call.requests(), call))
      },
      RPCMethod(EchoV1.EchoService.chat) { call in
        try await self.chat(call.requests(), call.answers(), call)
      },
    ]
  }
}
