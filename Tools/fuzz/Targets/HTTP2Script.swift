internal import Protobuf
internal import Protos

/// A client of bytes: the first byte chooses between a raw stream and a script of frames that are
/// mostly well made, so that the fuzzer gets past the framing, which has no coverage to guide it.
enum HTTP2Script {
  private static let paths = [
    "/talaka.echo.v1.EchoService/Echo", "/talaka.echo.v1.EchoService/Repeat",
    "/talaka.echo.v1.EchoService/Collect", "/talaka.echo.v1.EchoService/Chat",
    "/talaka.echo.v1.EchoService/None", "/",
  ]
  private static let grpc = [("content-type", "application/grpc"), ("te", "trailers")]
  /// What else a request may say.
  private static let more: [(String, String)] = [
    ("grpc-timeout", "1n"), ("grpc-timeout", "99999999H"), ("grpc-encoding", "gzip"),
    ("grpc-accept-encoding", "gzip"), ("content-type", "application/json"), ("x-bin", "AA=="),
    ("content-length", "3"), ("expect", "100-continue"), ("traceparent", "00-11-22-01"),
  ]

  static func violation(_ input: [UInt8]) -> String? {
    guard let server = ServerUnderFuzz(FuzzService(hangs: true)) else {
      return "no descriptors are left: the runs before keep theirs"
    }
    var reader = InputReader(input)
    let rests = reader.byte() & 1 == 0 ? raw(&reader, server) : script(&reader, server)
    let end = server.end()
    return rests ? end : "the loop never rests"
  }

  /// Chunks with their length before them.
  private static func raw(_ reader: inout InputReader, _ server: ServerUnderFuzz) -> Bool {
    while !reader.isEmpty {
      server.send(reader.bytes(Int(reader.byte()) * 4 + 1))
      guard server.settle() else { return false }
    }
    return true
  }

  private static func script(_ reader: inout InputReader, _ server: ServerUnderFuzz) -> Bool {
    var frames = FrameWriter()
    frames.raw(FrameWriter.preface)
    frames.settings([])
    var reads = true
    while !reader.isEmpty {
      let step = reader.byte()
      if step & 0x0f < 0x0e {
        write(step & 0x0f, &reader, to: &frames)
        if step & 0x80 == 0 { continue }
      } else {
        reads = step & 0x10 == 0
      }
      server.send(frames.bytes)
      frames = FrameWriter()
      guard server.settle(reading: reads) else { return false }
    }
    server.send(frames.bytes)
    return server.settle()
  }

  private static func write(
    _ step: UInt8, _ reader: inout InputReader, to frames: inout FrameWriter
  ) {
    // Small odd numbers, so that steps meet on the same streams.
    let first = reader.byte()
    let stream = UInt32(first >> 4) * 2 + 1
    let flags = first & 0x0f
    switch step {
    case 0, 1: frames.frame(0, flags & 1, stream, message(&reader))
    case 2: frames.frame(0, flags, stream, reader.bytes(Int(reader.byte())))
    case 3, 4: frames.frame(1, 0x04 | flags & 1, stream, headers(&reader))
    case 5: frames.frame(1, flags << 2 | 1, stream, headers(&reader))
    case 6: frames.frame(3, 0, stream, FrameWriter.number(reader.number32()))
    case 7:
      frames.settings(
        (0..<Int(flags & 3)).map { _ in (UInt16(reader.byte() & 7), reader.number32()) })
    case 8: frames.frame(6, flags & 1, 0, reader.bytes(8))
    case 9: frames.windowUpdate(flags & 1 == 0 ? 0 : stream, reader.number32())
    case 10: frames.frame(9, flags, stream, reader.bytes(Int(reader.byte())))
    case 11:
      // One frame many times: floods.
      var one = FrameWriter()
      one.frame(reader.byte() % 12, flags, stream, reader.bytes(Int(reader.byte() & 15)))
      for _ in 0..<Int(reader.byte()) { frames.raw(one.bytes) }
    case 12:
      frames.frame(
        reader.byte(), reader.byte(), reader.number32(), reader.bytes(Int(reader.byte())))
    default: frames.raw(reader.bytes(Int(reader.byte())))
    }
  }

  private static func headers(_ reader: inout InputReader) -> [UInt8] {
    let choice = Int(reader.byte())
    var fields = choice & 0x40 == 0 ? grpc : []
    let extra = Int(reader.byte())
    if extra & 1 != 0 { fields.append(more[extra / 2 % more.count]) }
    let block = FrameWriter.header(path: paths[choice % paths.count], fields)
    return choice & 0x80 == 0 ? block : block + reader.bytes(Int(reader.byte()))
  }

  /// An echo request with its prefix, perhaps one that asks to hang or to fail.
  private static func message(_ reader: inout InputReader) -> [UInt8] {
    let choice = reader.byte()
    var request = EchoV1.EchoRequest()
    request.text = String(repeating: "t", count: Int(choice & 0x1f) * 8)
    request.hang = choice & 0x20 != 0
    request.failWith = choice & 0x40 != 0 ? 5 : 0
    let wire = request.wire()
    return [0] + FrameWriter.number(UInt32(wire.count)) + wire
  }
}
