/// The header block of a call as clients of gRPC write it (RFC 7541).
struct RequestHeaders {
  /// How a client sends the token.
  enum TokenForm: String, CaseIterable {
    /// Put into the table by the first call and named by a number after it: grpc-go, Java, Swift.
    case indexed
    /// Written out in each call, without Huffman's code: the clients on C-core, .NET.
    case plain
  }

  /// Of the first call of a connection, and of all others.
  let first: [UInt8]
  let later: [UInt8]

  /// Numbers of the static table (RFC 7541 appendix A).
  private static let post: UInt8 = 3
  private static let schemes: (http: UInt8, https: UInt8) = (6, 7)
  private static let authorization = 23
  /// The table's first number for what was put in last.
  private static let tableStart = 62

  init(
    path: String, authority: String, isTLS: Bool, fields: [(name: String, value: String)],
    authorization: String?, form: TokenForm
  ) {
    let method: [UInt8] = [
      0x80 | Self.post, 0x80 | (isTLS ? Self.schemes.https : Self.schemes.http),
    ]
    var kept = [(":path", path), (":authority", authority)] + fields.map { ($0.name, $0.value) }
    var plain: [UInt8] = []
    if let authorization {
      switch form {
      case .indexed: kept.append(("authorization", authorization))
      case .plain:
        // Never indexed, the name by its number.
        plain = Self.number(0x10, 4, Self.authorization) + Self.string(authorization)
      }
    }
    // 0x40: put into the table, the name written out.
    first = method + kept.flatMap { [0x40] + Self.string($0.0) + Self.string($0.1) } + plain
    // What was put in last has the smallest number.
    later =
      method + kept.indices.flatMap { Self.number(0x80, 7, Self.tableStart + kept.count - 1 - $0) }
      + plain
  }

  /// A number with a prefix of so many bits (RFC 7541 §5.1).
  private static func number(_ pattern: UInt8, _ bits: Int, _ value: Int) -> [UInt8] {
    let most = 1 << bits - 1
    if value < most { return [pattern | UInt8(value)] }
    var bytes = [pattern | UInt8(most)]
    var rest = value - most
    while rest >= 128 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  /// A string as it is (RFC 7541 §5.2).
  private static func string(_ text: String) -> [UInt8] {
    number(0, 7, text.utf8.count) + Array(text.utf8)
  }
}
