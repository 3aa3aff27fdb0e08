import Protos
import RPC
import Reactor

extension InteropCase {
  private static let concurrentCalls = 1000
  private static let pickFirstCalls = 100

  func emptyUnary() async throws {
    let response = try await service.emptyCall(GRPCTesting.Empty(), options)
    try demand(response == GRPCTesting.Empty(), "the response is not empty")
  }

  func largeUnary() async throws {
    let response = try await service.unaryCall(largeRequest, options)
    try check(response.payload, has: Self.largeResponse)
  }

  /// A thousand at once over one channel.
  func concurrentLargeUnary() async throws {
    let calls = (0..<Self.concurrentCalls).map { _ in
      loop.spawn { try await largeUnary() }
    }
    for call in calls { try await call.value }
  }

  /// With one address every call reaches the same server. (That of C++ has no id: all are empty.)
  func pickFirstUnary() async throws {
    let request = GRPCTesting.SimpleRequest(fillServerId: true)
    let first = try await service.unaryCall(request, options).serverId
    for call in 1..<Self.pickFirstCalls {
      let other = try await service.unaryCall(request, options).serverId
      try demand(other == first, "call \(call) reached \(other), the first \(first)")
    }
  }
}
