public import PKI
internal import Protobuf

/// The two keys of an ID card.
public enum CardKey: String, Sendable, CaseIterable {
  /// For logins; signs nothing else.
  case authentication
  /// For signatures with legal effect.
  case signature
}

/// What a card file holds: two encrypted keys, their certificates, and how many PIN tries are left.
///
/// A file is no card. Who copies it has as many tries as copies, and a PIN of few digits is soon
/// found by trying scrypt on them; the counter only stops whoever has this one file and this one
/// program. So card files are for demonstrations and tests, which is why they say so inside.
public struct CardFile: Sendable, Equatable {
  /// Tries with a wrong PIN before the card is blocked.
  public static let triesMax = 3
  public static let pinDigits = 4...12
  /// Longest file that is read, in bytes.
  static let lengthMax = 65_536
  static let format = "talaka-card/1"

  /// One key with its certificate.
  public struct Slot: Sendable, Equatable {
    /// PKCS#8, encrypted under the PIN (scrypt, AES-256).
    public let key: [UInt8]
    /// PKCS#10 for the key, made with it, so that asking for the certificate takes no PIN and can be
    /// repeated with the same octets.
    public let request: [UInt8]
    /// Of the holder; nil until it is issued.
    public var certificate: Certificate?
  }

  /// The holder's personal number, or what else tells whose card it is.
  public let holder: String
  public var triesLeft: Int
  public var slots: [CardKey: Slot]

  /// Makes a card with two fresh P-256 keys and no certificates.
  ///
  /// Throws `.pinFormat`, and `PKIError` when the engine fails.
  public static func make(holder: String, pin: [UInt8]) throws -> CardFile {
    try check(pin: pin)
    // The issuer takes names from the register; this one only says whose request it is.
    let subject = try DistinguishedName([.init(.serialNumber, "PNOBY-\(holder)")])
    var slots: [CardKey: Slot] = [:]
    for use in CardKey.allCases {
      let key = try PrivateKey.generate(.p256)
      slots[use] = Slot(
        key: try key.encryptedPKCS8(passphrase: pin),
        request: try CertificateRequest.create(subject: subject, signer: key).der,
        certificate: nil)
    }
    return CardFile(holder: holder, triesLeft: triesMax, slots: slots)
  }

  static func check(pin: [UInt8]) throws(CardError) {
    guard pinDigits.contains(pin.count), pin.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw CardError(.pinFormat, "a PIN has 4 to 12 digits")
    }
  }

  /// The file's text.
  public var text: String {
    var members = [
      JSONMember("format", .string(Self.format)),
      JSONMember("note", "A demonstration card: whoever has this file can guess its PIN."),
      JSONMember("holder", .string(holder)),
      JSONMember("tries_left", .number(JSONNumber(triesLeft))),
    ]
    for use in CardKey.allCases {
      guard let slot = slots[use] else { continue }
      var parts = [
        JSONMember("key", .string(PKI.Base64.encode(slot.key))),
        JSONMember("request", .string(PKI.Base64.encode(slot.request))),
      ]
      if let certificate = slot.certificate {
        parts.append(JSONMember("certificate", .string(PKI.Base64.encode(certificate.der))))
      }
      members.append(JSONMember(use.rawValue, .object(parts)))
    }
    return JSONValue.object(members).text + "\n"
  }

  /// Reads a file's text. Throws `.damaged` for anything that is not a whole card file.
  public init(text: String) throws(CardError) {
    let damaged = CardError(.damaged, "this is no card file, or it is damaged")
    guard text.utf8.count <= Self.lengthMax, let json = try? JSONParser.parse(text),
      json["format"]?.string == Self.format, let holder = json["holder"]?.string,
      let tries = json["tries_left"]?.number?.integer(as: Int.self),
      (0...Self.triesMax).contains(tries)
    else { throw damaged }
    var slots: [CardKey: Slot] = [:]
    for use in CardKey.allCases {
      guard let member = json[use.rawValue], let slot = Self.slot(member) else { throw damaged }
      slots[use] = slot
    }
    self.init(holder: holder, triesLeft: tries, slots: slots)
  }

  private static func slot(_ json: JSONValue) -> Slot? {
    guard let text = json["key"]?.string, let key = try? PKI.Base64.decode(text),
      key.count <= PrivateKey.lengthLimit,
      let asked = json["request"]?.string, let request = try? PKI.Base64.decode(asked)
    else { return nil }
    guard let encoded = json["certificate"] else {
      return Slot(key: key, request: request, certificate: nil)
    }
    guard let text = encoded.string, let der = try? PKI.Base64.decode(text),
      let certificate = try? Certificate(der: der)
    else { return nil }
    return Slot(key: key, request: request, certificate: certificate)
  }

  private init(holder: String, triesLeft: Int, slots: [CardKey: Slot]) {
    self.holder = holder
    self.triesLeft = triesLeft
    self.slots = slots
  }
}
