internal import Hosting
internal import PKI

/// What `documents` is told beside the keys of every service.
struct Configuration: ServiceConfiguration {
  /// Signs evidence; PEM, PKCS#8. Its certificate comes from `signatures`.
  let sealKey: PrivateKey?
  /// Bytes of one file.
  let fileBytesMax: Int64

  init(_ reader: inout ConfigurationReader) {
    let pem = String(decoding: reader.file("seal.key"), as: UTF8.self)
    do {
      sealKey = pem.isEmpty ? nil : try PrivateKey(pem: pem)
    } catch {
      sealKey = nil
      reader.fault("seal.key", "is no private key (\(error.reason.rawValue))")
    }
    fileBytesMax = Int64(
      reader.int("files.bytes", in: 1...(1 << 40), default: 4 << 30))
  }
}
