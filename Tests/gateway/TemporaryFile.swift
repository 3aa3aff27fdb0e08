import Glibc

/// A file that is gone with this value.
struct TemporaryFile: ~Copyable {
  let name: String

  init(_ content: [UInt8]) throws {
    name = "/tmp/talaka-gateway-\(UInt64.random(in: 0 ... .max))"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    var sent = 0
    while sent < content.count {
      let count = content[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      sent += count
    }
    close(descriptor)
  }

  deinit { unlink(name) }
}
