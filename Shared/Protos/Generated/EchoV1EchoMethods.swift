// Generated from talaka/echo/v1/echo.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension EchoV1 {
  /// Gives back what it gets, in each of the four kinds of call.
  public enum EchoService {
    /// One message, the same message back.
    public static let echo = MethodDescriptor(
      service: "talaka.echo.v1.EchoService", name: "Echo", kind: .unary,
      input: EchoV1.EchoRequest.descriptor, output: EchoV1.EchoResponse.descriptor,
      rules: MethodRules(
        callers: ["tests"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The same for a user with a token of high assurance: the call with everything on.
    public static let echoToUser = MethodDescriptor(
      service: "talaka.echo.v1.EchoService", name: "EchoToUser", kind: .unary,
      input: EchoV1.EchoRequest.descriptor, output: EchoV1.EchoResponse.descriptor,
      rules: MethodRules(
        callers: ["tests"], user: .high, purpose: nil,
        idempotent: false),
      http: []
    )

    /// Sends `count` copies of the text.
    public static let `repeat` = MethodDescriptor(
      service: "talaka.echo.v1.EchoService", name: "Repeat", kind: .serverStreaming,
      input: EchoV1.RepeatRequest.descriptor, output: EchoV1.EchoResponse.descriptor,
      rules: MethodRules(
        callers: ["tests"], user: .none, purpose: nil,
        idempotent: false),
      http: []
    )

    /// Joins all texts.
    public static let collect = MethodDescriptor(
      service: "talaka.echo.v1.EchoService", name: "Collect", kind: .clientStreaming,
      input: EchoV1.EchoRequest.descriptor, output: EchoV1.EchoResponse.descriptor,
      rules: MethodRules(
        callers: ["tests"], user: .none, purpose: nil,
        idempotent: false),
      http: []
    )

    /// Answers each message as it comes.
    public static let chat = MethodDescriptor(
      service: "talaka.echo.v1.EchoService", name: "Chat", kind: .bidirectional,
      input: EchoV1.EchoRequest.descriptor, output: EchoV1.EchoResponse.descriptor,
      rules: MethodRules(
        callers: ["tests"], user: .none, purpose: nil,
        idempotent: false),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.echo.v1.EchoService", file: FileDescriptor(table: talaka__echo__v1__echo__file()),
      methods: [echo, echoToUser, `repeat`, collect, chat]
    )
  }
}
