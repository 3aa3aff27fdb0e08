/// Chance for what needs no secrecy: jitter, picks, span ids (SplitMix64).
///
/// Never for secrets: the system's generator costs a system call each time, and this one does not.
public struct LoopRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins somewhere that the system draws.
  public init() { state = .random(in: .min ... .max) }

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
