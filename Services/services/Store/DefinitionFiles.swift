import FoundationEssentials
import PKI
import Reactor

/// The catalogue, the rules and the calendar as they were when the service started.
struct DefinitionFiles: Sendable {
  struct LoadedRule: Sendable {
    let rule: RuleDefinition
    /// SHA-256 of the file.
    let digest: [UInt8]
  }

  static let fileBytesMax = 1 << 20
  static let filesMax = 5_000

  let catalogue: Catalogue
  let rules: [LoadedRule]
  let calendar: WorkingCalendar

  /// Reads and checks all; throws the first `DefinitionFault`, and the start ends there.
  init(catalogue: String, rules: String, calendar: String) throws {
    var definitions: [(file: String, definition: ServiceDefinition)] = []
    for name in try Self.names(in: catalogue) {
      let node = try DefinitionNode.parse(Self.read("\(catalogue)/\(name)"), file: name)
      definitions.append((name, try ServiceDefinition(node)))
    }
    let loaded = try Catalogue(definitions)
    self.catalogue = loaded
    var found: [LoadedRule] = []
    for name in try Self.names(in: rules) {
      let bytes = try Self.read("\(rules)/\(name)")
      let rule = try RuleDefinition(DefinitionNode.parse(bytes, file: name), loaded)
      guard name == "\(rule.id).json" else {
        throw DefinitionFault(
          file: name, pointer: "/id", text: "the file must be \(rule.id).json")
      }
      found.append(LoadedRule(rule: rule, digest: DigestAlgorithm.sha256.digest(bytes)))
    }
    self.rules = found
    self.calendar = try WorkingCalendar(
      DefinitionNode.parse(Self.read(calendar), file: "belarus.json"))
  }

  private static func read(_ path: String) throws -> [UInt8] {
    try FileReader.read(path, limit: fileBytesMax)
  }

  /// The JSON files of a folder, by name.
  private static func names(in folder: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }.sorted()
    guard names.count <= filesMax else {
      throw DefinitionFault(file: folder, pointer: "", text: "holds too many files")
    }
    return names
  }
}
