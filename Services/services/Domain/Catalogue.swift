/// All versions of all services.
struct Catalogue: Sendable {
  static let servicesMax = 5_000

  /// By id, then by rising version.
  private let versions: [String: [ServiceDefinition]]

  init(_ definitions: [(file: String, definition: ServiceDefinition)]) throws(DefinitionFault) {
    var versions: [String: [ServiceDefinition]] = [:]
    for (file, definition) in definitions {
      guard file == "\(definition.id).v\(definition.version).json" else {
        throw DefinitionFault(
          file: file, pointer: "/id",
          text: "the file must be \(definition.id).v\(definition.version).json")
      }
      versions[definition.id, default: []].append(definition)
    }
    self.versions = versions.mapValues { $0.sorted { $0.version < $1.version } }
  }

  func definition(_ id: String, version: UInt32) -> ServiceDefinition? {
    versions[id]?.first { $0.version == version }
  }

  func newest(_ id: String) -> ServiceDefinition? { versions[id]?.last }

  func contains(_ id: String) -> Bool { versions[id] != nil }

  /// The highest version that holds on a day.
  func definition(_ id: String, on day: CivilDay) -> ServiceDefinition? {
    versions[id]?.last { $0.holds(on: day) }
  }

  /// What is offered on a day, by code.
  func offered(on day: CivilDay) -> [ServiceDefinition] {
    versions.keys.compactMap { definition($0, on: day) }.sorted {
      (Self.codeKey($0.code), $0.id) < (Self.codeKey($1.code), $1.id)
    }
  }

  /// `2.9` before `2.18`.
  private static func codeKey(_ code: String) -> String {
    code.split(separator: ".").map { CivilDay.padded(Int($0) ?? 0, 6) }.joined(separator: ".")
  }

  /// Finds services by words in any language: each word of the query must begin a word of the title,
  /// the summary or the code; titles count more. Endings of long words are passed over, since our
  /// languages inflect.
  func search(_ query: String, on day: CivilDay, limit: Int) -> [ServiceDefinition] {
    let wanted = Self.words(query).prefix(16).map(Self.stem)
    guard !wanted.isEmpty else { return [] }
    let scored = offered(on: day).compactMap { definition -> (ServiceDefinition, Int)? in
      let title = Language.allCases.flatMap { Self.words(definition.title[$0]) }
      let rest = Language.allCases.flatMap { Self.words(definition.summary[$0]) }
      var score = 0
      for word in wanted {
        if definition.code.hasPrefix(word) || definition.id == word {
          score += 5
        } else if title.contains(where: { $0.hasPrefix(word) }) {
          score += 3
        } else if rest.contains(where: { $0.hasPrefix(word) }) {
          score += 1
        } else {
          return nil
        }
      }
      return (definition, score)
    }
    return scored.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.prefix(limit).map(\.element.0)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().replacing("ё", with: "е").split {
      !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "'" || $0 == "’")
    }.map(String.init)
  }

  private static func stem(_ word: String) -> String {
    word.count > 5 && word.allSatisfy(\.isLetter) ? String(word.dropLast(2)) : word
  }
}
