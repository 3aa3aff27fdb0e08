/// A loop's chance, for jitter, the order of endpoints and the ids of spans, never for secrets:
/// SplitMix64 with a seed of the system, or with a given one that makes the same run again.
public struct LoopRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A seed of the system. Numbers of the system itself would be a system call each, and every
  /// traced call takes one.
  public init() {
    var system = SystemRandomNumberGenerator()
    state = system.next()
  }

  /// The same seed gives the same numbers.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    let current = state &+ 0x9e37_79b9_7f4a_7c15
    state = current
    var mixed = current
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
