internal import HTTP2

/// The header blocks that answers are made of.
enum AnswerHeaders {
  static let success = HeaderBlock(
    [(":status", "200"), ("content-type", "application/grpc")], immortal: true)
  static let successTrailers = HeaderBlock([("grpc-status", "0")], immortal: true)

  /// `grpc-status` and its companions; nil is success.
  static func status(_ error: RPCError?, _ domain: String) -> [(name: String, value: String)] {
    guard let error else { return [("grpc-status", "0")] }
    var fields = [("grpc-status", String(error.code.rawValue))]
    if !error.message.isEmpty {
      fields.append(("grpc-message", HeaderText.percentEncoded(error.message)))
    }
    if let relayed = error.relayedDetails {
      fields.append(("grpc-status-details-bin", HeaderText.base64(relayed)))
    } else if !error.reason.isEmpty {
      let details = StatusDetails.encode(error, domain: domain)
      fields.append(("grpc-status-details-bin", HeaderText.base64(details)))
    }
    return fields.map { (name: $0.0, value: $0.1) }
  }
}
