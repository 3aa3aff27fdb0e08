internal import Protos
internal import RPC
internal import Reactor

/// The echo service, small enough to be called a thousand times a second under a sanitizer.
struct FuzzService: EchoV1.EchoServiceHandler {
  static let repeatsMax: Int32 = 40

  /// Whether a request may ask to be left waiting.
  let hangs: Bool

  func echo(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    try await echo(request)
  }

  func echoToUser(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    try await echo(request)
  }

  func `repeat`(
    _ request: EchoV1.RepeatRequest, _ responses: ResponseWriter<EchoV1.EchoResponse>,
    _ call: ServerCall
  ) async throws {
    call.compression = .gzip
    for _ in 0..<max(0, min(request.count, Self.repeatsMax)) {
      try await responses.write(EchoV1.EchoResponse(text: request.text))
    }
  }

  func collect(
    _ requests: RequestStream<EchoV1.EchoRequest>, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    var response = EchoV1.EchoResponse()
    for try await request in requests { response.text += request.text }
    return response
  }

  func chat(
    _ requests: RequestStream<EchoV1.EchoRequest>,
    _ responses: ResponseWriter<EchoV1.EchoResponse>, _ call: ServerCall
  ) async throws {
    while let request = try await requests.next() {
      try await responses.write(try await echo(request))
    }
  }

  private func echo(_ request: EchoV1.EchoRequest) async throws -> EchoV1.EchoResponse {
    if request.failWith != 0 {
      throw RPCError(
        RPCCode(rawValue: Int(request.failWith)) ?? .unknown, reason: "ASKED_FOR", request.text)
    }
    if request.hang, hangs, let loop = EventLoop.current {
      try await loop.sleep(for: .seconds(3600))
    }
    return EchoV1.EchoResponse(text: request.text)
  }
}
