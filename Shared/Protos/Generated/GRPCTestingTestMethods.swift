// Generated from grpc/testing/test.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCTesting {
  /// A simple service to test the various types of RPCs and experiment with
  /// performance with various types of payload.
  public enum TestService {
    /// One empty request followed by one empty response.
    public static let emptyCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "EmptyCall", kind: .unary,
      input: GRPCTesting.Empty.descriptor, output: GRPCTesting.Empty.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// One request followed by one response.
    public static let unaryCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "UnaryCall", kind: .unary,
      input: GRPCTesting.SimpleRequest.descriptor, output: GRPCTesting.SimpleResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// One request followed by one response. Response has cache control
    /// headers set such that a caching HTTP proxy (such as GFE) can
    /// satisfy subsequent requests.
    public static let cacheableUnaryCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "CacheableUnaryCall", kind: .unary,
      input: GRPCTesting.SimpleRequest.descriptor, output: GRPCTesting.SimpleResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// One request followed by a sequence of responses (streamed download).
    /// The server returns the payload with client desired type and sizes.
    public static let streamingOutputCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "StreamingOutputCall", kind: .serverStreaming,
      input: GRPCTesting.StreamingOutputCallRequest.descriptor, output: GRPCTesting.StreamingOutputCallResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// A sequence of requests followed by one response (streamed upload).
    /// The server returns the aggregated size of client payload as the result.
    public static let streamingInputCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "StreamingInputCall", kind: .clientStreaming,
      input: GRPCTesting.StreamingInputCallRequest.descriptor, output: GRPCTesting.StreamingInputCallResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// A sequence of requests with each request served by the server immediately.
    /// As one request could lead to multiple responses, this interface
    /// demonstrates the idea of full duplexing.
    public static let fullDuplexCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "FullDuplexCall", kind: .bidirectional,
      input: GRPCTesting.StreamingOutputCallRequest.descriptor, output: GRPCTesting.StreamingOutputCallResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// A sequence of requests followed by a sequence of responses.
    /// The server buffers all the client requests and then serves them in order. A
    /// stream of responses are returned to the client when the server starts with
    /// first request.
    public static let halfDuplexCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "HalfDuplexCall", kind: .bidirectional,
      input: GRPCTesting.StreamingOutputCallRequest.descriptor, output: GRPCTesting.StreamingOutputCallResponse.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The test server will not implement this method. It will be used
    /// to test the behavior when clients call unimplemented methods.
    public static let unimplementedCall = MethodDescriptor(
      service: "grpc.testing.TestService", name: "UnimplementedCall", kind: .unary,
      input: GRPCTesting.Empty.descriptor, output: GRPCTesting.Empty.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "grpc.testing.TestService", file: FileDescriptor(table: grpc__testing__test__file()),
      methods: [emptyCall, unaryCall, cacheableUnaryCall, streamingOutputCall, streamingInputCall, fullDuplexCall, halfDuplexCall, unimplementedCall]
    )
  }
}

extension GRPCTesting {
  /// A simple service NOT implemented at servers so clients can test for
  /// that case.
  public enum UnimplementedService {
    /// A call that no server should implement
    public static let unimplementedCall = MethodDescriptor(
      service: "grpc.testing.UnimplementedService", name: "UnimplementedCall", kind: .unary,
      input: GRPCTesting.Empty.descriptor, output: GRPCTesting.Empty.descriptor,
      rules: MethodRules(
        callers: ["*"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "grpc.testing.UnimplementedService", file: FileDescriptor(table: grpc__testing__test__file()),
      methods: [unimplementedCall]
    )
  }
}
