internal import CLinux
internal import Glibc

/// Descriptor 2, for whole lines.
public enum StandardError {
  /// Writes the bytes in one call where the system allows, so that lines of threads don't mix.
  public static func write(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(2, buffer.baseAddress.map { $0 + place }, buffer.count - place)
      }
      let number = errno
      if count < 0, number == EINTR { continue }
      if count <= 0 { return }
      place += count
    }
  }

  public static func write(_ text: String) { write(Array(text.utf8)) }
}
