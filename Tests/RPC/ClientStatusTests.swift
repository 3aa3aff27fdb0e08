import HTTP2
import Protos
import RPC
import Testing

/// What a client makes of ends without a gRPC status.
@Suite struct ClientStatusTests {
  private func failure(
    _ script: @escaping ScriptedServer.Script, _ options: CallOptions = CallOptions()
  ) async throws -> ClientFixture.Failure? {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers, script)
    let failure = await fixture.failure(fixture.client([server.port]), options)
    fixture.stop()
    return failure
  }

  @Test(arguments: [
    (400, RPCCode.internal), (401, .unauthenticated), (403, .permissionDenied),
    (404, .unimplemented), (429, .unavailable), (502, .unavailable), (503, .unavailable),
    (504, .unavailable), (200, .unknown), (302, .unknown), (500, .unknown),
  ])
  func anAnswerOfHTTPIsMappedByItsStatus(_ status: Int, _ code: RPCCode) async throws {
    let failure = try await failure { $0.answerHTTP(status) }
    #expect(failure == .init(code, "STATUS_MISSING"))
  }

  @Test(arguments: [
    (UInt32(0), RPCCode.internal, "STREAM_RESET"), (1, .internal, "STREAM_RESET"),
    (2, .internal, "STREAM_RESET"), (3, .internal, "STREAM_RESET"),
    (4, .internal, "STREAM_RESET"), (5, .internal, "STREAM_RESET"),
    (6, .internal, "STREAM_RESET"), (7, .unavailable, "STREAM_REFUSED"),
    (8, .cancelled, "STREAM_CANCELLED"), (9, .internal, "STREAM_RESET"),
    (10, .internal, "STREAM_RESET"), (11, .resourceExhausted, "PEER_OVERLOADED"),
    (12, .permissionDenied, "SECURITY_INADEQUATE"), (13, .internal, "STREAM_RESET"),
    (999, .internal, "STREAM_RESET"),
  ])
  func aResetIsMappedByItsCode(_ code: UInt32, _ wanted: RPCCode, _ reason: String) async throws {
    #expect(try await failure { $0.reset(code) } == .init(wanted, reason))
  }

  @Test func anAnswerWithoutAStatusIsUnknown() async throws {
    let failure = try await failure { stream in
      stream.begin()
      stream.endOutput()
    }
    #expect(failure == .init(.unknown, "STATUS_MISSING"))
  }

  @Test(arguments: [(17, RPCCode.unknown), (-1, .unknown), (16, .unauthenticated)])
  func aStatusOutsideTheListIsUnknown(_ status: Int, _ code: RPCCode) async throws {
    #expect(try await failure { $0.fail(status) }?.code == code)
  }

  @Test func aStatusBeforeAResetCounts() async throws {
    let failure = try await failure { $0.fail(5, [("grpc-message", "no")]) }
    #expect(failure?.code == .notFound)
  }
}
