private import CPostgres
internal import Reactor

/// Turns a configuration into libpq's keywords, with every host resolved: libpq itself would block
/// in the resolver.
struct ConnectionKeywords {
  var keywords: [String] = []
  var values: [String] = []
  /// The configuration asks for a server that takes writes.
  var requiresWritable = false

  /// libpq tries the hosts in turn, but not after one that swallows packets, so each attempt may begin
  /// at another one: `firstHost`, counted round. Throws `PostgresError` of kind `unavailable` when the
  /// string is malformed or a host unknown.
  static func resolve(
    _ configuration: PostgresConfiguration, firstHost: Int, on loop: EventLoop
  ) async throws(PostgresError) -> ConnectionKeywords {
    var options = try parse(configuration.connection)
    try await resolveHosts(&options, firstHost: firstHost, on: loop)
    let own = options["options"].map { $0 + " " } ?? ""
    options["options"] = own + configuration.sessionOptions
    options["client_encoding"] = "UTF8"
    options["gssencmode"] = "disable"
    options["application_name"] = configuration.applicationName
    // The kernel gives up on a dead peer even when nothing but an answer is awaited.
    for (keyword, value) in [
      "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3",
      "tcp_user_timeout": "30000",
    ] where options[keyword] == nil {
      options[keyword] = value
    }
    var result = ConnectionKeywords()
    result.requiresWritable = ["read-write", "primary"].contains(options["target_session_attrs"])
    for (keyword, value) in options {
      result.keywords.append(keyword)
      result.values.append(value)
    }
    return result
  }

  /// Begins a connection, without blocking.
  func startConnecting() -> OpaquePointer? {
    let names = CStrings(keywords)
    let texts = CStrings(values)
    return withExtendedLifetime((names, texts)) {
      PQconnectStartParams(names.pointers, texts.pointers, 0)
    }
  }

  private static func parse(_ text: String) throws(PostgresError) -> [String: String] {
    var message: UnsafeMutablePointer<CChar>?
    guard let parsed = PQconninfoParse(text, &message) else {
      // libpq's message may quote the string, and with it a password.
      PQfreemem(message)
      throw PostgresError(.unavailable, "the connection string is malformed")
    }
    defer { PQconninfoFree(parsed) }
    var options: [String: String] = [:]
    var entry = parsed
    while let keyword = entry.pointee.keyword {
      if let value = entry.pointee.val {
        options[String(cString: keyword)] = String(cString: value)
      }
      entry += 1
    }
    return options
  }

  private static func resolveHosts(
    _ options: inout [String: String], firstHost: Int, on loop: EventLoop
  ) async throws(PostgresError) {
    guard let host = options["host"], !host.isEmpty, options["hostaddr"] == nil else { return }
    let hosts = host.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let areSockets = hosts.allSatisfy { $0.hasPrefix("/") }
    if hosts.count == 1, areSockets { return }
    let ports = (options["port"] ?? "5432").split(separator: ",").map(String.init)
    var names: [String] = []
    var addresses: [String] = []
    var portOfEach: [String] = []
    for (index, name) in hosts.enumerated() {
      let port = index < ports.count ? ports[index] : ports.last ?? "5432"
      let found =
        name.hasPrefix("/") ? [""] : await NameResolver.resolve(name, port: 0, on: loop).map(\.host)
      for address in found {
        names.append(name)
        addresses.append(address)
        portOfEach.append(port)
      }
    }
    if names.isEmpty { throw PostgresError(.unavailable, "unknown host \(host)") }
    let first = firstHost % names.count
    func list(_ values: [String]) -> String {
      (values[first...] + values[..<first]).joined(separator: ",")
    }
    options["host"] = list(names)
    if !areSockets { options["hostaddr"] = list(addresses) }
    options["port"] = list(portOfEach)
  }
}

extension SocketAddress {
  /// The numeric address without port and brackets.
  fileprivate var host: String {
    let text = description.prefix(upTo: description.lastIndex(of: ":") ?? description.endIndex)
    return text.hasPrefix("[") ? String(text.dropFirst().dropLast()) : String(text)
  }
}

/// Null-terminated strings in a null-terminated list, for one call.
private final class CStrings {
  private let copies: [UnsafeMutablePointer<CChar>]
  let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ strings: [String]) {
    copies = strings.map { string in
      let text = string.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
      for (index, character) in text.enumerated() { copy[index] = character }
      return copy
    }
    pointers = .allocate(capacity: copies.count + 1)
    for (index, copy) in copies.enumerated() { pointers[index] = UnsafePointer(copy) }
    pointers[copies.count] = nil
  }

  deinit {
    for copy in copies { copy.deallocate() }
    pointers.deallocate()
  }
}
