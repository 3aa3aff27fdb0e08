/// Takes an input apart into the choices a script is made of; past its end everything is zero.
struct InputReader {
  private var rest: ArraySlice<UInt8>

  init(_ input: [UInt8]) { rest = input[...] }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  mutating func number16() -> UInt32 { UInt32(byte()) << 8 | UInt32(byte()) }

  mutating func number32() -> UInt32 { number16() << 16 | number16() }

  /// Up to `count` bytes.
  mutating func bytes(_ count: Int) -> [UInt8] {
    let taken = Array(rest.prefix(count))
    rest = rest.dropFirst(taken.count)
    return taken
  }

  mutating func all() -> [UInt8] { bytes(rest.count) }
}
