internal import RPC

/// The parameters after the question mark (`application/x-www-form-urlencoded`), in order, values of
/// one name together.
struct QueryString: Sendable {
  /// Values, all names together.
  static let valuesMax = 200

  private(set) var parameters: [(name: String, values: [String])] = []

  /// Throws `PARAMETER_INVALID` for broken escapes and too many values.
  init(_ text: Substring) throws(RPCError) {
    let pairs = text.split(separator: "&")
    guard pairs.count <= Self.valuesMax else {
      throw Refusal.parameter("", "MALFORMED", "More than \(Self.valuesMax) parameters.")
    }
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true),
        let value = PercentEncoding.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
      else { throw Refusal.parameter("", "MALFORMED", "A percent escape is broken.") }
      if let place = parameters.firstIndex(where: { $0.name == name }) {
        parameters[place].values.append(value)
      } else {
        parameters.append((name, [value]))
      }
    }
  }

  /// Splits a target into path and query.
  static func split(_ target: String) -> (path: Substring, query: Substring) {
    let path = target.prefix { $0 != "?" }
    return (path, target[path.endIndex...].dropFirst())
  }

  /// The first value of a name.
  subscript(name: String) -> String? {
    parameters.first { $0.name == name }?.values.first
  }
}
