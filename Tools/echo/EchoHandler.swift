import Glibc
import Hosting
import Protos
import RPC
import Reactor

/// Gives back what it gets.
struct EchoHandler: EchoV1.EchoServiceHandler {
  func echo(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    if request.failWith != 0 {
      let code = RPCCode(rawValue: Int(request.failWith)) ?? .unknown
      throw RPCError(code, reason: "ASKED_FOR", "failed as ☺ asked", metadata: ["key": "value"])
    }
    if request.hang, let loop = EventLoop.current { try await loop.sleep(for: .seconds(3600)) }
    if let text = call.header("x-echo") {
      call.setHeader("x-echo", text)
      call.setTrailer("x-echo-process", String(getpid()))
      for bytes in call.metadata.bytes("x-echo-bin") {
        call.setTrailer("x-echo-length", String(bytes.count))
      }
    }
    return EchoV1.EchoResponse(text: request.text)
  }

  func echoToUser(
    _ request: EchoV1.EchoRequest, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    _ = try call.user()
    return EchoV1.EchoResponse(text: request.text)
  }

  func `repeat`(
    _ request: EchoV1.RepeatRequest, _ responses: ResponseWriter<EchoV1.EchoResponse>,
    _ call: ServerCall
  ) async throws {
    for _ in 0..<request.count {
      try await responses.write(EchoV1.EchoResponse(text: request.text))
    }
  }

  func collect(
    _ requests: RequestStream<EchoV1.EchoRequest>, _ call: ServerCall
  ) async throws -> EchoV1.EchoResponse {
    var text = ""
    while let request = try await requests.next() { text += request.text }
    return EchoV1.EchoResponse(text: text)
  }

  func chat(
    _ requests: RequestStream<EchoV1.EchoRequest>,
    _ responses: ResponseWriter<EchoV1.EchoResponse>, _ call: ServerCall
  ) async throws {
    while let request = try await requests.next() {
      try await responses.write(try await echo(request, call))
    }
  }
}
