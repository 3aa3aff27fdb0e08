/// A path template of `google.api.http`: `/v1/{parent=drafts/*}/attachments`, `/v1/{name=cases/*}:take`.
struct PathTemplate: Sendable, Equatable {
  enum Segment: Sendable, Equatable {
    case literal(String)
    /// `*`: exactly one segment, never empty.
    case one
    /// `**`: the rest, also nothing; once in a template.
    case many
  }

  struct Variable: Sendable, Equatable {
    /// `draft.name` as its parts.
    let field: [String]
    /// The segments it covers, counted from the start of the template.
    let segments: Range<Int>
  }

  /// Why a text is no template.
  struct Fault: Error, Equatable {
    let text: String
  }

  let text: String
  let segments: [Segment]
  let variables: [Variable]
  /// The custom verb after the last colon; empty without.
  let verb: String

  init(_ text: String) throws(Fault) {
    self.text = text
    var parser = Parser(rest: text[...])
    try parser.template()
    segments = parser.segments
    variables = parser.variables
    verb = parser.verb
  }

  /// More specific templates are asked first: a literal before `*` before `**`, place by place.
  static func isMoreSpecific(_ left: PathTemplate, _ right: PathTemplate) -> Bool {
    for (mine, other) in zip(left.segments, right.segments) {
      let (first, second) = (rank(mine), rank(other))
      if first != second { return first < second }
    }
    return left.segments.count > right.segments.count
  }

  private static func rank(_ segment: Segment) -> Int {
    switch segment {
    case .literal: 0
    case .one: 1
    case .many: 2
    }
  }

  private struct Parser {
    var rest: Substring
    var segments: [Segment] = []
    var variables: [Variable] = []
    var verb = ""

    mutating func template() throws(Fault) {
      try expect("/")
      if !rest.isEmpty { try list(inside: false) }
      if take(":") {
        verb = String(try literal())
      }
      guard rest.isEmpty else { throw Fault(text: "more follows the template") }
      guard segments.count(where: { $0 == .many }) <= 1 else {
        throw Fault(text: "** stands twice")
      }
      if let many = segments.firstIndex(of: .many), segments[many...].contains(.one) {
        throw Fault(text: "* stands after **")
      }
      let names = variables.map { $0.field.joined(separator: ".") }
      guard Set(names).count == names.count else { throw Fault(text: "a variable stands twice") }
    }

    private mutating func list(inside: Bool) throws(Fault) {
      repeat { try segment(inside: inside) } while take("/")
    }

    private mutating func segment(inside: Bool) throws(Fault) {
      if take("**") {
        segments.append(.many)
      } else if take("*") {
        segments.append(.one)
      } else if rest.first == "{" {
        guard !inside else { throw Fault(text: "a variable inside a variable") }
        try variable()
      } else {
        segments.append(.literal(String(try literal())))
      }
    }

    private mutating func variable() throws(Fault) {
      try expect("{")
      var field = [String(try identifier())]
      while take(".") { field.append(String(try identifier())) }
      let start = segments.count
      if take("=") { try list(inside: true) } else { segments.append(.one) }
      try expect("}")
      variables.append(Variable(field: field, segments: start..<segments.count))
    }

    private mutating func identifier() throws(Fault) -> Substring {
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      guard let first = name.first, !first.isNumber else { throw Fault(text: "a name is missing") }
      rest = rest.dropFirst(name.count)
      return name
    }

    private mutating func literal() throws(Fault) -> Substring {
      let text = rest.prefix { !"/{}*:=".contains($0) && $0.isASCII }
      guard !text.isEmpty else { throw Fault(text: "a segment is empty") }
      rest = rest.dropFirst(text.count)
      return text
    }

    private mutating func take(_ text: String) -> Bool {
      guard rest.hasPrefix(text) else { return false }
      rest = rest.dropFirst(text.count)
      return true
    }

    private mutating func expect(_ text: String) throws(Fault) {
      guard take(text) else { throw Fault(text: "\(text) is missing") }
    }
  }
}
