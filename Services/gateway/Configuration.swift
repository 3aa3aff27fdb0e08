internal import Hosting
internal import PKI
internal import RPC

/// What the gateway is told beside what every service is (`ServerSettings`); the README explains.
struct Configuration: ServiceConfiguration {
  /// Where the clients of certificates find revocation answers and time stamps; nil: nowhere here.
  let trustListen: Endpoint?
  /// The folder of the portal's files; nil: no portal.
  let portalFolder: String?
  /// Seal sessions of browsers, the newest key first.
  let sessionKeys: [SealingKey]
  /// Origins of the card agent.
  let agents: [String]

  /// Where `talaka card agent` listens.
  static let agentDefault = "http://127.0.0.1:17171"

  init(_ reader: inout ConfigurationReader) {
    trustListen = reader.optionalString("trust.listen").flatMap { text in
      let endpoint = Endpoint(text)
      if endpoint == nil { reader.fault("trust.listen", "\(text) is no host:port") }
      return endpoint
    }
    let hasPortal = reader.optionalString("portal.folder") != nil
    portalFolder = hasPortal ? reader.path("portal.folder") : nil
    agents = reader.string("portal.agents", default: Self.agentDefault).split(separator: ",")
      .map(String.init)
    sessionKeys = Self.keys(&reader, needed: hasPortal)
  }

  /// One key a line, base64 of 32 octets.
  private static func keys(_ reader: inout ConfigurationReader, needed: Bool) -> [SealingKey] {
    guard let file = needed ? reader.file("portal.key") : reader.optionalFile("portal.key") else {
      return []
    }
    // A file of exactly 32 octets is one key as it is.
    if file.count == SealingKey.length, let key = try? SealingKey(file) { return [key] }
    let lines = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline)
    let keys = lines.compactMap { line in
      (try? Base64.decode(line)).flatMap { try? SealingKey($0) }
    }
    if keys.isEmpty || keys.count != lines.count {
      reader.fault("portal.key", "the file is not 32 octets, nor lines of base64 of 32 octets")
    }
    return keys
  }
}
