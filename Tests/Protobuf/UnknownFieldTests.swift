import Protobuf
import Protos
import Testing

/// Fields of a newer contract, which who passes a message on must not lose.
struct UnknownFieldTests {
  /// Field 100 in each wire type.
  private static let every: [UInt8] =
    [0xa0, 6, 1] + [0xa1, 6, 1, 2, 3, 4, 5, 6, 7, 8] + [0xa2, 6, 2, 1, 2] + [0xa5, 6, 1, 2, 3, 4]
    + [0xa3, 6, 0x08, 5, 0xa4, 6]

  @Test func areWrittenAgainAfterTheFields() throws {
    let every = UnknownFieldTests.every
    let request = try EchoV1.EchoRequest(wire: every + [0x0a, 1, 0x61] + every + [0x18, 1])
    #expect(request.text == "a" && request.hang)
    #expect(request.wire() == [0x0a, 1, 0x61, 0x18, 1] + every + every)
    #expect(try EchoV1.EchoRequest(wire: request.wire()) == request)
  }

  @Test func areKeptAtEveryLevel() throws {
    let part: [UInt8] = [0x0a, 1, 0x70] + UnknownFieldTests.every
    let list: [UInt8] = [0xda, 1, UInt8(part.count)] + part
    let choice: [UInt8] = [0x9a, 2, UInt8(part.count)] + part
    let wire = list + list + choice + UnknownFieldTests.every
    let sampler = try EchoV1.Sampler(wire: wire)
    #expect(sampler.parts.map(\.name) == ["p", "p"])
    #expect(sampler.wire() == wire)
  }

  @Test func areKeptByAMessageWithoutFields() throws {
    #expect(
      try GoogleProtobuf.Empty(wire: UnknownFieldTests.every).wire() == UnknownFieldTests.every)
  }

  @Test func ofPiecesOfOneMessageAreAllKept() throws {
    // part { 100: 1 } part { name: "a", 100: 2 }
    let wire: [UInt8] = [0x8a, 1, 3, 0xa0, 6, 1] + [0x8a, 1, 6, 0x0a, 1, 0x61, 0xa0, 6, 2]
    let part = try EchoV1.Sampler(wire: wire).part
    #expect(part?.name == "a")
    #expect(part?.wire() == [0x0a, 1, 0x61, 0xa0, 6, 1, 0xa0, 6, 2])
  }

  @Test func scatteredAmongFieldsKeepTheirOrder() throws {
    var wire: [UInt8] = []
    var kept: [UInt8] = []
    for number in 0..<100 as Range<UInt8> {
      wire += [0x18, 1, 0xa0, 6, number]
      kept += [0xa0, 6, number]
    }
    #expect(try EchoV1.EchoRequest(wire: wire).wire() == [0x18, 1] + kept)
  }

  @Test func makeADifference() throws {
    let with = try EchoV1.EchoRequest(wire: [0xa0, 6, 1])
    #expect(!with.unknownFields.isEmpty)
    #expect(with != EchoV1.EchoRequest())
    var without = with
    without.unknownFields = UnknownFields()
    #expect(without == EchoV1.EchoRequest())
    #expect(EchoV1.EchoRequest().unknownFields.isEmpty)
  }

  @Test func haveNoPlaceInJSON() throws {
    let json = try EchoV1.EchoRequest(wire: [0x18, 1] + UnknownFieldTests.every).json()
    #expect(json == #"{"hang":true}"#)
  }

  /// A tag that is longer than it need be is written as short as it can be.
  @Test func withALongTagAreKept() throws {
    let request = try EchoV1.EchoRequest(wire: [0xa0, 0x86, 0x80, 0, 1])
    #expect(request.wire() == [0xa0, 6, 1])
    #expect(try EchoV1.EchoRequest(wire: request.wire()) == request)
    // The largest number.
    let last: [UInt8] = [0xf8, 0xff, 0xff, 0xff, 0x0f, 1]
    #expect(try EchoV1.EchoRequest(wire: last).wire() == last)
  }

  /// Each takes a few bytes of the wire and many of memory.
  @Test func thatAreScatteredCannotGrowBeyondTheLimit() throws {
    let wire = Array(repeating: [0x18, 1, 0xa0, 6, 1] as [UInt8], count: 100_000).flatMap { $0 }
    func decode(limit: Int) throws(WireError) -> EchoV1.EchoRequest {
      let arena = MessageArena(limit: limit)
      return try wire.withUnsafeBufferPointer { bytes throws(WireError) in
        try EchoV1.EchoRequest.decode(UnsafeRawBufferPointer(bytes), arena: arena)
      }
    }
    #expect(throws: WireError.tooLarge) { try decode(limit: 1 << 20) }
    #expect(try decode(limit: 16 << 20).wire().count == 2 + 3 * 100_000)
  }
}
