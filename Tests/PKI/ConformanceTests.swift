import FoundationEssentials
import Glibc
import PKI
import Testing

/// Suites of others that are too large to commit. Each runs when its variable names the folder:
/// `TALAKA_PKITS` (certs, crls of NIST and pkits.json of pyHanko), `TALAKA_WYCHEPROOF`
/// (testvectors_v1 of C2SP).
private func suiteFolder(_ variable: String) -> URL? {
  getenv(variable).map { URL(filePath: String(cString: $0)) }
}

private func octets(_ hex: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = hex[...]
  while let byte = UInt8(rest.prefix(2), radix: 16) {
    bytes.append(byte)
    rest = rest.dropFirst(2)
  }
  return bytes
}

@Suite(.enabled(if: suiteFolder("TALAKA_PKITS") != nil)) struct PKITSTests {
  struct Case: Decodable {
    struct Parameters: Decodable {
      let user_initial_policy_set: [String]?
      let initial_explicit_policy: Bool?
      let initial_policy_mapping_inhibit: Bool?
      let initial_any_policy_inhibit: Bool?
    }
    struct Refusal: Decodable {}
    let id: String
    let name: String
    let cert: String
    let other_certs: [String]?
    let crls: [String]?
    let params: Parameters?
    let error: Refusal?
  }

  let folder: URL

  init() throws { folder = try #require(suiteFolder("TALAKA_PKITS")) }

  private func certificate(_ name: String) throws -> Certificate {
    let file = folder.appending(path: "certs/\(name)")
    return try Certificate(der: Array(Data(contentsOf: file)))
  }

  private func list(_ name: String) throws -> CertificateRevocationList {
    let file = folder.appending(path: "crls/\(name)")
    return try CertificateRevocationList(der: Array(Data(contentsOf: file)))
  }

  private func validate(_ test: Case) throws {
    let anchors = try CertificateStore(
      anchors: [certificate("TrustAnchorRootCertificate.crt")])
    var requirement = CertificateStore.Requirement.any
    var processing = CertificateStore.PolicyProcessing()
    for policy in test.params?.user_initial_policy_set ?? [] {
      processing.initialPolicies.insert(try OID(dotted: policy))
    }
    processing.requiresExplicitPolicy = test.params?.initial_explicit_policy ?? false
    processing.inhibitsMapping = test.params?.initial_policy_mapping_inhibit ?? false
    processing.inhibitsAnyPolicy = test.params?.initial_any_policy_inhibit ?? false
    requirement.policyProcessing = processing
    _ = try anchors.validate(
      certificate(test.cert), intermediates: (test.other_certs ?? []).map(certificate),
      crls: ((test.crls ?? []) + ["TrustAnchorRootCRL.crl"]).map(list),
      at: Instant(seconds: 1_750_000_000), requirement: requirement)
  }

  /// No forgery is accepted. What is refused although valid: DSA (2), a negative serial, a CA whose
  /// BasicConstraints are not critical, and one way to sign indirect CRLs that libcrypto lacks.
  @Test func agreesWithNIST() throws {
    let file = folder.appending(path: "pkits.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    var accepted: [String] = []
    var refused: [String] = []
    for test in cases {
      do {
        try validate(test)
        if test.error != nil { accepted.append("\(test.id) \(test.name)") }
      } catch {
        if test.error == nil { refused.append("\(test.id) \(test.name): \(error)") }
      }
    }
    print("PKITS: \(cases.count - accepted.count - refused.count) of \(cases.count)")
    #expect(accepted == [])
    #expect(
      refused.map { String($0.prefix(5)) } == ["40104", "40105", "40414", "40604", "41430"],
      "\(refused)")
  }
}

@Suite(.enabled(if: suiteFolder("TALAKA_WYCHEPROOF") != nil)) struct WycheproofTests {
  struct Suite: Decodable {
    struct Group: Decodable {
      let publicKeyDer: String
      let tests: [Vector]
    }
    struct Vector: Decodable {
      let tcId: Int
      let msg: String
      let sig: String
      let result: String
      let flags: [String]
    }
    let testGroups: [Group]
  }

  @Test(arguments: [
    ("ecdsa_secp256r1_sha256_test", "ES256", false),
    ("ecdsa_secp256r1_sha256_p1363_test", "ES256", true),
    ("ecdsa_secp384r1_sha384_test", "ES384", false),
    ("ecdsa_secp384r1_sha384_p1363_test", "ES384", true),
    ("rsa_signature_2048_sha256_test", "RS256", false),
    ("rsa_pss_2048_sha256_mgf1_32_test", "PS256", false),
  ])
  func agreesWithWycheproof(_ name: String, _ jose: String, _ isRaw: Bool) throws {
    let folder = try #require(suiteFolder("TALAKA_WYCHEPROOF"))
    let file = folder.appending(path: "\(name).json")
    let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: file))
    let algorithm = try #require(SignatureAlgorithm(jose: jose))
    var count = 0
    for group in suite.testGroups {
      let key = try PublicKey(der: octets(group.publicKeyDer))
      for vector in group.tests {
        let (message, signature) = (octets(vector.msg), octets(vector.sig))
        let isValid =
          isRaw
          ? key.verifies(joseSignature: signature, of: message, algorithm)
          : key.verifies(signature, of: message, algorithm)
        if vector.result == "acceptable" { continue }
        #expect(
          isValid == (vector.result == "valid"), "\(name) \(vector.tcId) \(vector.flags)")
        count += 1
      }
    }
    print("Wycheproof \(name): \(count)")
    #expect(count > 0)
  }
}
