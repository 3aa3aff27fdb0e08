import Protobuf
import Protos
import Testing

/// What a small hostile message could cost, and values at the ends of their ranges.
struct HardeningTests {
  private func decode<M: Message>(
    _ wire: [UInt8], limit: Int, as type: M.Type = M.self
  ) throws(WireError) -> M {
    let arena = MessageArena(limit: limit)
    let result = wire.withUnsafeBytes { bytes in
      Result<M, WireError> { () throws(WireError) in try M.decode(bytes, arena: arena) }
    }
    return try result.get()
  }

  /// Each byte of such lists takes 5 bytes of memory and more, 41 for map entries.
  @Test(arguments: [
    // texts: an empty string.
    [0xba, 1, 0] as [UInt8],
    // labels: an entry without key and value.
    [0xea, 1, 0],
    // parts_by_number: an entry with an empty part.
    [0xf2, 1, 4, 0x08, 1, 0x12, 0],
  ])
  func emptyElementsCannotGrowBeyondTheLimit(_ element: [UInt8]) {
    let wire = Array(repeating: element, count: 300_000).flatMap { $0 }
    #expect(throws: WireError.tooLarge) {
      try decode(wire, limit: 2 << 20, as: EchoV1.Sampler.self)
    }
    #expect(throws: Never.self) {
      try decode(wire, limit: 128 << 20, as: EchoV1.Sampler.self)
    }
  }

  @Test func aVarintHasAtMostTenBytes() throws {
    let ones = [UInt8](repeating: 0xff, count: 9)
    #expect(try EchoV1.Sampler(wire: [0x10] + ones + [0x01]).int64Value == -1)
    #expect(try EchoV1.Sampler(wire: [0x10] + ones + [0x7f]).int64Value == -1)
    #expect(throws: WireError.malformed) {
      try EchoV1.Sampler(wire: [0x10] + ones + [0xff, 0x01])
    }
    // Longer than it need be.
    #expect(try EchoV1.Sampler(wire: [0x10, 0x85, 0x80, 0x80, 0]).int64Value == 5)
    // 32-bit fields keep the lower half; a flag is any bit at all.
    let wide: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x10]
    #expect(try EchoV1.Sampler(wire: [0x08] + wide).int32Value == 0)
    #expect(try EchoV1.Sampler(wire: [0x68, 0x80, 0x01]).boolValue)
  }

  @Test func theLargestFieldNumberIsAllowedAndTheNextIsNot() throws {
    let last: [UInt8] = [0xf8, 0xff, 0xff, 0xff, 0x0f, 1]
    #expect(try EchoV1.EchoRequest(wire: last + [0x18, 1]).hang)
    #expect(throws: WireError.malformed) {
      try EchoV1.EchoRequest(wire: [0x80, 0x80, 0x80, 0x80, 0x10, 1])
    }
  }

  @Test func everyCutOfAMessageIsReadOrRefused() {
    let whole = Samples.full.wire()
    for count in 0..<whole.count {
      // A cut between two fields is a message; what is read must be sound.
      if let cut = try? EchoV1.Sampler(wire: Array(whole.prefix(count))) {
        #expect((try? EchoV1.Sampler(wire: cut.wire())) != nil, "\(count)")
      }
    }
  }

  @Test func enumNumbersWithoutANameSurviveInEveryPlace() throws {
    let sampler = EchoV1.Sampler(
      shade: .unrecognized(77), maybeShade: .unrecognized(.min), shades: [.unrecognized(.max)],
      shadesByFlag: [true: .unrecognized(5)], choice: .choiceShade(.unrecognized(9)))
    #expect(try EchoV1.Sampler(wire: sampler.wire()) == sampler)
  }

  @Test func aListMayComePackedInSeveralPieces() throws {
    // doubles (fixed64), flags (varint) and shades, packed, unpacked, empty.
    let one: [UInt8] = [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]
    let doubles: [UInt8] = [0xe2, 1, 0, 0xe1, 1] + one + [0xe2, 1, 16] + one + one
    #expect(try EchoV1.Sampler(wire: doubles).doubles == [1, 1, 1])
    #expect(throws: WireError.malformed) {
      try EchoV1.Sampler(wire: [0xe2, 1, 7] + one.dropLast())
    }
    #expect(throws: WireError.malformed) { try EchoV1.Sampler(wire: [0xb2, 1, 1, 0x80]) }
  }

  @Test func unknownGroupsAndDuplicatesAreBorneTogether() throws {
    // part { group 9; name } , group 100, part { sizes }: skipped and merged at once.
    let first: [UInt8] = [0x4b, 0x08, 1, 0x4c, 0x0a, 1, 0x61]
    let wire: [UInt8] =
      [0x8a, 1, UInt8(first.count)] + first + [0xa3, 6, 0xa4, 6] + [0x8a, 1, 2, 0x20, 2]
    let part = try EchoV1.Sampler(wire: wire).part
    #expect(part?.name == "a" && part?.sizes == [2])
  }
}
