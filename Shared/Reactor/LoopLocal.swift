internal import CLinux
internal import Synchronization

/// One object per loop, made when the loop first asks for it: an array look-up, no lock.
///
/// For things that live as long as the process: each `LoopLocal` takes a place in every loop for
/// good.
public final class LoopLocal<Value: AnyObject>: Sendable {
  private let slot: Int
  private let make: @Sendable (EventLoop) -> Value

  public init(_ make: @escaping @Sendable (EventLoop) -> Value) {
    slot = loopLocalSlots.wrappingAdd(1, ordering: .relaxed).oldValue
    self.make = make
  }

  /// The loop's object. On the loop's thread only.
  @inline(__always) public func of(_ loop: EventLoop) -> Value {
    if slot < loop.locals.count, let known = loop.locals[slot] {
      // Only this object writes its slot, with values of its type.
      return unsafeDowncast(known, to: Value.self)
    }
    return makeFirst(loop)
  }

  /// The object of the loop that runs now; nil off every loop.
  @inline(__always) public var ofCurrent: Value? {
    // Not counted: the loop that runs is there.
    cl_get_current_loop().map {
      Unmanaged<EventLoop>.fromOpaque($0)._withUnsafeGuaranteedRef { of($0) }
    }
  }

  @inline(never) private func makeFirst(_ loop: EventLoop) -> Value {
    loop.preconditionInLoop()
    let value = make(loop)
    while loop.locals.count <= slot { loop.locals.append(nil) }
    loop.locals[slot] = value
    return value
  }
}

private let loopLocalSlots = Atomic<Int>(0)
