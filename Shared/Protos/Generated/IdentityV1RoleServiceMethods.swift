// Generated from talaka/identity/v1/role_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Keeps what officials may do.
  public enum RoleService {
    /// Lists the roles of a body: to its administrator all, to others their own. In pages. Changes
    /// nothing. NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    public static let listRoleGrants = MethodDescriptor(
      service: "talaka.identity.v1.RoleService", name: "ListRoleGrants", kind: .unary,
      input: IdentityV1.ListRoleGrantsRequest.descriptor, output: IdentityV1.ListRoleGrantsResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "role-keeping",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=organisations/*}/roleGrants")]
    )

    /// Grants a role; it holds for tokens issued from now on. Through the gateway the user must be
    /// ADMINISTRATOR of the body; the operator's command needs no user. Granting what is already
    /// granted gives the grant that holds.
    /// NOT_FOUND: `PERSON_NOT_FOUND`, `ORGANISATION_NOT_FOUND`; PERMISSION_DENIED: `ROLE_MISSING`.
    public static let grantRole = MethodDescriptor(
      service: "talaka.identity.v1.RoleService", name: "GrantRole", kind: .unary,
      input: IdentityV1.GrantRoleRequest.descriptor, output: IdentityV1.RoleGrant.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "role-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{parent=organisations/*}/roleGrants", body: "*")]
    )

    /// Withdraws a role and revokes the sessions that carry it, so that it stops everywhere within
    /// seconds. Withdrawing twice gives the same answer.
    /// NOT_FOUND: `ROLE_GRANT_NOT_FOUND`; PERMISSION_DENIED: `ROLE_MISSING`.
    public static let withdrawRole = MethodDescriptor(
      service: "talaka.identity.v1.RoleService", name: "WithdrawRole", kind: .unary,
      input: IdentityV1.WithdrawRoleRequest.descriptor, output: IdentityV1.RoleGrant.descriptor,
      rules: MethodRules(
        callers: ["gateway", "operator"], user: .optional, purpose: "role-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=organisations/*/roleGrants/*}:withdraw", body: "*")]
    )

    /// Says whether a person has a role in a body at a moment, for services that check a signer's
    /// right. Changes nothing. No errors of its own: who has no role gets `held` false.
    public static let checkRole = MethodDescriptor(
      service: "talaka.identity.v1.RoleService", name: "CheckRole", kind: .unary,
      input: IdentityV1.CheckRoleRequest.descriptor, output: IdentityV1.CheckRoleResponse.descriptor,
      rules: MethodRules(
        callers: ["documents", "services", "signatures", "accounts"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.identity.v1.RoleService", file: FileDescriptor(table: talaka__identity__v1__role_service__file()),
      methods: [listRoleGrants, grantRole, withdrawRole, checkRole]
    )
  }
}
