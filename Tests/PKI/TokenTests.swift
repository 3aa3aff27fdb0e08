import FoundationEssentials
import PKI
import Testing

@Test func signsAndReadsBackACompactJWS() throws {
  let key = try PrivateKey.generate()
  let text = try JSONWebSignature.sign(
    header: Array(#"{"alg":"ES256"}"#.utf8), payload: Array("{}".utf8), with: key)
  let token = try JSONWebSignature(compact: text)
  #expect(token.signature.count == 64)
  #expect(token.payload == Array("{}".utf8))
  #expect(token.isSigned(by: key.publicKey, .ecdsa(.sha256)))
  #expect(!token.isSigned(by: key.publicKey, .ecdsa(.sha384)))
  #expect(!token.isSigned(by: try PrivateKey.generate().publicKey, .ecdsa(.sha256)))
  for wrong in ["a.b", "a.b.c.d", "", "e30.e30.*", "e30=.e30.AA"] {
    #expect(
      refusal { () throws(PKIError) in try JSONWebSignature(compact: wrong) } == .malformed)
  }
}

/// RFC 7515 appendix A.3.
@Test func verifiesTheExampleOfRFC7515() throws {
  let key = try JSONWebKey.publicKey(
    curve: "P-256", x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
  let token = try JSONWebSignature(
    compact: "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leG"
      + "FtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djx"
      + "La8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")
  #expect(token.isSigned(by: key, .ecdsa(.sha256)))
}

/// RFC 7638 §3.1.
@Test func makesTheThumbprintOfRFC7638() throws {
  let modulus =
    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebW"
    + "KRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQ"
    + "MicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2N"
    + "cRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
  let numbers = DER.sequence(
    DER.integer(magnitude: try Base64.decode(modulus, .url)), DER.integer(65_537))
  let key = try PublicKey(
    der: DER.sequence(
      DER.sequence(DER.oid("1.2.840.113549.1.1.1"), DER.null), DER.bitString(numbers)))
  #expect(try JSONWebKey(key).thumbprint == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
  let curve = try PrivateKey.generate(.p384).publicKey
  let members = try JSONWebKey(curve).members
  #expect(members.map(\.name) == ["crv", "kty", "x", "y"])
  #expect(
    try JSONWebKey.publicKey(curve: "P-384", x: members[2].value, y: members[3].value) == curve)
}

/// Tokens of real cards, as published by the Web eID project.
struct WebEIDVector: Decodable, Sendable, CustomTestStringConvertible {
  struct Token: Decodable, Sendable {
    let algorithm: String
    let unverifiedCertificate: String
    let signature: String
  }
  let name: String
  let origin: String
  let nonce: String
  let expect_signature_valid: Bool
  let token: Token
  var testDescription: String { name }

  static func published() throws -> [WebEIDVector] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/webeid.json")
    return try JSONDecoder().decode([WebEIDVector].self, from: Data(contentsOf: file))
  }
}

@Test(arguments: try WebEIDVector.published().filter { $0.token.unverifiedCertificate.count > 3 })
func verifiesThePublishedTokensOfWebEID(_ vector: WebEIDVector) throws {
  let token = try WebEIDToken(
    unverifiedCertificate: vector.token.unverifiedCertificate,
    algorithm: vector.token.algorithm, signature: vector.token.signature)
  let reason = refusal { () throws(PKIError) in
    try token.verify(origin: vector.origin, challenge: vector.nonce)
  }
  #expect(reason == (vector.expect_signature_valid ? nil : .badSignature))
  #expect(
    refusal { () throws(PKIError) in
      try token.verify(origin: vector.origin + "/", challenge: vector.nonce)
    } == .badSignature)
  #expect(
    refusal { () throws(PKIError) in
      try token.verify(origin: vector.origin, challenge: vector.nonce.lowercased() + "0")
    } == .badSignature)
}

@Test func refusesTokensOutsideOfTheFormat() throws {
  let good = try WebEIDVector.published()[0].token
  for algorithm in ["", "none", "NONE", "ES256K", "es384", "HS256", "ES255"] {
    #expect(
      refusal { () throws(PKIError) in
        try WebEIDToken(
          unverifiedCertificate: good.unverifiedCertificate, algorithm: algorithm,
          signature: good.signature)
      } == .unsupportedAlgorithm)
  }
  for certificate in ["", "!", "X5C", "AAAA", String(good.unverifiedCertificate.dropLast(4))] {
    #expect(
      refusal { () throws(PKIError) in
        try WebEIDToken(
          unverifiedCertificate: certificate, algorithm: "ES384", signature: good.signature)
      } == .malformed)
  }
  let token = try WebEIDToken(
    unverifiedCertificate: good.unverifiedCertificate, algorithm: "ES384",
    signature: good.signature)
  for length in [43, 89] {
    #expect(
      refusal { () throws(PKIError) in
        try token.verify(
          origin: "https://ria.ee", challenge: String(repeating: "1", count: length))
      } == .invalidArgument)
  }
}
