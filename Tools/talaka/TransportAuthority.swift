import Cluster
import Glibc
import PKI

/// Keys and certificates of the connections between the programs (never those of documents: they
/// are the business of `signatures`). One authority of our own signs all; its key stays in the
/// folder, readable only for the account that runs the suite.
struct TransportAuthority {
  /// What a certificate is for.
  enum Party {
    /// A service or a tool, known by its word; its certificate holds no other name, so that none can
    /// pass for its neighbour.
    case program(String)
    /// The door to the outside, known by the names that browsers type.
    case door(names: [String], addresses: [[UInt8]])
  }

  static let authorityYears: Int64 = 10
  static let certificateYears: Int64 = 2
  /// A certificate is made anew when less than this is left of it.
  static let renewalDays: Int64 = 90

  let folder: String
  /// Who may read the keys: only we. In containers a service is an account of its own, so there the
  /// folder around them is closed instead.
  var keyMode: UInt32 = 0o600

  var authorityFile: String { "\(folder)/ca.crt" }
  func certificateFile(_ name: String) -> String { "\(folder)/\(name).crt" }
  func keyFile(_ name: String) -> String { "\(folder)/\(name).key" }

  /// Makes what is missing or runs out, and returns the names of what it made.
  func provide(_ parties: [(name: String, party: Party)]) throws -> [String] {
    try Files.makeFolder(folder, mode: 0o700)
    let now = Instant(seconds: Int64(time(nil)))
    var made: [String] = []
    let authority = try provideAuthority(now, &made)
    for (name, party) in parties where !isCurrent(name, authority.certificate, now) {
      let key = try PrivateKey.generate()
      let certificate = try issue(name, party, key: key, authority, now)
      try store(name, key, certificate)
      made.append(name)
    }
    return made
  }

  private struct Authority {
    let key: PrivateKey
    let certificate: Certificate
  }

  private func provideAuthority(_ now: Instant, _ made: inout [String]) throws -> Authority {
    if let pem = try? Files.read(authorityFile) {
      let certificate = try Certificate(pem: pem)
      let left = certificate.validity.notAfter.seconds - now.seconds
      if left > (Self.certificateYears * 366 + Self.renewalDays) * Instant.secondsPerDay {
        let der = try PEM.single("PRIVATE KEY", in: Files.read(keyFile("ca")))
        return Authority(key: try PrivateKey(pkcs8: der), certificate: certificate)
      }
    }
    let key = try PrivateKey.generate()
    // Its subject says when it was made, so that a new authority is told from the old one.
    let subject = try DistinguishedName([
      .init(.organization, "Talaka"), .init(.commonName, "Talaka transport \(now.seconds)"),
    ])
    let certificate = try CertificateProfile.rootAuthority.prepare(
      serialNumber: SecureRandom.serialNumber(), subject: subject, key: key.publicKey,
      validity: validity(now, years: Self.authorityYears), issuer: nil, algorithm: key.algorithm
    ).sign(with: key)
    try store("ca", key, certificate)
    made.append("ca")
    return Authority(key: key, certificate: certificate)
  }

  private func issue(
    _ name: String, _ party: Party, key: PrivateKey, _ authority: Authority, _ now: Instant
  ) throws -> Certificate {
    let names: [GeneralName] =
      switch party {
      case .program(let word): [.dns(word)]
      case .door(let names, let addresses): names.map { .dns($0) } + addresses.map { .ip($0) }
      }
    return try CertificateProfile.transport.prepare(
      serialNumber: SecureRandom.serialNumber(),
      subject: DistinguishedName([.init(.organization, "Talaka"), .init(.commonName, name)]),
      key: key.publicKey, validity: validity(now, years: Self.certificateYears),
      issuer: authority.certificate, algorithm: authority.key.algorithm, names: names
    ).sign(with: authority.key)
  }

  private func validity(_ now: Instant, years: Int64) -> Certificate.Validity {
    // An hour back, for neighbours whose clocks are slow.
    Certificate.Validity(
      notBefore: now.advanced(bySeconds: -3_600),
      notAfter: now.advanced(bySeconds: years * 365 * Instant.secondsPerDay))
  }

  private func isCurrent(_ name: String, _ authority: Certificate, _ now: Instant) -> Bool {
    guard Files.exists(keyFile(name)), let pem = try? Files.read(certificateFile(name)),
      let certificate = try? Certificate(pem: pem)
    else { return false }
    return certificate.issuer == authority.subject
      && certificate.validity.notAfter.seconds - now.seconds
        > Self.renewalDays * Instant.secondsPerDay
  }

  /// The key first: a certificate without its key would count as made.
  private func store(_ name: String, _ key: PrivateKey, _ certificate: Certificate) throws {
    let pem = PEM(label: "PRIVATE KEY", der: try key.pkcs8())
    try Files.write(pem.text, to: keyFile(name), mode: name == "ca" ? 0o600 : keyMode)
    try Files.write(certificate.pem, to: certificateFile(name))
  }
}
