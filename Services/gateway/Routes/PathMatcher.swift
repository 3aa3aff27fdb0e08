/// Finds the route of a request: by verb, custom verb and path, the most specific template first.
struct PathMatcher<Route: Sendable>: Sendable {
  struct Binding: Equatable, Sendable {
    let field: [String]
    let value: String
  }

  enum Found {
    case route(Route, [Binding])
    /// The path is known with these methods only.
    case otherMethods([String])
    case nothing
    /// A percent escape of the path is broken.
    case malformed
  }

  private struct Entry: Sendable {
    let method: String
    let template: PathTemplate
    let route: Route
  }

  /// By custom verb, in the order in which they are asked.
  private var entries: [String: [Entry]] = [:]

  /// Takes a route; false when another has the same method and the same path.
  mutating func add(_ method: String, _ template: PathTemplate, _ route: Route) -> Bool {
    var list = entries[template.verb] ?? []
    let isTaken = list.contains {
      $0.method == method && $0.template.segments == template.segments
    }
    if isTaken { return false }
    let entry = Entry(method: method, template: template, route: route)
    let place =
      list.firstIndex { PathTemplate.isMoreSpecific(template, $0.template) } ?? list.count
    list.insert(entry, at: place)
    entries[template.verb] = list
    return true
  }

  /// Looks a path up; `path` is without query, escapes as sent.
  func find(_ method: String, _ path: Substring) -> Found {
    guard path.hasPrefix("/") else { return .nothing }
    var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts == [""] { parts = [] }
    let verb = takeVerb(&parts)
    var others: [String] = []
    for entry in entries[verb] ?? [] {
      guard let many = Self.match(entry.template.segments, parts) else { continue }
      guard entry.method == method else {
        if !others.contains(entry.method) { others.append(entry.method) }
        continue
      }
      guard let bindings = Self.bindings(entry.template, parts, many) else { return .malformed }
      return .route(entry.route, bindings)
    }
    return others.isEmpty ? .nothing : .otherMethods(others.sorted())
  }

  /// A custom verb that some route has is taken off the last segment; any other colon is the
  /// segment's own.
  private func takeVerb(_ parts: inout [Substring]) -> String {
    guard let last = parts.last, let colon = last.lastIndex(of: ":") else { return "" }
    let verb = String(last[last.index(after: colon)...])
    guard !verb.isEmpty, entries[verb] != nil else { return "" }
    parts[parts.count - 1] = last[..<colon]
    return verb
  }

  /// How many segments `**` stands for (1 without); nil when the path does not fit.
  private static func match(_ segments: [PathTemplate.Segment], _ parts: [Substring]) -> Int? {
    let manyAt = segments.firstIndex(of: .many)
    let many = manyAt == nil ? 1 : parts.count - segments.count + 1
    guard many >= 0, parts.count == segments.count - 1 + many || manyAt == nil else { return nil }
    if manyAt == nil, parts.count != segments.count { return nil }
    var place = 0
    for segment in segments {
      switch segment {
      case .many:
        place += many
        continue
      case .one:
        if parts[place].isEmpty { return nil }
      case .literal(let text):
        if parts[place] != text, PercentEncoding.decode(parts[place]) != text { return nil }
      }
      place += 1
    }
    return many
  }

  private static func bindings(
    _ template: PathTemplate, _ parts: [Substring], _ many: Int
  ) -> [Binding]? {
    var bindings: [Binding] = []
    let manyAt = template.segments.firstIndex(of: .many) ?? .max
    for variable in template.variables {
      let start = variable.segments.lowerBound
      let shift = many - 1
      let first = start > manyAt ? start + shift : start
      let end = variable.segments.upperBound
      let last = end > manyAt ? end + shift : end
      let isSingle = variable.segments.count == 1 && template.segments[start] != .many
      let texts = parts[first..<last].map {
        PercentEncoding.decode($0, keepsReserved: !isSingle)
      }
      guard texts.allSatisfy({ $0 != nil }) else { return nil }
      let value = texts.compactMap(\.self).joined(separator: "/")
      bindings.append(Binding(field: variable.field, value: value))
    }
    return bindings
  }
}
