/// Paths of `google.protobuf.FieldMask` between snake_case and lowerCamelCase.
///
/// A path has letters and digits of ASCII, underscores and dots; nothing else names a field, and a
/// comma would make two paths of one.
enum FieldMaskName {
  /// nil when the way back would give another name.
  static func json(_ name: some Collection<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var isUpper = false
    for byte in name {
      switch byte {
      case UInt8(ascii: "_"):
        guard !isUpper else { return nil }
        isUpper = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        result.append(isUpper ? byte - 0x20 : byte)
        isUpper = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
        guard !isUpper else { return nil }
        result.append(byte)
      default: return nil
      }
    }
    return isUpper || result.isEmpty ? nil : result
  }

  static func proto(_ name: some Collection<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result += [UInt8(ascii: "_"), byte + 0x20]
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."):
        result.append(byte)
      default: return nil
      }
    }
    return result.isEmpty ? nil : result
  }
}
