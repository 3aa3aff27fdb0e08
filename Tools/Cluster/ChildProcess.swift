internal import Glibc

/// A process that this one started and has to wait for once.
public struct ChildProcess: Sendable {
  /// The process number.
  public let pid: Int32

  /// Sends a signal; nothing happens when the process is gone.
  public func signal(_ number: Int32) { _ = kill(pid, number) }

  /// Waits for the end. Returns the exit status, or 128 + signal for a killed process.
  public func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return Self.exitStatus(status)
  }

  /// The exit status of any child that has ended since, or nil when none has. Does not wait.
  public static func reap() -> (pid: Int32, status: Int32)? {
    var status: Int32 = 0
    let pid = waitpid(-1, &status, WNOHANG)
    return pid > 0 ? (pid, exitStatus(status)) : nil
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
