internal import CPKCS11
internal import Synchronization

/// A session with a token; after a login its keys sign without ever leaving it.
///
/// Signing blocks for as long as the token needs: call it from the pool for blocking work, not from
/// an event loop. Calls on one session follow one another.
public final class TokenSession: Sendable {
  /// Most objects that are looked at in a search.
  static let objectLimit = 64

  private let module: TokenModule
  private let token: TokenModule.Token
  /// The session handle; a session may only be used by one thread at a time.
  private let handle: Mutex<UInt>

  init(
    _ module: TokenModule, _ token: TokenModule.Token, pin: [UInt8]?, asOfficer: Bool
  ) throws(PKIError) {
    var session: UInt = 0
    let readWriteSerial: UInt = 6  // CKF_SERIAL_SESSION | CKF_RW_SESSION
    try TokenModule.check(
      "C_OpenSession",
      module.functions.C_OpenSession(token.slot, readWriteSerial, nil, nil, &session))
    if var pin {
      let status = module.functions.C_Login(session, asOfficer ? 0 : 1, &pin, UInt(pin.count))
      // CKR_USER_ALREADY_LOGGED_IN is refused as well: it says nothing about this PIN.
      guard status == TokenModule.ok else {
        _ = module.functions.C_CloseSession(session)
        throw TokenModule.failure("C_Login", status)
      }
    }
    self.module = module
    self.token = token
    handle = Mutex(session)
  }

  deinit {
    // The login belongs to all sessions of the token and ends with the last of them.
    handle.withLock { _ = module.functions.C_CloseSession($0) }
  }

  func setUserPIN(_ pin: [UInt8]) throws(PKIError) {
    var pin = pin
    let status = handle.withLock { module.functions.C_InitPIN($0, &pin, UInt(pin.count)) }
    try TokenModule.check("C_InitPIN", status)
  }

  /// Makes a P-256 or P-384 key pair in the token that cannot be taken out of it.
  public func generateKey(
    label: String, _ kind: PublicKey.Kind = .p256
  ) throws(PKIError) -> TokenSigner {
    let curve: OID
    switch kind {
    case .p256: curve = .p256
    case .p384: curve = .p384
    default: throw PKIError(.unsupportedAlgorithm, "tokens make P-256 and P-384 keys")
    }
    let identifier = try SecureRandom.bytes(8)
    let common: [TokenAttribute] = [
      .init(.token, true), .init(.label, Array(label.utf8)), .init(.identifier, identifier),
    ]
    let publicKey = common + [.init(.curve, DER.oid(curve)), .init(.verify, true)]
    let privateKey =
      common + [
        .init(.private, true), .init(.sensitive, true), .init(.extractable, false),
        .init(.sign, true),
      ]
    let status = handle.withLock { session in
      TokenAttribute.withAll(publicKey) { publicList in
        TokenAttribute.withAll(privateKey) { privateList in
          var mechanism = CK_MECHANISM(mechanism: 0x1040, parameter: nil, length: 0)
          var handles: (UInt, UInt) = (0, 0)
          return module.functions.C_GenerateKeyPair(
            session, &mechanism, publicList.baseAddress, UInt(publicList.count),
            privateList.baseAddress, UInt(privateList.count), &handles.0, &handles.1)
        }
      }
    }
    try TokenModule.check("C_GenerateKeyPair", status)
    return try signer(label: label)
  }

  /// The EC key with this label. Throws `.wrongKey` unless there is exactly one.
  public func signer(label: String) throws(PKIError) -> TokenSigner {
    let name = TokenAttribute(.label, Array(label.utf8))
    let privateKeys = try find([.init(.objectClass, number: 3), name])
    let publicKeys = try find([.init(.objectClass, number: 2), name])
    guard privateKeys.count == 1, publicKeys.count == 1 else {
      throw PKIError(.wrongKey, "\(privateKeys.count) keys of this label in the token")
    }
    let curve = try value(of: publicKeys[0], .curve)
    var point = DERReader(try value(of: publicKeys[0], .point))
    let key = try PublicKey(
      der: DER.sequence(
        DER.sequence(DER.oid(.ecPublicKey), curve), DER.bitString(point.octetString())))
    return TokenSigner(session: self, key: privateKeys[0], publicKey: key)
  }

  /// Puts a certificate into the token, where all may read it.
  public func store(_ certificate: Certificate, label: String) throws(PKIError) {
    let attributes: [TokenAttribute] = [
      .init(.objectClass, number: 1), .init(.certificateType, number: 0), .init(.token, true),
      .init(.private, false),
      .init(.label, Array(label.utf8)), .init(.subject, certificate.subject.der),
      .init(.value, certificate.der),
    ]
    let status = handle.withLock { session in
      TokenAttribute.withAll(attributes) { list in
        var object: UInt = 0
        return module.functions.C_CreateObject(
          session, list.baseAddress, UInt(list.count), &object)
      }
    }
    try TokenModule.check("C_CreateObject", status)
  }

  /// The certificates with this label, or all.
  public func certificates(label: String? = nil) throws(PKIError) -> [Certificate] {
    let name = label.map { [TokenAttribute(.label, Array($0.utf8))] } ?? []
    var certificates: [Certificate] = []
    for object in try find([.init(.objectClass, number: 1)] + name) {
      certificates.append(try Certificate(der: value(of: object, .value)))
    }
    return certificates
  }

