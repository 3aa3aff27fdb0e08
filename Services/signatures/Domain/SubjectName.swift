import PKI

/// Names of certificates, made of what the registers say (EN 319 412-1 to -3).
enum SubjectName {
  /// Characters of a common name (X.520's upper bound), an organisation's title is cut to it.
  static let commonNameLimit = 64
  /// Characters of other attributes.
  static let textLimit = 128

  /// A person: Latin name as common name, the nation's own spelling beside it.
  static func person(
    number: String, familyLatin: String?, givenLatin: String?, family: String?, given: String?
  ) throws(PKIError) -> DistinguishedName {
    let latin = [givenLatin, familyLatin].compactMap { $0 }.joined(separator: " ")
    let own = [given, family].compactMap { $0 }.joined(separator: " ")
    var attributes: [DistinguishedName.Attribute] = [
      .init(.country, "BY"),
      .init(.commonName, cut(latin.isEmpty ? own : latin, commonNameLimit)),
    ]
    if let family = family ?? familyLatin { attributes.append(.init(.surname, cut(family))) }
    if let given = given ?? givenLatin { attributes.append(.init(.givenName, cut(given))) }
    attributes.append(.init(.serialNumber, "PNOBY-" + number))
    return try DistinguishedName(attributes)
  }

  static func organisation(unp: String, title: String) throws(PKIError) -> DistinguishedName {
    try DistinguishedName([
      .init(.country, "BY"), .init(.organization, cut(title)),
      .init(.organizationIdentifier, "NTRBY-" + unp),
      .init(.commonName, cut(title, commonNameLimit)),
    ])
  }

  static func system(_ name: String) throws(PKIError) -> DistinguishedName {
    try DistinguishedName([
      .init(.country, "BY"), .init(.organization, "Talaka"),
      .init(.commonName, cut("Talaka " + name, commonNameLimit)),
    ])
  }

  static func authority(_ common: String) throws(PKIError) -> DistinguishedName {
    try DistinguishedName([
      .init(.country, "BY"), .init(.organization, "Talaka"), .init(.commonName, common),
    ])
  }

  private static func cut(_ text: String, _ limit: Int = textLimit) -> String {
    String(text.prefix(limit))
  }
}

extension DistinguishedName {
  private static let labels: [OID: String] = [
    .country: "C", .organization: "O", .organizationalUnit: "OU", .commonName: "CN",
    .surname: "SN", .givenName: "GN", .serialNumber: "serialNumber",
    .organizationIdentifier: "organizationIdentifier", .locality: "L", .stateOrProvince: "ST",
    .street: "STREET", .title: "title", .domainComponent: "DC",
  ]

  /// As RFC 4514 writes it: last attribute first, specials escaped.
  var text: String {
    attributes.reversed().map { attribute in
      (Self.labels[attribute.type] ?? attribute.type.description) + "="
        + Self.escaped(attribute.value)
    }.joined(separator: ",")
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for (index, character) in value.enumerated() {
      let isEdge = index == 0 || index == value.count - 1
      if ",+\"\\<>;".contains(character) || (character == " " && isEdge)
        || (character == "#" && index == 0)
      {
        text.append("\\")
      }
      text.append(character)
    }
    return text
  }
}
