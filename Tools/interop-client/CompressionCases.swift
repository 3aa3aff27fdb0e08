import Protos
import RPC

extension InteropCase {
  func clientCompressedUnary() async throws {
    // A server that can't tell passes the probe, and the rest would prove nothing.
    try await demandStatus(.invalidArgument, "the probe") {
      _ = try await unary(expectingCompressed: true, .identity)
    }
    for compression in [Compression.gzip, .identity] {
      let response = try await unary(expectingCompressed: compression == .gzip, compression)
      try check(response.payload, has: Self.largeResponse)
    }
  }

  private func unary(
    expectingCompressed expected: Bool, _ compression: Compression
  ) async throws -> GRPCTesting.SimpleResponse {
    var request = largeRequest
    request.expectCompressed = GRPCTesting.BoolValue(value: expected)
    var options = options
    options.compression = compression
    return try await service.unaryCall(request, options)
  }

  func serverCompressedUnary() async throws {
    for isCompressed in [true, false] {
      var request = largeRequest
      request.responseCompressed = GRPCTesting.BoolValue(value: isCompressed)
      let response: RPCResponse<GRPCTesting.SimpleResponse> = try await client.call(
        GRPCTesting.TestService.unaryCall, request, options)
      try demand(
        response.wasCompressed == isCompressed,
        "the response's flag is \(response.wasCompressed) and not \(isCompressed)")
      try check(response.message.payload, has: Self.largeResponse)
    }
  }

  func clientCompressedStreaming() async throws {
    try await demandStatus(.invalidArgument, "the probe") {
      let probe = try await service.streamingInputCall(options)
      try await probe.send(input(27_182, expectingCompressed: true))
      _ = try await probe.finish()
    }
    var packing = options
    packing.compression = .gzip
    let call = try await service.streamingInputCall(packing)
    try await call.send(input(27_182, expectingCompressed: true), compressed: true)
    try await call.send(input(45_904, expectingCompressed: false), compressed: false)
    let total = try await call.finish().aggregatedPayloadSize
    try demand(total == 73_086, "the server counted \(total) bytes and not 73086")
  }

  private func input(
    _ size: Int, expectingCompressed expected: Bool
  ) -> GRPCTesting.StreamingInputCallRequest {
    GRPCTesting.StreamingInputCallRequest(
      payload: zeros(size), expectCompressed: GRPCTesting.BoolValue(value: expected))
  }

  func serverCompressedStreaming() async throws {
    let wanted: [(size: Int32, isCompressed: Bool)] = [(31_415, true), (92_653, false)]
    let request = GRPCTesting.StreamingOutputCallRequest(
      responseParameters: wanted.map {
        GRPCTesting.ResponseParameters(
          size: $0.size, compressed: GRPCTesting.BoolValue(value: $0.isCompressed))
      })
    let call = try await service.streamingOutputCall(request, options)
    for (size, isCompressed) in wanted {
      try check(try await nextPayload(call), has: size)
      try demand(
        call.wasCompressed == isCompressed,
        "the flag of the response of \(size) bytes is \(call.wasCompressed)")
    }
    try demand(try await call.next() == nil, "more than two responses came")
  }
}
