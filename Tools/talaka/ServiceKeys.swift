import Cluster
import PKI

/// Keys that services keep to themselves, beside those of their connections. Made once; what is there
/// already is kept.
enum ServiceKeys {
  /// Files of the keys in a folder, by service and key: `identity.tokens`.
  static func provide(in folder: String, mode: UInt32 = 0o600) throws {
    for name in ["identity.tokens", "documents.seal"] where !Files.exists("\(folder)/\(name)") {
      let key = PEM(label: "PRIVATE KEY", der: try PrivateKey.generate().pkcs8())
      try Files.write(key.text, to: "\(folder)/\(name)", mode: mode)
    }
    for name in ["signatures.sealing", "gateway.portal"] where !Files.exists("\(folder)/\(name)") {
      try Files.write(Secret.makeKey(), to: "\(folder)/\(name)", mode: mode)
    }
  }
}
