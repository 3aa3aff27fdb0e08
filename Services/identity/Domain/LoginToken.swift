internal import PKI
internal import Protobuf

/// A Web eID authentication token, read and not yet believed.
struct LoginToken: Sendable {
  /// Length of the JSON text in bytes.
  static let lengths = 100...10_000
  /// Signing certificates that a `web-eid:1.1` token may name.
  static let signingCertificatesMax = 8

  let token: WebEIDToken
  /// Of `web-eid:1.1`: what the card signs documents with.
  let signingCertificates: [Certificate]

  var certificate: Certificate { token.certificate }

  /// Reads the JSON text as web-eid.js gave it. Unknown members are ignored, as the format demands.
  init(json text: String) throws(LoginRefusal) {
    guard Self.lengths.contains(text.utf8.count), let json = try? JSONParser.parse(text),
      json.members != nil
    else { throw .tokenMalformed }
    guard let format = json["format"]?.string else { throw .tokenMalformed }
    guard ["web-eid:1", "web-eid:1.0", "web-eid:1.1"].contains(format) else {
      throw .tokenFormatUnsupported
    }
    guard let encoded = json["unverifiedCertificate"]?.string, !encoded.isEmpty,
      let algorithm = json["algorithm"]?.string, let signature = json["signature"]?.string,
      !signature.isEmpty
    else { throw .tokenMalformed }
    guard SignatureAlgorithm(jose: algorithm) != nil else { throw .algorithmUnsupported }
    _ = try Self.certificate(encoded)
    do throws(PKIError) {
      token = try WebEIDToken(
        unverifiedCertificate: encoded, algorithm: algorithm, signature: signature)
    } catch {
      // The certificate and the algorithm were just read: what is left is the signature.
      throw .tokenMalformed
    }
    signingCertificates = try Self.signingCertificates(of: json, format)
  }

  private static func certificate(_ encoded: String) throws(LoginRefusal) -> Certificate {
    do throws(PKIError) {
      let certificate = try Certificate(der: PKI.Base64.decode(encoded))
      _ = try certificate.publicKey()
      return certificate
    } catch {
      throw .certificateMalformed
    }
  }

  private static func signingCertificates(
    of json: JSONValue, _ format: String
  ) throws(LoginRefusal) -> [Certificate] {
    guard let member = json["unverifiedSigningCertificates"] else {
      if format == "web-eid:1.1" { throw .tokenMalformed }
      return []
    }
    guard format == "web-eid:1.1", let list = member.array,
      (1...signingCertificatesMax).contains(list.count)
    else { throw .tokenMalformed }
    var certificates: [Certificate] = []
    for element in list {
      guard let encoded = element["certificate"]?.string else { throw .tokenMalformed }
      certificates.append(try certificate(encoded))
    }
    return certificates
  }
}
