import Testing

@testable import HTTP2

@Suite struct ByteQueueTests {
  @Test func bytesComeOutAsTheyWentInWhateverTheCuts() {
    var queue = ByteQueue(capacity: 0)
    var taken: [UInt8] = []
    var next: UInt8 = 0
    for round in 1...200 {
      let piece = (0..<round).map { _ in
        next &+= 1
        return next
      }
      piece.withUnsafeBytes { if let base = $0.baseAddress { queue.append(base, $0.count) } }
      let count = min(queue.count, round * 3 / 4)
      taken += queue.bytes.prefix(count)
      queue.removeFirst(count)
    }
    taken += Array(queue.bytes)
    #expect(taken == (0..<taken.count).map { UInt8(truncatingIfNeeded: $0 + 1) })
    #expect(taken.count == 200 * 201 / 2)
  }

  @Test func aQueueThatIsEmptyHoldsNoMemoryAfterItsRelease() {
    var queue = ByteQueue(capacity: 16)
    queue.append(1).storeBytes(of: 7, as: UInt8.self)
    queue.release()
    #expect(queue.capacity == 16, "what waits must not be lost")
    queue.removeFirst(1)
    queue.release()
    #expect(queue.capacity == 0)
    queue.append(100_000).storeBytes(of: 7, as: UInt8.self)
    #expect(queue.count == 100_000 && queue.bytes[0] == 7)
  }
}
