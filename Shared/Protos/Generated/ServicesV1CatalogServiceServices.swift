// Generated from talaka/services/v1/catalog_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension ServicesV1 {
  /// What an implementation of `talaka.services.v1.CatalogService` provides.
  public protocol CatalogServiceHandler: RPCService {
    /// Lists the services that hold today by code, without their forms, in pages. Changes nothing.
    /// INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    func listPublicServices(_ request: ServicesV1.ListPublicServicesRequest, _ call: ServerCall) async throws -> ServicesV1.ListPublicServicesResponse
    /// Searches titles, summaries and codes, the best first. Changes nothing.
    func searchPublicServices(_ request: ServicesV1.SearchPublicServicesRequest, _ call: ServerCall) async throws -> ServicesV1.SearchPublicServicesResponse
    /// Gets one service with its form, in the version that holds today or in an asked one. Changes
    /// nothing. NOT_FOUND: `PUBLIC_SERVICE_NOT_FOUND`, `VERSION_NOT_FOUND`.
    func getPublicService(_ request: ServicesV1.GetPublicServiceRequest, _ call: ServerCall) async throws -> ServicesV1.PublicService
  }

  /// Calls `talaka.services.v1.CatalogService` elsewhere.
  public struct CatalogServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists the services that hold today by code, without their forms, in pages. Changes nothing.
    /// INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    public func listPublicServices(
      _ request: ServicesV1.ListPublicServicesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListPublicServicesResponse {
      try await client.unary(ServicesV1.CatalogService.listPublicServices, request, options)
    }

    /// Searches titles, summaries and codes, the best first. Changes nothing.
    public func searchPublicServices(
      _ request: ServicesV1.SearchPublicServicesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.SearchPublicServicesResponse {
      try await client.unary(ServicesV1.CatalogService.searchPublicServices, request, options)
    }

    /// Gets one service with its form, in the version that holds today or in an asked one. Changes
    /// nothing. NOT_FOUND: `PUBLIC_SERVICE_NOT_FOUND`, `VERSION_NOT_FOUND`.
    public func getPublicService(
      _ request: ServicesV1.GetPublicServiceRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.PublicService {
      try await client.unary(ServicesV1.CatalogService.getPublicService, request, options)
    }
  }
}

extension ServicesV1.CatalogServiceHandler {
  public static var descriptor: ServiceDescriptor {
    ServicesV1.CatalogService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(ServicesV1.CatalogService.listPublicServices) { call in
        let request: ServicesV1.ListPublicServicesRequest = try call.request()
        call.answer(try await self.listPublicServices(request, call))
      },
      RPCMethod(ServicesV1.CatalogService.searchPublicServices) { call in
        let request: ServicesV1.SearchPublicServicesRequest = try call.request()
        call.answer(try await self.searchPublicServices(request, call))
      },
      RPCMethod(ServicesV1.CatalogService.getPublicService) { call in
        let request: ServicesV1.GetPublicServiceRequest = try call.request()
        call.answer(try await self.getPublicService(request, call))
      },
    ]
  }
}
