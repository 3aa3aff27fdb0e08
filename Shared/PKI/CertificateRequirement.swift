extension CertificateStore {
  /// Inputs of policy processing along the path (RFC 5280 §6.1.1 (c) to (g)).
  public struct PolicyProcessing: Sendable, Hashable {
    /// Policies that are acceptable; empty for any.
    public var initialPolicies: Set<OID> = []
    /// The whole path must be valid for one of them.
    public var requiresExplicitPolicy = false
    public var inhibitsMapping = false
    public var inhibitsAnyPolicy = false

    public init() {}
  }

  /// What the leaf must be allowed to do.
  public struct Requirement: Sendable {
    /// Bits that must be set; an absent extension allows every use.
    public var keyUsage: KeyUsage
    /// Bits of which none may be set.
    public var forbiddenKeyUsage: KeyUsage = []
    /// A purpose that must be named if the extension is present.
    public var extendedKeyUsage: OID?
    public var isExtendedKeyUsageRequired = false
    /// One of these must be among the leaf's policies; empty for any.
    public var policies: Set<OID> = []
    /// None of these may be among the leaf's policies.
    public var forbiddenPolicies: Set<OID> = []
    public var policyProcessing = PolicyProcessing()

    public init(keyUsage: KeyUsage = [], extendedKeyUsage: OID? = nil) {
      self.keyUsage = keyUsage
      self.extendedKeyUsage = extendedKeyUsage
    }

    /// Logging in: digitalSignature, clientAuth if purposes are named, never a signing key.
    public static let authentication: Requirement = {
      var requirement = Requirement(
        keyUsage: .digitalSignature, extendedKeyUsage: .clientAuthentication)
      requirement.forbiddenKeyUsage = .nonRepudiation
      return requirement
    }()
    /// Signing documents: nonRepudiation.
    public static let documentSigning = Requirement(keyUsage: .nonRepudiation)
    /// Stamping time: the purpose named, and critical (RFC 3161 §2.3).
    public static let timeStamping: Requirement = {
      var requirement = Requirement(extendedKeyUsage: .timeStamping)
      requirement.isExtendedKeyUsageRequired = true
      return requirement
    }()
    public static let any = Requirement()

    /// Throws `.wrongKeyUsage`, `.wrongExtendedKeyUsage`, `.wrongPolicy`.
    public func check(_ leaf: Certificate) throws(PKIError) {
      if let usage = leaf.keyUsage {
        guard usage.isSuperset(of: keyUsage), usage.isDisjoint(with: forbiddenKeyUsage) else {
          throw PKIError(.wrongKeyUsage, "the key is not for this use")
        }
      }
      if let purpose = extendedKeyUsage {
        guard leaf.extendedKeyUsage?.contains(purpose) ?? !isExtendedKeyUsageRequired else {
          throw PKIError(.wrongExtendedKeyUsage, "the certificate does not name \(purpose)")
        }
      }
      let named = Set(leaf.policies)
      guard policies.isEmpty || !policies.isDisjoint(with: named),
        forbiddenPolicies.isDisjoint(with: named)
      else { throw PKIError(.wrongPolicy, "issued under another policy") }
    }
  }
}
