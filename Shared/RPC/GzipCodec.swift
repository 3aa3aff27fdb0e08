internal import CZlib
internal import Reactor

/// Packs and unpacks messages with gzip, in memory that one loop keeps for it.
///
/// What a call gives back lives until the next one. On its loop only.
final class GzipCodec {
  enum Fault: Error {
    /// The bytes are no gzip member, or something follows it.
    case malformed
    /// More than the limit would come out. Nothing beyond it was written.
    case tooLarge
  }

  /// Memory that is kept between messages; more is given back.
  private static let keptBytes = 262_144
  /// zlib's fastest level but one: half the time of the default for a few per cent of size.
  private static let level: Int32 = 2

  private let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let deflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var output = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)

  init() {
    inflater.initialize(to: z_stream())
    deflater.initialize(to: z_stream())
    let made =
      cz_inflate_init(inflater) == Z_OK && cz_deflate_init(deflater, Self.level) == Z_OK
    precondition(made, "no memory for gzip")
  }

  deinit {
    inflateEnd(inflater)
    deflateEnd(deflater)
    inflater.deallocate()
    deflater.deallocate()
    output.deallocate()
  }

  /// The codec of the current loop.
  static let local = LoopLocal { _ in GzipCodec() }

  /// Unpacks one whole message of at most `limit` bytes, the defence against gzip bombs: work and
  /// memory end with the limit, whatever the sender packed.
  func unpack(
    _ bytes: UnsafeRawBufferPointer, limit: Int
  ) throws(Fault) -> UnsafeRawBufferPointer {
    inflateReset(inflater)
    // One byte more than allowed shows that there is more.
    let most = min(limit, Int(Int32.max)) + 1
    fit(min(max(bytes.count, 256) * 4, most))
    point(inflater, at: bytes)
    var written = 0
    while true {
      inflater.pointee.next_out = output.baseAddress?.advanced(by: written)
        .assumingMemoryBound(to: UInt8.self)
      inflater.pointee.avail_out = UInt32(clamping: output.count - written)
      let result = inflate(inflater, Z_NO_FLUSH)
      written = output.count - Int(inflater.pointee.avail_out)
      if written > limit { throw .tooLarge }
      switch result {
      case Z_STREAM_END where inflater.pointee.avail_in == 0:
        return UnsafeRawBufferPointer(rebasing: output[..<written])
      case Z_OK where inflater.pointee.avail_out == 0:
        grow(to: min(output.count * 2, most), keeping: written)
      default:
        throw .malformed
      }
    }
  }

  /// Packs a message; nil when that would not make it smaller.
  func pack(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count <= Int(UInt32.max) else { return nil }
    deflateReset(deflater)
    fit(bytes.count)
    point(deflater, at: bytes)
    deflater.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    deflater.pointee.avail_out = UInt32(clamping: bytes.count)
    guard deflate(deflater, Z_FINISH) == Z_STREAM_END else { return nil }
    return UnsafeRawBufferPointer(
      rebasing: output[..<(bytes.count - Int(deflater.pointee.avail_out))])
  }

  private func point(_ stream: UnsafeMutablePointer<z_stream>, at bytes: UnsafeRawBufferPointer) {
    // zlib reads the input only; its C type lacks the const.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(clamping: bytes.count)
  }

  private func fit(_ size: Int) {
    if output.count < size || output.count > max(size, Self.keptBytes) {
      output.deallocate()
      output = .allocate(byteCount: max(size, 1024), alignment: 16)
    }
  }

  private func grow(to size: Int, keeping count: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[..<count]))
    output.deallocate()
    output = larger
  }
}
