import PKI
import Testing

private func hex(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text[...]
  while let byte = UInt8(rest.prefix(2), radix: 16) {
    bytes.append(byte)
    rest = rest.dropFirst(2)
  }
  return bytes
}

@Test func digestsAsPublished() {
  #expect(
    DigestAlgorithm.sha256.digest(Array("abc".utf8))
      == hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  var running = RunningDigest(.sha384)
  running.update(Array("a".utf8))
  running.update([])
  running.update(Array("bc".utf8)[...])
  #expect(running.finish() == DigestAlgorithm.sha384.digest(Array("abc".utf8)))
}

@Test func authenticatesAsRFC4231() {
  let code = HMAC.authenticate(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
  #expect(code == hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))
  #expect(!HMAC.isValid(flipped(code, at: 0), for: [1], key: [2]))
}

@Test func derivesAsRFC5869AndRFC7914() throws {
  let key = try KeyDerivation.hkdf(
    [UInt8](repeating: 0x0b, count: 22), salt: hex("000102030405060708090a0b0c"),
    info: hex("f0f1f2f3f4f5f6f7f8f9"), length: 42)
  #expect(
    key
      == hex(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"))
  let scrypt = try KeyDerivation.scrypt(
    passphrase: Array("pleaseletmein".utf8), salt: Array("SodiumChloride".utf8), length: 64)
  #expect(Array(scrypt.prefix(8)) == hex("7023bdcb3afd7348"))
  #expect(
    refusal { () throws(PKIError) in
      try KeyDerivation.pbkdf2(passphrase: [1], salt: [2], rounds: 1000, length: 16)
    } == .invalidArgument)
}

@Test func opensOnlyWhatItSealed() throws {
  let key = try SealingKey.generate()
  let sealed = try key.seal([1, 2, 3], context: [9])
  #expect(try key.open(sealed, context: [9]) == [1, 2, 3])
  #expect(try key.seal([], context: []).count == 28)
  for index in sealed.indices {
    #expect(
      refusal { () throws(PKIError) in
        try key.open(flipped(sealed, at: index), context: [9])
      } == .authenticationFailed)
  }
  #expect(refusal { () throws(PKIError) in try key.open(sealed) } == .authenticationFailed)
  #expect(refusal { () throws(PKIError) in try key.open([1]) } == .authenticationFailed)
  let other = try SealingKey.generate()
  #expect(
    refusal { () throws(PKIError) in
      try other.open(sealed, context: [9])
    } == .authenticationFailed)
  #expect(refusal { () throws(PKIError) in try SealingKey([1]) } == .wrongKey)
}

@Test(arguments: [PublicKey.Kind.p256, .p384, .rsa(2048)])
func signsAndVerifiesWithEachKind(_ kind: PublicKey.Kind) throws {
  let key = try PrivateKey.generate(kind)
  #expect(key.publicKey.kind == kind)
  let message = Array("дакумент".utf8)
  let signature = try key.sign(message)
  #expect(key.publicKey.verifies(signature, of: message, key.algorithm))
  #expect(!key.publicKey.verifies(signature, of: message + [0], key.algorithm))
  #expect(!key.publicKey.verifies([], of: message, key.algorithm))
  #expect(!key.publicKey.verifies(flipped(signature, at: 20), of: message, key.algorithm))
  let other = try PrivateKey.generate(kind)
  #expect(!other.publicKey.verifies(signature, of: message, key.algorithm))
  #expect(try PrivateKey(pkcs8: key.pkcs8()).publicKey == key.publicKey)
  #expect(try PublicKey(pem: key.publicKey.pem) == key.publicKey)
}

@Test func verifiesRSAPSS() throws {
  let key = try PrivateKey.generate(.rsa(2048))
  let signature = try key.sign([1, 2], .rsaPSS(.sha256))
  #expect(key.publicKey.verifies(signature, of: [1, 2], .rsaPSS(.sha256)))
  #expect(!key.publicKey.verifies(signature, of: [1, 2], .rsa(.sha256)))
}

@Test func refusesAlgorithmsThatDoNotFitTheKey() throws {
  let key = try PrivateKey.generate()
  #expect(
    refusal { () throws(PKIError) in
      try key.sign(digest: [UInt8](repeating: 0, count: 20), .ecdsa(.sha1))
    } == .unsupportedAlgorithm)
  #expect(
    refusal { () throws(PKIError) in try key.sign([1], .rsa(.sha256)) }
      == .unsupportedAlgorithm)
  #expect(
    refusal { () throws(PKIError) in try key.sign(digest: [1], .ecdsa(.sha256)) }
      == .invalidArgument)
  #expect(refusal { () throws(PKIError) in try PrivateKey.generate(.rsa(1024)) } == .weakKey)
}

@Test func convertsSignaturesBetweenDERAndRaw() throws {
  let key = try PrivateKey.generate(.p384)
  for _ in 0..<50 {
    let der = try key.sign([1])
    let raw = try ECDSASignature.raw(fromDER: der, coordinateLength: 48)
    #expect(raw.count == 96)
    #expect(try ECDSASignature.der(fromRaw: raw, coordinateLength: 48) == der)
  }
  #expect(
    refusal { () throws(PKIError) in
      try ECDSASignature.der(fromRaw: [1, 2, 3], coordinateLength: 32)
    } == .malformed)
  #expect(
    refusal { () throws(PKIError) in
      try ECDSASignature.raw(fromDER: key.sign([1]), coordinateLength: 32)
    } == .malformed)
}

@Test func opensAnEncryptedKeyWithItsPINOnly() throws {
  let key = try PrivateKey.generate()
  let box = try key.encryptedPKCS8(passphrase: Array("4321".utf8))
  let pem = PEM(label: "ENCRYPTED PRIVATE KEY", der: box).text
  #expect(try PrivateKey(pem: pem, passphrase: Array("4321".utf8)).publicKey == key.publicKey)
  #expect(
    refusal { () throws(PKIError) in
      try PrivateKey(pem: pem, passphrase: Array("9999".utf8))
    } == .wrongPassphrase)
  #expect(refusal { () throws(PKIError) in try PrivateKey(pem: pem) } == .wrongPassphrase)
  #expect(
    refusal { () throws(PKIError) in
      try key.encryptedPKCS8(passphrase: Array("123".utf8))
    } == .invalidArgument)
  let files = try Workspace()
  try files.write("key.pem", pem)
  #expect(
    try files.openssl("pkey", "-in", "key.pem", "-passin", "pass:4321", "-noout").status == 0)
}

@Test func readsTheKeysThatOpenSSLWrites() throws {
  let files = try Workspace()
  _ = try files.openssl("ecparam", "-name", "secp384r1", "-genkey", "-noout", "-out", "ec.pem")
  let key = try PrivateKey(pem: String(decoding: files.read("ec.pem"), as: UTF8.self))
  #expect(key.publicKey.kind == .p384)
  _ = try files.openssl(
    "ecparam", "-name", "prime256v1", "-param_enc", "explicit", "-genkey", "-noout", "-out",
    "explicit.pem")
  let explicit = String(decoding: try files.read("explicit.pem"), as: UTF8.self)
  #expect(refusal { () throws(PKIError) in try PrivateKey(pem: explicit) } != nil)
  _ = try files.openssl("genpkey", "-algorithm", "ed25519", "-out", "ed.pem")
  let edwards = String(decoding: try files.read("ed.pem"), as: UTF8.self)
  #expect(
    refusal { () throws(PKIError) in try PrivateKey(pem: edwards) }
      == .unsupportedAlgorithm)
}
