import CLinux
import Glibc

/// A system call that failed: its name and errno, read at once.
public struct SystemError: Error, Sendable, CustomStringConvertible {
  public let call: String
  public let number: Int32

  public init(call: String, number: Int32) {
    self.call = call
    self.number = number
  }

  public var description: String { "\(call): \(String(cString: strerror(number)))" }
}

/// Runs a call that reports failure by a negative result, again after EINTR.
@discardableResult
func systemCall(_ name: String, _ body: () -> Int32) throws(SystemError) -> Int32 {
  while true {
    let result = body()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw SystemError(call: name, number: number) }
  }
}
