internal import Glibc

/// The process's limit of open descriptors.
public enum OpenFiles {
  /// Raises the limit to the greatest that the system lets us have; returns it. Servers call it at
  /// their start: the usual 1024 would be spent by as many connections. From any thread.
  @discardableResult
  public static func raiseLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = limit.rlim_max
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return Int(clamping: limit.rlim_cur)
  }

  /// A descriptor that stands for nothing; -1 when none is left.
  static func reserve() -> Int32 { open("/dev/null", O_RDONLY | O_CLOEXEC) }

  static func release(_ descriptor: Int32) { if descriptor >= 0 { close(descriptor) } }
}
