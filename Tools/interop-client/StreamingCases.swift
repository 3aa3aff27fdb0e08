import Protos
import RPC
import Reactor

extension InteropCase {
  private static let slowMessages = 2000
  private static let slowMessageBytes: Int32 = 1030

  func clientStreaming() async throws {
    let call = try await service.streamingInputCall(options)
    for size in Self.requestSizes {
      try await call.send(GRPCTesting.StreamingInputCallRequest(payload: zeros(size)))
    }
    let total = try await call.finish().aggregatedPayloadSize
    try demand(total == 74_922, "the server counted \(total) bytes and not 74922")
  }

  func serverStreaming() async throws {
    let request = GRPCTesting.StreamingOutputCallRequest(
      responseParameters: Self.responseSizes.map { GRPCTesting.ResponseParameters(size: $0) })
    let call = try await service.streamingOutputCall(request, options)
    for size in Self.responseSizes {
      try check(try await nextPayload(call), has: size)
    }
    try demand(try await call.next() == nil, "more than four responses came")
  }

  /// The server may not run ahead of a client that reads slowly.
  func slowConsumer() async throws {
    let wanted = GRPCTesting.ResponseParameters(size: Self.slowMessageBytes)
    let request = GRPCTesting.StreamingOutputCallRequest(
      responseParameters: Array(repeating: wanted, count: Self.slowMessages))
    let call = try await service.streamingOutputCall(request, CallOptions(timeout: nil))
    for _ in 0..<Self.slowMessages {
      try check(try await nextPayload(call), has: Self.slowMessageBytes)
      if slowConsumerDelay > .zero { try await loop.sleep(for: slowConsumerDelay) }
    }
    try demand(try await call.next() == nil, "more responses came than were asked for")
  }

  func pingPong() async throws {
    let call = try await service.fullDuplexCall(options)
    for (requested, size) in zip(Self.requestSizes, Self.responseSizes) {
      try await call.send(ping(requested, asking: size))
      try check(try await nextPayload(call), has: size)
    }
    call.finishSending()
    try demand(try await call.next() == nil, "more than four responses came")
  }

  func halfDuplex() async throws {
    let call = try await service.halfDuplexCall(options)
    for size in Self.responseSizes { try await call.send(ping(0, asking: size)) }
    call.finishSending()
    for size in Self.responseSizes { try check(try await nextPayload(call), has: size) }
    try demand(try await call.next() == nil, "more than four responses came")
  }

  func emptyStream() async throws {
    let call = try await service.fullDuplexCall(options)
    call.finishSending()
    try demand(try await call.next() == nil, "a response came that nobody asked for")
  }

  // MARK: Parts

  func ping(_ size: Int, asking wanted: Int32) -> GRPCTesting.StreamingOutputCallRequest {
    GRPCTesting.StreamingOutputCallRequest(
      responseParameters: [GRPCTesting.ResponseParameters(size: wanted)], payload: zeros(size))
  }

  func nextPayload(
    _ call: ResponseStream<GRPCTesting.StreamingOutputCallResponse>
  ) async throws -> GRPCTesting.Payload? {
    guard let response = try await call.next() else {
      throw Unmet(description: "fewer responses came than were asked for")
    }
    return response.payload
  }

  func nextPayload(
    _ call: BidirectionalStream<
      GRPCTesting.StreamingOutputCallRequest, GRPCTesting.StreamingOutputCallResponse
    >
  ) async throws -> GRPCTesting.Payload? {
    guard let response = try await call.next() else {
      throw Unmet(description: "fewer responses came than were asked for")
    }
    return response.payload
  }
}
