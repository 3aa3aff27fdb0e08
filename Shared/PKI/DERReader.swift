/// One element of a DER encoding; slices share the storage they were read from.
public struct DERElement: Sendable {
  public let tag: UInt8
  /// Identifier, length and content octets.
  public let encoded: ArraySlice<UInt8>
  public let content: ArraySlice<UInt8>

  /// Reads what is inside.
  public var reader: DERReader { DERReader(content) }
}

/// Reads DER strictly, one element at a time: definite minimal lengths, single-octet tags.
///
/// Throws `.malformed`. The reader never recurses: depth is the caller's own call depth.
public struct DERReader: Sendable {
  public private(set) var rest: ArraySlice<UInt8>

  public init(_ bytes: ArraySlice<UInt8>) { rest = bytes }
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  public var isAtEnd: Bool { rest.isEmpty }

  /// The identifier octet of the next element, nil at the end.
  public var nextTag: UInt8? { rest.first }

  public mutating func next() throws(PKIError) -> DERElement {
    let start = rest.startIndex
    guard rest.count >= 2 else { throw PKIError(.malformed, "cut off element") }
    let tag = rest[start]
    guard tag & 0x1f != 0x1f else { throw PKIError(.malformed, "multi-octet tag") }
    let (length, header) = try length(at: start + 1)
    guard length <= rest.count - header else { throw PKIError(.malformed, "cut off element") }
    let contentStart = start + header
    let end = contentStart + length
    let element = DERElement(
      tag: tag, encoded: rest[start..<end], content: rest[contentStart..<end])
    rest = rest[end...]
    return element
  }

  /// Length and size of the whole header. At most 4 length octets (4 GiB).
  private func length(at index: Int) throws(PKIError) -> (length: Int, header: Int) {
    let first = rest[index]
    if first < 0x80 { return (Int(first), 2) }
    let octets = Int(first & 0x7f)
    guard octets != 0 else { throw PKIError(.malformed, "indefinite length") }
    guard octets <= 4, rest.endIndex - index > octets else {
      throw PKIError(.malformed, "length too large or cut off")
    }
    var length = 0
    for octet in rest[(index + 1)...(index + octets)] { length = length << 8 | Int(octet) }
    guard length >= 0x80, octets == 1 || length >> (8 * (octets - 1)) != 0 else {
      throw PKIError(.malformed, "length not minimal")
    }
    return (length, 2 + octets)
  }

  public mutating func next(_ tag: UInt8) throws(PKIError) -> DERElement {
    guard nextTag == tag else {
      let found = nextTag.map { String($0, radix: 16) } ?? "nothing"
      throw PKIError(.malformed, "expected tag \(String(tag, radix: 16)), found \(found)")
    }
    return try next()
  }

  public mutating func nextIf(_ tag: UInt8) throws(PKIError) -> DERElement? {
    nextTag == tag ? try next() : nil
  }

  public mutating func sequence() throws(PKIError) -> DERReader {
    try next(DER.Tag.sequence).reader
  }

  /// The inside of `[number]` constructed, nil when absent.
  public mutating func explicit(_ number: UInt8) throws(PKIError) -> DERReader? {
    try nextIf(DER.Tag.context(number, constructed: true))?.reader
  }

  /// Content octets of an INTEGER in two's complement, checked to be minimal.
  public mutating func integer() throws(PKIError) -> ArraySlice<UInt8> {
    try Self.integerContent(next(DER.Tag.integer).content)
  }

  private static func integerContent(
    _ content: ArraySlice<UInt8>
  ) throws(PKIError) -> ArraySlice<UInt8> {
    guard let first = content.first else { throw PKIError(.malformed, "empty integer") }
    if content.count > 1 {
      let second = content[content.startIndex + 1]
      let padded =
        (first == 0 && second & 0x80 == 0) || (first == 0xff && second & 0x80 != 0)
      guard !padded else { throw PKIError(.malformed, "integer not minimal") }
    }
    return content
  }

  /// Magnitude of an INTEGER ≥ 0 without leading zeros; throws for a negative one.
  public mutating func unsignedInteger() throws(PKIError) -> [UInt8] {
    let content = try integer()
    guard content.first.map({ $0 & 0x80 == 0 }) ?? false else {
      throw PKIError(.malformed, "negative integer")
    }
    return Array(content.first == 0 && content.count > 1 ? content.dropFirst() : content)
  }

  /// A small INTEGER in 0...Int32.max.
  public mutating func smallInteger() throws(PKIError) -> Int {
    try Self.smallValue(unsignedInteger())
  }

  private static func smallValue(_ magnitude: [UInt8]) throws(PKIError) -> Int {
    let value = magnitude.count <= 4 ? magnitude.reduce(0) { $0 << 8 | Int($1) } : Int.max
    guard value <= Int(Int32.max) else { throw PKIError(.malformed, "integer out of range") }
    return value
  }

