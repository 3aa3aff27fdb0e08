/// The body of one call in pieces: the connection and the headers are right, what follows is not.
enum CallScript {
  private static let methods = ["Echo", "Repeat", "Collect", "Chat"]

  static func violation(_ input: [UInt8]) -> String? {
    guard let server = ServerUnderFuzz(FuzzService(hangs: false)) else {
      return "no descriptors are left: the runs before keep theirs"
    }
    var reader = InputReader(input)
    let choice = reader.byte()
    server.send(opening(choice))
    var rests = true
    var gathered: [UInt8] = []
    while !reader.isEmpty, rests {
      var frames = FrameWriter()
      frames.frame(0, 0, 1, reader.bytes(Int(reader.byte()) + 1))
      guard choice & 0x04 == 0 else {
        // Pieces that come in one read. Sent one by one they would fill the socket, which counts them
        // by far larger than they are, and the end of the request would be lost.
        gathered += frames.bytes
        continue
      }
      server.send(frames.bytes)
      rests = server.settle()
    }
    var last = FrameWriter()
    last.frame(0, 1, 1, [])
    server.send(gathered + last.bytes)
    rests = server.settle() && rests
    let isAnswered = server.check.ended.contains(1) || server.check.saidGoAway
    let end = server.end()
    if !rests { return "the loop never rests" }
    return end ?? (isAnswered ? nil : "a call whose request has ended is not answered")
  }

  /// Windows so wide that no answer waits for them, and the headers.
  private static func opening(_ choice: UInt8) -> [UInt8] {
    var fields = [("content-type", "application/grpc"), ("te", "trailers")]
    if choice & 0x08 != 0 { fields.append(("grpc-encoding", "gzip")) }
    if choice & 0x10 != 0 { fields.append(("grpc-accept-encoding", "gzip")) }
    let path = "/talaka.echo.v1.EchoService/\(methods[Int(choice & 3)])"
    var frames = FrameWriter()
    frames.raw(FrameWriter.preface)
    frames.settings([(4, 0x7fff_ffff)])
    frames.windowUpdate(0, 0x7fff_0000)
    frames.frame(1, 0x04, 1, FrameWriter.header(path: path, fields))
    return frames.bytes
  }
}
