/// Where a loop's chance comes from: the system, or a seed that gives the same run again.
public struct LoopRandom: RandomNumberGenerator, Sendable {
  /// nil: the system's generator.
  private var state: UInt64?

  public init() {}

  /// The same seed gives the same numbers (SplitMix64). Never for secrets.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    guard let last = state else {
      var system = SystemRandomNumberGenerator()
      return system.next()
    }
    let current = last &+ 0x9e37_79b9_7f4a_7c15
    state = current
    var mixed = current
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
