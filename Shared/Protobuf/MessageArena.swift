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

  /// An arena whose incoming messages may take up to `limit` bytes beyond the first block.
  public init(limit: Int = MessageArena.defaultLimit) {
    precondition(limit >= 0)
    arena = .allocate(capacity: 1)
    arena.initialize(to: tl_arena())
    let made = tl_arena_init(arena, MessageArena.firstBlock, limit)
    precondition(made != 0, "no memory for an arena")
  }

  deinit {
    tl_arena_destroy(arena)
    arena.deallocate()
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

  /// Memory for a structure of this type; not yet initialised.
  public func structure(of descriptor: MessageDescriptor) -> UnsafeMutableRawPointer {
    allocate(descriptor.c.pointee.sizeof_message)
  }

  /// Unpacks `bytes` into a protobuf-c structure that lives until the arena is rewound. Its texts
  /// point into `bytes`, which must live as long.
  ///
  /// Throws `malformed`, `nestedTooDeep`, `tooLarge` or, with `rules`, `violations`. Strings are
  /// not yet checked for UTF-8.
  public func unpack(
    _ bytes: UnsafeRawBufferPointer, as descriptor: MessageDescriptor, rules: Bool
  ) throws(WireError) -> UnsafeRawPointer {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? noBytes
    let structure: UnsafeMutableRawPointer
    do throws(WireFault) {
      structure = try WireUnpacker(arena: arena).message(
        in: WireReader(from: start, to: start + bytes.count), as: descriptor.table)
    } catch {
      throw WireError(error)
    }
    if rules, descriptor.hasRules {
      try RuleChecker.check(
        structure.assumingMemoryBound(to: ProtobufCMessage.self), as: descriptor.table)
    }
    return UnsafeRawPointer(structure)
  }

  /// The wire bytes of an initialised structure; they live until the arena is rewound.
  public func pack(_ structure: UnsafeRawPointer) -> UnsafeRawBufferPointer {
    var packer = WirePacker(arena: self)
    packer.write(structure)
    return packer.bytes
  }

  /// The same as an array.
  func packed(_ structure: UnsafeRawPointer) -> [UInt8] {
    // From a typed buffer: half the cost of a raw one's or of an initialising closure's array.
    Array(pack(structure).assumingMemoryBound(to: UInt8.self))
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

/// An address for the empty message, where nothing is read. The pointer
/// is written once and its memory never, so any thread may hold it.
nonisolated(unsafe) private let noBytes = UnsafePointer(
  UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

private func releaseArena(_ slot: UnsafeMutableRawPointer?) {
  guard let slot else { return }
  Unmanaged<MessageArena>.fromOpaque(slot).release()
}
