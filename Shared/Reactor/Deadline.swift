/// The deadline of the call that the current task works for.
///
/// A server sets it around a handler when the caller sent one; clients and the database read it, so
/// that everything done for a call ends with the call, without passing a value by hand.
public enum Deadline {
  @TaskLocal public static var current: MonotonicTime?
}
