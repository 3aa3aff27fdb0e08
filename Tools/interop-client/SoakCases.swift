import Protos
import RPC
import Reactor

extension InteropCase {
  /// Many large calls, one after the other, over one channel.
  func rpcSoak() async throws { try await soak { service } }

  /// As `rpc_soak`, with a new channel for each call.
  func channelSoak() async throws {
    try await soak {
      GRPCTesting.TestServiceClient(
        RPCClient(endpoints: [endpoint], security: security, home: loop, options: channel))
    }
  }

  func longLivedChannel() async throws {
    for _ in 0..<soak.iterations {
      try await largeUnary()
      try await loop.sleep(for: iterationInterval)
    }
  }

  private func soak(_ channel: () -> GRPCTesting.TestServiceClient) async throws {
    let end = MonotonicTime.now() + soak.timeout
    var latencies: [Int64] = []
    var failures = 0
    while latencies.count < soak.iterations, MonotonicTime.now() < end {
      let start = MonotonicTime.now()
      let fault = await fault { channel() }
      let elapsed = (MonotonicTime.now() - start).wholeNanoseconds / 1_000_000
      if !log(latencies.count, elapsed, fault) { failures += 1 }
      latencies.append(elapsed)
      let rest = start + .milliseconds(soak.pauseMin) - MonotonicTime.now()
      if rest > .zero { try await loop.sleep(for: rest) }
    }
    tell(latencies, failures)
    try demand(
      latencies.count == soak.iterations,
      "only \(latencies.count) of \(soak.iterations) calls were made in \(soak.timeout)")
    try demand(
      failures <= soak.failuresMax, "\(failures) calls failed, allowed are \(soak.failuresMax)")
  }

  /// What is wrong with one call. It has no deadline: how long it took says more than that it was
  /// too long.
  private func fault(_ channel: () -> GRPCTesting.TestServiceClient) async -> String? {
    let channel = channel()
    defer { if channel.client !== client { channel.client.close() } }
    do {
      let request = GRPCTesting.SimpleRequest(
        responseSize: soak.responseBytes, payload: zeros(soak.requestBytes))
      let response = try await channel.unaryCall(request, CallOptions(timeout: nil))
      try check(response.payload, has: soak.responseBytes)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Writes one call's line in the form that the specification gives; says whether it was good.
  private func log(_ iteration: Int, _ elapsed: Int64, _ fault: String?) -> Bool {
    let isLate = elapsed > soak.latencyMax
    let fault = fault ?? (isLate ? "took longer than \(soak.latencyMax) ms" : nil)
    let head = "soak iteration: \(iteration) elapsed_ms: \(elapsed)"
    let peer = "peer: \(endpoint.host):\(endpoint.port)"
    StandardError.write("\(head) \(peer) \(fault.map { "failed: \($0)" } ?? "succeeded")\n")
    return fault == nil
  }

  private func tell(_ latencies: [Int64], _ failures: Int) {
    let sorted = latencies.sorted()
    guard let worst = sorted.last else { return }
    let (median, tenth) = (sorted[sorted.count / 2], sorted[sorted.count * 9 / 10])
    StandardError.write(
      """
      soak test ran: \(sorted.count) iterations. total_failures: \(failures). \
      median: \(median) ms. 90th: \(tenth) ms. worst: \(worst) ms.\n
      """)
  }
}
