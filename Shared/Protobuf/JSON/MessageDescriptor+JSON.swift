/// Between protobuf and JSON for any message, by its tables alone: the canonical mapping of proto3
/// both ways.
extension MessageDescriptor {
  /// The encoded message that a JSON text states. Rules of fields are not checked here: whoever
  /// reads the message checks them.
  public func wire(
    fromJSON json: [UInt8], options: JSONOptions = JSONOptions()
  ) throws(JSONError) -> [UInt8] {
    try wire(from: try JSONParser.parse(json), options: options)
  }

  /// The encoded message that a JSON value states.
  public func wire(
    from value: JSONValue, options: JSONOptions = JSONOptions()
  ) throws(JSONError) -> [UInt8] {
    let arena = MessageArena.current
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    var reader = MessageJSONReader(arena: arena, options: options)
    return arena.packed(UnsafeRawPointer(try reader.message(value, table)))
  }

  /// The compact JSON text of an encoded message.
  public func json(
    fromWire wire: [UInt8], options: JSONOptions = JSONOptions()
  ) throws(JSONError) -> [UInt8] {
    let arena = MessageArena.current
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    return try wire.withUnsafeBufferPointer { bytes throws(JSONError) in
      let structure: UnsafeRawPointer
      do throws(WireError) {
        structure = try arena.unpack(UnsafeRawBufferPointer(bytes), as: self, rules: false)
      } catch {
        throw JSONError(.wire, "The bytes are not a \(name).")
      }
      var writer = MessageJSONWriter(options: options)
      try writer.message(structure, table)
      return writer.output.bytes
    }
  }
}

extension Message {
  /// Reads a message from its JSON text; rules of fields are checked by `init(wire:)` alone.
  public static func decode(json: [UInt8], options: JSONOptions = JSONOptions()) throws -> Self {
    try decode(wire: try descriptor.wire(fromJSON: json, options: options), rules: false)
  }

  /// The compact JSON text of the message.
  public func json(options: JSONOptions = JSONOptions()) throws(JSONError) -> String {
    String(decoding: try Self.descriptor.json(fromWire: wire(), options: options), as: UTF8.self)
  }
}
