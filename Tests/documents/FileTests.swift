import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import documents

@Suite(.serialized) struct UploadingAFile {
  typealias F = ExchangeFixture

  /// Bytes that may be on their way between the sender and the store: two windows, their buffers
  /// and a chunk. What lies in the store is no memory of ours.
  private static let onTheWayMax = 2 << 20

  /// However much was sent, all but a bounded rest of it stands in the store. (Memory of the process
  /// would not tell: the tests beside this one use it too.)
  @Test func goesToTheStoreAsItComes() async throws {
    try await F.run { f in
      let part = [UInt8]((0..<262_144).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      let stream = try await f.dispatches.uploadFile(F.official(F.a))
      try await stream.send(
        DocumentsV1.UploadFileRequest(file: TypeV1.FileInfo(fileName: "big.bin")))
      for sent in 1...64 {
        try await stream.send(DocumentsV1.UploadFileRequest(chunk: part))
        if sent.isMultiple(of: 16) {
          let rows = try await f.pool.query(
            "SELECT coalesce(sum(octet_length(bytes)), 0) FROM chunk")
          let stored = Int(try rows[0].int64(0))
          #expect(sent * part.count - stored <= Self.onTheWayMax)
        }
      }
      let file = try #require(try await stream.finish().file)
      #expect(file.sizeBytes == 16 << 20)
      #expect(file.digest?.value == Self.digest(of: part, times: 64))
    }
  }

  private static func digest(of part: [UInt8], times: Int) -> [UInt8] {
    var digest = RunningDigest(.sha256)
    for _ in 0..<times { digest.update(part) }
    return digest.finish()
  }

  @Test func theSameContentIsStoredOnce() async throws {
    try await F.run { f in
      let content = Array(repeating: UInt8(7), count: 300_000)
      let first = try await f.upload(content)
      let second = try await f.upload(content, F.official(F.b))
      #expect(first.digest == second.digest)
      let rows = try await f.pool.query("SELECT count(*) FROM storage")
      #expect(try rows[0].int64(0) == 1)
      let chunks = try await f.pool.query("SELECT count(*) FROM chunk")
      #expect(try chunks[0].int64(0) == 2)
    }
  }

  @Test func whatTheClientSaidOfItMustBeSo() async throws {
    try await F.run(fileBytesMax: 1000) { f in
      func upload(_ info: TypeV1.FileInfo?, _ count: Int = 3) async throws {
        let stream = try await f.dispatches.uploadFile(F.official(F.a))
        try await stream.send(
          DocumentsV1.UploadFileRequest(
            file: info, chunk: Array(repeating: 1, count: count)))
        _ = try await stream.finish()
      }
      await refused(.invalidArgument, "REQUIRED") { try await upload(nil) }
      await refused(.invalidArgument, "LENGTH_MISMATCH") {
        try await upload(TypeV1.FileInfo(sizeBytes: 4))
      }
      await refused(.invalidArgument, "DIGEST_MISMATCH") {
        try await upload(
          TypeV1.FileInfo(digest: TypeV1.Digest(sha256: Array(repeating: 0, count: 32))))
      }
      await refused(.invalidArgument, "FORMAT_INVALID") {
        try await upload(TypeV1.FileInfo(fileName: "../etc/passwd"))
      }
      try await upload(TypeV1.FileInfo(), 1000)
      await refused(.resourceExhausted, "FILE_TOO_LARGE") {
        try await upload(TypeV1.FileInfo(), 1001)
      }
      await refused(.resourceExhausted, "FILE_TOO_LARGE") {
        try await upload(TypeV1.FileInfo(sizeBytes: 1001))
      }
    }
  }

  @Test func everyRangeComesBackAsItWent() async throws {
    try await F.run { f in
      let content = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
      let file = try await f.upload(content)
      let sent = try await f.dispatches.submitDispatch(
        f.letter(file, to: ["b"]), F.official(F.a))
      let delivery = try await f.received("b", F.b)
      func download(_ name: String, _ organisation: String, _ offset: UInt64, _ length: UInt64)
        async throws -> [UInt8]
      {
        let stream = try await f.deliveries.downloadFile(
          DocumentsV1.DownloadFileRequest(name: name, offset: offset, length: length),
          F.official(organisation))
        var bytes: [UInt8] = []
        var first = true
        while let part = try await stream.next() {
          #expect((part.file != nil) == first)
          first = false
          bytes += part.chunk
        }
        return bytes
      }
      let name = "\(delivery.name)/files/1"
      for (offset, length) in [
        (0, 0), (0, 1), (262_143, 2), (262_144, 262_144), (1, 699_999), (699_999, 0), (700_000, 0),
        (5, 1 << 40),
      ] as [(Int, Int)] {
        let got = try await download(name, F.b, UInt64(offset), UInt64(length))
        let wanted = content.dropFirst(offset).prefix(length == 0 ? .max : length)
        #expect(got == Array(wanted), "from \(offset), \(length) bytes")
      }
      let own = "\(sent.dispatch?.name ?? "")/files/1"
      #expect(try await download(own, F.a, 0, 10) == Array(content.prefix(10)))
      await refused(.outOfRange, "OFFSET_BEYOND_END") {
        _ = try await download(name, F.b, 700_001, 0)
      }
    }
  }

  @Test func whatNobodyNamesIsDroppedAndWhatIsNamedStays() async throws {
    try await F.run { f in
      _ = try await f.upload([1])
      let named = try await f.upload([2])
      _ = try await f.dispatches.submitDispatch(f.letter(named, to: ["b"]), F.official(F.a))
      let week = FileStore.keptFor.components.seconds * 1_000_000
      let now = WallTime.now().microseconds
      _ = try await f.exchange.files.sweep(
        now: WallTime(microseconds: now + week - 60_000_000))
      #expect(try await f.pool.query("SELECT 1 FROM content").count == 2)
      _ = try await f.exchange.files.sweep(
        now: WallTime(microseconds: now + week + 60_000_000))
      let left = try await f.pool.query("SELECT digest FROM content")
      #expect(try left.map { try $0.bytes(0) } == [named.digest?.value])
      #expect(try await f.pool.query("SELECT 1 FROM storage").count == 1)
    }
  }
}
