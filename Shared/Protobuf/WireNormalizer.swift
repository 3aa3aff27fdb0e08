internal import CProtobufC
internal import CWire

/// Rewrites a message into bytes of the same meaning that protobuf-c reads rightly.
///
/// Sub-messages that occur twice become one with both contents in a row, which is what merging
/// means; an earlier member of a oneof gives way to a later one; groups, and fields that come in a
/// wire type they cannot have, are dropped as unknown.
enum WireNormalizer {
  /// The rewritten message. `bytes` must have passed `WireScanner`, which bounds its depth.
  static func normalized(
    _ bytes: UnsafeBufferPointer<UInt8>, as table: UnsafePointer<tl_message>, depth: Int
  ) throws(WireError) -> [UInt8] {
    guard depth <= MessageArena.depthLimit else { throw .nestedTooDeep }
    guard let base = bytes.baseAddress else { return [] }
    var reader = WireReader(from: base, to: base + bytes.count)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var single = SingleMessages()
    while !reader.atEnd {
      let start = reader.position
      let tag = try reader.tag()
      let index = table.index(of: tag.number)
      guard index >= 0 else {
        try reader.skip(tag, depth: depth)
        if tag.type != .startGroup {
          output.append(contentsOf: span(start, reader.position))
        }
        continue
      }
      let field = table.messageDescriptor.pointee.fields + index
      guard tag.type.carries(field) else {
        try reader.skip(tag, depth: depth)
        continue
      }
      single.clearOthers(of: field, index: index)
      guard field.pointee.type == PROTOBUF_C_TYPE_MESSAGE else {
        try reader.skip(tag, depth: depth)
        output.append(contentsOf: span(start, reader.position))
        continue
      }
      let content = try reader.lengthPrefixed()
      if field.pointee.label == PROTOBUF_C_LABEL_REPEATED {
        try append(
          span(content.start, content.end), tag.number, table.pointee.fields[index].message,
          depth, to: &output)
      } else {
        single.add(span(content.start, content.end), index: index, field: field)
      }
    }
    // Where a oneof's last member is a message, the other members cleared it or were before it,
    // so writing the messages last keeps the order.
    for entry in single.entries {
      let number = table.messageDescriptor.pointee.fields[entry.index].id
      let below = table.pointee.fields[entry.index].message
      try entry.content.withUnsafeBufferPointer { content throws(WireError) in
        try append(content, number, below, depth, to: &output)
      }
    }
    return output
  }

  private static func append(
    _ content: UnsafeBufferPointer<UInt8>, _ number: UInt32,
    _ below: UnsafePointer<tl_message>?, _ depth: Int, to output: inout [UInt8]
  ) throws(WireError) {
    guard let below else { return }
    let inner = try normalized(content, as: below, depth: depth + 1)
    appendVarint(UInt64(number) << 3 | 2, to: &output)
    appendVarint(UInt64(inner.count), to: &output)
    output.append(contentsOf: inner)
  }

  private static func appendVarint(_ value: UInt64, to output: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    output.append(UInt8(truncatingIfNeeded: rest))
  }

  private static func span(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: end - start)
  }
}

/// The contents of sub-messages that are not repeated, by field.
private struct SingleMessages {
  struct Entry {
    let index: Int
    /// Offset of the oneof's case in the structure, which names the oneof; nil outside of one.
    let oneof: UInt32?
    var content: [UInt8]
  }

  private(set) var entries: [Entry] = []

  mutating func add(
    _ content: UnsafeBufferPointer<UInt8>, index: Int,
    field: UnsafePointer<ProtobufCFieldDescriptor>
  ) {
    if let place = entries.firstIndex(where: { $0.index == index }) {
      entries[place].content.append(contentsOf: content)
    } else {
      entries.append(
        Entry(index: index, oneof: SingleMessages.oneof(field), content: Array(content)))
    }
  }

  /// A member of a oneof that arrives drops what another member brought.
  mutating func clearOthers(of field: UnsafePointer<ProtobufCFieldDescriptor>, index: Int) {
    guard let oneof = SingleMessages.oneof(field) else { return }
    entries.removeAll { $0.oneof == oneof && $0.index != index }
  }

  private static func oneof(_ field: UnsafePointer<ProtobufCFieldDescriptor>) -> UInt32? {
    guard field.pointee.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0 else { return nil }
    return field.pointee.quantifier_offset
  }
}