  private func find(_ attributes: [TokenAttribute]) throws(PKIError) -> [UInt] {
    var objects = [UInt](repeating: 0, count: Self.objectLimit)
    var count: UInt = 0
    let status = handle.withLock { session -> UInt in
      let begun = TokenAttribute.withAll(attributes) {
        module.functions.C_FindObjectsInit(session, $0.baseAddress, UInt($0.count))
      }
      guard begun == TokenModule.ok else { return begun }
      let found = module.functions.C_FindObjects(
        session, &objects, UInt(objects.count), &count)
      _ = module.functions.C_FindObjectsFinal(session)
      return found
    }
    try TokenModule.check("C_FindObjects", status)
    return Array(objects.prefix(Int(count)))
  }

  private func value(of object: UInt, _ type: TokenAttribute.Kind) throws(PKIError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: Certificate.lengthLimit)
    var length: UInt = 0
    let status = handle.withLock { session in
      buffer.withUnsafeMutableBytes { bytes in
        var attribute = CK_ATTRIBUTE(
          type: type.rawValue, value: bytes.baseAddress, length: UInt(bytes.count))
        let status = module.functions.C_GetAttributeValue(session, object, &attribute, 1)
        length = attribute.length
        return status
      }
    }
    try TokenModule.check("C_GetAttributeValue", status)
    return Array(buffer.prefix(Int(length)))
  }

  /// ECDSA over a digest; raw r‖s.
  func sign(digest: [UInt8], key: UInt) throws(PKIError) -> [UInt8] {
    var digest = digest
    var signature = [UInt8](repeating: 0, count: 256)
    var length = UInt(signature.count)
    let status = handle.withLock { session -> UInt in
      var mechanism = CK_MECHANISM(mechanism: 0x1041, parameter: nil, length: 0)
      let begun = module.functions.C_SignInit(session, &mechanism, key)
      guard begun == TokenModule.ok else { return begun }
      return module.functions.C_Sign(session, &digest, UInt(digest.count), &signature, &length)
    }
    try TokenModule.check("C_Sign", status)
    return Array(signature.prefix(Int(length)))
  }
}

/// A key that lives in a token.
public struct TokenSigner: Signer {
  private let session: TokenSession
  private let key: UInt
  public let publicKey: PublicKey
  public var algorithm: SignatureAlgorithm { publicKey.kind.defaultAlgorithm }

  init(session: TokenSession, key: UInt, publicKey: PublicKey) {
    self.session = session
    self.key = key
    self.publicKey = publicKey
  }

  public func sign(_ message: [UInt8]) throws(PKIError) -> [UInt8] {
    let raw = try rawSignature(digest: algorithm.digest.digest(message))
    guard let length = publicKey.kind.coordinateLength else {
      throw PKIError(.unsupportedAlgorithm, "tokens sign with EC keys")
    }
    return try ECDSASignature.der(fromRaw: raw, coordinateLength: length)
  }

  /// Signs a digest as a card does; returns r‖s. Throws `.invalidArgument`, `.tokenFailure`.
  public func rawSignature(digest: [UInt8]) throws(PKIError) -> [UInt8] {
    guard digest.count == algorithm.digest.length else {
      throw PKIError(.invalidArgument, "digest of \(digest.count) octets")
    }
    return try session.sign(digest: digest, key: key)
  }
}

/// One attribute of a token object, owned while a call looks at it.
struct TokenAttribute {
  enum Kind: UInt {
    case objectClass = 0x00
    case token = 0x01
    case `private` = 0x02
    case label = 0x03
    case value = 0x11
    case certificateType = 0x80
    case subject = 0x101
    case identifier = 0x102
    case sensitive = 0x103
    case sign = 0x108
    case verify = 0x10a
    case extractable = 0x162
    case curve = 0x180
    case point = 0x181
  }

  let kind: Kind
  let octets: [UInt8]

  init(_ kind: Kind, _ octets: [UInt8]) {
    self.kind = kind
    self.octets = octets
  }

  init(_ kind: Kind, _ flag: Bool) { self.init(kind, [flag ? 1 : 0]) }
  init(_ kind: Kind, number: UInt) {
    self.init(kind, withUnsafeBytes(of: number) { Array($0) })
  }

  /// Calls `body` with all attributes in C form; their octets stay in place meanwhile.
  static func withAll<Answer>(
    _ attributes: [TokenAttribute],
    _ body: (UnsafeMutableBufferPointer<CK_ATTRIBUTE>) -> Answer
  ) -> Answer {
    let total = attributes.reduce(0) { $0 + $1.octets.count }
    return withUnsafeTemporaryAllocation(byteCount: max(1, total), alignment: 16) { storage in
      var list: [CK_ATTRIBUTE] = []
      var offset = 0
      for attribute in attributes {
        let count = attribute.octets.count
        let place = UnsafeMutableRawBufferPointer(rebasing: storage[offset..<(offset + count)])
        place.copyBytes(from: attribute.octets)
        list.append(
          CK_ATTRIBUTE(
            type: attribute.kind.rawValue, value: place.baseAddress, length: UInt(count)))
        offset += count
      }
      return list.withUnsafeMutableBufferPointer { body($0) }
    }
  }
}
