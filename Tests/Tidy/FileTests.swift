import Cluster
import Testing

struct FileTests {
  static let linesMax = 400

  @Test func everyFileCanBeReadInOneSitting() {
    let endings = [".swift", ".c", ".h", ".sql"]
    let long = Repository.files.filter { file in
      !file.isGenerated && endings.contains(where: file.path.hasSuffix)
        && file.text.split(separator: "\n", omittingEmptySubsequences: false).count
          > Self.linesMax + 1
    }
    #expect(long.map(\.path) == [])
  }

  @Test func swiftFormatFindsNothing() throws {
    let files = Repository.files.map(\.path).filter {
      $0.hasSuffix(".swift") && !$0.contains("/Generated/")
    }
    var command = Command("swift", ["format", "lint", "--strict", "--parallel"] + files)
    command.folder = Repository.root
    command.output = .captured
    let (status, text) = try command.finish()
    #expect(status == 0, "\(text.prefix(4_000))")
  }

  /// Places of a machine and hosts that mean nothing to whoever clones this.
  @Test func nothingNamesTheMachineItWasWrittenOn() {
    let words = ["/" + "work/", "/" + "root/", "pypi" + ".org", "deb." + "debian.org"]
    let found = Repository.files.flatMap { file in
      words.filter(file.text.contains).map { Violation(file, $0) }
    }
    #expect(found == [])
  }

  @Test func markdownLinksLeadSomewhere() {
    let found = Repository.files.filter { $0.path.hasSuffix(".md") }.flatMap(deadLinks)
    #expect(found == [])
  }

  @Test func findsADeadLink() {
    let file = Repository.File(
      path: "README.md", text: "[a](Package.swift) [b](no-such.md#x) [c](https://e.example) [d](#e)"
    )
    #expect(deadLinks(file) == [Violation(file, "no-such.md")])
  }

  private func deadLinks(_ file: Repository.File) -> [Violation] {
    let folder = ([Repository.root] + file.folders).joined(separator: "/")
    return file.text.matches(of: #/\]\(([^)\s#]+)(?:#[^)]*)?\)/#).compactMap { match in
      let target = String(match.1)
      if target.contains("://") || target.hasPrefix("mailto:") { return nil }
      return Files.exists("\(folder)/\(target)") ? nil : Violation(file, target)
    }
  }
}
