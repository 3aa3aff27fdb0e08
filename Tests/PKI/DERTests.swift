import PKI
import Testing

@Test func readsBackWhatItWrote() throws {
  let bytes = DER.sequence(
    DER.integer(0), DER.integer(127), DER.integer(128), DER.integer(.max), DER.oid("2.999.3"),
    DER.octetString([UInt8](repeating: 7, count: 300)), DER.bitString([1, 2]))
  var outside = DERReader(bytes)
  var inside = try outside.sequence()
  try outside.end()
  #expect(try inside.smallInteger() == 0)
  #expect(try inside.smallInteger() == 127)
  #expect(try inside.smallInteger() == 128)
  #expect(try inside.unsignedInteger() == [UInt8](repeating: 255, count: 8))
  #expect(try inside.oid().description == "2.999.3")
  #expect(try inside.octetString().count == 300)
  #expect(try Array(inside.bitString()) == [1, 2])
  try inside.end()
}

@Test(
  arguments: [
    [], [0x30], [0x30, 0x80, 0, 0], [0x30, 0x81, 0x7f], [0x30, 0x82, 0, 0x80], [0x30, 0x03, 0, 0],
    [0x1f, 0x81, 0x01, 0], [0x30, 0x85, 1, 0, 0, 0, 0], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
  ] as [[UInt8]])
func refusesAnElementThatIsNotDER(_ bytes: [UInt8]) {
  #expect(
    refusal { () throws(PKIError) in
      var reader = DERReader(bytes)
      return try reader.next()
    } == .malformed)
}

@Test(arguments: [[2, 0], [2, 2, 0, 1], [2, 2, 0xff, 0x80], [2, 1, 0x80]] as [[UInt8]])
func refusesAnIntegerThatIsPaddedOrNegative(_ bytes: [UInt8]) {
  #expect(
    refusal { () throws(PKIError) in
      var reader = DERReader(bytes)
      return try reader.unsignedInteger()
    } == .malformed)
}

@Test func sortsTheElementsOfASet() {
  let set = DER.set(of: [DER.integer(300), DER.integer(2), DER.integer(1)])
  #expect(set == [0x31, 10, 2, 1, 1, 2, 1, 2, 2, 2, 1, 44])
}

@Test func writesNamedBitsWithoutTrailingZeros() throws {
  #expect(DER.namedBits(1) == [3, 2, 7, 0x80])
  #expect(DER.namedBits(0) == [3, 1, 0])
  #expect(DER.namedBits(0b1000_0110_0000) == [3, 3, 4, 0x06, 0x10])
  var reader = DERReader(DER.namedBits(0b1000_0110_0000))
  #expect(try reader.namedBits() == 0b1000_0110_0000)
}

@Test(
  arguments: [
    (0, "19700101000000Z"), (951_782_399, "20000228235959Z"), (951_782_400, "20000229000000Z"),
    (2_524_607_999, "20491231235959Z"), (-2_208_988_800, "19000101000000Z"),
    (253_402_300_799, "99991231235959Z"),
  ] as [(Int64, String)])
func convertsTimesBothWays(_ seconds: Int64, _ text: String) throws {
  let instant = Instant(seconds: seconds)
  let der = try DER.generalizedTime(instant)
  #expect(String(decoding: der.dropFirst(2), as: UTF8.self) == text)
  var reader = DERReader(der)
  #expect(try reader.time() == instant)
}

@Test func changesFromUTCTimeToGeneralizedTimeIn2050() throws {
  #expect(try DER.time(Instant(seconds: 2_524_607_999)).first == DER.Tag.utcTime)
  #expect(try DER.time(Instant(seconds: 2_524_608_000)).first == DER.Tag.generalizedTime)
  #expect(
    refusal { () throws(PKIError) in
      try DER.time(Instant(seconds: 253_402_300_800))
    } == .invalidArgument)
}

@Test func keepsTheFractionOfASecondWithoutTrailingZeros() throws {
  let instant = Instant(seconds: 1_000_000_000, nanoseconds: 250_000_000)
  let der = try DER.generalizedTime(instant, microseconds: true)
  #expect(String(decoding: der.dropFirst(2), as: UTF8.self) == "20010909014640.25Z")
  var reader = DERReader(der)
  #expect(try reader.time() == instant)
}

@Test(arguments: [
  "20010229000000Z", "20011301000000Z", "20010101240000Z", "200101010000Z",
  "20010101000000", "20010101000000.50Z", "20010101000000+0100",
])
func refusesATimeThatIsNoDERTime(_ text: String) {
  #expect(
    refusal { () throws(PKIError) in
      var reader = DERReader(DER.element(DER.Tag.generalizedTime, Array(text.utf8)))
      return try reader.time()
    } == .malformed)
}

@Test(arguments: ["1", "1.40", "3.1", "1.2.", "1.02", "a.b", "1.2.72057594037927936"])
func refusesADottedFormThatIsNoIdentifier(_ text: String) {
  #expect(refusal { () throws(PKIError) in try OID(dotted: text) } == .malformed)
}

@Test func survivesEveryTruncationAndBitFlipOfACertificate() throws {
  let der = try Nation().authority.der
  for count in 0..<der.count {
    #expect(
      refusal { () throws(PKIError) in
        try Certificate(der: Array(der.prefix(count)))
      } != nil)
  }
  for index in der.indices {
    for bit in 0..<8 {
      var copy = der
      copy[index] ^= 1 << UInt8(bit)
      _ = try? Certificate(der: copy)
    }
  }
}

@Test func encodesBase64AsTheVectorsOfRFC4648() throws {
  let vectors = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foobar": "Zm9vYmFy"]
  for (text, encoded) in vectors {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(try Base64.decode(encoded) == Array(text.utf8))
  }
  #expect(Base64.encode([0xfb, 0xff], .url) == "-_8")
  for wrong in ["Zg", "Zg=", "Zh==", "Zg==Zg==", "Z*==", "=", "===="] {
    #expect(refusal { () throws(PKIError) in try Base64.decode(wrong) } == .malformed)
  }
}
