internal import CLinux
internal import Glibc

/// A signal that a service reacts to.
public enum Signal: Sendable {
  case terminate
  case interrupt
  case hangUp

  fileprivate var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .hangUp: SIGHUP
    }
  }
}

/// Delivers signals on a loop. Make it before any thread starts, so that all of them block the
/// signals; SIGPIPE is ignored from then on, since OpenSSL's socket writes can raise it.
public final class SignalSource: EventSource {
  private let descriptor: Int32
  private let signals: [Signal]
  private let handler: (Signal) -> Void

  /// Blocks the signals for the calling thread and all it starts later.
  public init(_ signals: [Signal], handler: @escaping (Signal) -> Void) throws(SystemError) {
    signal(SIGPIPE, SIG_IGN)
    self.signals = signals
    self.handler = handler
    let numbers = signals.map(\.number)
    descriptor = try systemCall("signalfd") { cl_signal_fd(numbers, Int32(numbers.count)) }
  }

  deinit { close(descriptor) }

  /// Starts delivery on a loop, which must outlive the source.
  public func watch(on loop: EventLoop) throws(SystemError) {
    try loop.add(descriptor, self, .readable)
  }

  public override func ready(_ events: EventSet) {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &info, size) == size {
      if let signal = signals.first(where: { UInt32($0.number) == info.ssi_signo }) {
        handler(signal)
      }
    }
  }
}
