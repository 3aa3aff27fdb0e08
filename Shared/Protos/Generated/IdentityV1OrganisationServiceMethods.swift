// Generated from talaka/identity/v1/organisation_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Keeps the organisations.
  public enum OrganisationService {
    /// Gets one organisation. Changes nothing. NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    public static let getOrganisation = MethodDescriptor(
      service: "talaka.identity.v1.OrganisationService", name: "GetOrganisation", kind: .unary,
      input: IdentityV1.GetOrganisationRequest.descriptor, output: IdentityV1.Organisation.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "accounts", "documents", "signatures", "services"], user: .optional, purpose: "public-register",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=organisations/*}")]
    )

    /// Finds one organisation by its payer's number. Changes nothing.
    /// INVALID_ARGUMENT: `UNP_INVALID`; NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    public static let lookupOrganisation = MethodDescriptor(
      service: "talaka.identity.v1.OrganisationService", name: "LookupOrganisation", kind: .unary,
      input: IdentityV1.LookupOrganisationRequest.descriptor, output: IdentityV1.Organisation.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "accounts", "documents", "signatures", "services"], user: .optional, purpose: "public-register",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/organisations:lookup")]
    )

    /// Lists organisations by title, in pages. Changes nothing.
    /// INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    public static let listOrganisations = MethodDescriptor(
      service: "talaka.identity.v1.OrganisationService", name: "ListOrganisations", kind: .unary,
      input: IdentityV1.ListOrganisationsRequest.descriptor, output: IdentityV1.ListOrganisationsResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator", "services", "documents"], user: .optional, purpose: "public-register",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/organisations")]
    )

    /// Registers an organisation, which is active from now on; appends the event
    /// ORGANISATION_FOUNDED. A repeat with the same number and content gives the first answer.
    /// INVALID_ARGUMENT: `UNP_INVALID`; NOT_FOUND: `HEAD_NOT_FOUND`, `PARENT_NOT_FOUND`;
    /// ALREADY_EXISTS: `UNP_TAKEN`.
    public static let registerOrganisation = MethodDescriptor(
      service: "talaka.identity.v1.OrganisationService", name: "RegisterOrganisation", kind: .unary,
      input: IdentityV1.RegisterOrganisationRequest.descriptor, output: IdentityV1.Organisation.descriptor,
      rules: MethodRules(
        callers: ["operator"], user: .none, purpose: "register-keeping",
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.identity.v1.OrganisationService", file: FileDescriptor(table: talaka__identity__v1__organisation_service__file()),
      methods: [getOrganisation, lookupOrganisation, listOrganisations, registerOrganisation]
    )
  }
}