  public mutating func enumerated() throws(PKIError) -> Int {
    let content = try Self.integerContent(next(DER.Tag.enumerated).content)
    guard content.first.map({ $0 & 0x80 == 0 }) ?? false else {
      throw PKIError(.malformed, "negative enumerated")
    }
    return try Self.smallValue(Array(content))
  }

  public mutating func oid() throws(PKIError) -> OID {
    try OID(content: next(DER.Tag.oid).content)
  }

  public mutating func octetString() throws(PKIError) -> ArraySlice<UInt8> {
    try next(DER.Tag.octetString).content
  }

  /// A BIT STRING of whole octets.
  public mutating func bitString() throws(PKIError) -> ArraySlice<UInt8> {
    let content = try next(DER.Tag.bitString).content
    guard content.first == 0 else { throw PKIError(.malformed, "bits left over") }
    return content.dropFirst()
  }

  /// A named bit list of at most 16 bits; bit 0 is the first bit.
  public mutating func namedBits() throws(PKIError) -> UInt16 {
    let content = try next(DER.Tag.bitString).content
    guard let unused = content.first, unused < 8, content.count <= 3,
      content.count > 1 || unused == 0
    else { throw PKIError(.malformed, "not a named bit list") }
    if let last = content.last, content.count > 1, last & ((1 << unused) &- 1) != 0 {
      throw PKIError(.malformed, "unused bits are set")
    }
    var bits: UInt16 = 0
    for (index, octet) in content.dropFirst().enumerated() {
      for bit in 0..<8 where octet & (0x80 >> UInt8(bit)) != 0 {
        bits |= 1 << UInt16(index * 8 + bit)
      }
    }
    return bits
  }

  /// BOOLEAN DEFAULT FALSE; DER allows only an explicit TRUE.
  public mutating func booleanDefaultFalse() throws(PKIError) -> Bool {
    guard let element = try nextIf(DER.Tag.boolean) else { return false }
    guard element.content.count == 1, element.content.first == 0xff else {
      throw PKIError(.malformed, "boolean is not TRUE")
    }
    return true
  }

  /// UTCTime or GeneralizedTime with seconds and Z.
  public mutating func time() throws(PKIError) -> Instant { try ASN1Time.read(next()) }

  /// Throws when something is left.
  public func end() throws(PKIError) {
    guard rest.isEmpty else { throw PKIError(.malformed, "\(rest.count) octets left over") }
  }
}

/// The two time types in the only forms that DER allows: UTC, seconds present.
enum ASN1Time {
  static func read(_ element: DERElement) throws(PKIError) -> Instant {
    let text = element.content
    let yearDigits: Int
    switch element.tag {
    case DER.Tag.utcTime: yearDigits = 2
    case DER.Tag.generalizedTime: yearDigits = 4
    default: throw PKIError(.malformed, "not a time")
    }
    guard text.count >= yearDigits + 11, text.last == UInt8(ascii: "Z") else {
      throw PKIError(.malformed, "time is not in UTC with seconds")
    }
    var at = text.startIndex
    var year = try number(text, &at, yearDigits)
    if yearDigits == 2 { year += year < 50 ? 2000 : 1900 }
    let civil = CivilTime(
      year: year, month: try number(text, &at, 2), day: try number(text, &at, 2),
      hour: try number(text, &at, 2), minute: try number(text, &at, 2),
      second: try number(text, &at, 2))
    guard let instant = civil.instant else { throw PKIError(.malformed, "no such date") }
    let fraction = text[at..<(text.endIndex - 1)]
    if fraction.isEmpty { return instant }
    guard yearDigits == 4 else { throw PKIError(.malformed, "fraction in UTCTime") }
    return Instant(seconds: instant.seconds, nanoseconds: try nanoseconds(fraction))
  }

  private static func number(
    _ text: ArraySlice<UInt8>, _ at: inout Int, _ count: Int
  ) throws(PKIError) -> Int {
    var value = 0
    for octet in text[at..<(at + count)] {
      guard (48...57).contains(octet) else { throw PKIError(.malformed, "time is not digits") }
      value = value * 10 + Int(octet - 48)
    }
    at += count
    return value
  }

  private static func nanoseconds(_ fraction: ArraySlice<UInt8>) throws(PKIError) -> Int32 {
    let digits = fraction.dropFirst()
    guard fraction.first == UInt8(ascii: "."), (1...9).contains(digits.count),
      digits.last != 48, digits.allSatisfy({ (48...57).contains($0) })
    else { throw PKIError(.malformed, "fraction of a second is not DER") }
    var value: Int32 = 0
    for octet in digits { value = value * 10 + Int32(octet - 48) }
    for _ in digits.count..<9 { value *= 10 }
    return value
  }
}
