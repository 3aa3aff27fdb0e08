/// A value that tasks of simulated hosts and whoever drives the simulation share.
///
/// `@unchecked Sendable`: a simulation and all of its loops run on one thread.
public final class Slot<Value>: @unchecked Sendable {
  public var value: Value?

  public init(_ value: Value? = nil) { self.value = value }
}
