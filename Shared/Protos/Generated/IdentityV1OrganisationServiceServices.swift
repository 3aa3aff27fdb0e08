// Generated from talaka/identity/v1/organisation_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension IdentityV1 {
  /// What an implementation of `talaka.identity.v1.OrganisationService` provides.
  public protocol OrganisationServiceHandler: RPCService {
    /// Gets one organisation. Changes nothing. NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    func getOrganisation(_ request: IdentityV1.GetOrganisationRequest, _ call: ServerCall) async throws -> IdentityV1.Organisation
    /// Finds one organisation by its payer's number. Changes nothing.
    /// INVALID_ARGUMENT: `UNP_INVALID`; NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    func lookupOrganisation(_ request: IdentityV1.LookupOrganisationRequest, _ call: ServerCall) async throws -> IdentityV1.Organisation
    /// Lists organisations by title, in pages. Changes nothing.
    /// INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    func listOrganisations(_ request: IdentityV1.ListOrganisationsRequest, _ call: ServerCall) async throws -> IdentityV1.ListOrganisationsResponse
    /// Registers an organisation, which is active from now on; appends the event
    /// ORGANISATION_FOUNDED. A repeat with the same number and content gives the first answer.
    /// INVALID_ARGUMENT: `UNP_INVALID`; NOT_FOUND: `HEAD_NOT_FOUND`, `PARENT_NOT_FOUND`;
    /// ALREADY_EXISTS: `UNP_TAKEN`.
    func registerOrganisation(_ request: IdentityV1.RegisterOrganisationRequest, _ call: ServerCall) async throws -> IdentityV1.Organisation
  }

  /// Calls `talaka.identity.v1.OrganisationService` elsewhere.
  public struct OrganisationServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets one organisation. Changes nothing. NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    public func getOrganisation(
      _ request: IdentityV1.GetOrganisationRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.Organisation {
      try await client.unary(IdentityV1.OrganisationService.getOrganisation, request, options)
    }

    /// Finds one organisation by its payer's number. Changes nothing.
    /// INVALID_ARGUMENT: `UNP_INVALID`; NOT_FOUND: `ORGANISATION_NOT_FOUND`.
    public func lookupOrganisation(
      _ request: IdentityV1.LookupOrganisationRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.Organisation {
      try await client.unary(IdentityV1.OrganisationService.lookupOrganisation, request, options)
    }

    /// Lists organisations by title, in pages. Changes nothing.
    /// INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    public func listOrganisations(
      _ request: IdentityV1.ListOrganisationsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.ListOrganisationsResponse {
      try await client.unary(IdentityV1.OrganisationService.listOrganisations, request, options)
    }

    /// Registers an organisation, which is active from now on; appends the event
    /// ORGANISATION_FOUNDED. A repeat with the same number and content gives the first answer.
    /// INVALID_ARGUMENT: `UNP_INVALID`; NOT_FOUND: `HEAD_NOT_FOUND`, `PARENT_NOT_FOUND`;
    /// ALREADY_EXISTS: `UNP_TAKEN`.
    public func registerOrganisation(
      _ request: IdentityV1.RegisterOrganisationRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.Organisation {
      try await client.unary(IdentityV1.OrganisationService.registerOrganisation, request, options)
    }
  }
}

extension IdentityV1.OrganisationServiceHandler {
  public static var descriptor: ServiceDescriptor {
    IdentityV1.OrganisationService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(IdentityV1.OrganisationService.getOrganisation) { call in
        let request: IdentityV1.GetOrganisationRequest = try call.request()
        call.answer(try await self.getOrganisation(request, call))
      },
      RPCMethod(IdentityV1.OrganisationService.lookupOrganisation) { call in
        let request: IdentityV1.LookupOrganisationRequest = try call.request()
        call.answer(try await self.lookupOrganisation(request, call))
      },
      RPCMethod(IdentityV1.OrganisationService.listOrganisations) { call in
        let request: IdentityV1.ListOrganisationsRequest = try call.request()
        call.answer(try await self.listOrganisations(request, call))
      },
      RPCMethod(IdentityV1.OrganisationService.registerOrganisation) { call in
        let request: IdentityV1.RegisterOrganisationRequest = try call.request()
        call.answer(try await self.registerOrganisation(request, call))
      },
    ]
  }
}
