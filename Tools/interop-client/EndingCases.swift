import Protos
import RPC

extension InteropCase {
  func cancelAfterBegin() async throws {
    let call = try await service.streamingInputCall(options)
    call.cancel()
    try await demandStatus(.cancelled, "the call") { _ = try await call.finish() }
  }

  func cancelAfterFirstResponse() async throws {
    let call = try await service.fullDuplexCall(options)
    try await call.send(ping(27_182, asking: 31_415))
    try check(try await nextPayload(call), has: 31_415 as Int32)
    call.cancel()
    try await demandStatus(.cancelled, "the call") { _ = try await call.next() }
  }

  func timeoutOnSleepingServer() async throws {
    // Makes the connection, so that the deadline passes while the server has the call.
    try await emptyUnary()
    try await demandStatus(.deadlineExceeded, "the call") {
      let call = try await service.fullDuplexCall(CallOptions(timeout: .milliseconds(1)))
      try await call.send(GRPCTesting.StreamingOutputCallRequest(payload: zeros(27_182)))
      _ = try await call.next()
    }
    // The channel is none the worse for it.
    try await emptyUnary()
  }
}
