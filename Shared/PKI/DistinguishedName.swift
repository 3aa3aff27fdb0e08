/// A name of X.501: attributes in order, kept with the exact octets they were read from.
public struct DistinguishedName: Sendable, Hashable {
  public struct Attribute: Sendable, Hashable {
    public let type: OID
    public let value: String

    public init(_ type: OID, _ value: String) {
      self.type = type
      self.value = value
    }
  }

  /// Most attributes in one name.
  public static let attributeLimit = 64
  /// Longest value in octets of UTF-8.
  public static let valueLimit = 1024

  public let attributes: [Attribute]
  public let der: [UInt8]

  /// A name with one attribute for each RDN. Throws `.invalidArgument` for an empty, too long or
  /// wrongly spelt value, `.tooLarge`.
  public init(_ attributes: [Attribute]) throws(PKIError) {
    guard attributes.count <= Self.attributeLimit else {
      throw PKIError(.tooLarge, "\(attributes.count) attributes in a name")
    }
    var sets: [[UInt8]] = []
    for attribute in attributes {
      let value = try Self.encode(attribute)
      sets.append(DER.set(of: [DER.sequence(DER.oid(attribute.type), value)]))
    }
    self.attributes = attributes
    self.der = DER.sequence(of: sets)
  }

  private static func encode(_ attribute: Attribute) throws(PKIError) -> [UInt8] {
    let value = attribute.value
    guard !value.isEmpty, value.utf8.count <= valueLimit, !value.utf8.contains(0) else {
      throw PKIError(.invalidArgument, "value of \(attribute.type) in a name")
    }
    switch attribute.type {
    case .country:
      guard value.utf8.count == 2, value.utf8.allSatisfy({ (65...90).contains($0) }) else {
        throw PKIError(.invalidArgument, "country is not two capital letters")
      }
      return DER.printableString(value)
    case .serialNumber:
      guard value.utf8.allSatisfy(isPrintable) else {
        throw PKIError(.invalidArgument, "serialNumber is not a PrintableString")
      }
      return DER.printableString(value)
    case .emailAddress, .domainComponent:
      guard value.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw PKIError(.invalidArgument, "not ASCII")
      }
      return DER.ia5String(value)
    default: return DER.utf8String(value)
    }
  }

  private static func isPrintable(_ octet: UInt8) -> Bool {
    switch octet {
    case 48...57, 65...90, 97...122: true
    default: " '()+,-./:=?".utf8.contains(octet)
    }
  }

  init(_ element: DERElement) throws(PKIError) {
    guard element.tag == DER.Tag.sequence else { throw PKIError(.malformed, "name") }
    var attributes: [Attribute] = []
    var names = element.reader
    while !names.isAtEnd {
      var set = try names.next(DER.Tag.set).reader
      guard !set.isAtEnd else { throw PKIError(.malformed, "empty RDN") }
      while !set.isAtEnd {
        var pair = try set.sequence()
        let type = try pair.oid()
        attributes.append(Attribute(type, try Self.text(pair.next())))
        try pair.end()
        guard attributes.count <= Self.attributeLimit else {
          throw PKIError(.tooLarge, "more than \(Self.attributeLimit) attributes in a name")
        }
      }
    }
    self.attributes = attributes
    self.der = Array(element.encoded)
  }

  /// From DER. Throws `.malformed`, `.tooLarge`.
  public init(der: [UInt8]) throws(PKIError) {
    var reader = DERReader(der)
    try self.init(reader.next())
    try reader.end()
  }

  /// A directory string; for the rare tags its octets as Latin-1 or big-endian units.
  private static func text(_ element: DERElement) throws(PKIError) -> String {
    guard element.content.count <= 4 * valueLimit else {
      throw PKIError(.tooLarge, "value in a name")
    }
    switch element.tag {
    case DER.Tag.utf8String, DER.Tag.printableString, DER.Tag.ia5String, DER.Tag.visibleString:
      guard let text = String(validating: element.content, as: UTF8.self) else {
        throw PKIError(.malformed, "name is not UTF-8")
      }
      return text
    case DER.Tag.bmpString:
      guard element.content.count % 2 == 0 else { throw PKIError(.malformed, "BMPString") }
      var units: [UInt16] = []
      var octets = element.content.makeIterator()
      while let high = octets.next(), let low = octets.next() {
        units.append(UInt16(high) << 8 | UInt16(low))
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw PKIError(.malformed, "BMPString")
      }
      return text
    default:
      return String(String.UnicodeScalarView(element.content.map { Unicode.Scalar($0) }))
    }
  }

  /// The first value of a type.
  public subscript(_ type: OID) -> String? { attributes.first { $0.type == type }?.value }

  public var commonName: String? { self[.commonName] }
  /// `serialNumber`, where EN 319 412-1 keeps the semantics identifier (`PNOBY-…`).
  public var serialNumber: String? { self[.serialNumber] }

  public static func == (left: DistinguishedName, right: DistinguishedName) -> Bool {
    left.der == right.der
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
