// Generated from talaka/identity/v1/role_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension IdentityV1 {
  /// What an implementation of `talaka.identity.v1.RoleService` provides.
  public protocol RoleServiceHandler: RPCService {
    /// Lists the roles of a body: to its administrator all, to others their own. In pages. Changes
    /// nothing. NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    func listRoleGrants(_ request: IdentityV1.ListRoleGrantsRequest, _ call: ServerCall) async throws -> IdentityV1.ListRoleGrantsResponse
    /// Grants a role; it holds for tokens issued from now on. Through the gateway the user must be
    /// ADMINISTRATOR of the body; the operator's command needs no user. Granting what is already
    /// granted gives the grant that holds.
    /// NOT_FOUND: `PERSON_NOT_FOUND`, `ORGANISATION_NOT_FOUND`; PERMISSION_DENIED: `ROLE_MISSING`.
    func grantRole(_ request: IdentityV1.GrantRoleRequest, _ call: ServerCall) async throws -> IdentityV1.RoleGrant
    /// Withdraws a role and revokes the sessions that carry it, so that it stops everywhere within
    /// seconds. Withdrawing twice gives the same answer.
    /// NOT_FOUND: `ROLE_GRANT_NOT_FOUND`; PERMISSION_DENIED: `ROLE_MISSING`.
    func withdrawRole(_ request: IdentityV1.WithdrawRoleRequest, _ call: ServerCall) async throws -> IdentityV1.RoleGrant
    /// Says whether a person has a role in a body at a moment, for services that check a signer's
    /// right. Changes nothing. No errors of its own: who has no role gets `held` false.
    func checkRole(_ request: IdentityV1.CheckRoleRequest, _ call: ServerCall) async throws -> IdentityV1.CheckRoleResponse
  }

  /// Calls `talaka.identity.v1.RoleService` elsewhere.
  public struct RoleServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists the roles of a body: to its administrator all, to others their own. In pages. Changes
    /// nothing. NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    public func listRoleGrants(
      _ request: IdentityV1.ListRoleGrantsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.ListRoleGrantsResponse {
      try await client.unary(IdentityV1.RoleService.listRoleGrants, request, options)
    }

    /// Grants a role; it holds for tokens issued from now on. Through the gateway the user must be
    /// ADMINISTRATOR of the body; the operator's command needs no user. Granting what is already
    /// granted gives the grant that holds.
    /// NOT_FOUND: `PERSON_NOT_FOUND`, `ORGANISATION_NOT_FOUND`; PERMISSION_DENIED: `ROLE_MISSING`.
    public func grantRole(
      _ request: IdentityV1.GrantRoleRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.RoleGrant {
      try await client.unary(IdentityV1.RoleService.grantRole, request, options)
    }

    /// Withdraws a role and revokes the sessions that carry it, so that it stops everywhere within
    /// seconds. Withdrawing twice gives the same answer.
    /// NOT_FOUND: `ROLE_GRANT_NOT_FOUND`; PERMISSION_DENIED: `ROLE_MISSING`.
    public func withdrawRole(
      _ request: IdentityV1.WithdrawRoleRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.RoleGrant {
      try await client.unary(IdentityV1.RoleService.withdrawRole, request, options)
    }

    /// Says whether a person has a role in a body at a moment, for services that check a signer's
    /// right. Changes nothing. No errors of its own: who has no role gets `held` false.
    public func checkRole(
      _ request: IdentityV1.CheckRoleRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.CheckRoleResponse {
      try await client.unary(IdentityV1.RoleService.checkRole, request, options)
    }
  }
}

extension IdentityV1.RoleServiceHandler {
  public static var descriptor: ServiceDescriptor {
    IdentityV1.RoleService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(IdentityV1.RoleService.listRoleGrants) { call in
        let request: IdentityV1.ListRoleGrantsRequest = try call.request()
        call.answer(try await self.listRoleGrants(request, call))
      },
      RPCMethod(IdentityV1.RoleService.grantRole) { call in
        let request: IdentityV1.GrantRoleRequest = try call.request()
        call.answer(try await self.grantRole(request, call))
      },
      RPCMethod(IdentityV1.RoleService.withdrawRole) { call in
        let request: IdentityV1.WithdrawRoleRequest = try call.request()
        call.answer(try await self.withdrawRole(request, call))
      },
      RPCMethod(IdentityV1.RoleService.checkRole) { call in
        let request: IdentityV1.CheckRoleRequest = try call.request()
        call.answer(try await self.checkRole(request, call))
      },
    ]
  }
}
