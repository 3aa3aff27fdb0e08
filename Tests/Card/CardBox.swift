import Card
import Cluster
import Glibc
import PKI
import Protobuf

/// A card with certificates in a folder of its own, which goes with it.
final class CardBox {
  let folder: String
  let card: InsertedCard

  init() throws {
    var template = Array("/tmp/talaka-card-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CardError(.unreachable, "no folder") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = try CardFile.make(holder: "4010494A900PB9", pin: InsertedCardTests.pin)
    card = try InsertedCard.insert(file, at: "\(folder)/card.json")
    let authority = try PrivateKey.generate()
    for (use, slot) in file.slots {
      let key = try CertificateRequest(der: slot.request).publicKey
      try card.store(Self.certificate(key, authority), for: use)
    }
  }

  deinit { try? Files.remove(folder) }

  /// Whose certificate it is, and for what, does not matter here.
  private static func certificate(_ key: PublicKey, _ authority: PrivateKey) throws -> Certificate {
    let now = Instant(seconds: Int64(time(nil)))
    let validity = Certificate.Validity(
      notBefore: now, notAfter: now.advanced(bySeconds: 3_600))
    let root = try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(),
      subject: DistinguishedName([.init(.organization, "Talaka"), .init(.commonName, "Root")]),
      key: authority.publicKey, validity: validity, issuer: nil, algorithm: authority.algorithm
    ).sign(with: authority)
    return try CertificateProfile.transport.prepare(
      serialNumber: SecureRandom.serialNumber(),
      subject: DistinguishedName([.init(.organization, "Talaka"), .init(.commonName, "Card")]),
      key: key, validity: validity, issuer: root, algorithm: authority.algorithm,
      names: [.dns("card")]
    ).sign(with: authority)
  }

  /// Why a signature with this PIN is refused; nil when it is made.
  func reason(_ pin: [UInt8], hash: [UInt8] = [UInt8](repeating: 1, count: 32))
    -> CardError.Reason?
  {
    do {
      _ = try card.sign(hashes: [hash], pin: pin)
      return nil
    } catch let error as CardError {
      return error.reason
    } catch {
      return .unreachable
    }
  }

  static func token(_ text: String) throws -> WebEIDToken {
    let json = try JSONParser.parse(text)
    return try WebEIDToken(
      unverifiedCertificate: json["unverifiedCertificate"]?.string ?? "",
      algorithm: json["algorithm"]?.string ?? "", signature: json["signature"]?.string ?? "")
  }
}
