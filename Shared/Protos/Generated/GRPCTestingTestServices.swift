// Generated from grpc/testing/test.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension GRPCTesting {
  /// What an implementation of `grpc.testing.TestService` provides.
  public protocol TestServiceHandler: RPCService {
    /// One empty request followed by one empty response.
    func emptyCall(_ request: GRPCTesting.Empty, _ call: ServerCall) async throws -> GRPCTesting.Empty
    /// One request followed by one response.
    func unaryCall(_ request: GRPCTesting.SimpleRequest, _ call: ServerCall) async throws -> GRPCTesting.SimpleResponse
    /// One request followed by one response. Response has cache control
    /// headers set such that a caching HTTP proxy (such as GFE) can
    /// satisfy subsequent requests.
    func cacheableUnaryCall(_ request: GRPCTesting.SimpleRequest, _ call: ServerCall) async throws -> GRPCTesting.SimpleResponse
    /// One request followed by a sequence of responses (streamed download).
    /// The server returns the payload with client desired type and sizes.
    func streamingOutputCall(_ request: GRPCTesting.StreamingOutputCallRequest, _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall) async throws
    /// A sequence of requests followed by one response (streamed upload).
    /// The server returns the aggregated size of client payload as the result.
    func streamingInputCall(_ requests: RequestStream<GRPCTesting.StreamingInputCallRequest>, _ call: ServerCall) async throws -> GRPCTesting.StreamingInputCallResponse
    /// A sequence of requests with each request served by the server immediately.
    /// As one request could lead to multiple responses, this interface
    /// demonstrates the idea of full duplexing.
    func fullDuplexCall(_ requests: RequestStream<GRPCTesting.StreamingOutputCallRequest>, _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall) async throws
    /// A sequence of requests followed by a sequence of responses.
    /// The server buffers all the client requests and then serves them in order. A
    /// stream of responses are returned to the client when the server starts with
    /// first request.
    func halfDuplexCall(_ requests: RequestStream<GRPCTesting.StreamingOutputCallRequest>, _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall) async throws
    /// The test server will not implement this method. It will be used
    /// to test the behavior when clients call unimplemented methods.
    func unimplementedCall(_ request: GRPCTesting.Empty, _ call: ServerCall) async throws -> GRPCTesting.Empty
  }

  /// Calls `grpc.testing.TestService` elsewhere.
  public struct TestServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// One empty request followed by one empty response.
    public func emptyCall(
      _ request: GRPCTesting.Empty, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCTesting.Empty {
      try await client.unary(GRPCTesting.TestService.emptyCall, request, options)
    }

    /// One request followed by one response.
    public func unaryCall(
      _ request: GRPCTesting.SimpleRequest, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCTesting.SimpleResponse {
      try await client.unary(GRPCTesting.TestService.unaryCall, request, options)
    }

    /// One request followed by one response. Response has cache control
    /// headers set such that a caching HTTP proxy (such as GFE) can
    /// satisfy subsequent requests.
    public func cacheableUnaryCall(
      _ request: GRPCTesting.SimpleRequest, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCTesting.SimpleResponse {
      try await client.unary(GRPCTesting.TestService.cacheableUnaryCall, request, options)
    }

    /// One request followed by a sequence of responses (streamed download).
    /// The server returns the payload with client desired type and sizes.
    public func streamingOutputCall(
      _ request: GRPCTesting.StreamingOutputCallRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<GRPCTesting.StreamingOutputCallResponse> {
      try await client.serverStreaming(GRPCTesting.TestService.streamingOutputCall, request, options)
    }

    /// A sequence of requests followed by one response (streamed upload).
    /// The server returns the aggregated size of client payload as the result.
    public func streamingInputCall(
      _ options: CallOptions = CallOptions()
    ) async throws -> ClientStream<GRPCTesting.StreamingInputCallRequest, GRPCTesting.StreamingInputCallResponse> {
      try await client.clientStreaming(GRPCTesting.TestService.streamingInputCall, options)
    }

    /// A sequence of requests with each request served by the server immediately.
    /// As one request could lead to multiple responses, this interface
    /// demonstrates the idea of full duplexing.
    public func fullDuplexCall(
      _ options: CallOptions = CallOptions()
    ) async throws -> BidirectionalStream<GRPCTesting.StreamingOutputCallRequest, GRPCTesting.StreamingOutputCallResponse> {
      try await client.bidirectional(GRPCTesting.TestService.fullDuplexCall, options)
    }

    /// A sequence of requests followed by a sequence of responses.
    /// The server buffers all the client requests and then serves them in order. A
    /// stream of responses are returned to the client when the server starts with
    /// first request.
    public func halfDuplexCall(
      _ options: CallOptions = CallOptions()
    ) async throws -> BidirectionalStream<GRPCTesting.StreamingOutputCallRequest, GRPCTesting.StreamingOutputCallResponse> {
      try await client.bidirectional(GRPCTesting.TestService.halfDuplexCall, options)
    }

    /// The test server will not implement this method. It will be used
    /// to test the behavior when clients call unimplemented methods.
    public func unimplementedCall(
      _ request: GRPCTesting.Empty, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCTesting.Empty {
      try await client.unary(GRPCTesting.TestService.unimplementedCall, request, options)
    }
  }
}

extension GRPCTesting.TestServiceHandler {
  public static var descriptor: ServiceDescriptor {
    GRPCTesting.TestService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(GRPCTesting.TestService.emptyCall) { call in
        let request: GRPCTesting.Empty = try call.request()
        call.answer(try await self.emptyCall(request, call))
      },
      RPCMethod(GRPCTesting.TestService.unaryCall) { call in
        let request: GRPCTesting.SimpleRequest = try call.request()
        call.answer(try await self.unaryCall(request, call))
      },
      RPCMethod(GRPCTesting.TestService.cacheableUnaryCall) { call in
        let request: GRPCTesting.SimpleRequest = try call.request()
        call.answer(try await self.cacheableUnaryCall(request, call))
      },
      RPCMethod(GRPCTesting.TestService.streamingOutputCall) { call in
        let request: GRPCTesting.StreamingOutputCallRequest = try call.request()
        try await self.streamingOutputCall(request, call.answers(), call)
      },
      RPCMethod(GRPCTesting.TestService.streamingInputCall) { call in
        call.answer(try await self.streamingInputCall(call.requests(), call))
      },
      RPCMethod(GRPCTesting.TestService.fullDuplexCall) { call in
        try await self.fullDuplexCall(call.requests(), call.answers(), call)
      },
      RPCMethod(GRPCTesting.TestService.halfDuplexCall) { call in
        try await self.halfDuplexCall(call.requests(), call.answers(), call)
      },
      RPCMethod(GRPCTesting.TestService.unimplementedCall) { call in
        let request: GRPCTesting.Empty = try call.request()
        call.answer(try await self.unimplementedCall(request, call))
      },
    ]
  }
}

extension GRPCTesting {
  /// What an implementation of `grpc.testing.UnimplementedService` provides.
  public protocol UnimplementedServiceHandler: RPCService {
    /// A call that no server should implement
    func unimplementedCall(_ request: GRPCTesting.Empty, _ call: ServerCall) async throws -> GRPCTesting.Empty
  }

  /// Calls `grpc.testing.UnimplementedService` elsewhere.
  public struct UnimplementedServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// A call that no server should implement
    public func unimplementedCall(
      _ request: GRPCTesting.Empty, _ options: CallOptions = CallOptions()
    ) async throws -> GRPCTesting.Empty {
      try await client.unary(GRPCTesting.UnimplementedService.unimplementedCall, request, options)
    }
  }
}

extension GRPCTesting.UnimplementedServiceHandler {
  public static var descriptor: ServiceDescriptor {
    GRPCTesting.UnimplementedService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(GRPCTesting.UnimplementedService.unimplementedCall) { call in
        let request: GRPCTesting.Empty = try call.request()
        call.answer(try await self.unimplementedCall(request, call))
      },
    ]
  }
}
