import PKI
import Testing

@Suite struct SignatureTests {
  let nation: Nation
  let cardKey: PrivateKey
  let card: Certificate
  let content = Array("Прашу выдаць даведку.\n".utf8)

  init() throws {
    nation = try Nation()
    cardKey = try PrivateKey.generate(.p384)
    card = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: cardKey.publicKey)
  }

  private func prepared() throws -> SignaturePreparation {
    try SignaturePreparation(
      contentDigest: DigestAlgorithm.sha384.digest(content), certificate: card,
      chain: [nation.authority], signingTime: Nation.now)
  }

  /// As a card does it: only the digest reaches the key, and r‖s comes back.
  private func signed(encapsulating: Bool = false) throws -> SignedData {
    let preparation = try prepared()
    let signature = try cardKey.sign(digest: preparation.digest, preparation.algorithm)
    let raw = try ECDSASignature.raw(fromDER: signature, coordinateLength: 48)
    return try preparation.complete(
      rawSignature: raw, encapsulating: encapsulating ? content : nil)
  }

  private func openssl(_ message: [UInt8], content: [UInt8]?) throws -> Workspace.Result {
    let files = try Workspace()
    try files.write("root.pem", nation.root.pem)
    try files.write("message.der", message)
    try files.write("content", content ?? [])
    let common = [
      "cms", "-verify", "-binary", "-inform", "DER", "-in", "message.der", "-CAfile", "root.pem",
      "-cades", "-attime", "\(Nation.now.seconds)", "-out", "verified",
    ]
    let all = common + (content == nil ? [] : ["-content", "content"])
    return try files.openssl(arguments: all)
  }

  @Test func opensslAcceptsTheSignatureOfACard() throws {
    let result = try openssl(signed().der(), content: content)
    #expect(result.status == 0, "\(result.output)")
    let enveloping = try openssl(signed(encapsulating: true).der(), content: nil)
    #expect(enveloping.status == 0, "\(enveloping.output)")
  }

  @Test func opensslRefusesTheSignatureAfterOneBitChanged() throws {
    let message = try signed().der()
    #expect(try openssl(message, content: flipped(content, at: 3)).status != 0)
    #expect(try openssl(flipped(message, at: message.count - 5), content: content).status != 0)
  }

  @Test func readsBackWhatItAssembled() throws {
    let data = try signed()
    let again = try SignedData(der: data.der())
    #expect(again.der() == data.der())
    #expect(again.certificates == [card, nation.authority] || again.certificates.count == 2)
    #expect(again.signers.count == 1)
    #expect(again.signers[0].claimedSigningTime == Nation.now)
    #expect(again.content == nil)
    #expect(again.digestAlgorithms == [.sha384])
  }

  @Test func refusesASignatureValueThatIsNotTheCards() throws {
    let preparation = try prepared()
    let other = try PrivateKey.generate(.p384)
    #expect(
      refusal { () throws(PKIError) in
        try preparation.complete(signature: other.sign(preparation.signedAttributes))
      } == .badSignature)
    #expect(
      refusal { () throws(PKIError) in
        try preparation.complete(rawSignature: [1, 2])
      } == .malformed)
    let signature = try cardKey.sign(preparation.signedAttributes)
    #expect(
      refusal { () throws(PKIError) in
        try preparation.complete(signature: signature, encapsulating: [1])
      } == .imprintMismatch)
  }

  @Test func refusesToPrepareForACertificateThatMayNotSign() throws {
    let authentication = try nation.issue(
      .cardAuthentication(policy: Nation.authPolicy), key: cardKey.publicKey)
    #expect(
      refusal { () throws(PKIError) in
        try SignaturePreparation(
          contentDigest: DigestAlgorithm.sha384.digest(content), certificate: authentication,
          signingTime: Nation.now)
      } == .wrongKeyUsage)
    #expect(
      refusal { () throws(PKIError) in
        try SignaturePreparation(
          contentDigest: [1], certificate: card, signingTime: Nation.now)
      } == .invalidArgument)
  }

  @Test func takesUpStoredAttributesOfTheSameCertificateOnly() throws {
    let preparation = try prepared()
    let resumed = try SignaturePreparation(
      resuming: preparation.signedAttributes, certificate: card, algorithm: .ecdsa(.sha384))
    #expect(resumed.digest == preparation.digest)
    let other = try nation.issue(.cardSigning(policy: Nation.signPolicy), key: cardKey.publicKey)
    #expect(
      refusal { () throws(PKIError) in
        try SignaturePreparation(
          resuming: preparation.signedAttributes, certificate: other, algorithm: .ecdsa(.sha384))
      } == .malformed)
  }

  @Test func survivesEveryTruncationOfASignature() throws {
    let message = try signed().der()
    for count in stride(from: 0, to: message.count, by: 7) {
      #expect(
        refusal { () throws(PKIError) in
          try SignedData(der: Array(message.prefix(count)))
        } == .malformed)
    }
  }
}
