import ArgumentParser
import Glibc
import Reactor
import TLS

/// A load generator for one unary method: a number of connections with a number of calls under way
/// on each. It writes headers as clients of gRPC do and looks at the status and bytes of every
/// answer, which h2load does not.
@main struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Calls a method that gives back its message, and counts.")

  private static let fileBytesMax = 1 << 20

  @Option(help: "Port on 127.0.0.1.")
  var port: UInt16

  @Option(help: "Path of the method.")
  var path: String

  @Option(help: "File with the message and its prefix, which must come back.")
  var message: String

  @Option(help: "Connections.")
  var connections = 8

  @Option(help: "Calls under way on each connection.")
  var streams = 32

  @Option(help: "Seconds.")
  var seconds = 3

  @Option(help: "A header of every call, NAME:VALUE; may be given several times.")
  var header: [String] = []

  @Option(help: "File with an access token.")
  var token: String?

  @Option(help: "How the token is sent: \(forms).")
  var tokenForm = "indexed"

  @Option(help: "The authority of the server's certificate, PEM: speak TLS.")
  var authority: String?

  private static var forms: String {
    RequestHeaders.TokenForm.allCases.map(\.rawValue).joined(separator: " or ")
  }

  func run() throws {
    guard let form = RequestHeaders.TokenForm(rawValue: tokenForm) else {
      throw ValidationError("--token-form is \(Self.forms)")
    }
    let fields = try header.map { field in
      guard let colon = field.firstIndex(of: ":") else {
        throw ValidationError("--header NAME:VALUE")
      }
      return (name: String(field[..<colon]), value: String(field[field.index(after: colon)...]))
    }
    let token = try token.map { "Bearer " + String(decoding: try file($0), as: UTF8.self) }
    let headers = RequestHeaders(
      path: path, authority: "127.0.0.1:\(port)", isTLS: authority != nil,
      fields: [("content-type", "application/grpc"), ("te", "trailers")] + fields,
      authorization: token, form: form)
    let tls = try authority.map { (try TLSContext.client(authority: try file($0)), "localhost") }
    try run(headers, tls)
  }

  private func file(_ name: String) throws -> [UInt8] {
    try FileReader.read(name, limit: Self.fileBytesMax)
  }

  private func run(_ headers: RequestHeaders, _ tls: (TLSContext, String)?) throws {
    guard let address = SocketAddress(ip: "127.0.0.1", port: port) else { return }
    let loop = try EventLoop()
    let message = try file(message)
    let (connections, streams, seconds) = (connections, streams, seconds)
    loop.spawn {
      let plan = LoadPlan(headers: headers, message: message, streams: streams)
      let timer = LoopTimer(loop: loop) { plan.end() }
      timer.arm(after: .seconds(seconds))
      var all: [LoadConnection] = []
      for _ in 0..<connections {
        all.append(try LoadConnection(plan, address: address, tls: tls, loop: loop))
      }
      await plan.wait()
      withExtendedLifetime((all, timer)) {}
      if let fault = plan.fault {
        StandardError.write("load: \(fault)\n")
        Glibc.exit(1)
      }
      print("\(plan.answered) answered")
      Glibc.exit(0)
    }
    loop.run()
  }
}
