import Protobuf
import Protos
import Testing

struct MessageTests {
  @Test func readsBackWhatItWrote() throws {
    let request = EchoV1.EchoRequest(text: "прывітанне", failWith: -3, hang: true)
    #expect(try EchoV1.EchoRequest(wire: request.wire()) == request)
    #expect(request.wire().count == 2 + 20 + 11 + 2)
  }

  @Test func readsBackEveryKindOfField() throws {
    let sampler = Samples.full
    #expect(try EchoV1.Sampler(wire: sampler.wire()) == sampler)
  }

  @Test func anEmptyMessageIsNoBytes() throws {
    #expect(EchoV1.Sampler().wire() == [])
    #expect(try EchoV1.Sampler(wire: []) == EchoV1.Sampler())
  }

  @Test func keepsTheDifferenceBetweenAbsentAndZero() throws {
    var sampler = EchoV1.Sampler()
    sampler.maybeNumber = 0
    sampler.maybeText = ""
    sampler.maybeFlag = false
    sampler.maybeShade = .unspecified
    let wire = sampler.wire()
    #expect(wire == [0x90, 1, 0, 0x9a, 1, 0, 0xa0, 1, 0, 0xa8, 1, 0])
    #expect(try EchoV1.Sampler(wire: wire) == sampler)
  }

  @Test func keepsNULInStrings() throws {
    let request = EchoV1.EchoRequest(text: "a\0b")
    #expect(request.wire() == [0x0a, 3, 0x61, 0, 0x62])
    #expect(try EchoV1.EchoRequest(wire: request.wire()).text == "a\0b")
  }

  @Test func keepsEnumNumbersWithoutAName() throws {
    let sampler = try EchoV1.Sampler(wire: [0x80, 1, 77])
    #expect(sampler.shade == .unrecognized(77))
    #expect(sampler.wire() == [0x80, 1, 77])
    #expect(EchoV1.Shade(rawValue: -1) == .below)
  }

  @Test func writesMapsInTheOrderOfTheirKeys() {
    var sampler = EchoV1.Sampler()
    for index in (0..<50).reversed() { sampler.labels["key\(100 + index)"] = "v" }
    var other = EchoV1.Sampler()
    for index in 0..<50 { other.labels["key\(100 + index)"] = "v" }
    #expect(sampler.wire() == other.wire())
  }

  @Test func theLastOfTwoEqualMapKeysWins() throws {
    let entry: [UInt8] = [0xea, 1, 6, 0x0a, 1, 0x6b, 0x12, 1]
    let sampler = try EchoV1.Sampler(wire: entry + [0x61] + entry + [0x62])
    #expect(sampler.labels == ["k": "b"])
  }
}
