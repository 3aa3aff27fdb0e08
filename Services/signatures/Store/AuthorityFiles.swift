import Glibc
import PKI

/// A file that can't be read, written or understood.
struct AuthorityFileError: Error, CustomStringConvertible {
  let path: String
  let text: String
  var description: String { "\(path): \(text)" }
}

/// Certificates and keys of the authorities in a folder.
///
/// | file | what |
/// | --- | --- |
/// | `sealing.key` | 32 octets; opens the keys below and those of the bodies' seals |
/// | `root.pem`, `root.crl` | the root and its list |
/// | `cards.pem`, `seals.pem`, `time.pem` | the authorities below it |
/// | `cards-ocsp.pem`, `seals-ocsp.pem` | their OCSP responders |
/// | `*.key` | private keys, AES-256-GCM under the sealing key, bound to their names |
/// | `offline/root.key`, `offline/root.passphrase` | the root's key, only for the ceremony |
struct AuthorityFiles: Sendable {
  let directory: String

  /// Octets of the longest file that is read.
  static let lengthLimit = 4 << 20

  func path(_ name: String) -> String { directory + "/" + name }

  /// nil when the file is not there.
  func read(_ name: String) throws -> [UInt8]? { try Self.read(path: path(name)) }

  /// nil when the file is not there.
  static func read(path: String) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(path)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { throw failure(path) }
      if count == 0 { return bytes }
      bytes += buffer[0..<count]
      guard bytes.count <= lengthLimit else {
        throw AuthorityFileError(path: path, text: "is too long")
      }
    }
  }

  func need(_ name: String) throws -> [UInt8] {
    if let bytes = try read(name) { return bytes }
    throw AuthorityFileError(path: path(name), text: "is missing; run the ceremony")
  }

  /// Writes beside the file, makes it durable and renames it, so that a crash leaves the old one or
  /// the new one.
  func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws {
    let beside = path(name) + ".new"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw Self.failure(path(name)) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written > 0 else {
        close(file)
        throw Self.failure(path(name))
      }
      rest = rest.dropFirst(written)
    }
    let isDurable = fsync(file) == 0
    guard close(file) == 0, isDurable, rename(beside, path(name)) == 0 else {
      throw Self.failure(path(name))
    }
    try synchronizeDirectory()
  }

  func makeDirectory(_ name: String = "") throws {
    let whole = name.isEmpty ? directory : path(name)
    if mkdir(whole, 0o700) != 0, errno != EEXIST { throw Self.failure(path(name)) }
  }

  private func synchronizeDirectory() throws {
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.failure(directory) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw Self.failure(directory) }
  }

  private static func failure(_ path: String) -> AuthorityFileError {
    AuthorityFileError(path: path, text: String(cString: strerror(errno)))
  }
}

/// Certificates and keys as they stand in the files.
extension AuthorityFiles {
  func certificate(_ name: String) throws -> Certificate? {
    guard let bytes = try read(name + ".pem") else { return nil }
    return try Certificate(pem: String(decoding: bytes, as: UTF8.self))
  }

  func needCertificate(_ name: String) throws -> Certificate {
    try Certificate(pem: String(decoding: need(name + ".pem"), as: UTF8.self))
  }

  func write(_ name: String, _ certificate: Certificate) throws {
    try write(name + ".pem", Array(certificate.pem.utf8), mode: 0o644)
  }

  /// nil when there is none; throws `.authenticationFailed` under another sealing key.
  func key(_ name: String, _ sealing: SealingKey) throws -> PrivateKey? {
    guard let sealed = try read(name + ".key") else { return nil }
    return try PrivateKey(pkcs8: sealing.open(sealed, context: Self.context(name)))
  }

  func needKey(_ name: String, _ sealing: SealingKey) throws -> PrivateKey {
    if let key = try key(name, sealing) { return key }
    throw AuthorityFileError(path: path(name + ".key"), text: "is missing; run the ceremony")
  }

  func write(_ name: String, _ key: PrivateKey, _ sealing: SealingKey) throws {
    try write(name + ".key", sealing.seal(key.pkcs8(), context: Self.context(name)))
  }

  private static func context(_ name: String) -> [UInt8] { Array("talaka key \(name)".utf8) }

  /// Everything that a running service needs; the root's key is not part of it.
  func authorities(
    sealing: SealingKey, address: PublicAddress, at now: Instant
  ) throws -> Authorities {
    let list = String(decoding: try need("root.crl"), as: UTF8.self)
    let root = try needCertificate("root")
    return try Authorities(
      root: root, rootList: CertificateRevocationList(pem: list),
      cards: authority(.cards, sealing, address), seals: authority(.seals, sealing, address),
      time: TimeStampAuthority(
        certificate: needCertificate("time"), chain: [], signer: needKey("time", sealing),
        policy: Ceremony.timePolicy, accuracy: TrustedClock.accuracy), at: now)
  }

  private func authority(
    _ name: AuthorityName, _ sealing: SealingKey, _ address: PublicAddress
  ) throws -> Authority {
    let responder = name.rawValue + "-ocsp"
    return try Authority(
      name, certificate: needCertificate(name.rawValue),
      signer: needKey(name.rawValue, sealing), responderCertificate: needCertificate(responder),
      responderSigner: needKey(responder, sealing), address: address)
  }
}
