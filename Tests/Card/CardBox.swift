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
    var (file, keys) = try CardFile.make(
      holder: "4010494A900PB9", pin: InsertedCardTests.pin)
    for (use, key) in keys { file.slots[use]?.certificate = try Self.certificate(key) }
    card = try InsertedCard.insert(file, at: "\(folder)/card.json")
  }

  deinit { try? Files.remove(folder) }

  /// Whose certificate it is does not matter here.
  private static func certificate(_ key: PrivateKey) throws -> Certificate {
    let now = Instant(seconds: Int64(time(nil)))
    return try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(),
      subject: DistinguishedName([.init(.organization, "Talaka"), .init(.commonName, "Card")]),
      key: key.publicKey,
      validity: Certificate.Validity(notBefore: now, notAfter: now.advanced(bySeconds: 3_600)),
      issuer: nil, algorithm: key.algorithm
    ).sign(with: key)
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
