import Testing

struct LayeringTests {
  /// What is wrong with a file's imports.
  private func violations(_ file: Repository.File) -> [Violation] {
    guard file.folders.count >= 2 else { return [] }
    let (area, module) = (file.folders[0], file.folders[1])
    return SourceText(file.text).imports.flatMap { item in
      rules(area, module, file, item.module, item.attributes).map {
        Violation(file, line: item.line, $0)
      }
    }
  }

  private func rules(
    _ area: String, _ module: String, _ file: Repository.File, _ imported: String,
    _ attributes: Set<Substring>
  ) -> [String] {
    if let owners = Layers.owners[imported] {
      if area == "Services" || !owners.contains(module) && area == "Shared" {
        return ["\(imported) belongs to \(owners.sorted().joined(separator: " and "))"]
      }
      return attributes.contains("public") ? ["\(imported) must not show in an interface"] : []
    }
    if Layers.services.contains(imported) && area != "Tests" {
      return ["only tests import a service"]
    }
    guard area == "Shared" || area == "Services" else { return [] }
    guard let rank = Layers.shared.firstIndex(of: imported) else {
      return Layers.outside.contains(imported) ? [] : ["\(imported) is not on the list of imports"]
    }
    if area == "Shared" {
      guard let own = Layers.shared.firstIndex(of: module) else {
        return ["\(module) has no place among the layers"]
      }
      return rank < own ? [] : ["\(module) stands below \(imported)"]
    }
    if file.folders.contains("Domain") && !Layers.domainImports.contains(imported) {
      return ["a domain does not import \(imported)"]
    }
    return []
  }

  @Test func everyImportFollowsTheLayers() {
    let files = ["Shared", "Services", "Tools"].flatMap {
      Repository.swift(below: $0, generated: true)
    }
    #expect(!files.isEmpty)
    #expect(files.flatMap(violations) == [])
  }

  @Test func fullFoundationIsImportedNowhereInServicesAndShared() {
    let files = ["Shared", "Services"].flatMap { Repository.swift(below: $0) }
    let users = files.filter { file in
      SourceText(file.text).imports.contains { $0.module == "FoundationEssentials" }
    }
    #expect(users.count <= Layers.foundationFilesMax, "\(users.map(\.path))")
  }

  @Test(arguments: [
    ("Shared/RPC/A.swift", "import COpenSSL", "COpenSSL belongs to PKI and TLS"),
    ("Shared/TLS/A.swift", "public import COpenSSL", "COpenSSL must not show in an interface"),
    ("Shared/TLS/A.swift", "import RPC", "TLS stands below RPC"),
    ("Shared/TLS/A.swift", "import Foundation", "Foundation is not on the list of imports"),
    ("Services/identity/A.swift", "import accounts", "only tests import a service"),
    ("Services/identity/A.swift", "import CPostgres", "CPostgres belongs to Postgres"),
    ("Services/identity/Domain/A.swift", "import Protos", "a domain does not import Protos"),
    ("Services/identity/Domain/A.swift", "import Postgres", "a domain does not import Postgres"),
    ("Shared/New/A.swift", "import RPC", "New has no place among the layers"),
  ])
  func refusesAnImportAgainstTheLayers(path: String, line: String, rule: String) {
    let file = Repository.File(path: path, text: line)
    #expect(violations(file) == [Violation(file, line: 1, rule)])
  }

  @Test(arguments: [
    ("Shared/TLS/A.swift", "private import COpenSSL"), ("Shared/RPC/A.swift", "import HTTP2"),
    ("Services/identity/Store/A.swift", "import Postgres"),
    ("Tests/identity/A.swift", "@testable import identity"),
  ])
  func acceptsAnImportAlongTheLayers(path: String, line: String) {
    #expect(violations(Repository.File(path: path, text: line)) == [])
  }
}
