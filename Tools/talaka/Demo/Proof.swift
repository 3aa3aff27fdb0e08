import Cluster

/// Verifies what the demonstration left with the `openssl` command alone, and shows that it refuses
/// a changed decision.
struct Proof {
  let folder: String

  func show(first: Play.Outcome, second: Play.Outcome) throws {
    Narrator.chapter("8 · Anybody verifies the decision with openssl, offline")
    Terminal.say("  cd \(folder)")
    for command in commands(for: "decision.pdf") {
      Terminal.say("  \(command.line)")
      let (status, text) = try command.finish()
      guard status == 0 else { throw Failure("openssl refuses a good decision: \(text)") }
      Narrator.note(Self.verdict(text))
    }
    try showRefusal()
    try showEvidence()
    try showDifference(first, second)
  }

  private func commands(for pdf: String) -> [Command] {
    [
      openssl([
        "cms", "-verify", "-binary", "-inform", "DER", "-in", "decision.p7s", "-content", pdf,
        "-CAfile", "ca.pem", "-out", "/dev/null",
      ]),
      openssl([
        "ts", "-verify", "-in", "decision.tst", "-token_in", "-data", pdf, "-CAfile", "ca.pem",
      ]),
    ]
  }

  private func openssl(_ arguments: [String]) -> Command {
    var command = Command("openssl", arguments)
    command.folder = folder
    command.output = .captured
    return command
  }

  /// One bit of one byte in the middle.
  private func showRefusal() throws {
    var bytes = try Files.readBytes("\(folder)/decision.pdf")
    guard !bytes.isEmpty else { throw Failure("decision.pdf is empty") }
    bytes[bytes.count / 2] ^= 1
    try Files.write(bytes, to: "\(folder)/changed.pdf")
    Terminal.say("  the same with one byte of the PDF changed:")
    for command in commands(for: "changed.pdf") {
      let (status, text) = try command.finish()
      guard status != 0 else { throw Failure("openssl accepts a changed decision") }
      Narrator.note("refused: \(Self.verdict(text))")
    }
    try Files.remove("\(folder)/changed.pdf")
  }

  private func showEvidence() throws {
    let names = Files.names(in: "\(folder)/evidence").filter { $0.hasSuffix(".p7s") }
    for name in names {
      let stem = String(name.dropLast(".p7s".count))
      let command = openssl([
        "cms", "-verify", "-binary", "-inform", "DER", "-in", "evidence/\(name)", "-content",
        "evidence/\(stem).json", "-CAfile", "ca.pem", "-out", "/dev/null",
      ])
      let (status, text) = try command.finish()
      guard status == 0 else { throw Failure("openssl refuses the evidence \(name): \(text)") }
    }
    Terminal.say("  the same for evidence/: \(names.count) of \(names.count) verified")
  }

  private func showDifference(_ first: Play.Outcome, _ second: Play.Outcome) throws {
    let files = try [first, second].map { try Files.readBytes("\(folder)/\($0.file)") }
    guard files[0] != files[1] else { throw Failure("two cases gave one PDF") }
    guard Files.find("pdftotext") != nil else {
      Terminal.say("  two cases, two PDFs; pdftotext, which would show them, is not installed")
      return
    }
    for outcome in [first, second] {
      var command = Command("pdftotext", ["-layout", outcome.file, "-"])
      command.folder = folder
      command.output = .captured
      let text = try command.run()
      guard text.contains(outcome.number), Self.holds(text, outcome.applicant) else {
        throw Failure("\(outcome.file) does not show its number and name")
      }
      Terminal.say("  \(outcome.file) shows \(outcome.number) and \(outcome.applicant)")
    }
  }

  /// Letters of any case: headings may be in capitals.
  private static func holds(_ text: String, _ name: String) -> Bool {
    text.lowercased().contains(name.lowercased())
  }

  private static func verdict(_ text: String) -> String {
    text.split(separator: "\n").first { line in
      ["Verification", "verif", "failure"].contains { line.contains($0) }
    }.map(String.init) ?? String(text.prefix(100))
  }
}
