internal import Protos
internal import RPC
internal import Reactor

/// The echo service, small enough to be called a thousand times a second under a sanitizer.
struct FuzzService: RPCService {
  static let repeatsMax: Int32 = 40
  static let descriptor = EchoV1.EchoService.descriptor

  /// Whether a request may ask to be left waiting.
  let hangs: Bool

  var methods: [RPCMethod] {
    [
      .unary(EchoV1.EchoService.echo) { (request: EchoV1.EchoRequest, call) in
        try await echo(request)
      },
      .serverStreaming(EchoV1.EchoService.`repeat`) {
        (request: EchoV1.RepeatRequest, out: ResponseWriter<EchoV1.EchoResponse>, call) in
        call.compression = .gzip
        for _ in 0..<max(0, min(request.count, Self.repeatsMax)) {
          try await out.write(EchoV1.EchoResponse(text: request.text))
        }
      },
      .clientStreaming(EchoV1.EchoService.collect) {
        (requests: RequestStream<EchoV1.EchoRequest>, call) in
        var response = EchoV1.EchoResponse()
        for try await request in requests { response.text += request.text }
        return response
      },
      .bidirectional(EchoV1.EchoService.chat) {
        (
          requests: RequestStream<EchoV1.EchoRequest>, out: ResponseWriter<EchoV1.EchoResponse>,
          call
        ) in
        while let request = try await requests.next() {
          try await out.write(try await echo(request))
        }
      },
    ]
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
