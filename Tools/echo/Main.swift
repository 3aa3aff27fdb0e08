import Glibc
import Hosting
import RPC
import Reactor

/// The echo service, for clients that nobody here wrote and for benchmarks.
///
/// `echo --config FILE` runs it as any service of the suite, with mutual TLS, health, reflection and
/// drain. `echo --plaintext PORT [LOOPS] [LIMIT=VALUE…]` runs the bare server for load generators and
/// attacks; port 0 is any. `echo --complete PORT LOOPS TOKENFILE [CERTIFICATE KEY]` runs one with all
/// that a call of the suite goes through.
@main struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count >= 3, arguments[1] == "--plaintext", let port = UInt16(arguments[2]) {
      return try servePlaintext(port, arguments.dropFirst(3))
    }
    if arguments.count >= 2, arguments[1] == "--complete" {
      guard let server = CompleteServer(Array(arguments.dropFirst(2))) else {
        StandardError.write("usage: echo --complete PORT LOOPS TOKENFILE [CERTIFICATE KEY]\n")
        exit(2)
      }
      return try server.run()
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
