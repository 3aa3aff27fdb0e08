// EchoServer PORT [CERTIFICATE KEY]: with the two files, TLS 1.3.
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import GRPCProtobuf

struct Echo: Bench_Echo.SimpleServiceProtocol {
  func echo(
    request: Bench_EchoRequest, context: GRPCCore.ServerContext
  ) async throws -> Bench_EchoResponse {
    Bench_EchoResponse.with { $0.text = request.text }
  }

  func copies(
    request: Bench_RepeatRequest, response: GRPCCore.RPCWriter<Bench_EchoResponse>,
    context: GRPCCore.ServerContext
  ) async throws {
    for _ in 0..<request.count {
      try await response.write(Bench_EchoResponse.with { $0.text = request.text })
    }
  }

  func chat(
    request: GRPCCore.RPCAsyncSequence<Bench_EchoRequest, any Error>,
    response: GRPCCore.RPCWriter<Bench_EchoResponse>, context: GRPCCore.ServerContext
  ) async throws {
    for try await message in request {
      try await response.write(Bench_EchoResponse.with { $0.text = message.text })
    }
  }
}

let arguments = CommandLine.arguments
let port = arguments.count > 1 ? Int(arguments[1]) ?? 50053 : 50053
var security = HTTP2ServerTransport.Posix.TransportSecurity.plaintext
if arguments.count > 3 {
  security = .tls(
    certificateChain: [.file(path: arguments[2], format: .pem)],
    privateKey: .file(path: arguments[3], format: .pem))
}
let server = GRPCServer(
  transport: .http2NIOPosix(
    address: .ipv4(host: "127.0.0.1", port: port), transportSecurity: security),
  services: [Echo()])
try await server.serve()
