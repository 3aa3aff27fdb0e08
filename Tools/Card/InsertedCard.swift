internal import Cluster
internal import Glibc
public import PKI

/// A card file as a card reader sees it: certificates for all, signatures for who knows the PIN.
public struct InsertedCard: SmartCard {
  public let path: String

  /// Opens a card file. Throws `.unreachable`, `.damaged`.
  public init(path: String) throws(CardError) {
    self.path = path
    _ = try read()
  }

  /// Writes a new card. Throws `.unreachable` also when there is already a file.
  public static func insert(_ file: CardFile, at path: String) throws(CardError) -> InsertedCard {
    guard !Files.exists(path) else {
      throw CardError(.unreachable, "\(path) is there already")
    }
    try write(file, to: path)
    return try InsertedCard(path: path)
  }

  /// What the file holds now.
  public func read() throws(CardError) -> CardFile {
    let text: String
    do throws(Files.Failure) {
      text = try Files.read(path)
    } catch {
      throw CardError(.unreachable, "\(error)")
    }
    return try CardFile(text: text)
  }

  private static func write(_ file: CardFile, to path: String) throws(CardError) {
    do throws(Files.Failure) {
      try Files.write(file.text, to: path, mode: 0o600)
    } catch {
      throw CardError(.unreachable, "\(error)")
    }
  }

  /// Puts an issued certificate into the card. Throws `.damaged` when it is not for the card's key.
  public func store(_ certificate: Certificate, for use: CardKey) throws {
    let reader = try ReaderLock(path)
    defer { withExtendedLifetime(reader) {} }
    var file = try read()
    guard let slot = file.slots[use],
      try CertificateRequest(der: slot.request).publicKey == certificate.publicKey()
    else { throw CardError(.damaged, "the certificate is not for the card's key") }
    file.slots[use]?.certificate = certificate
    try Self.write(file, to: path)
  }

  /// The certificate of a key. Throws `.notPersonalised` before it is issued.
  public func certificate(_ use: CardKey) throws(CardError) -> Certificate {
    guard let certificate = try read().slots[use]?.certificate else {
      throw CardError(.notPersonalised, "the card has no certificate for its \(use.rawValue) key")
    }
    return certificate
  }

  /// Opens a key with the PIN and hands it to `body`, which must not keep it.
  ///
  /// The try is counted and on the disk before the PIN is looked at, and given back only after it
  /// was right: a process killed in between has used up its try. Throws `.pinFormat`, which costs
  /// no try, `.pinWrong`, `.pinBlocked`, `.damaged` when key and certificate do not match.
  private func open<Value>(
    _ use: CardKey, pin: [UInt8], _ body: (PrivateKey, CardFile.Slot) throws -> Value
  ) throws -> Value {
    try CardFile.check(pin: pin)
    let reader = try ReaderLock(path)
    defer { withExtendedLifetime(reader) {} }
    var file = try read()
    guard file.triesLeft > 0 else {
      throw CardError(.pinBlocked, "the card is blocked: its PIN was wrong too often")
    }
    guard let slot = file.slots[use] else { throw CardError(.damaged, "a key is missing") }
    file.triesLeft -= 1
    try Self.write(file, to: path)
    let key: PrivateKey
    do throws(PKIError) {
      key = try PrivateKey(encryptedPKCS8: slot.key, passphrase: pin)
    } catch {
      guard error.reason == .wrongPassphrase else {
        throw CardError(.damaged, "a key of the card is damaged")
      }
      guard file.triesLeft > 0 else {
        throw CardError(.pinBlocked, "wrong PIN; the card is blocked now")
      }
      throw CardError(
        .pinWrong, "wrong PIN; tries left: \(file.triesLeft)", triesLeft: file.triesLeft)
    }
    file.triesLeft = CardFile.triesMax
    try Self.write(file, to: path)
    if let certificate = slot.certificate {
      guard try certificate.publicKey() == key.publicKey else {
        throw CardError(.damaged, "a certificate of the card is not for its key")
      }
    }
    return try body(key, slot)
  }

  /// Signs hashes that somebody else made with the signature key, all under one PIN; each signature
  /// is R‖S of 64 octets, as cards give it. Throws `.hashLength` before a try is counted.
  public func sign(hashes: [[UInt8]], pin: [UInt8]) throws -> [[UInt8]] {
    try WebEIDAnswer.check(hashes: hashes)
    return try open(.signature, pin: pin) { key, _ in
      try hashes.map { hash in
        try ECDSASignature.raw(
          fromDER: key.sign(digest: hash, .ecdsa(.sha256)), coordinateLength: 32)
      }
    }
  }

  /// A Web eID authentication token (`web-eid:1.0`) for an origin and the nonce of a challenge, as
  /// JSON text. Throws `.challengeLength` before a try is counted.
  public func authenticationToken(
    origin: String, nonce: String, pin: [UInt8]
  ) throws -> String {
    try WebEIDAnswer.check(nonce: nonce)
    return try open(.authentication, pin: pin) { key, slot in
      guard let certificate = slot.certificate else {
        throw CardError(.notPersonalised, "the card has no certificate for logins")
      }
      let octets = WebEIDToken.signedOctets(origin: origin, challenge: nonce, .sha256)
      let signature = try ECDSASignature.raw(
        fromDER: key.sign(octets, .ecdsa(.sha256)), coordinateLength: 32)
      return WebEIDAnswer.text(certificate, signature)
    }
  }
}

/// Makes processes and threads take turns at one card, as a card reader does.
private struct ReaderLock: ~Copyable {
  private let file: Int32

  /// A file of its own, because the card's is replaced when it is written.
  init(_ path: String) throws(CardError) {
    file = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0, flock(file, LOCK_EX) == 0 else {
      throw CardError(.unreachable, "\(path).lock cannot be taken")
    }
  }

  deinit { close(file) }
}
