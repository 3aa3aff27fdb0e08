/// Writes DER (X.690): each function returns one complete element.
///
/// Bounded by what it is given; nothing here recurses.
public enum DER {
  public static func element(_ tag: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 6)
    appendHeader(tag, length: content.count, to: &bytes)
    bytes.append(contentsOf: content)
    return bytes
  }

  /// Appends identifier and length octets, for writers that stream the content after it.
  public static func appendHeader(_ tag: UInt8, length: Int, to bytes: inout [UInt8]) {
    bytes.append(tag)
    if length < 0x80 {
      bytes.append(UInt8(length))
      return
    }
    let octets = (Int.bitWidth - length.leadingZeroBitCount + 7) / 8
    bytes.append(0x80 | UInt8(octets))
    for index in (0..<octets).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: length >> (8 * index)))
    }
  }

  private static func constructed(_ tag: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
    let length = parts.reduce(0) { $0 + $1.count }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length + 6)
    appendHeader(tag, length: length, to: &bytes)
    for part in parts { bytes.append(contentsOf: part) }
    return bytes
  }

  public static func sequence(_ parts: [UInt8]...) -> [UInt8] { constructed(Tag.sequence, parts) }
  public static func sequence(of parts: [[UInt8]]) -> [UInt8] { constructed(Tag.sequence, parts) }

  /// SET OF: elements sorted by their octets, as DER demands (X.690 §11.6).
  public static func set(of parts: [[UInt8]]) -> [UInt8] {
    constructed(Tag.set, parts.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// `[number] EXPLICIT`, number 0...30.
  public static func explicit(_ number: UInt8, _ parts: [UInt8]...) -> [UInt8] {
    constructed(Tag.context(number, constructed: true), parts)
  }

  /// `[number] IMPLICIT` of a primitive type, number 0...30.
  public static func implicit(_ number: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
    element(Tag.context(number, constructed: false), content)
  }

  /// An INTEGER ≥ 0 from its big-endian magnitude.
  public static func integer(magnitude: some Collection<UInt8>) -> [UInt8] {
    let digits = magnitude.drop { $0 == 0 }
    var content: [UInt8] = []
    if digits.first.map({ $0 & 0x80 != 0 }) ?? true { content.append(0) }
    content.append(contentsOf: digits)
    return element(Tag.integer, content)
  }

  public static func integer(_ value: UInt64) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { integer(magnitude: Array($0)) }
  }

  public static func oid(_ oid: OID) -> [UInt8] { element(Tag.oid, oid.content) }
  public static func octetString(_ content: some Collection<UInt8>) -> [UInt8] {
    element(Tag.octetString, content)
  }
  /// A BIT STRING of whole octets.
  public static func bitString(_ content: some Collection<UInt8>) -> [UInt8] {
    element(Tag.bitString, [0] + Array(content))
  }
  public static let null: [UInt8] = [Tag.null, 0]
  public static let `true`: [UInt8] = [Tag.boolean, 1, 0xff]
  public static func enumerated(_ value: UInt8) -> [UInt8] {
    element(Tag.enumerated, value < 0x80 ? [value] : [0, value])
  }
  public static func utf8String(_ text: String) -> [UInt8] {
    element(Tag.utf8String, Array(text.utf8))
  }
  public static func printableString(_ text: String) -> [UInt8] {
    element(Tag.printableString, Array(text.utf8))
  }
  public static func ia5String(_ text: String) -> [UInt8] {
    element(Tag.ia5String, Array(text.utf8))
  }

  /// A named bit list without trailing zero bits (X.690 §11.2.2); bit 0 is the first bit.
  public static func namedBits(_ bits: UInt16) -> [UInt8] {
    var octets: [UInt8] = [0, 0]
    var last = -1
    for bit in 0..<16 where bits & (1 << bit) != 0 {
      octets[bit / 8] |= 0x80 >> UInt8(bit % 8)
      last = bit
    }
    if last < 0 { return element(Tag.bitString, [0]) }
    return element(Tag.bitString, [UInt8(7 - last % 8)] + octets[0...(last / 8)])
  }

  /// UTCTime to 2049, GeneralizedTime from 2050 and before 1950 (RFC 5280 §4.1.2.5); whole seconds.
  public static func time(_ instant: Instant) throws(PKIError) -> [UInt8] {
    let civil = try civilTime(instant)
    guard (1950...2049).contains(civil.year) else { return try generalizedTime(instant) }
    let text = digits(civil.year % 100, 2) + clock(civil) + "Z"
    return element(Tag.utcTime, Array(text.utf8))
  }

  /// GeneralizedTime of whole seconds, or with a fraction without trailing zeros (X.690 §11.7).
  public static func generalizedTime(
    _ instant: Instant, microseconds: Bool = false
  ) throws(PKIError) -> [UInt8] {
    let civil = try civilTime(instant)
    var text = digits(civil.year, 4) + clock(civil)
    if microseconds {
      var fraction = digits(Int(instant.nanoseconds) / 1000, 6)
      while fraction.last == "0" { fraction.removeLast() }
      if !fraction.isEmpty { text += "." + fraction }
    }
    return element(Tag.generalizedTime, Array((text + "Z").utf8))
  }

  private static func civilTime(_ instant: Instant) throws(PKIError) -> CivilTime {
    guard let civil = CivilTime(instant) else {
      throw PKIError(.invalidArgument, "time outside of the years 1 to 9999")
    }
    return civil
  }

  private static func clock(_ civil: CivilTime) -> String {
    [civil.month, civil.day, civil.hour, civil.minute, civil.second]
      .map { digits($0, 2) }.joined()
  }

  private static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// Identifier octets of the universal types used here.
  public enum Tag {
    public static let boolean: UInt8 = 0x01
    public static let integer: UInt8 = 0x02
    public static let bitString: UInt8 = 0x03
    public static let octetString: UInt8 = 0x04
    public static let null: UInt8 = 0x05
    public static let oid: UInt8 = 0x06
    public static let enumerated: UInt8 = 0x0a
    public static let utf8String: UInt8 = 0x0c
    public static let printableString: UInt8 = 0x13
    public static let teletexString: UInt8 = 0x14
    public static let ia5String: UInt8 = 0x16
    public static let utcTime: UInt8 = 0x17
    public static let generalizedTime: UInt8 = 0x18
    public static let visibleString: UInt8 = 0x1a
    public static let universalString: UInt8 = 0x1c
    public static let bmpString: UInt8 = 0x1e
    public static let sequence: UInt8 = 0x30
    public static let set: UInt8 = 0x31

    /// Context-specific tag, number 0...30.
    public static func context(_ number: UInt8, constructed: Bool) -> UInt8 {
      precondition(number < 31)
      return 0x80 | (constructed ? 0x20 : 0) | number
    }
  }
}
