/// What the current task works for: a call, until when, and in which trace.
///
/// A server sets it around a handler; clients, the database and the log read it, so that everything
/// done for a call ends with the call and is found under its trace, without passing values by hand.
public struct CallContext: Sendable {
  /// When the caller stops waiting; nil when it waits for ever.
  public let deadline: MonotonicTime?
  public let trace: TraceContext?

  public init(deadline: MonotonicTime? = nil, trace: TraceContext? = nil) {
    self.deadline = deadline
    self.trace = trace
  }

  @TaskLocal public static var current = CallContext()
}
