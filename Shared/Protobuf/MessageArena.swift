internal import CProtobufC
internal import CWire

/// Memory in which protobuf-c lays out messages while they are read or written.
///
/// One arena serves one thread; every use takes a mark and rewinds to it, so uses may nest and
/// nothing is freed one by one.
public final class MessageArena {
  /// Bytes that an arena always holds.
  public static let firstBlock = 64 << 10
  /// Most bytes beyond the first block that one incoming message may take, unless told otherwise.
  public static let defaultLimit = 64 << 20
  /// Most levels of messages inside messages, the outermost included.
  public static let depthLimit = 100

  /// A place in the arena to return to.
  public struct Mark {
    let mark: tl_mark
  }

  private let arena: UnsafeMutablePointer<tl_arena>
  private let allocator: UnsafeMutablePointer<ProtobufCAllocator>

  /// An arena whose incoming messages may take up to `limit` bytes beyond the first block.
  public init(limit: Int = MessageArena.defaultLimit) {
    precondition(limit >= 0)
    arena = .allocate(capacity: 1)
    arena.initialize(to: tl_arena())
    let made = tl_arena_init(arena, MessageArena.firstBlock, limit)
    precondition(made != 0, "no memory for an arena")
    allocator = .allocate(capacity: 1)
    allocator.initialize(
      to: ProtobufCAllocator(
        alloc: tl_allocator_alloc, free: tl_allocator_free, allocator_data: arena))
  }

  deinit {
    tl_arena_destroy(arena)
    arena.deallocate()
    allocator.deallocate()
  }

  /// The arena of the running thread; lives as long as the thread. Use it between two `await`s,
  /// never across one.
  public static var current: MessageArena {
    if let slot = tl_thread_slot() {
      return Unmanaged<MessageArena>.fromOpaque(slot).takeUnretainedValue()
    }
    let made = MessageArena()
    tl_thread_slot_set(Unmanaged.passRetained(made).toOpaque(), releaseArena)
    return made
  }

  /// The present place.
  public func mark() -> Mark { Mark(mark: tl_arena_mark(arena)) }

  /// Gives back everything allocated since `mark` was taken.
  public func rewind(to mark: Mark) { tl_arena_rewind(arena, mark.mark) }

  /// Memory of `count` bytes, aligned to 16, for data of our own.
  public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    guard let memory = tl_arena_alloc_own(arena, count) else {
      preconditionFailure("no memory for an outgoing message")
    }
    return memory
  }

  /// Memory of `count` bytes for data from outside; nil beyond the limit.
  func allocateLimited(_ count: Int) -> UnsafeMutableRawPointer? { tl_arena_alloc(arena, count) }

  /// Memory for a structure of this type; not yet initialised.
  public func structure(of descriptor: MessageDescriptor) -> UnsafeMutableRawPointer {
    allocate(descriptor.c.pointee.sizeof_message)
  }

  /// Unpacks `bytes` into a protobuf-c structure that lives until the arena is rewound.
  ///
  /// Throws `malformed`, `nestedTooDeep`, `tooLarge` or, with `rules`, `violations`. Strings are
  /// not yet checked for UTF-8.
  public func unpack(
    _ bytes: UnsafeRawBufferPointer, as descriptor: MessageDescriptor, rules: Bool
  ) throws(WireError) -> UnsafeRawPointer {
    let input = bytes.assumingMemoryBound(to: UInt8.self)
    var structure: UnsafeMutablePointer<ProtobufCMessage>?
    if let base = input.baseAddress, !input.isEmpty {
      let end = base + input.count
      var scanner = WireScanner()
      try scanner.scan(from: base, to: end, as: descriptor.table, depth: 1)
      if scanner.mustNormalize {
        let plain = try WireNormalizer.normalized(input, as: descriptor.table, depth: 1)
        structure = protobuf_c_message_unpack(descriptor.c, allocator, plain.count, plain)
      } else {
        structure = protobuf_c_message_unpack(descriptor.c, allocator, input.count, base)
      }
    } else {
      structure = protobuf_c_message_unpack(descriptor.c, allocator, 0, noBytes)
    }
    guard let structure else { throw arena.pointee.refused != 0 ? .tooLarge : .malformed }
    if rules, descriptor.hasRules {
      try RuleChecker.check(structure, as: descriptor.table)
    }
    return UnsafeRawPointer(structure)
  }

  /// The size in bytes of an initialised structure when packed.
  public static func packedSize(of structure: UnsafeRawPointer) -> Int {
    protobuf_c_message_get_packed_size(structure.assumingMemoryBound(to: ProtobufCMessage.self))
  }

  /// Packs an initialised structure to memory of at least `packedSize(of:)` bytes.
  public static func pack(
    _ structure: UnsafeRawPointer, into memory: UnsafeMutableRawPointer
  ) {
    _ = protobuf_c_message_pack(
      structure.assumingMemoryBound(to: ProtobufCMessage.self),
      memory.assumingMemoryBound(to: UInt8.self))
  }

  /// Packs an initialised structure into an array.
  func packed(_ structure: UnsafeRawPointer) -> [UInt8] {
    let size = MessageArena.packedSize(of: structure)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if let base = buffer.baseAddress, size > 0 {
        MessageArena.pack(structure, into: base)
      }
      count = size
    }
  }

  /// `error` with the path of the first string that is not UTF-8, where that is the error.
  public func located(
    _ error: WireError, in structure: UnsafeRawPointer, of descriptor: MessageDescriptor
  ) -> WireError {
    guard case .invalidUTF8 = error else { return error }
    let message = structure.assumingMemoryBound(to: ProtobufCMessage.self)
    return .invalidUTF8(field: RuleChecker.firstInvalidText(message, as: descriptor.table) ?? "")
  }
}

/// An address for the empty message, which needs one although nothing is read there. The pointer
/// is written once and its memory never, so any thread may hold it.
nonisolated(unsafe) private let noBytes = UnsafePointer(
  UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

private func releaseArena(_ slot: UnsafeMutableRawPointer?) {
  guard let slot else { return }
  Unmanaged<MessageArena>.fromOpaque(slot).release()
}
