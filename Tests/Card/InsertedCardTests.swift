import Card
import Cluster
import PKI
import Protobuf
import Testing

@Suite struct InsertedCardTests {
  static let pin = Array("2580".utf8)
  static let wrong = Array("0000".utf8)
  static let nonce = PKI.Base64.encode([UInt8](repeating: 7, count: 32))
  static let origin = "https://localhost:8443"

  @Test func aTokenVerifiesForItsOriginAndChallengeAlone() throws {
    let box = try CardBox()
    let text = try box.card.authenticationToken(
      origin: Self.origin, nonce: Self.nonce, pin: Self.pin)
    let token = try CardBox.token(text)
    try token.verify(origin: Self.origin, challenge: Self.nonce)
    #expect(throws: PKIError.self) {
      try token.verify(origin: "https://localhost:8444", challenge: Self.nonce)
    }
    let other = PKI.Base64.encode([UInt8](repeating: 8, count: 32))
    #expect(throws: PKIError.self) { try token.verify(origin: Self.origin, challenge: other) }
  }

  @Test func signsHashesAsRAndS() throws {
    let box = try CardBox()
    let message = Array("a decision".utf8)
    let signatures = try box.card.sign(
      hashes: [DigestAlgorithm.sha256.digest(message)], pin: Self.pin)
    #expect(signatures.map(\.count) == [64])
    let key = try box.card.certificate(.signature).publicKey()
    #expect(key.verifies(joseSignature: signatures[0], of: message, .ecdsa(.sha256)))
  }

  @Test func theThirdWrongPinBlocksTheCard() throws {
    let box = try CardBox()
    #expect(box.reason(Self.wrong) == .pinWrong)
    #expect(box.reason(Self.wrong) == .pinWrong)
    #expect(try box.card.read().triesLeft == 1)
    #expect(box.reason(Self.wrong) == .pinBlocked)
    #expect(try box.card.read().triesLeft == 0)
    #expect(box.reason(Self.pin) == .pinBlocked)
  }

  @Test func theRightPinGivesTheTriesBack() throws {
    let box = try CardBox()
    #expect(box.reason(Self.wrong) == .pinWrong)
    #expect(box.reason(Self.wrong) == .pinWrong)
    #expect(box.reason(Self.pin) == nil)
    #expect(try box.card.read().triesLeft == CardFile.triesMax)
  }

  /// A process that is killed while it looks at the PIN leaves the file as it is at that moment.
  @Test func aTryIsOnTheDiskBeforeThePinIsLookedAt() throws {
    let box = try CardBox()
    let text = try Files.read(box.card.path)
    // A key of another card under the same counter: the PIN check fails, whatever the PIN.
    let damaged = try CardFile(text: text).slots[.signature]?.key ?? []
    let broken = text.replacing(
      PKI.Base64.encode(damaged), with: PKI.Base64.encode(Array(damaged.dropLast(8))))
    try Files.write(broken, to: box.card.path)
    #expect(box.reason(Self.pin) == .damaged)
    #expect(try box.card.read().triesLeft == CardFile.triesMax - 1)
  }

  @Test(arguments: [[], Array("123".utf8), Array("1234567890123".utf8), Array("12a4".utf8)])
  func aPinThatIsNoneCostsNoTry(pin: [UInt8]) throws {
    let box = try CardBox()
    #expect(box.reason(pin) == .pinFormat)
    #expect(try box.card.read().triesLeft == CardFile.triesMax)
  }

  @Test func aHashOfAnotherLengthCostsNoTry() throws {
    let box = try CardBox()
    for count in [31, 33] {
      #expect(box.reason(Self.wrong, hash: [UInt8](repeating: 1, count: count)) == .hashLength)
    }
    #expect(try box.card.read().triesLeft == CardFile.triesMax)
  }

  @Test func aCertificateForAnotherKeyIsNoticed() throws {
    let box = try CardBox()
    let other = try box.card.certificate(.authentication)
    #expect(throws: CardError.self) { try box.card.store(other, for: .signature) }
    var file = try box.card.read()
    file.slots[.signature]?.certificate = other
    try Files.write(file.text, to: box.card.path)
    #expect(box.reason(Self.pin) == .damaged)
  }

  @Test(arguments: ["", "{}", "{\"format\":\"talaka-card/1\"}", "no json"])
  func whatIsNoCardFileIsRefused(text: String) throws {
    #expect(throws: CardError.self) { try CardFile(text: text) }
  }

  @Test func triesOutOfRangeAreRefused() throws {
    let box = try CardBox()
    let text = try Files.read(box.card.path)
    for tries in ["4", "-1", "\"3\""] {
      let changed = text.replacing("\"tries_left\":3", with: "\"tries_left\":\(tries)")
      #expect(throws: CardError.self) { try CardFile(text: changed) }
    }
  }

  @Test func aCardIsNotOverwritten() throws {
    let box = try CardBox()
    let made = try CardFile.make(holder: "x", pin: Self.pin)
    #expect(throws: CardError.self) { try InsertedCard.insert(made, at: box.card.path) }
  }
}
