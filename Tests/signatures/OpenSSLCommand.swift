import Glibc
import Testing

/// Runs the `openssl` command on files in a folder of its own: a reader that nobody here wrote.
final class OpenSSLFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/talaka-signatures-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = Self.run(["rm", "-rf", path], in: "/tmp") }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = try #require(fopen(path + "/" + name, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func read(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen(path + "/" + name, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[0..<count]
    }
  }

  /// Exit status, with output and errors together.
  func openssl(_ arguments: String...) throws -> (status: Int32, text: String) {
    let status = Self.run(["openssl"] + arguments, in: path)
    return (status, String(decoding: try read("output"), as: UTF8.self))
  }

  private static func run(_ command: [String], in folder: String) -> Int32 {
    let script = ["sh", "-c", "cd \"$0\" && exec \"$@\" >output 2>&1 </dev/null", folder]
    var words = (script + command).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, "sh", nil, nil, &words, environ) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status == 0 ? 0 : max(1, status >> 8)
  }
}
