import Glibc
import PKI
import Testing

/// Runs the `openssl` command on files in a folder of its own: an independent reader of what we
/// make.
final class Workspace: Sendable {
  let folder: String

  init() throws {
    var template = Array("/tmp/talaka-pki-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.system(errno) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let listing = opendir(folder) {
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink(path(name))
      }
      closedir(listing)
    }
    rmdir(folder)
  }

  enum Failure: Error { case system(Int32) }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    guard let file = fopen(path(name), "w") else { throw Failure.system(errno) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> [UInt8] {
    guard let file = fopen(path(name), "r") else { throw Failure.system(errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[0..<count]
    }
  }

  struct Result {
    let status: Int32
    let output: String
  }

  /// `openssl` with these arguments in the folder; output and errors together.
  func openssl(_ arguments: String...) throws -> Result {
    try openssl(arguments: arguments)
  }

  func openssl(arguments: [String]) throws -> Result {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let output = "output-\(UInt32.random(in: 0...UInt32.max))"
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path(output), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // posix_spawn itself cannot change the folder portably.
    let script = ["sh", "-c", "cd \"$0\" && exec openssl \"$@\"", folder]
    var words = (script + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let started = posix_spawnp(&process, "sh", &actions, nil, &words, environ)
    guard started == 0 else { throw Failure.system(started) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let text = String(decoding: try read(output), as: UTF8.self)
    return Result(status: status == 0 ? 0 : max(1, status >> 8), output: text)
  }
}

/// The reason with which an expression is refused, nil when it is not.
func refusal<Value: ~Copyable>(_ body: () throws(PKIError) -> Value) -> PKIError.Reason? {
  do throws(PKIError) {
    _ = try body()
    return nil
  } catch {
    return error.reason
  }
}

/// The octets with one bit of the octet at `index` flipped.
func flipped(_ bytes: [UInt8], at index: Int) -> [UInt8] {
  var copy = bytes
  copy[index] ^= 1
  return copy
}
