import ArgumentParser
import Card
import Cluster
import PKI

struct CardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: "Makes ID cards as files or in tokens, and uses them.",
    discussion: """
      A card file holds two P-256 keys under a PIN. It stands in for a card where there is no \
      reader: for demonstrations and tests, because whoever has the file can try all PINs on a copy. \
      A PKCS#11 token (--token LABEL) keeps its keys and counts tries itself.
      """,
    subcommands: [Make.self, Show.self, Sign.self, CardAgentCommand.self])

  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a card for a person of the register, with certificates.",
      discussion: "Uses the operator's certificate. An unfinished card is finished.")

    @Option(help: "The holder's personal number.")
    var person: String
    @Option(help: "The card file to make.")
    var out: String?
    @Option(help: "The label of the PKCS#11 token to make instead.")
    var token: String?
    @Option(help: "The PKCS#11 library.")
    var module = "/usr/lib/softhsm/libsofthsm2.so"
    @OptionGroup var pin: PINSource
    @OptionGroup var place: Place

    func run() throws {
      let reach = Reach(workspace: try Workspace(), ports: place.ports)
      guard let digits = try pin.read("New PIN for the card: ") else { throw ExitCode(1) }
      let (person, out, token) = (person, out, token)
      let module = try token.map { _ in try CardChoice.load(self.module) }
      try ClientLoop.run {
        let office = CardOffice(signatures: try reach.service("signatures"))
        if let out { _ = try await office.provide(personalNumber: person, pin: digits, at: out) }
        if let token, let module {
          try await office.provide(
            personalNumber: person, pin: digits, module: module, label: token)
        }
      }
      Terminal.say("made \(out ?? token ?? "")")
    }

    func validate() throws {
      guard (out == nil) != (token == nil) else {
        throw ValidationError("name either --out or --token")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows whose card it is, and how many PIN tries are left.")

    @OptionGroup var choice: CardChoice

    func run() throws {
      let card = try choice.open()
      if let file = try (card as? InsertedCard)?.read() {
        Terminal.say("holder      \(file.holder)")
        Terminal.say("PIN tries   \(file.triesLeft)\(file.triesLeft == 0 ? " (blocked)" : "")")
      }
      for use in CardKey.allCases {
        guard let certificate = try? card.certificate(use) else {
          Terminal.say("\(use.rawValue): no certificate yet")
          continue
        }
        Terminal.say("")
        Terminal.say("\(use.rawValue): \(certificate.subject.commonName ?? "")")
        Terminal.say(certificate.pem.trimmingSuffix("\n"))
      }
    }
  }

  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Signs a SHA-256 hash with the signature key; prints R‖S in base64.")

    @OptionGroup var choice: CardChoice
    @Option(help: "The hash: 64 hexadecimal digits.")
    var hash: String
    @OptionGroup var pin: PINSource

    func run() throws {
      guard let hash = Self.bytes(hash) else {
        throw ValidationError("a hash has 64 hexadecimal digits")
      }
      let inserted = try choice.open()
      guard let digits = try pin.read("PIN to sign \(self.hash): ") else { throw ExitCode(1) }
      for signature in try inserted.sign(hashes: [hash], pin: digits) {
        Terminal.say(Base64.encode(signature))
      }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
      guard text.utf8.count == 64 else { return nil }
      var bytes: [UInt8] = []
      var rest = text[...]
      while !rest.isEmpty {
        guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
        bytes.append(byte)
        rest = rest.dropFirst(2)
      }
      return bytes
    }
  }
}

extension String {
  /// The text without this ending.
  func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
