internal import COpenSSL

/// A failure of TLS or of the material given to it; says nothing secret.
public struct TLSError: Error, Sendable, CustomStringConvertible {
  /// What was being done.
  public let operation: String
  public let detail: String

  public var description: String { "TLS \(operation): \(detail)" }

  init(operation: String, detail: String) {
    self.operation = operation
    self.detail = detail
  }

  /// Takes the reasons out of OpenSSL's queue of this thread, which would poison the next call.
  static func drained(_ operation: String) -> TLSError {
    var reasons: [String] = []
    while case let code = ERR_get_error(), code != 0 {
      if let text = ERR_reason_error_string(code) { reasons.append(String(cString: text)) }
    }
    let detail = reasons.isEmpty ? "no reason given" : reasons.joined(separator: "; ")
    return TLSError(operation: operation, detail: detail)
  }
}
