internal import CLinux
internal import Glibc

/// Reads small files whole; blocks, so it is for the start of a process and the blocking pool.
public enum FileReader {
  /// Throws when the file is not there, not readable or larger than `limit` bytes.
  public static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let descriptor = try systemCall("open") { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = Glibc.read(descriptor, piece.baseAddress, piece.count)
      let number = errno
      if count < 0, number == EINTR { continue }
      if count < 0 { throw SystemError(call: "read", number: number) }
      if count == 0 { return content }
      content.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count]))
      if content.count > limit { throw SystemError(call: "read", number: EFBIG) }
    }
  }
}
