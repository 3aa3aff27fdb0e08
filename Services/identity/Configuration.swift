internal import Hosting
internal import PKI
internal import RPC

/// What `identity` is told beside what every service is told.
struct Configuration: ServiceConfiguration {
  /// `iss` of access tokens; the same key that all verifiers read.
  let issuer: String
  /// The origin of the portal, as browsers state it: `https://host[:port]`.
  let origin: String
  /// The keys of access tokens; nil when they can't be read, which is a fault.
  let keys: TokenKeys?
  /// The root of the card authorities, pinned; nil: the one that `signatures` lists.
  let root: Certificate?
  /// Policies of which a card's certificate must name one; empty for any.
  let policies: Set<OID>
  /// Seconds.
  let accessLife: Int64
  let sessionLife: Int64

  /// For tests.
  init(issuer: String, origin: String, keys: TokenKeys, root: Certificate?) {
    (self.issuer, self.origin, self.keys, self.root) = (issuer, origin, keys, root)
    policies = []
    accessLife = AccessToken.longestLife
    sessionLife = 43_200
  }

  init(_ reader: inout ConfigurationReader) {
    issuer = reader.string("issuer", default: "https://talaka")
    origin = reader.string("login.origin")
    if !origin.isEmpty, !Self.isOrigin(origin) {
      reader.fault("login.origin", "\(origin) is no origin like https://host:port")
    }
    policies = Self.policies(&reader)
    root = Self.root(&reader)
    keys = Self.keys(&reader)
    accessLife = Int64(
      reader.int(
        "tokens.access_seconds", in: 30...Int(AccessToken.longestLife),
        default: Int(AccessToken.longestLife)))
    sessionLife = Int64(
      reader.int("tokens.session_seconds", in: 60...86_400, default: 43_200))
  }

  /// The ASCII serialisation of an origin (RFC 6454 §6.2): no path, no slash at the end.
  static func isOrigin(_ text: String) -> Bool {
    let scheme = "https://"
    guard text.hasPrefix(scheme) else { return false }
    let host = text.dropFirst(scheme.count)
    return !host.isEmpty
      && host.utf8.allSatisfy { byte in
        (0x61...0x7a).contains(byte) || (0x30...0x3a).contains(byte)
          || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]")]
            .contains(byte)
      }
  }

  private static func policies(_ reader: inout ConfigurationReader) -> Set<OID> {
    var found: Set<OID> = []
    for text in reader.string("login.policies", default: "").split(separator: ",") {
      do throws(PKIError) {
        found.insert(try OID(dotted: String(text)))
      } catch {
        reader.fault("login.policies", "\(text) is no object identifier")
      }
    }
    return found
  }

  private static func root(_ reader: inout ConfigurationReader) -> Certificate? {
    guard let bytes = reader.optionalFile("login.root") else { return nil }
    do throws(PKIError) {
      return try Certificate(pem: String(decoding: bytes, as: UTF8.self))
    } catch {
      reader.fault("login.root", "no certificate in PEM (\(error.reason.rawValue))")
      return nil
    }
  }

  private static func keys(_ reader: inout ConfigurationReader) -> TokenKeys? {
    let current = reader.file("tokens.key")
    let next = reader.optionalFile("tokens.next_key")
    if current.isEmpty { return nil }
    do throws(PKIError) {
      return try TokenKeys(
        current: PrivateKey(pem: String(decoding: current, as: UTF8.self)),
        next: next.map { (bytes) throws(PKIError) in
          try publicKey(String(decoding: bytes, as: UTF8.self))
        })
    } catch {
      reader.fault("tokens.key", "no usable P-256 key in PEM (\(error.reason.rawValue))")
      return nil
    }
  }

  /// The next key may be given with or without its private half.
  private static func publicKey(_ pem: String) throws(PKIError) -> PublicKey {
    if pem.contains("PUBLIC KEY") { return try PublicKey(pem: pem) }
    return try PrivateKey(pem: pem).publicKey
  }
}
