import Cluster
import Reactor
import Testing

@testable import HTTP1

struct HTTP1ServerTests {
  private func withServer(
    limits: HTTP1Limits = HTTP1Limits(), _ body: (UInt16) async throws -> Void
  ) async throws {
    let group = try EventLoopGroup(count: 1)
    let server = HTTP1Server(loops: group.loops, limits: limits) { request in
      HTTP1Response(
        200, [("content-type", "application/octet-stream")],
        Array("\(request.method) \(request.target) ".utf8) + request.body)
    }
    let port = try await server.listen(host: "127.0.0.1", port: 0)
    try await body(port)
    try await server.shutDown(grace: .seconds(1))
    group.shutDown()
  }

  private func curl(_ arguments: String...) throws -> String {
    var command = Command("curl", ["-sS", "--http1.1", "--max-time", "10"] + arguments)
    command.output = .captured
    return try command.run()
  }

  @Test func answersCurl() async throws {
    try await withServer { port in
      let address = "http://127.0.0.1:\(port)"
      #expect(try curl("\(address)/a?b") == "GET /a?b ")
      #expect(try curl("--data-binary", "xyz", "\(address)/p") == "POST /p xyz")
      let chunked = try curl(
        "-H", "transfer-encoding: chunked", "-H", "expect: 100-continue", "-d", "xyz",
        "\(address)/c")
      #expect(chunked == "POST /c xyz")
      // Two requests on one connection.
      #expect(try curl("\(address)/1", "\(address)/2") == "GET /1 GET /2 ")
    }
  }

  @Test func tellsAFaultBeforeItClosesTheConnection() async throws {
    var limits = HTTP1Limits()
    limits.bodyBytesMax = 10
    try await withServer(limits: limits) { port in
      let text = try curl(
        "-w", "%{http_code}", "-o", "/dev/null", "-H", "expect:", "--data-binary",
        String(repeating: "x", count: 50_000), "http://127.0.0.1:\(port)/")
      #expect(text == "413")
    }
  }

  @Test func cutsOffAClientThatDrips() async throws {
    var limits = HTTP1Limits()
    limits.requestTimeout = .milliseconds(50)
    try await withServer(limits: limits) { port in
      var command = Command(
        "bash",
        ["-c", "exec 3<>/dev/tcp/127.0.0.1/\(port); printf 'GET / HTTP/1.1\\r\\n' >&3; cat <&3"])
      command.output = .captured
      let text = try command.run()
      #expect(text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    }
  }

  @Test func closesAConnectionThatAsksNothing() async throws {
    var limits = HTTP1Limits()
    limits.idleTimeout = .milliseconds(50)
    try await withServer(limits: limits) { port in
      var command = Command("bash", ["-c", "exec 3<>/dev/tcp/127.0.0.1/\(port); cat <&3"])
      command.output = .captured
      let text = try command.run()
      #expect(text == "")
    }
  }
}
