import Glibc
import Hosting
import Protos
import RPC
import Reactor

/// The echo service, for clients that nobody here wrote and for benchmarks.
///
/// `echo --config FILE` runs it as any service of the suite, with mutual TLS, health, reflection and
/// drain. `echo --plaintext PORT [LOOPS] [LIMIT=VALUE…]` runs the bare server for load generators and
/// attacks; port 0 is any.
@main struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count >= 3, arguments[1] == "--plaintext", let port = UInt16(arguments[2]) {
      return try servePlaintext(port, arguments.dropFirst(3))
    }
    ServiceHost.run("echo", Configuration.self) { _, _ in [EchoHandler()] }
  }

  static func servePlaintext(_ port: UInt16, _ arguments: ArraySlice<String>) throws {
    OpenFiles.raiseLimit()
    var count = 1
    var options = ServerOptions()
    for argument in arguments {
      if let loops = Int(argument) {
        count = loops
      } else if !Limits.set(Substring(argument), &options) {
        StandardError.write("echo: there is no limit \(argument)\n")
        exit(2)
      }
    }
    var loops: [EventLoop] = []
    for index in 0..<count { loops.append(try EventLoop(index: index)) }
    for loop in loops.dropFirst() { loop.start() }
    let server = RPCServer(
      loops: loops, security: .plaintext(caller: "tests"), services: [EchoHandler()],
      options: options)
    loops[0].spawn {
      let port = try await server.listen(host: "127.0.0.1", port: port)
      print("listening on \(port)")
      fflush(nil)
    }
    loops[0].run()
  }
}

/// Nothing beyond what every service is told.
struct Configuration: ServiceConfiguration {
  init(_ reader: inout ConfigurationReader) {}
}

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
