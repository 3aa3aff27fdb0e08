internal import HTTP2
internal import Protobuf

/// The body of one side of a call as it comes: messages with their 5-byte prefix, and how many of
/// the bytes the sender's window is still held back for.
///
/// A message that is not whole is let in whatever the window; more is let in only when what stands
/// here has been taken. So a side holds at most one message and one window.
struct InboundMessages: ~Copyable {
  /// A compression flag and the length, big-endian (PROTOCOL-HTTP2).
  static let prefixBytes = 5

  private var queue = ByteQueue(capacity: 512)
  private var held = 0

  var isEmpty: Bool { queue.isEmpty }
  /// Bytes that stand here, prefixes included.
  var count: Int { queue.count }

  @inline(__always) mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    queue.append(base, bytes.count)
    held &+= bytes.count
  }

  /// Size of the first message, once its prefix is here.
  @inline(__always) var firstSize: Int? {
    guard queue.count >= Self.prefixBytes else { return nil }
    let size = queue.bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self)
    return Int(UInt32(bigEndian: size))
  }

  /// The first message is here to its last byte.
  var hasWhole: Bool {
    guard let size = firstSize else { return false }
    return queue.count >= size &+ Self.prefixBytes
  }

  /// The first message is here, and nothing after it.
  var hasExactlyOne: Bool {
    guard let size = firstSize else { return false }
    return queue.count == size &+ Self.prefixBytes
  }

  /// The first message without its prefix, as it came; it `hasWhole` and lives until it is removed.
  var first: UnsafeRawBufferPointer {
    let end = (firstSize ?? 0) &+ Self.prefixBytes
    return UnsafeRawBufferPointer(rebasing: queue.bytes[Self.prefixBytes..<end])
  }

  /// Bytes of the messages that stand here whole, without their prefixes.
  var wholeBytes: Int { Self.messageBytes(in: queue.bytes) }

  /// The same of any bytes with prefixes.
  static func messageBytes(in bytes: UnsafeRawBufferPointer) -> Int {
    var rest = bytes
    var sum = 0
    while rest.count >= prefixBytes {
      let size = Int(UInt32(bigEndian: rest.loadUnaligned(fromByteOffset: 1, as: UInt32.self)))
      guard rest.count >= size &+ prefixBytes else { break }
      sum &+= size
      rest = UnsafeRawBufferPointer(rebasing: rest[(size &+ prefixBytes)...])
    }
    return sum
  }

  /// The flag of the first message: 0 as it is, 1 compressed; nothing else is defined.
  var firstFlag: UInt8 { queue.bytes.first ?? 0 }

  /// All bytes that the window is held back for; they count as given back.
  mutating func releaseAll() -> Int {
    defer { held = 0 }
    return held
  }

  /// Takes the first message out, which `hasWhole`; says how much of the window may be given back.
  mutating func removeFirst() -> Int {
    let size = (firstSize ?? 0) &+ Self.prefixBytes
    queue.removeFirst(size)
    if !hasWhole { return releaseAll() }
    let count = min(size, held)
    held -= count
    return count
  }

  mutating func removeAll() {
    queue.removeAll()
    queue.shrink(to: 4096)
    held = 0
  }

  /// Writes the prefix of a message of `size` bytes.
  @inline(__always) static func writePrefix(
    _ place: UnsafeMutableRawPointer, _ size: Int, flag: UInt8 = 0
  ) {
    place.storeBytes(of: flag, as: UInt8.self)
    place.storeBytes(
      of: UInt32(truncatingIfNeeded: size).bigEndian, toByteOffset: 1, as: UInt32.self)
  }
}

extension HTTP2Stream {
  /// Puts a message with its prefix to the output.
  @inline(__always) final func put<M: Message>(message: M, arena: MessageArena = .current) {
    message.encode(arena: arena) { size in
      let place = reserveOutput(size + InboundMessages.prefixBytes)
      InboundMessages.writePrefix(place, size)
      return place + InboundMessages.prefixBytes
    }
    outputWritten()
  }

  /// Puts a message packed, or as it is when that is no longer.
  final func put(encoded message: UnsafeRawBufferPointer, packedWith codec: GzipCodec) {
    if let packed = codec.pack(message) {
      put(encoded: packed, flag: 1)
    } else {
      put(encoded: message)
    }
  }

  /// Puts an encoded message with its prefix to the output.
  final func put(encoded message: UnsafeRawBufferPointer, flag: UInt8 = 0) {
    let place = reserveOutput(message.count + InboundMessages.prefixBytes)
    InboundMessages.writePrefix(place, message.count, flag: flag)
    if !message.isEmpty {
      UnsafeMutableRawBufferPointer(
        start: place + InboundMessages.prefixBytes, count: message.count
      ).copyMemory(from: message)
    }
    outputWritten()
  }
}
