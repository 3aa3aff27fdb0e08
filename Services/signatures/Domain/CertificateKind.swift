import PKI

/// The four authorities that the world sees, by the last part of their resource names.
enum AuthorityName: String, Sendable, CaseIterable {
  case root, cards, seals, time

  var resource: String { "authorities/" + rawValue }

  init?(resource: String) {
    guard resource.hasPrefix("authorities/") else { return nil }
    self.init(rawValue: String(resource.dropFirst("authorities/".count)))
  }
}

/// What a certificate is for; raw values as in the contract and in the database.
enum CertificateKind: Int16, Sendable, CaseIterable {
  case cardAuthentication = 1
  case cardSignature
  case seal
  case systemSeal

  var authority: AuthorityName {
    switch self {
    case .cardAuthentication, .cardSignature: .cards
    case .seal, .systemSeal: .seals
    }
  }

  /// Whether the holder signs contents with it.
  var signs: Bool { self != .cardAuthentication }

  /// Seconds from issue to the last moment. Cards are re-keyed at five years although the law lets
  /// them live for ten.
  var lifetime: Int64 {
    switch self {
    case .cardAuthentication, .cardSignature: 5 * 365 * Instant.secondsPerDay
    case .seal, .systemSeal: 3 * 365 * Instant.secondsPerDay
    }
  }

  /// Policies below the example arc (2.999) until the nation assigns its own.
  var policy: OID {
    switch self {
    case .cardAuthentication: "2.999.112.1.1"
    case .cardSignature: "2.999.112.1.2"
    case .seal: "2.999.112.1.3"
    case .systemSeal: "2.999.112.1.4"
    }
  }

  var profile: CertificateProfile {
    switch self {
    case .cardAuthentication: .cardAuthentication(policy: policy)
    case .cardSignature: .cardSigning(policy: policy)
    case .seal, .systemSeal: .bodySeal(policy: policy)
    }
  }
}
