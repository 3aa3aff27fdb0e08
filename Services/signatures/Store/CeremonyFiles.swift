import PKI

/// Runs the ceremony over a folder: makes what is missing, renews what ends soon, keeps the rest.
///
/// The root's key is opened only when the root has something to sign. On a machine without
/// `offline/` the ceremony still renews OCSP responders.
struct CeremonyFiles: Sendable {
  let files: AuthorityFiles
  /// File of the sealing key; `sealing.key` in the folder unless another is named.
  var sealingKeyPath: String?
  let address: PublicAddress
  let now: Instant

  /// The names of the files that were made.
  func run() throws -> [String] {
    var made: [String] = []
    try files.makeDirectory()
    let sealing = try sealingKey(&made)
    var root = try? rootKey(&made)
    let certificate = try rootCertificate(&root, &made)
    for name in [AuthorityName.cards, .seals, .time] {
      let key = try onlineKey(name.rawValue, sealing, &made)
      try certify(name, key, certificate, root, &made)
    }
    for name in [AuthorityName.cards, .seals] { try responder(name, sealing, &made) }
    try rootList(certificate, root, &made)
    return made
  }

  private func sealingKey(_ made: inout [String]) throws -> SealingKey {
    if let path = sealingKeyPath {
      guard let bytes = try AuthorityFiles.read(path: path) else {
        throw AuthorityFileError(path: path, text: "is missing")
      }
      return try SealingKey(bytes)
    }
    if let bytes = try files.read("sealing.key") { return try SealingKey(bytes) }
    let bytes = try SecureRandom.bytes(SealingKey.length)
    try files.write("sealing.key", bytes)
    made.append("sealing.key")
    return try SealingKey(bytes)
  }

  /// The key is written before anything is signed with it.
  private func rootKey(_ made: inout [String]) throws -> PrivateKey {
    if let sealed = try files.read("offline/root.key") {
      return try PrivateKey(
        pem: String(decoding: sealed, as: UTF8.self),
        passphrase: files.need("offline/root.passphrase"))
    }
    guard try files.read("root.pem") == nil else {
      throw AuthorityFileError(path: files.path("offline/root.key"), text: "is not here")
    }
    try files.makeDirectory("offline")
    let words = Array(Base64.encode(try SecureRandom.bytes(24), .standard).utf8)
    try files.write("offline/root.passphrase", words)
    let key = try PrivateKey.generate(.p384)
    let box = PEM(
      label: "ENCRYPTED PRIVATE KEY", der: try key.encryptedPKCS8(passphrase: words))
    try files.write("offline/root.key", Array(box.text.utf8))
    made.append("offline/root.key")
    return key
  }

  private func rootCertificate(
    _ key: inout PrivateKey?, _ made: inout [String]
  ) throws -> Certificate {
    if let root = try files.certificate("root") { return root }
    guard let key else { throw noRootKey }
    let root = try Ceremony.root(key, at: now)
    try files.write("root", root)
    made.append("root.pem")
    return root
  }

  private var noRootKey: AuthorityFileError {
    AuthorityFileError(
      path: files.path("offline/root.key"), text: "is needed: the root has something to sign")
  }

  private func onlineKey(
    _ name: String, _ sealing: SealingKey, _ made: inout [String]
  ) throws -> PrivateKey {
    if let key = try files.key(name, sealing) { return key }
    let key = try PrivateKey.generate(.p256)
    try files.write(name, key, sealing)
    made.append(name + ".key")
    return key
  }

  private func certify(
    _ name: AuthorityName, _ key: PrivateKey, _ root: Certificate, _ rootKey: PrivateKey?,
    _ made: inout [String]
  ) throws {
    if try files.certificate(name.rawValue) != nil { return }
    guard let rootKey else { throw noRootKey }
    let certificate = try Ceremony.certify(
      name, key: key.publicKey, root: root, rootKey: rootKey, address: address, at: now)
    try files.write(name.rawValue, certificate)
    made.append(name.rawValue + ".pem")
  }

  private func responder(
    _ name: AuthorityName, _ sealing: SealingKey, _ made: inout [String]
  ) throws {
    let file = name.rawValue + "-ocsp"
    if let old = try files.certificate(file), !Ceremony.needsRenewal(old, at: now) { return }
    let key = try onlineKey(file, sealing, &made)
    let certificate = try Ceremony.responder(
      key: key.publicKey, authority: files.needCertificate(name.rawValue),
      authorityKey: files.needKey(name.rawValue, sealing), at: now)
    try files.write(file, certificate)
    made.append(file + ".pem")
  }

  private func rootList(
    _ root: Certificate, _ key: PrivateKey?, _ made: inout [String]
  ) throws {
    if let old = try files.read("root.crl") {
      let list = try CertificateRevocationList(pem: String(decoding: old, as: UTF8.self))
      let end = list.nextUpdate ?? list.thisUpdate
      if end > now.advanced(bySeconds: Ceremony.renewal) { return }
    }
    guard let key else { throw noRootKey }
    let list = try Ceremony.rootList(root: root, key: key, at: now)
    try files.write("root.crl", Array(list.pem.utf8), mode: 0o644)
    made.append("root.crl")
  }
}
