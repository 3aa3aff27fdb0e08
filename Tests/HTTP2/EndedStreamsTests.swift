import Testing

@testable import HTTP2

@Suite struct EndedStreamsTests {
  private func frame(
    _ type: UInt8, _ id: UInt8, flags: UInt8 = 0, _ payload: [UInt8] = []
  ) -> [UInt8] {
    [0, 0, UInt8(payload.count), type, flags, 0, 0, 0, id] + payload
  }

  private func search(
    _ bytes: [UInt8], _ ended: EndedStreams = EndedStreams(), before: Int? = nil
  ) -> EndedStreams.Finding {
    bytes.withUnsafeBytes {
      ended.search($0, before: before ?? ended.count, frameBytesMax: 16_384)
    }
  }

  @Test func framesOfStreamsThatLiveAreFine() {
    let bytes = frame(1, 1, flags: 4, [0x83]) + frame(0, 1, flags: 1, [1, 2]) + frame(6, 0)
    #expect(search(bytes) == .clean(rest: 0))
  }

  @Test func whatIsNotWholeIsTheRest() {
    let bytes = frame(1, 1, flags: 4, [0x83])
    for cut in 0..<bytes.count {
      #expect(search(bytes + bytes[..<cut]) == .clean(rest: cut))
    }
  }

  @Test func aFrameForAStreamThatHadEndedIsFound() {
    var ended = EndedStreams()
    ended.append(3)
    #expect(search(frame(0, 3, [1]), ended) == .frameForEnded)
    #expect(search(frame(6, 0) + frame(1, 3, flags: 5), ended) == .frameForEnded)
    // The peer may still speak of it, and of others.
    #expect(search(frame(8, 3, [0, 0, 0, 1]) + frame(3, 3), ended) == .clean(rest: 0))
    #expect(search(frame(0, 5, [1]), ended) == .clean(rest: 0))
  }

  @Test func aStreamThatLivedAndEndedInTheseVeryBytesIsFine() {
    var ended = EndedStreams()
    ended.append(3)
    let whole = frame(1, 3, flags: 4) + frame(0, 3, flags: 1, [1])
    #expect(search(whole, ended, before: 0) == .clean(rest: 0))
    #expect(search(whole + frame(0, 3), ended, before: 0) == .frameForEnded)
    let reset = frame(1, 3, flags: 4) + frame(3, 3, [0, 0, 0, 8])
    #expect(search(reset, ended, before: 0) == .clean(rest: 0))
    #expect(search(reset + frame(1, 3, flags: 5), ended, before: 0) == .frameForEnded)
  }

  @Test func onlyTheLastOnesAreRemembered() {
    var ended = EndedStreams()
    for id in stride(from: Int32(1), through: 35, by: 2) { ended.append(id) }
    // 18 were added; the first two are forgotten.
    #expect(search(frame(0, 3, [1]), ended) == .clean(rest: 0))
    #expect(search(frame(0, 5, [1]), ended) == .frameForEnded)
    #expect(search(frame(0, 35, [1]), ended) == .frameForEnded)
  }

  @Test func bytesThatAreNoFramesTellNothing() {
    #expect(search([0, 0x40, 1, 0, 0, 0, 0, 0, 1, 0]) == .unclear)
    #expect(search([0, 0x40, 0, 0, 0, 0, 0, 0, 1]) == .clean(rest: 9))
  }
}
