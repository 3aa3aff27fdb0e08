import GRPCCore
import GRPCNIOTransportHTTP2Posix
import GRPCProtobuf

struct Echo: Bench_Echo.SimpleServiceProtocol {
  func echo(
    request: Bench_EchoRequest, context: GRPCCore.ServerContext
  ) async throws -> Bench_EchoResponse {
    Bench_EchoResponse.with { $0.text = request.text }
  }
}

let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 50052
let server = GRPCServer(
  transport: .http2NIOPosix(
    address: .ipv4(host: "127.0.0.1", port: port), transportSecurity: .plaintext),
  services: [Echo()])
try await server.serve()
