/// A protobuf message as a Swift value. All conformances are generated.
public protocol Message: Sendable {
  /// The message with every field at its default.
  init()
  /// The message's static table.
  static var descriptor: MessageDescriptor { get }
  /// What came with the message and its contract does not name; written again after its fields.
  var unknownFields: UnknownFields { get set }
  /// Reads the message from its protobuf-c structure. Throws `invalidUTF8` without a path.
  static func unpacked(_ structure: UnsafeRawPointer) throws(WireError) -> Self
  /// Initialises a protobuf-c structure of this type at `structure` and points it to copies of
  /// the fields in `arena`.
  func fill(_ structure: UnsafeMutableRawPointer, arena: MessageArena)

  /// Reads a message that somebody sent to us and checks the rules of its fields.
  ///
  /// Nesting, memory and UTF-8 are guarded. Unknown fields are kept. Later duplicates win,
  /// sub-messages merge, as the protobuf encoding says.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, arena: MessageArena
  ) throws(WireError) -> Self
  /// The same; without `rules` the rules of fields are not checked (answers that a client reads).
  static func decode(
    _ bytes: UnsafeRawBufferPointer, arena: MessageArena, rules: Bool
  ) throws(WireError) -> Self
  /// Calls `reserve` once with the size in bytes, then writes the encoded message there.
  /// Maps are written in the order of their keys, so equal messages give equal bytes.
  func encode(arena: MessageArena, reserve: (Int) -> UnsafeMutableRawPointer)
}

extension Message {
  @inlinable
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, arena: MessageArena
  ) throws(WireError) -> Self {
    try decode(bytes, arena: arena, rules: true)
  }

  @inlinable
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, arena: MessageArena, rules: Bool
  ) throws(WireError) -> Self {
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    let structure = try arena.unpack(bytes, as: descriptor, rules: rules)
    do {
      return try unpacked(structure)
    } catch {
      throw arena.located(error, in: structure, of: descriptor)
    }
  }

  @inlinable
  public func encode(arena: MessageArena, reserve: (Int) -> UnsafeMutableRawPointer) {
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    let structure = arena.structure(of: Self.descriptor)
    fill(structure, arena: arena)
    let bytes = arena.pack(structure)
    let memory = reserve(bytes.count)
    if let start = bytes.baseAddress { memory.copyMemory(from: start, byteCount: bytes.count) }
  }

  /// Reads a message from its bytes with the arena of this thread; rules of fields are checked.
  @inlinable
  public init(wire: [UInt8]) throws(WireError) {
    self = try Self.decode(wire: wire, rules: true)
  }

  /// Reads a message from its bytes with the arena of this thread.
  @inlinable
  public static func decode(wire: [UInt8], rules: Bool) throws(WireError) -> Self {
    // Not by `withUnsafeBytes`, through which no typed throw passes: a message in a `Result` would
    // be copied and destroyed once more.
    try wire.withUnsafeBufferPointer { bytes throws(WireError) in
      try decode(UnsafeRawBufferPointer(bytes), arena: .current, rules: rules)
    }
  }

  /// The encoded message.
  public func wire() -> [UInt8] {
    let arena = MessageArena.current
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    let structure = arena.structure(of: Self.descriptor)
    fill(structure, arena: arena)
    return arena.packed(structure)
  }
}

/// An enum of a proto: numbers without a name are kept.
public protocol ProtoEnum: Sendable, Hashable {
  /// The case of this number; `unrecognized` when it has none.
  init(rawValue: Int32)
  var rawValue: Int32 { get }
}
