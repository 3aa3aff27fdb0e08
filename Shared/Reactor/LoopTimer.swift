/// A timer that its owner arms, re-arms and cancels at no cost in memory: the node of a wheel's list.
///
/// Belongs to one loop; every method runs on that loop's thread. Precision is the wheel's tick
/// (1 ms, never early).
public final class LoopTimer {
  // Not counted: a loop outlives what belongs to it, and a timer leaves its list before it goes.
  private let loop: Unmanaged<EventLoop>
  var next: Unmanaged<LoopTimer>?
  var previous: Unmanaged<LoopTimer>?
  var slot = -1
  var tick: Int64 = 0
  /// What happens when the time comes. Set by the owner; kept until the timer goes.
  public var action: (() -> Void)?

  public init(loop: EventLoop, action: (() -> Void)? = nil) {
    self.loop = .passUnretained(loop)
    self.action = action
  }

  deinit { cancel() }

  /// Out of the wheel but not fired yet: a timer fired earlier in the same turn may still cancel it.
  static let due = -2

  public var isArmed: Bool { slot != -1 }

  /// Fires at `time` or up to a tick later; replaces an earlier arming.
  public func arm(at time: MonotonicTime) {
    loop._withUnsafeGuaranteedRef { loop in
      loop.preconditionInLoop()
      loop.wheel.arm(self, at: time)
    }
  }

  public func arm(after delay: Duration) { arm(at: MonotonicTime.now() + delay) }

  /// Does nothing if the timer is not armed.
  public func cancel() {
    if slot >= 0 { loop._withUnsafeGuaranteedRef { $0.wheel.remove(self) } }
    slot = -1
  }

  /// Called by the loop for timers that `TimerWheel.takeDue` gave out.
  func fireIfDue() {
    guard slot == Self.due else { return }
    slot = -1
    action?()
  }
}

/// A hashed timer wheel: arming and cancelling are constant-time, whatever the number of timers.
struct TimerWheel: ~Copyable {
  static let tickNanoseconds: Int64 = 1_000_000
  static let slots = 4096

  private let heads: UnsafeMutablePointer<Unmanaged<LoopTimer>?>
  private let occupied: UnsafeMutablePointer<UInt64>
  private var currentTick: Int64
  private(set) var count = 0

  init(now: MonotonicTime) {
    heads = .allocate(capacity: Self.slots)
    heads.initialize(repeating: nil, count: Self.slots)
    occupied = .allocate(capacity: Self.slots / 64)
    occupied.initialize(repeating: 0, count: Self.slots / 64)
    currentTick = now.nanoseconds / Self.tickNanoseconds
  }

  deinit {
    heads.deallocate()
    occupied.deallocate()
  }

  mutating func arm(_ timer: LoopTimer, at time: MonotonicTime) {
    if timer.slot >= 0 { remove(timer) }
    // Rounded up, so that a timer never fires early.
    let wanted = (time.nanoseconds &+ (Self.tickNanoseconds - 1)) / Self.tickNanoseconds
    timer.tick = max(time == .distantFuture ? Int64.max : wanted, currentTick + 1)
    let slot = Int(timer.tick & Int64(Self.slots - 1))
    timer.slot = slot
    let place = Unmanaged.passUnretained(timer)
    timer.previous = nil
    timer.next = heads[slot]
    timer.next?._withUnsafeGuaranteedRef { $0.previous = place }
    heads[slot] = place
    occupied[slot >> 6] |= 1 << UInt64(slot & 63)
    count += 1
  }

  mutating func remove(_ timer: LoopTimer) {
    let slot = timer.slot
    let (next, previous) = (timer.next, timer.previous)
    next?._withUnsafeGuaranteedRef { $0.previous = previous }
    if let previous {
      previous._withUnsafeGuaranteedRef { $0.next = next }
    } else {
      heads[slot] = next
      if next == nil { occupied[slot >> 6] &= ~(1 << UInt64(slot & 63)) }
    }
    timer.next = nil
    timer.previous = nil
    timer.slot = -1
    count -= 1
  }

  /// Takes the timers that are due at `now` out of the wheel.
  mutating func takeDue(_ now: MonotonicTime) -> [LoopTimer] {
    let target = now.nanoseconds / Self.tickNanoseconds
    guard target > currentTick else { return [] }
    guard count > 0 else {
      currentTick = target
      return []
    }
    var due: [LoopTimer] = []
    let steps = min(target - currentTick, Int64(Self.slots))
    var step: Int64 = 1
    while step <= steps {
      var slot = Int((currentTick + step) & Int64(Self.slots - 1))
      let rest = occupied[slot >> 6] >> UInt64(slot & 63)
      if rest == 0 {
        step += Int64(64 - (slot & 63))
        continue
      }
      step += Int64(rest.trailingZeroBitCount)
      if step > steps { break }
      slot += rest.trailingZeroBitCount
      step += 1
      var node = heads[slot]?.takeUnretainedValue()
      while let timer = node {
        node = timer.next?.takeUnretainedValue()
        if timer.tick <= target {
          remove(timer)
          timer.slot = LoopTimer.due
          due.append(timer)
        }
      }
    }
    currentTick = target
    return due
  }

  /// Milliseconds until the next occupied slot, at most one revolution; nil with no timer at all.
  func millisecondsToNext(_ now: MonotonicTime) -> Int32? {
    guard let next = nextTick else { return nil }
    let due = next * Self.tickNanoseconds
    let wait = (due - now.nanoseconds + Self.tickNanoseconds - 1) / Self.tickNanoseconds
    return Int32(clamping: max(wait, 0))
  }

  /// The tick of the next occupied slot, at most one revolution away; nil with no timer at all.
  var nextTick: Int64? {
    guard count > 0 else { return nil }
    var step: Int64 = 1
    while step <= Int64(Self.slots) {
      let slot = Int((currentTick + step) & Int64(Self.slots - 1))
      let rest = occupied[slot >> 6] >> UInt64(slot & 63)
      if rest != 0 { return currentTick + step + Int64(rest.trailingZeroBitCount) }
      step += Int64(64 - (slot & 63))
    }
    return nil
  }
}
