import Protobuf
import Protos
import Testing

/// What a hostile or unusual peer may send, and the known faults of protobuf-c 1.4.1.
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

  @Test func dropsUnknownFieldsOfEveryWireType() throws {
    let unknown: [UInt8] =
      [0xa0, 6, 1] + [0xa1, 6, 1, 2, 3, 4, 5, 6, 7, 8] + [0xa2, 6, 2, 1, 2] + [0xa5, 6, 1, 2, 3, 4]
    let request = try EchoV1.EchoRequest(wire: unknown + [0x0a, 1, 0x61] + unknown)
    #expect(request == .init(text: "a"))
    #expect(request.wire() == [0x0a, 1, 0x61])
  }

  @Test func skipsUnknownGroupsAlsoNestedOnes() throws {
    // 100 { 1: 5, 2 { 3: "x" } }
    let group: [UInt8] = [0xa3, 6, 0x08, 5, 0x13, 0x1a, 1, 0x78, 0x14, 0xa4, 6]
    #expect(try EchoV1.EchoRequest(wire: group + [0x0a, 1, 0x61]).text == "a")
    // Inside a part.
    let part = group + [0x0a, 1, 0x70]
    let sampler = try EchoV1.Sampler(wire: [0x8a, 1, UInt8(part.count)] + part)
    #expect(sampler.part == .init(name: "p"))
  }

  @Test func refusesGroupsNestedTooDeepAndTakesTheLastAllowed() throws {
    func groups(_ depth: Int) -> [UInt8] {
      Array(repeating: [0xa3, 6], count: depth).flatMap { $0 }
        + Array(repeating: [0xa4, 6], count: depth).flatMap { $0 }
    }
    #expect(try EchoV1.EchoRequest(wire: groups(99)) == .init())
    #expect(throws: WireError.nestedTooDeep) { try EchoV1.EchoRequest(wire: groups(100)) }
    #expect(throws: WireError.nestedTooDeep) { try EchoV1.EchoRequest(wire: groups(100_000)) }
  }

  @Test func treatsAFieldInTheWrongWireTypeAsUnknown() throws {
    // text as a number, fail_with as bytes.
    let request = try EchoV1.EchoRequest(wire: [0x08, 5, 0x12, 1, 0x61, 0x18, 1])
    #expect(request == .init(hang: true))
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
    // protobuf-c refuses this: Part has a oneof that is not set.
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
