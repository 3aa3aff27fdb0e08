import Hosting
import PKI

/// What `signatures` is told beside what every service is told.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `authorities.directory` | folder that the ceremony made | – |
/// | `authorities.sealing_key` | file of 32 octets that opens the keys in it | – |
/// | `authorities.public_address` | base of OCSP, CRL and CA addresses in certificates | – |
/// | `trust.listen` | address for OCSP, CRL and TSA over HTTP/1.1; read, not served yet | none |
/// | `crl.lifetime` | from one list to the announced next, 10m…168h | 24h |
/// | `ocsp.lifetime` | how long an answer without a nonce may be kept, 1s…1h | 60s |
struct Configuration: ServiceConfiguration {
  let directory: String
  let sealingKey: [UInt8]
  let publicAddress: String
  let trustListen: String?
  let listLifetime: Duration
  let ocspLifetime: Duration

  init(_ reader: inout ConfigurationReader) {
    directory = reader.path("authorities.directory")
    sealingKey = reader.file("authorities.sealing_key")
    publicAddress = reader.string("authorities.public_address")
    trustListen = reader.optionalString("trust.listen")
    listLifetime = reader.duration(
      "crl.lifetime", in: .seconds(600) ... .seconds(168 * 3600), default: .seconds(86_400))
    ocspLifetime = reader.duration(
      "ocsp.lifetime", in: .seconds(1) ... .seconds(3600), default: .seconds(60))
    if !publicAddress.isEmpty, !Self.isAddress(publicAddress) {
      reader.fault("authorities.public_address", "is no http address without a slash at the end")
    }
    if !sealingKey.isEmpty, sealingKey.count != SealingKey.length {
      reader.fault("authorities.sealing_key", "is not of \(SealingKey.length) octets")
    }
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") && text.count > 7 && !text.hasSuffix("/")
      && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
  }
}
