internal import CNGHTTP2

/// A list of header fields in the form the engine takes.
///
/// `@unchecked Sendable`: the memory is written in the initialiser only.
public final class HeaderBlock: @unchecked Sendable {
  let fields: UnsafeMutablePointer<nghttp2_nv>
  let count: Int
  /// Size of the list: names, values and 32 for each field (RFC 9113 §6.5.2).
  public let listBytes: Int
  private let bytes: UnsafeMutablePointer<UInt8>

  /// Makes a block from names (lower case) and values.
  ///
  /// An `immortal` block is kept by its owner for the life of the process; the engine then sends
  /// from its memory without a copy.
  public init(_ list: [(name: String, value: String)], immortal: Bool = false) {
    var size = 0
    for field in list { size += field.name.utf8.count + field.value.utf8.count }
    bytes = .allocate(capacity: max(size, 1))
    fields = .allocate(capacity: max(list.count, 1))
    count = list.count
    listBytes = size + 32 * list.count
    let noCopy = NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue
    var next = bytes
    for (index, field) in list.enumerated() {
      let name = next
      for byte in field.name.utf8 {
        next.initialize(to: byte)
        next += 1
      }
      let value = next
      for byte in field.value.utf8 {
        next.initialize(to: byte)
        next += 1
      }
      (fields + index).initialize(
        to: nghttp2_nv(
          name: name, value: value, namelen: value - name, valuelen: next - value,
          flags: UInt8(immortal ? noCopy : NGHTTP2_NV_FLAG_NONE.rawValue)))
    }
  }

  deinit {
    fields.deallocate()
    bytes.deallocate()
  }
}
