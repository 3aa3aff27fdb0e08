/// Paragraphs with places for values: `{{result.paid_from|date}}`.
struct Template: Sendable, Equatable {
  enum Filter: String, Sendable {
    case date, money, label
  }
  enum Piece: Sendable, Equatable {
    case text(String)
    case value(path: String, filter: Filter?)
  }

  let paragraphs: [[Piece]]

  static let paragraphsMax = 50

  /// `paths` may be named, with the filters that fit each.
  init(_ texts: [DefinitionNode], paths: [String: Set<String>]) throws(DefinitionFault) {
    guard texts.count <= Self.paragraphsMax else {
      throw texts[0].fault("has more than \(Self.paragraphsMax) paragraphs")
    }
    var paragraphs: [[Piece]] = []
    for node in texts { paragraphs.append(try Self.pieces(node, paths)) }
    self.paragraphs = paragraphs
  }

  private static func pieces(
    _ node: DefinitionNode, _ paths: [String: Set<String>]
  ) throws(DefinitionFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(try node.text())
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { throw node.fault("a {{ is not closed") }
      let parts = rest[..<close.lowerBound].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false
      ).map(String.init)
      guard let filters = paths[parts[0]] else { throw node.fault("{{\(parts[0])}} is no path") }
      var filter: Filter?
      if parts.count == 2 {
        filter = Filter(rawValue: parts[1])
        guard filter != nil, filters.contains(parts[1]) else {
          throw node.fault("{{\(parts[0])|\(parts[1])}}: the filter does not fit")
        }
      }
      pieces.append(.value(path: parts[0], filter: filter))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// The paragraphs with values; `value` gives the text of a path, already through its filter.
  func filled(_ value: (String, Filter?) -> String) -> [String] {
    paragraphs.map { pieces in
      pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .value(let path, let filter): value(path, filter)
        }
      }.joined()
    }
  }

  /// The paths that it names.
  var paths: Set<String> {
    var found: Set<String> = []
    for case .value(let path, _) in paragraphs.joined() { found.insert(path) }
    return found
  }

  /// Kopecks as `5 000,00 BYN`, in English `5,000.00 BYN`.
  static func money(_ kopecks: Int64, _ language: Language) -> String {
    let whole = String(kopecks.magnitude / 100)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 {
        grouped += language == .en ? "," : "\u{a0}"
      }
      grouped.append(digit)
    }
    let sign = kopecks < 0 ? "-" : ""
    let point = language == .en ? "." : ","
    return "\(sign)\(grouped)\(point)\(CivilDay.padded(kopecks.magnitude % 100, 2))\u{a0}BYN"
  }
}
