import Protos
import RPC

extension InteropCase {
  private static let initialName = "x-grpc-test-echo-initial"
  private static let initialValue = "test_initial_metadata_value"
  private static let trailingName = "x-grpc-test-echo-trailing-bin"
  private static let trailingValue: [UInt8] = [0xab, 0xab, 0xab]

  func customMetadata() async throws {
    var options = options
    options.metadata.add(Self.initialName, Self.initialValue)
    options.metadata.add(Self.trailingName, bytes: Self.trailingValue)

    let response: RPCResponse<GRPCTesting.SimpleResponse> = try await client.call(
      GRPCTesting.TestService.unaryCall, largeRequest, options)
    try check(response.message.payload, has: Self.largeResponse)
    try checkEcho(response.headers, response.trailers, "UnaryCall")

    let call = try await service.fullDuplexCall(options)
    try await call.send(ping(Self.largeRequest, asking: Self.largeResponse))
    call.finishSending()
    try check(try await nextPayload(call), has: Self.largeResponse)
    try demand(try await call.next() == nil, "more than one response came")
    try checkEcho(try await call.headers(), call.trailers, "FullDuplexCall")
  }

  private func checkEcho(_ headers: Metadata, _ trailers: Metadata, _ method: String) throws {
    try demand(
      headers[Self.initialName] == Self.initialValue,
      "\(method) did not send \(Self.initialName) back in front")
    try demand(
      trailers.bytes(Self.trailingName) == [Self.trailingValue],
      "\(method) did not send \(Self.trailingName) back at the end")
  }

  func statusCodeAndMessage() async throws {
    let text = "test status message"
    try await checkUnaryStatus(text)
    let error = try await demandStatus(.unknown, "FullDuplexCall") {
      let call = try await service.fullDuplexCall(options)
      try await call.send(
        GRPCTesting.StreamingOutputCallRequest(responseStatus: status(text)))
      call.finishSending()
      while try await call.next() != nil {}
    }
    try demand(error.message == text, "FullDuplexCall gave the message \(error.message)")
  }

  func specialStatusMessage() async throws {
    try await checkUnaryStatus(
      "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n")
  }

  private func status(_ text: String) -> GRPCTesting.EchoStatus {
    GRPCTesting.EchoStatus(code: Int32(RPCCode.unknown.rawValue), message: text)
  }

  private func checkUnaryStatus(_ text: String) async throws {
    let error = try await demandStatus(.unknown, "UnaryCall") {
      _ = try await service.unaryCall(
        GRPCTesting.SimpleRequest(responseStatus: status(text)), options)
    }
    // Bytes, not characters: equal strings may differ in their form.
    try demand(error.message.utf8.elementsEqual(text.utf8), "the message is \(error.message)")
  }

  func unimplementedMethod() async throws {
    try await demandStatus(.unimplemented, "UnimplementedCall") {
      _ = try await service.unimplementedCall(GRPCTesting.Empty(), options)
    }
  }

  func unimplementedService() async throws {
    let absent = GRPCTesting.UnimplementedServiceClient(client)
    try await demandStatus(.unimplemented, "UnimplementedService") {
      _ = try await absent.unimplementedCall(GRPCTesting.Empty(), options)
    }
  }
}
