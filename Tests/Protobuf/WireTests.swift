import Protobuf
import Protos
import Testing

/// What a hostile or unusual peer may send.
struct WireTests {
  @Test func refusesInvalidUTF8AndTellsTheField() {
    #expect(throws: WireError.invalidUTF8(field: "text")) {
      try EchoV1.EchoRequest(wire: [0x0a, 2, 0xc3, 0x28])
    }
    // parts[1].name
    #expect(throws: WireError.invalidUTF8(field: "parts[1].name")) {
      try EchoV1.Sampler(wire: [0xda, 1, 0, 0xda, 1, 3, 0x0a, 1, 0xff])
    }
    // A key of a map; overlong NUL.
    #expect(throws: WireError.invalidUTF8(field: "labels[0].key")) {
      try EchoV1.Sampler(wire: [0xea, 1, 4, 0x0a, 2, 0xc0, 0x80])
    }
  }

  @Test func bytesMayHoldAnything() throws {
    #expect(try EchoV1.Sampler(wire: [0x7a, 2, 0xc3, 0x28]).bytesValue == [0xc3, 0x28])
  }

  @Test(arguments: [
    [0x0a], [0x0a, 2, 0x61], [0x00, 0x00], [0x02, 0x00], [0x10], [0x10, 0x80],
    [0x10, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
    [0x0d, 1, 2, 3], [0x09, 1, 2, 3, 4, 5, 6, 7], [0x0f], [0x0c], [0x0b], [0x0b, 0x14],
    [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 0],
  ])
  func refusesBrokenBytes(_ wire: [UInt8]) {
    #expect(throws: WireError.malformed) { try EchoV1.EchoRequest(wire: wire) }
  }

  @Test func refusesALengthBeyondTheEndAtEveryLevel() {
    #expect(throws: WireError.malformed) {
      try EchoV1.Sampler(wire: [0x8a, 1, 4, 0x0a, 5, 0x61, 0x62])
    }
    // A length of 2^63.
    #expect(throws: WireError.malformed) {
      try EchoV1.EchoRequest(
        wire: [0x0a, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01])
    }
  }

  @Test func skipsUnknownGroupsAlsoNestedOnes() throws {
    // 100 { 1: 5, 2 { 3: "x" } }
    let group: [UInt8] = [0xa3, 6, 0x08, 5, 0x13, 0x1a, 1, 0x78, 0x14, 0xa4, 6]
    let request = try EchoV1.EchoRequest(wire: group + [0x0a, 1, 0x61])
    #expect(request.text == "a")
    #expect(request.wire() == [0x0a, 1, 0x61] + group)
    // Inside a part.
    let part = group + [0x0a, 1, 0x70]
    let sampler = try EchoV1.Sampler(wire: [0x8a, 1, UInt8(part.count)] + part)
    #expect(sampler.part?.name == "p")
    #expect(sampler.part?.wire() == [0x0a, 1, 0x70] + group)
  }

  @Test func refusesGroupsNestedTooDeepAndTakesTheLastAllowed() throws {
    func groups(_ depth: Int) -> [UInt8] {
      Array(repeating: [0xa3, 6], count: depth).flatMap { $0 }
        + Array(repeating: [0xa4, 6], count: depth).flatMap { $0 }
    }
    #expect(try EchoV1.EchoRequest(wire: groups(99)).wire() == groups(99))
    #expect(throws: WireError.nestedTooDeep) { try EchoV1.EchoRequest(wire: groups(100)) }
    #expect(throws: WireError.nestedTooDeep) { try EchoV1.EchoRequest(wire: groups(100_000)) }
  }

  @Test func treatsAFieldInTheWrongWireTypeAsUnknown() throws {
    // text as a number, fail_with as bytes.
    let request = try EchoV1.EchoRequest(wire: [0x08, 5, 0x12, 1, 0x61, 0x18, 1])
    #expect(request.text.isEmpty && request.failWith == 0 && request.hang)
    #expect(request.wire() == [0x18, 1, 0x08, 5, 0x12, 1, 0x61])
  }

  @Test func refusesMessagesNestedDeeperThanAHundred() throws {
    // google.protobuf.ListValue in Value in ListValue …: two levels each.
    func nested(_ levels: Int) -> [UInt8] {
      var wire: [UInt8] = []
      for level in 0..<levels {
        wire = [level.isMultiple(of: 2) ? 0x32 : 0x0a] + varint(wire.count) + wire
      }
      return wire
    }
    // The outermost message counts as a level.
    #expect(throws: Never.self) { try GoogleProtobuf.ListValue(wire: nested(98)) }
    #expect(throws: Never.self) { try GoogleProtobuf.Value(wire: nested(99)) }
    #expect(throws: WireError.nestedTooDeep) { try GoogleProtobuf.ListValue(wire: nested(100)) }
    #expect(throws: WireError.nestedTooDeep) { try GoogleProtobuf.ListValue(wire: nested(20_000)) }
  }

  private func varint(_ value: Int) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  // MARK: Merging

  @Test func mergesASubMessageThatComesTwice() throws {
    let wire: [UInt8] = [0x8a, 1, 5, 0x0a, 1, 0x61, 0x20, 1] + [0x8a, 1, 2, 0x20, 2]
    #expect(try EchoV1.Sampler(wire: wire).part == .init(name: "a", sizes: [1, 2]))
  }

  @Test func aLaterZeroOverridesWhenMerging() throws {
    let wire: [UInt8] =
      [0x8a, 1, 4, 0x1a, 2, 0x08, 7] + [0x8a, 1, 4, 0x1a, 2, 0x08, 0]
    let sampler = try EchoV1.Sampler(wire: wire)
    #expect(sampler.part == .init(content: .leaf(.init(weight: 0))))
  }

  @Test func mergesAMessageInAOneofThatComesTwice() throws {
    let first: [UInt8] = [0x9a, 2, 3, 0x0a, 1, 0x61]
    let second: [UInt8] = [0x9a, 2, 2, 0x20, 9]
    let merged = try EchoV1.Sampler(wire: first + second)
    #expect(merged.choice == .choicePart(.init(name: "a", sizes: [9])))
    // Another member between the two clears the first.
    let number: [UInt8] = [0x88, 2, 5]
    let cleared = try EchoV1.Sampler(wire: first + number + second)
    #expect(cleared.choice == .choicePart(.init(sizes: [9])))
    let last = try EchoV1.Sampler(wire: first + second + number)
    #expect(last.choice == .choiceNumber(5))
  }

  @Test func mergesInsideListsAndMaps() throws {
    // parts[0].leaf twice.
    let leaves: [UInt8] = [0x1a, 2, 0x08, 7] + [0x1a, 3, 0x12, 1, 0x6c]
    let sampler = try EchoV1.Sampler(wire: [0xda, 1, UInt8(leaves.count)] + leaves)
    #expect(sampler.parts == [.init(content: .leaf(.init(weight: 7, label: "l")))])
    // parts_by_number[1] with its value twice.
    let entry: [UInt8] = [0x08, 1, 0x12, 3, 0x0a, 1, 0x61, 0x12, 2, 0x20, 3]
    let mapped = try EchoV1.Sampler(wire: [0xf2, 1, UInt8(entry.count)] + entry)
    #expect(mapped.partsByNumber == [1: .init(name: "a", sizes: [3])])
  }

  @Test func readsListsPackedAndUnpackedMixed() throws {
    let sampler = try EchoV1.Sampler(wire: [0xb0, 1, 1, 0xb2, 1, 2, 2, 3, 0xb0, 1, 4])
    #expect(sampler.numbers == [1, 2, 3, 4])
  }

  @Test func aListWhoseElementsAreScatteredKeepsTheirOrder() throws {
    let count = 2000
    var wire: [UInt8] = []
    for number in 0..<count {
      wire += [0xb0, 1] + varint(number) + [0xba, 1, 1, UInt8(0x61 + number % 26)]
      wire += [0xb2, 1, 1, 7]
    }
    let sampler = try EchoV1.Sampler(wire: wire)
    #expect(sampler.numbers == (0..<count).flatMap { [Int64($0), 7] })
    #expect(sampler.texts.count == count)
    #expect(sampler.texts[27] == "b")
  }

  @Test func aListGrowsWithEveryPieceOfItsMessage() throws {
    // part { sizes: 1, 2 } part { sizes: 3 } part { sizes: [4, 5] }
    let pieces: [[UInt8]] = [[0x20, 1, 0x20, 2], [0x20, 3], [0x22, 2, 4, 5]]
    let wire: [UInt8] = pieces.flatMap { [0x8a, 1, UInt8($0.count)] + $0 }
    #expect(try EchoV1.Sampler(wire: wire).part?.sizes == [1, 2, 3, 4, 5])
  }

  // MARK: Writing

  /// The first kilobyte has its memory beforehand; what follows makes it grow.
  @Test(arguments: [0, 1, 127, 128, 1_000, 1_019, 1_020, 1_021, 1_022, 1_023, 16_383, 16_384])
  func writesTextOfAnyLength(_ count: Int) throws {
    let request = EchoV1.EchoRequest(text: String(repeating: "a", count: count), failWith: -1)
    let text = count == 0 ? [] : [0x0a] + varint(count) + [UInt8](repeating: 0x61, count: count)
    let number: [UInt8] = [0x10] + [UInt8](repeating: 0xff, count: 9) + [1]
    #expect(request.wire() == text + number)
  }

  @Test func writesNumbersOfEachLength() throws {
    for bits in 0..<64 {
      let power = UInt64(1) << UInt64(bits)
      for value in [power, power - 1, ~(power - 1)] {
        let sampler = EchoV1.Sampler(
          int64Value: Int64(bitPattern: value), uint64Value: value,
          sint32Value: Int32(truncatingIfNeeded: value), sint64Value: Int64(bitPattern: value))
        #expect(try EchoV1.Sampler(wire: sampler.wire()) == sampler)
      }
    }
    #expect(EchoV1.Sampler(sint32Value: -1, sint64Value: 1).wire() == [0x28, 1, 0x30, 2])
  }

  @Test func aNegativeZeroIsNoDefault() throws {
    let wire: [UInt8] = [0x5d, 0, 0, 0, 0x80, 0x61, 0, 0, 0, 0, 0, 0, 0, 0x80]
    let sampler = EchoV1.Sampler(floatValue: -0.0, doubleValue: -0.0)
    #expect(sampler.wire() == wire)
    let read = try EchoV1.Sampler(wire: wire)
    #expect(read.floatValue.sign == .minus && read.doubleValue.sign == .minus)
    #expect(try sampler.json() == #"{"floatValue":-0,"doubleValue":-0}"#)
    #expect(try EchoV1.Sampler.decode(json: Array(sampler.json().utf8)).wire() == wire)
    #expect(EchoV1.Sampler(floatValue: 0, doubleValue: 0).wire() == [])
  }

  // MARK: Memory

  @Test func memoryOfOneMessageIsLimited() throws {
    let arena = MessageArena(limit: 1 << 20)
    // Empty parts: two bytes and a length each grow to a structure of some hundred bytes.
    func decode(_ count: Int) throws(WireError) -> EchoV1.Sampler {
      let wire = Array(repeating: [0xda, 1, 0] as [UInt8], count: count).flatMap { $0 }
      let result = wire.withUnsafeBytes { bytes in
        Result<EchoV1.Sampler, WireError> { () throws(WireError) in
          try EchoV1.Sampler.decode(bytes, arena: arena)
        }
      }
      return try result.get()
    }
    #expect(try decode(1000).parts.count == 1000)
    #expect(throws: WireError.tooLarge) { try decode(100_000) }
    // The arena serves again.
    #expect(try decode(1000).parts.count == 1000)
  }

  @Test func largeValuesAreReadAndWritten() throws {
    let sampler = EchoV1.Sampler(
      stringValue: String(repeating: "я", count: 1 << 20),
      bytesValue: [UInt8](repeating: 7, count: 4 << 20), numbers: Array(0..<200_000))
    #expect(try EchoV1.Sampler(wire: sampler.wire()) == sampler)
  }

  @Test func randomBytesNeverCrash() {
    var random = SystemRandomNumberGenerator()
    let seed = Samples.full.wire()
    for _ in 0..<2000 {
      var wire = seed
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        wire[Int.random(in: 0..<wire.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      if let sampler = try? EchoV1.Sampler(wire: wire) {
        // What was accepted reads back; NaN keeps it from being equal.
        #expect((try? EchoV1.Sampler(wire: sampler.wire())) != nil)
      }
    }
  }
}
