@testable import PKI
import Protos
import Testing

/// Verifies evidence as anyone outside could.
enum SealCheck {
  static func verify(_ evidence: DocumentsV1.Evidence, _ key: PublicKey) throws {
    let message = try SignedData(der: evidence.signature)
    #expect(message.content == nil)
    #expect(message.certificates.count == 2)
    let signer = try #require(message.signers.first)
    #expect(key.verifies(signer.signature, of: signer.signedAttributesDER, .ecdsa(.sha256)))
    let bound = try #require(signer.signedAttributes.first { $0.type == .messageDigest })
    let digest = DigestAlgorithm.sha256.digest(evidence.content)
    // OCTET STRING of 32 octets.
    #expect(bound.values == [[0x04, 0x20] + digest])
  }
}
