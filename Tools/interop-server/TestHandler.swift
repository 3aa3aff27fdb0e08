import Protobuf
import Protos
import RPC
import Reactor

/// `grpc.testing.TestService` without `UnimplementedCall`: the point of that method is that no
/// server has it.
struct OfferedTestService: RPCService {
  static let descriptor = GRPCTesting.TestService.descriptor

  let methods = TestHandler().methods.filter {
    $0.descriptor.path != GRPCTesting.TestService.unimplementedCall.path
  }
}

/// What the methods do, as doc/interop-test-descriptions.md describes a server.
struct TestHandler: GRPCTesting.TestServiceHandler {
  /// Bytes of one payload that a client may ask for; a client of gRPC takes 4 MiB.
  private static let payloadBytesMax: Int32 = 16_777_216
  /// Requests of a half duplex call that are kept until its client has sent all.
  private static let keptRequestsMax = 1000

  /// Tells instances apart, for `fill_server_id`.
  private let serverId = String(UInt64.random(in: 0 ... .max), radix: 16)

  func emptyCall(
    _ request: GRPCTesting.Empty, _ call: ServerCall
  ) async throws -> GRPCTesting.Empty {
    echoMetadata(call)
    return GRPCTesting.Empty()
  }

  func unaryCall(
    _ request: GRPCTesting.SimpleRequest, _ call: ServerCall
  ) async throws -> GRPCTesting.SimpleResponse {
    echoMetadata(call)
    if request.responseCompressed?.value == true { call.compression = .gzip }
    try checkCompression(request.expectCompressed, call)
    try echoStatus(request.responseStatus)
    var response = GRPCTesting.SimpleResponse()
    if request.responseSize != 0 {
      response.payload = try payload(request.responseSize, request.responseType)
    }
    if request.fillServerId { response.serverId = serverId }
    return response
  }

  func cacheableUnaryCall(
    _ request: GRPCTesting.SimpleRequest, _ call: ServerCall
  ) async throws -> GRPCTesting.SimpleResponse {
    call.setHeader("cache-control", "max-age=60, public")
    let time = String(WallTime.now().microseconds)
    return GRPCTesting.SimpleResponse(payload: GRPCTesting.Payload(body: Array(time.utf8)))
  }

  func streamingOutputCall(
    _ request: GRPCTesting.StreamingOutputCallRequest,
    _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall
  ) async throws {
    try await answer(request, responses, call)
    try echoStatus(request.responseStatus)
  }

  func streamingInputCall(
    _ requests: RequestStream<GRPCTesting.StreamingInputCallRequest>, _ call: ServerCall
  ) async throws -> GRPCTesting.StreamingInputCallResponse {
    var size: Int32 = 0
    while let request = try await requests.next() {
      try checkCompression(request.expectCompressed, call)
      size &+= Int32(clamping: request.payload?.body.count ?? 0)
    }
    return GRPCTesting.StreamingInputCallResponse(aggregatedPayloadSize: size)
  }

  func fullDuplexCall(
    _ requests: RequestStream<GRPCTesting.StreamingOutputCallRequest>,
    _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall
  ) async throws {
    echoMetadata(call)
    while let request = try await requests.next() {
      try echoStatus(request.responseStatus)
      try await answer(request, responses, call)
    }
  }

  func halfDuplexCall(
    _ requests: RequestStream<GRPCTesting.StreamingOutputCallRequest>,
    _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall
  ) async throws {
    var kept: [GRPCTesting.StreamingOutputCallRequest] = []
    while let request = try await requests.next() {
      guard kept.count < Self.keptRequestsMax else {
        throw RPCError(
          .resourceExhausted, reason: "TOO_MANY_REQUESTS", "The call has too many requests.")
      }
      kept.append(request)
    }
    for request in kept { try await answer(request, responses, call) }
  }

  func unimplementedCall(
    _ request: GRPCTesting.Empty, _ call: ServerCall
  ) async throws -> GRPCTesting.Empty {
    throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", "There is no such method.")
  }

  // MARK: Features

  /// Sends the responses that a request asks for, each after its pause.
  private func answer(
    _ request: GRPCTesting.StreamingOutputCallRequest,
    _ responses: ResponseWriter<GRPCTesting.StreamingOutputCallResponse>, _ call: ServerCall
  ) async throws {
    // An encoding is chosen once, before the first message; each says then whether it has it.
    if request.responseParameters.contains(where: { $0.compressed != nil }) {
      call.compression = .gzip
    }
    for wanted in request.responseParameters {
      if wanted.intervalUs > 0 {
        try await EventLoop.current?.sleep(for: .microseconds(wanted.intervalUs))
      }
      let payload = try payload(wanted.size, request.responseType)
      let response = GRPCTesting.StreamingOutputCallResponse(payload: payload)
      try await responses.write(response, compressed: wanted.compressed?.value ?? false)
    }
  }

  private func payload(
    _ size: Int32, _ type: GRPCTesting.PayloadType
  ) throws -> GRPCTesting.Payload {
    guard (0...Self.payloadBytesMax).contains(size), type == .compressable else {
      throw RPCError(
        .invalidArgument, reason: "PAYLOAD_UNSUPPORTED", "No payload of that size or type.")
    }
    return GRPCTesting.Payload(type: type, body: [UInt8](repeating: 0, count: Int(size)))
  }

  /// "Echo Metadata": what came under the two names goes back, in front and behind.
  private func echoMetadata(_ call: ServerCall) {
    for field in call.metadata.fields {
      if field.name == "x-grpc-test-echo-initial" { call.setHeader(field.name, field.value) }
      if field.name == "x-grpc-test-echo-trailing-bin" { call.setTrailer(field.name, field.value) }
      if field.name == "x-grpc-test-echo-useragent" {
        call.setHeader(field.name, call.metadata["user-agent"] ?? "")
      }
    }
  }

  /// "Echo Status": the call ends as the request says.
  private func echoStatus(_ status: GRPCTesting.EchoStatus?) throws {
    guard let status, status.code != 0 else { return }
    throw RPCError(
      RPCCode(rawValue: Int(status.code)) ?? .unknown, reason: "ASKED_FOR", status.message)
  }

  /// "Compressed Request": refuses a message that did not come as the client says it sent it.
  private func checkCompression(_ expected: GRPCTesting.BoolValue?, _ call: ServerCall) throws {
    guard let expected, expected.value != call.requestWasCompressed else { return }
    throw RPCError(
      .invalidArgument, reason: "COMPRESSION_UNEXPECTED",
      "The message \(call.requestWasCompressed ? "is" : "isn't") compressed.")
  }
}
