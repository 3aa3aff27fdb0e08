import Glibc
import Protos
import RPC
import Reactor
import TLS

/// A fact that a case demands and that is not so.
struct Unmet: Error, CustomStringConvertible {
  let description: String
}

/// Fails the case unless `fact` holds.
func demand(_ fact: Bool, _ sentence: @autoclosure () -> String) throws(Unmet) {
  if !fact { throw Unmet(description: sentence()) }
}

/// What the cases run with; each case is a method, in the file of its kind.
struct InteropCase: Sendable {
  let endpoint: Endpoint
  let security: ClientSecurity
  let loop: EventLoop
  let channel: ClientOptions
  let soak: SoakOptions
  let slowConsumerDelay: Duration
  let iterationInterval: Duration
  let client: RPCClient

  init(
    endpoint: Endpoint, security: ClientSecurity, loop: EventLoop, channel: ClientOptions,
    soak: SoakOptions, slowConsumerDelay: Duration, iterationInterval: Duration
  ) {
    self.endpoint = endpoint
    self.security = security
    self.loop = loop
    self.channel = channel
    self.soak = soak
    self.slowConsumerDelay = slowConsumerDelay
    self.iterationInterval = iterationInterval
    client = RPCClient(endpoints: [endpoint], security: security, home: loop, options: channel)
  }

  typealias Body = @Sendable (InteropCase) async throws -> Void

  /// All cases by their names in the specification. `cacheable_unary` is not among them: it needs
  /// calls by GET and a caching proxy. The cases for credentials need Google's cloud.
  static let all: [String: Body] = [
    "empty_unary": { try await $0.emptyUnary() },
    "large_unary": { try await $0.largeUnary() },
    "concurrent_large_unary": { try await $0.concurrentLargeUnary() },
    "pick_first_unary": { try await $0.pickFirstUnary() },
    "client_streaming": { try await $0.clientStreaming() },
    "server_streaming": { try await $0.serverStreaming() },
    "slow_consumer": { try await $0.slowConsumer() },
    "ping_pong": { try await $0.pingPong() },
    "half_duplex": { try await $0.halfDuplex() },
    "empty_stream": { try await $0.emptyStream() },
    "client_compressed_unary": { try await $0.clientCompressedUnary() },
    "server_compressed_unary": { try await $0.serverCompressedUnary() },
    "client_compressed_streaming": { try await $0.clientCompressedStreaming() },
    "server_compressed_streaming": { try await $0.serverCompressedStreaming() },
    "custom_metadata": { try await $0.customMetadata() },
    "status_code_and_message": { try await $0.statusCodeAndMessage() },
    "special_status_message": { try await $0.specialStatusMessage() },
    "unimplemented_method": { try await $0.unimplementedMethod() },
    "unimplemented_service": { try await $0.unimplementedService() },
    "cancel_after_begin": { try await $0.cancelAfterBegin() },
    "cancel_after_first_response": { try await $0.cancelAfterFirstResponse() },
    "timeout_on_sleeping_server": { try await $0.timeoutOnSleepingServer() },
    "rpc_soak": { try await $0.rpcSoak() },
    "channel_soak": { try await $0.channelSoak() },
    "long_lived_channel": { try await $0.longLivedChannel() },
  ]

  /// A case that hangs ends with a failure of its call after this time.
  static let timeout: Duration = .seconds(60)

  var options: CallOptions { CallOptions(timeout: Self.timeout) }

  var service: GRPCTesting.TestServiceClient { GRPCTesting.TestServiceClient(client) }

  // MARK: Parts of many cases

  static let requestSizes = [27_182, 8, 1_828, 45_904]
  static let responseSizes: [Int32] = [31_415, 9, 2_653, 58_979]
  static let largeRequest = 271_828
  static let largeResponse: Int32 = 314_159

  func zeros(_ count: Int) -> GRPCTesting.Payload {
    GRPCTesting.Payload(body: [UInt8](repeating: 0, count: count))
  }

  /// The request of `large_unary`, which other cases build upon.
  var largeRequest: GRPCTesting.SimpleRequest {
    GRPCTesting.SimpleRequest(
      responseSize: Self.largeResponse, payload: zeros(Self.largeRequest))
  }

  func check(_ payload: GRPCTesting.Payload?, has size: Int32) throws {
    let body = payload?.body ?? []
    try demand(body.count == size, "the payload has \(body.count) bytes and not \(size)")
    // A thousand large payloads byte by byte take seconds in a debug build.
    let isZero = memcmp(body, zeros(body.count).body, body.count) == 0
    try demand(isZero, "the payload is not all zeros")
  }

  func check(_ payload: GRPCTesting.Payload?, has size: Int) throws {
    try check(payload, has: Int32(clamping: size))
  }

  /// Fails unless `body` ends with a status of this code; gives the status.
  @discardableResult
  func demandStatus(
    _ code: RPCCode, _ place: String, _ body: () async throws -> Void
  ) async throws -> RPCError {
    do {
      try await body()
    } catch let error as RPCError {
      try demand(error.code == code, "\(place) ended with \(error) and not \(code.name)")
      return error
    }
    throw Unmet(description: "\(place) succeeded and should have ended with \(code.name)")
  }
}
