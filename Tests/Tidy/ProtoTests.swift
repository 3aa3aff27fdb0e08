import Testing

struct ProtoTests {
  private static let ours = Repository.files.filter {
    $0.path.hasPrefix("protos/talaka/") && $0.path.hasSuffix(".proto")
  }

  /// Methods without rules of their own: who may call must stand in the contract.
  private func bare(_ file: Repository.File) -> [Violation] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard words.first == "rpc" else { return nil }
      // A method ends with the brace that closes its block, or at once with a semicolon.
      var depth = 0
      for line in lines[index...] {
        if line.contains("option (talaka.options.v1.method)") { return nil }
        depth += line.count { $0 == "{" } - line.count { $0 == "}" }
        if depth <= 0 && line.contains(where: { $0 == "}" || $0 == ";" }) { break }
      }
      return Violation(file, line: index + 1, "the method has no rules")
    }
  }

  @Test func everyMethodSaysWhoMayCallIt() {
    #expect(!Self.ours.isEmpty)
    #expect(Self.ours.flatMap(bare) == [])
  }

  @Test func findsAMethodWithoutRules() {
    let file = Repository.File(
      path: "a.proto",
      text: """
        rpc One(Q) returns (R);
        rpc Two(Q) returns (R) {
          option (talaka.options.v1.method) = {callers: ["tests"]};
        }
        rpc Three(Q) returns (R) {
          option deprecated = true;
        }
        rpc Four(Q) returns (R) {
          option (talaka.options.v1.method) = {callers: ["tests"]};
        }
        """)
    #expect(bare(file).map(\.place) == ["a.proto:1", "a.proto:5"])
  }

  @Test func everyFileHasThePackageOfItsFolder() {
    for file in Self.ours {
      let package = file.folders.dropFirst().joined(separator: ".")
      #expect(file.text.contains("\npackage \(package);\n"), "\(file.path)")
    }
  }

  @Test func everyServiceHasAWordOfTheSuite() {
    let words = Set(Layers.services + ["echo", "events", "options", "registers", "type"])
    #expect(Set(Self.ours.map { $0.folders[2] }).subtracting(words) == [])
  }
}
