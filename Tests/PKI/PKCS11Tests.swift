import Glibc
import PKI
import Testing

/// SoftHSM 2 as the second kind of card; skipped where it is not installed.
@Suite(.enabled(if: SoftToken.path != nil), .serialized) struct PKCS11Tests {
  @Test func signsWithAKeyThatStaysInTheToken() throws {
    let token = try SoftToken.shared.get()
    let session = try token.module.open(tokenLabel: token.label, pin: Array("4321".utf8))
    let signer = try session.generateKey(label: "sign \(UInt32.random(in: 0...UInt32.max))")
    let signature = try signer.sign([1, 2, 3])
    #expect(signer.publicKey.verifies(signature, of: [1, 2, 3], .ecdsa(.sha256)))
    #expect(
      refusal { () throws(PKIError) in try signer.rawSignature(digest: [1]) }
        == .invalidArgument)
    #expect(
      refusal { () throws(PKIError) in try session.signer(label: "nobody's") }
        == .wrongKey)
  }

  /// Hash to the token, our DER, `openssl cms`: the card's way from end to end.
  @Test func opensslAcceptsTheSignatureOfAToken() throws {
    let token = try SoftToken.shared.get()
    let session = try token.module.open(tokenLabel: token.label, pin: Array("4321".utf8))
    let signer = try session.generateKey(label: "card", .p384)
    let nation = try Nation()
    let card = try nation.issue(
      .cardSigning(policy: Nation.signPolicy), key: signer.publicKey)
    try session.store(card, label: "card")
    #expect(try session.certificates(label: "card") == [card])
    let preparation = try SignaturePreparation(
      contentDigest: DigestAlgorithm.sha384.digest([7]), certificate: card,
      chain: [nation.authority], signingTime: Nation.now)
    let message = try preparation.complete(
      rawSignature: signer.rawSignature(digest: preparation.digest))
    let files = try Workspace()
    try files.write("m", message.der())
    try files.write("c", [7])
    try files.write("root.pem", nation.root.pem)
    let result = try files.openssl(
      "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "m", "-content", "c",
      "-CAfile", "root.pem", "-attime", "\(Nation.now.seconds)", "-out", "o")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func theTokenRefusesAWrongPINAndRemembersIt() throws {
    let token = try SoftToken.shared.get()
    #expect(
      refusal { () throws(PKIError) in
        try token.module.open(tokenLabel: token.label, pin: Array("9999".utf8))
      } == .wrongPIN)
    let seen = try token.module.tokens().first { $0.label == token.label }
    #expect(seen?.isPINCountLow == true)
    let session = try token.module.open(tokenLabel: token.label, pin: Array("4321".utf8))
    // The login holds for the process: a second PIN would not be looked at, so nobody gets in.
    for pin in ["4321", "9999"] {
      #expect(
        refusal { () throws(PKIError) in
          try token.module.open(tokenLabel: token.label, pin: Array(pin.utf8))
        } == .tokenFailure)
    }
    withExtendedLifetime(session) {}
    let after = try token.module.tokens().first { $0.label == token.label }
    #expect(after?.isPINCountLow == false)
    #expect(
      refusal { () throws(PKIError) in
        try token.module.open(tokenLabel: "absent", pin: [])
      } == .tokenFailure)
    #expect(
      refusal { () throws(PKIError) in try TokenModule.load("/nonexistent.so") }
        == .tokenFailure)
  }
}

/// One fresh token for this process, in a folder that goes with it.
struct SoftToken: Sendable {
  let module: TokenModule
  let label: String

  static let path: String? = [
    "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
  ].first { (path: String) in access(path, R_OK) == 0 }

  private static let folder = Result { try Workspace() }

  static let shared: Result<SoftToken, any Error> = Result {
    let files = try folder.get()
    try files.write(
      "softhsm2.conf", "directories.tokendir = \(files.folder)\nobjectstore.backend = file\n")
    setenv("SOFTHSM2_CONF", files.path("softhsm2.conf"), 1)
    let module = try TokenModule.load(path ?? "")
    let slot = try #require(try module.tokens().first { !$0.isInitialized })
    try module.initialize(
      slot: slot.slot, label: "alice", officerPIN: Array("87654321".utf8),
      userPIN: Array("4321".utf8))
    return SoftToken(module: module, label: "alice")
  }
}
