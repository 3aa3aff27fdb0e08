internal import Glibc

/// A file that one process holds at a time. The kernel lets go when the process ends, however it
/// ends, and knows who holds it.
public struct ProcessLock: ~Copyable {
  private let file: Int32

  /// Takes the lock. Nil when another process holds it; throws when the file cannot be made.
  public init?(_ path: String) throws(Files.Failure) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Files.Failure("cannot lock", path) }
    var wanted = Self.whole
    guard fcntl(file, F_SETLK, &wanted) == 0 else {
      close(file)
      return nil
    }
    self.file = file
  }

  deinit { close(file) }

  /// The number of the process that holds the lock, or nil.
  public static func holder(of path: String) -> Int32? {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var asked = whole
    guard fcntl(file, F_GETLK, &asked) == 0, asked.l_type != Int16(F_UNLCK) else { return nil }
    return asked.l_pid
  }

  private static var whole: flock {
    flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
  }
}
