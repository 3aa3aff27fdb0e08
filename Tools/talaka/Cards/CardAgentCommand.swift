import ArgumentParser
import Card
import HTTP1
import PKI
import Reactor
import Synchronization

struct CardAgentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent",
    abstract: "Lets the portal in a browser on this machine use a card file.",
    discussion: """
      Stands in for the Web eID extension, on 127.0.0.1 only. Pages of other origins are refused; \
      the PIN is asked for here, for each login and each signature.
      """)

  /// Where the portal looks for it.
  static let usualPort = 17171

  @OptionGroup var choice: CardChoice
  @Option(help: "The port on 127.0.0.1; 0 for any free one.")
  var port = Self.usualPort
  @Option(help: "An origin whose pages may use the card; may be given several times.")
  var origin = ["https://localhost:\(Suite.Ports().door)"]
  @OptionGroup var pin: PINSource

  func run() throws {
    let inserted = try choice.open()
    let holder = try inserted.certificate(.authentication).subject.commonName ?? ""
    guard let port = UInt16(exactly: port) else {
      throw ValidationError("\(self.port) is no port")
    }
    let origins = origin
    let loop = try EventLoop()
    let asking = PINAsking(source: pin)
    let agent = CardAgent(card: inserted, origins: origins) { question in
      await asking.ask(question, on: loop)
    }
    let server = HTTP1Server(loops: [loop]) { request in await Self.answer(request, agent) }
    loop.spawn {
      do {
        let bound = try await server.listen(host: "127.0.0.1", port: port)
        Terminal.say("card of \(holder) at http://127.0.0.1:\(bound)")
        Terminal.say("for pages of \(origins.joined(separator: ", ")); Ctrl-C takes the card out")
      } catch {
        Terminal.say("\(error)")
        Self.exit(withError: ExitCode(1))
      }
    }
    loop.run()
  }

  private static func answer(_ request: HTTP1Request, _ agent: CardAgent) async -> HTTP1Response {
    var headers: [String: String] = [:]
    for name in ["host", "origin", "content-type"] { headers[name] = request.header(name) }
    let answer = await agent.answer(
      CardAgent.Request(
        method: request.method, path: String(request.path), headers: headers, body: request.body))
    let fields = answer.fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    return HTTP1Response(answer.status, fields, answer.body)
  }
}

/// Asks for PINs away from the loop, which a person who thinks would block.
struct PINAsking: Sendable {
  let file: String?

  init(source: PINSource) { file = source.pinFrom }

  func ask(_ question: CardAgent.Question, on loop: EventLoop) async -> [UInt8]? {
    let file = file
    // A file does not know better the second time.
    if case .again = question, file != nil { return nil }
    return await BlockingPool.shared.run(resumingOn: loop) {
      var source = PINSource()
      source.pinFrom = file
      return (try? source.read(Self.text(question))) ?? nil
    }
  }

  private static func text(_ question: CardAgent.Question) -> String {
    switch question {
    case .login(let origin): "Log in to \(origin)? PIN, or only Enter to refuse: "
    case .signature(let origin, let hash):
      "Sign for \(origin) the hash \(hash.prefix(8).map { String($0, radix: 16) }.joined())…? "
        + "PIN, or only Enter to refuse: "
    case .again(let left): "Wrong PIN, \(left) tries left. PIN: "
    }
  }
}
