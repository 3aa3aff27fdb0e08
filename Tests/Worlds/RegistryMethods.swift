import Protobuf
import Protos

/// The methods of the world's one service; messages are borrowed from protos that have them.
enum RegistryMethods {
  static let service = "talaka.world.v1.Registry"

  private static func method(
    _ name: String, _ kind: MethodDescriptor.Kind, _ input: MessageDescriptor,
    _ output: MessageDescriptor
  ) -> MethodDescriptor {
    MethodDescriptor(
      service: service, name: name, kind: kind, input: input, output: output,
      rules: MethodRules(callers: ["world"], user: .none, purpose: nil, idempotent: false))
  }

  /// Writes a change and its event.
  static let record = method(
    "Record", .unary, EchoV1.EchoRequest.descriptor, EchoV1.EchoResponse.descriptor)
  /// The events after a number, for ever.
  static let feed = method(
    "Feed", .serverStreaming, EventsV1.PullAccessEntriesRequest.descriptor,
    EventsV1.AccessEntry.descriptor)
  static let echo = method(
    "Echo", .unary, EchoV1.EchoRequest.descriptor, EchoV1.EchoResponse.descriptor)
  /// The same, but the client may try it again.
  static let echoAgain = method(
    "EchoAgain", .unary, EchoV1.EchoRequest.descriptor, EchoV1.EchoResponse.descriptor)
  static let many = method(
    "Many", .serverStreaming, EchoV1.RepeatRequest.descriptor, EchoV1.EchoResponse.descriptor)
  static let collect = method(
    "Collect", .clientStreaming, EchoV1.EchoRequest.descriptor, EchoV1.EchoResponse.descriptor)
  static let chat = method(
    "Chat", .bidirectional, EchoV1.EchoRequest.descriptor, EchoV1.EchoResponse.descriptor)
}
