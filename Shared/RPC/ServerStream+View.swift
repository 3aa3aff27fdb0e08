internal import HTTP2
internal import Protobuf
internal import TLS

/// What a call says of itself.
extension ServerStream {
  var methodDescriptor: MethodDescriptor {
    guard let method else { preconditionFailure("a handler without its method") }
    return method.method.descriptor
  }
  var callerName: String { context?.caller ?? "" }
  var peer: PeerIdentity? { connection?.peer }
  var metadata: Metadata { head.metadata() }
  var bearerToken: String? { head.withBearerToken { String(decoding: $0, as: UTF8.self) } }
  var verb: String { head.verb }
  var target: String { head.pathText }
  func headerValue(_ name: StaticString) -> String? { head.value(name) }

  func addHeader(_ name: String, _ value: String) {
    if Metadata.isSendable(name) { extraHeaders.append((name, value)) }
  }
  func addHeader(acceptEncoding value: String) {
    extraHeaders.append(("grpc-accept-encoding", value))
  }
  func addTrailer(_ name: String, _ value: String) {
    if Metadata.isSendable(name) { extraTrailers.append((name, value)) }
  }
}
