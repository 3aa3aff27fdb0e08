internal import Glibc

/// Files and folders, as far as the tools need them.
public enum Files {
  /// What went wrong with which path.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String

    init(_ what: String, _ path: String, _ code: Int32 = errno) {
      description = "\(what) \(path): \(String(cString: strerror(code)))"
    }
  }

  /// Bytes of a file that `read` takes.
  public static let fileBytesMax = 64 << 20

  /// Whether something is at the path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether the path is a program that this process may run.
  public static func isProgram(_ path: String) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else { return false }
    return information.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// The text of a file; damaged UTF-8 is repaired. Throws when it cannot be read.
  public static func read(_ path: String) throws(Failure) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure("cannot read", path) }
    defer { close(file) }
    return readAll(file, bytesMax: fileBytesMax)
  }

  /// The bytes of a file. Throws when it cannot be read.
  public static func readBytes(_ path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure("cannot read", path) }
    defer { close(file) }
    return bytes(of: file, bytesMax: fileBytesMax)
  }

  /// Writes a file in one step: a reader sees the old text or the new one. Throws when it cannot.
  public static func write(_ text: String, to path: String, mode: UInt32 = 0o644) throws(Failure) {
    try write(Array(text.utf8), to: path, mode: mode)
  }

  /// Writes a file of bytes in one step.
  public static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o644) throws(Failure)
  {
    let new = path + ".new"
    unlink(new)
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw Failure("cannot write", new) }
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        let code = errno
        close(file)
        throw Failure("cannot write", new, code)
      }
      bytes = bytes.dropFirst(count)
    }
    fsync(file)
    close(file)
    guard rename(new, path) == 0 else { throw Failure("cannot replace", path) }
  }

  /// Makes a folder and those above it; existing ones stay as they are. Throws when it cannot.
  public static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(Failure) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw Failure("cannot make", path) }
    try makeFolder(parent(of: path))
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw Failure("cannot make", path) }
  }

  /// Removes a file, or a folder with all that is in it. Nothing happens when it is not there.
  public static func remove(_ path: String) throws(CommandError) {
    guard path.count > 1, information(path) != nil else { return }
    var command = Command("rm", ["-rf", "--", path])
    command.output = .captured
    try command.run()
  }

  /// Names in a folder in order, without the hidden ones; none when it is not there.
  public static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Gives a path to another account. Throws when this process may not.
  public static func give(_ path: String, to account: String) throws(Failure) {
    guard let numbers = Environment.numbers(of: account) else {
      throw Failure("no account \(account) for", path, ENOENT)
    }
    guard chown(path, numbers.user, numbers.group) == 0 else {
      throw Failure("cannot give to \(account):", path)
    }
  }

  /// The number of the account that owns a path, without following a link; nil when there is none.
  public static func owner(of path: String) -> UInt32? { information(path)?.st_uid }

  /// Whether the path is a folder itself, not a link to one.
  public static func isFolder(_ path: String) -> Bool {
    (information(path)?.st_mode ?? 0) & S_IFMT == S_IFDIR
  }

  /// Whether every account may pass through the folder and all above it.
  public static func everyoneMayEnter(_ folder: String) -> Bool {
    var path = folder
    while path != "/" && !path.isEmpty {
      if let mode = information(path)?.st_mode, mode & 0o001 == 0 { return false }
      path = parent(of: path)
    }
    return true
  }

  /// The folder that a path is in.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The program of that name in `PATH`, or nil.
  public static func find(_ program: String) -> String? {
    let folders = (Environment.all["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/\(program)" }.first(where: isProgram)
  }

  static func readAll(_ file: Int32, bytesMax: Int) -> String {
    String(decoding: bytes(of: file, bytesMax: bytesMax), as: UTF8.self)
  }

  private static func bytes(of file: Int32, bytesMax: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < bytesMax {
      let count = Glibc.read(file, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func information(_ path: String) -> stat? {
    var information = stat()
    return lstat(path, &information) == 0 ? information : nil
  }
}
