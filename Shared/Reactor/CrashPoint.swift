internal import CLinux
internal import Glibc

/// A named place around a commit or a send at which a test kills the process, to see that nothing is
/// lost and nothing doubled. Release builds contain nothing of it.
///
/// With `TALAKA_CRASH_DIRECTORY` set, the process dies by SIGKILL the first time it passes a point,
/// and leaves a file of the point's name there; where the file is, the point is passed unharmed.
public enum CrashPoint {
  #if DEBUG
    private static let directory = getenv("TALAKA_CRASH_DIRECTORY").map { String(cString: $0) }
  #endif

  @inline(__always)
  public static func pass(_ name: StaticString) {
    #if DEBUG
      guard let directory else { return }
      let mark = open("\(directory)/\(name)", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if mark >= 0 { kill(getpid(), SIGKILL) }
    #endif
  }
}
