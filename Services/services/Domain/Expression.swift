/// What an expression is about, or gives.
enum ExpressionType: String, Sendable {
  case text, number, boolean
  case texts = "list of texts"
}

/// A value while an expression is evaluated.
enum ExpressionValue: Equatable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  case texts([String])

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .texts(let list): list.isEmpty
    case .number, .boolean: false
    }
  }
}

/// A condition or a value of the catalogue: the subset of CEL that the catalogue's README names.
///
/// It has no loops, no effects and a bounded size, and its evaluation never fails, so a file can't do
/// more than decide.
indirect enum Expression: Equatable, Sendable {
  enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
  }

  case literal(ExpressionValue)
  case path(String)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case compare(Comparison, Expression, Expression)
  case isIn(Expression, [ExpressionValue])
  case either(Expression, Expression, Expression)
  case has(String)
  case size(String)
  case daysBetween(Expression, Expression)
  case ageOn(Expression, Expression)

  /// The paths that it names, each once, in order.
  var paths: [String] {
    var found: [String] = []
    collect(&found)
    return found
  }

  private func collect(_ found: inout [String]) {
    switch self {
    case .literal: break
    case .path(let path), .has(let path), .size(let path):
      if !found.contains(path) { found.append(path) }
    case .not(let inner), .isIn(let inner, _): inner.collect(&found)
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
      .daysBetween(let left, let right), .ageOn(let left, let right):
      left.collect(&found)
      right.collect(&found)
    case .either(let condition, let first, let second):
      condition.collect(&found)
      first.collect(&found)
      second.collect(&found)
    }
  }
}

/// Evaluates expressions over values by path, and remembers which paths had no value.
struct ExpressionEvaluator {
  let values: [String: ExpressionValue]
  private(set) var missing: [String] = []

  init(_ values: [String: ExpressionValue]) { self.values = values }

  /// Whether a condition holds; without a value it does not.
  mutating func holds(_ expression: Expression) -> Bool {
    if case .boolean(let held) = value(of: expression) { return held }
    return false
  }

  /// The value; nil where one was missing.
  mutating func value(of expression: Expression) -> ExpressionValue? {
    switch expression {
    case .literal(let value): return value
    case .path(let path): return known(path)
    case .not(let inner): return .boolean(!holds(inner))
    case .and(let left, let right): return .boolean(holds(left) && holds(right))
    case .or(let left, let right): return .boolean(holds(left) || holds(right))
    case .either(let condition, let first, let second):
      return value(of: holds(condition) ? first : second)
    case .has(let path): return .boolean(values[path].map { !$0.isEmpty } ?? false)
    case .isIn(let inner, let list):
      return .boolean(value(of: inner).map { list.contains($0) } ?? false)
    case .compare(let how, let left, let right):
      guard let one = value(of: left), let other = value(of: right) else { return .boolean(false) }
      return .boolean(Self.compare(how, one, other))
    case .size(let path):
      switch known(path) {
      case .text(let text): return .number(Double(text.unicodeScalars.count))
      case .texts(let list): return .number(Double(list.count))
      default: return nil
      }
    case .daysBetween(let left, let right):
      guard let (from, to) = days(left, right) else { return nil }
      return .number(Double(Int64(to.number) - Int64(from.number)))
    case .ageOn(let left, let right):
      guard let (birth, day) = days(left, right) else { return nil }
      return .number(Double(birth.fullYears(on: day)))
    }
  }

  private mutating func known(_ path: String) -> ExpressionValue? {
    if let value = values[path], !value.isEmpty { return value }
    if !missing.contains(path) { missing.append(path) }
    return nil
  }

  private mutating func days(
    _ left: Expression, _ right: Expression
  ) -> (CivilDay, CivilDay)? {
    guard case .text(let one) = value(of: left), case .text(let other) = value(of: right),
      let first = CivilDay(one), let second = CivilDay(other)
    else { return nil }
    return (first, second)
  }

  private static func compare(
    _ how: Expression.Comparison, _ one: ExpressionValue, _ other: ExpressionValue
  ) -> Bool {
    switch (one, other) {
    case (.number(let left), .number(let right)): ordered(how, left, right)
    case (.text(let left), .text(let right)):
      // By scalars, never by canonical equivalence: what is written decides.
      ordered(
        how, Scalars(Array(left.unicodeScalars.map(\.value))),
        Scalars(Array(right.unicodeScalars.map(\.value))))
    case (.boolean, .boolean), (.texts, .texts):
      how == .equal ? one == other : how == .notEqual && one != other
    default: false
    }
  }

  private struct Scalars: Comparable {
    let values: [UInt32]
    init(_ values: [UInt32]) { self.values = values }
    static func < (left: Scalars, right: Scalars) -> Bool {
      left.values.lexicographicallyPrecedes(right.values)
    }
  }

  private static func ordered<Value: Comparable>(
    _ how: Expression.Comparison, _ left: Value, _ right: Value
  ) -> Bool {
    switch how {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}
