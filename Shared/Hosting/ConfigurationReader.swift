internal import Configuration
internal import Protobuf
public import RPC
internal import Reactor

/// A fault of a configuration: which key, and what is wrong with it.
public struct ConfigurationFault: Sendable, Equatable, CustomStringConvertible {
  public let key: String
  public let text: String
  public var description: String { "\(key): \(text)" }
}

/// What a service reads at its start. Reading does not throw: every fault is collected, so that an
/// operator sees all of them at once.
public protocol ServiceConfiguration: Sendable {
  init(_ reader: inout ConfigurationReader)
}

/// Reads the configuration of a service: the environment first (`TALAKA_DATABASE_CONNECTION` for
/// `database.connection`), then the JSON file.
///
/// A key that is read and missing without a default is a fault; so is a key of the file that nobody
/// read: a misspelt key must not pass for a default.
public struct ConfigurationReader {
  /// Bytes of a file that a key names.
  public static let fileBytesMax = 1 << 20

  private let values: ConfigReader
  private var unread: Set<String>
  private let directory: String
  public private(set) var faults: [ConfigurationFault] = []

  /// Takes the text of the JSON file; relative paths in it count from `directory`.
  init(json: [UInt8], directory: String, environment: EnvironmentVariablesProvider) {
    self.directory = directory
    var found: [AbsoluteConfigKey: ConfigValue] = [:]
    var names: Set<String> = []
    var faults: [ConfigurationFault] = []
    do {
      try Self.flatten(JSONParser.parse(json), [], &found, &names)
    } catch {
      faults.append(ConfigurationFault(key: "(file)", text: "not a JSON object: \(error)"))
    }
    values = ConfigReader(providers: [environment, InMemoryProvider(values: found)])
    unread = names
    self.faults = faults
  }

  private static func flatten(
    _ value: JSONValue, _ path: [String], _ found: inout [AbsoluteConfigKey: ConfigValue],
    _ names: inout Set<String>
  ) throws(JSONError) {
    if case .object(let members) = value {
      for member in members { try flatten(member.value, path + [member.name], &found, &names) }
      return
    }
    let text: String
    switch value {
    case .string(let string): text = string
    case .number(let number): text = number.description
    case .bool(let flag): text = flag ? "true" : "false"
    case .array(let list): text = list.compactMap(\.string).joined(separator: ",")
    case .null, .object: return
    }
    names.insert(path.joined(separator: "."))
    found[AbsoluteConfigKey(["talaka"] + path)] = ConfigValue(.string(text), isSecret: false)
  }

  /// The raw text of a key, marked as read.
  private mutating func text(_ key: String) -> String? {
    unread.remove(key)
    return values.string(forKey: ConfigKey("talaka.\(key)"))
  }

  /// Reports a fault of one's own about a key.
  public mutating func fault(_ key: String, _ text: String) {
    faults.append(ConfigurationFault(key: key, text: text))
  }

  public mutating func string(_ key: String, default: String? = nil) -> String {
    if let found = text(key) { return found }
    if `default` == nil { fault(key, "is missing") }
    return `default` ?? ""
  }

  public mutating func optionalString(_ key: String) -> String? { text(key) }

  public mutating func int(_ key: String, in range: ClosedRange<Int>, default: Int) -> Int {
    guard let found = text(key) else { return `default` }
    guard let number = Int(found), range.contains(number) else {
      fault(key, "\(found) is no whole number in \(range.lowerBound)…\(range.upperBound)")
      return `default`
    }
    return number
  }

  public mutating func bool(_ key: String, default: Bool) -> Bool {
    switch text(key) {
    case nil: return `default`
    case "true": return true
    case "false": return false
    case .some(let other):
      fault(key, "\(other) is neither true nor false")
      return `default`
    }
  }

  /// A span like `500ms`, `30s`, `10m`, `12h`.
  public mutating func duration(
    _ key: String, in range: ClosedRange<Duration>, default: Duration
  ) -> Duration {
    guard let found = text(key) else { return `default` }
    let units: [(String, Duration)] = [
      ("ms", .milliseconds(1)), ("s", .seconds(1)), ("m", .seconds(60)), ("h", .seconds(3600)),
    ]
    for (suffix, unit) in units where found.hasSuffix(suffix) {
      if let count = Int32(found.dropLast(suffix.count)) {
        let value = unit * Int(count)
        if range.contains(value) { return value }
        fault(key, "\(found) is outside \(range.lowerBound)…\(range.upperBound)")
        return `default`
      }
    }
    fault(key, "\(found) is no duration like 500ms, 30s, 10m, 12h")
    return `default`
  }

  /// The bytes of the file that a key names; secrets and keys are given like this, never as text.
  public mutating func file(_ key: String) -> [UInt8] {
    guard let path = text(key) else {
      fault(key, "is missing")
      return []
    }
    return read(key, path) ?? []
  }

  /// The same, nil when the key is not there.
  public mutating func optionalFile(_ key: String) -> [UInt8]? {
    guard let path = text(key) else { return nil }
    return read(key, path)
  }

  private mutating func read(_ key: String, _ path: String) -> [UInt8]? {
    let whole = resolve(path)
    do throws(SystemError) {
      return try FileReader.read(whole, limit: Self.fileBytesMax)
    } catch {
      fault(key, "\(whole) can't be read (\(error))")
      return nil
    }
  }

  /// The path that a key names, absolute.
  public mutating func path(_ key: String, default: String? = nil) -> String {
    resolve(string(key, default: `default`))
  }

  private func resolve(_ path: String) -> String {
    path.hasPrefix("/") || path.isEmpty ? path : "\(directory)/\(path)"
  }

  /// Addresses divided by commas: `10.0.0.1:7001,10.0.0.2:7001`.
  public mutating func endpoints(_ key: String) -> [Endpoint] {
    guard let found = text(key) else {
      fault(key, "is missing")
      return []
    }
    var endpoints: [Endpoint] = []
    for part in found.split(separator: ",") {
      if let endpoint = Endpoint(String(part)) {
        endpoints.append(endpoint)
      } else {
        fault(key, "\(part) is no host:port")
      }
    }
    if endpoints.isEmpty { fault(key, "names no address") }
    return endpoints
  }

  /// Keys of the file under a prefix (`neighbours.`), without it.
  public func names(under prefix: String) -> [String] {
    unread.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  /// Call last: what the file says and nobody read is a fault.
  mutating func reportUnread() {
    for key in unread.sorted() { fault(key, "is not a key of this service") }
    unread = []
  }
}
