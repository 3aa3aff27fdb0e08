// Generated from talaka/services/v1/catalog_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Shows the catalogue to everyone.
  public enum CatalogService {
    /// Lists the services that hold today by code, without their forms, in pages. Changes nothing.
    /// INVALID_ARGUMENT: `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    public static let listPublicServices = MethodDescriptor(
      service: "talaka.services.v1.CatalogService", name: "ListPublicServices", kind: .unary,
      input: ServicesV1.ListPublicServicesRequest.descriptor, output: ServicesV1.ListPublicServicesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/publicServices")]
    )

    /// Searches titles, summaries and codes, the best first. Changes nothing.
    public static let searchPublicServices = MethodDescriptor(
      service: "talaka.services.v1.CatalogService", name: "SearchPublicServices", kind: .unary,
      input: ServicesV1.SearchPublicServicesRequest.descriptor, output: ServicesV1.SearchPublicServicesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/publicServices:search")]
    )

    /// Gets one service with its form, in the version that holds today or in an asked one. Changes
    /// nothing. NOT_FOUND: `PUBLIC_SERVICE_NOT_FOUND`, `VERSION_NOT_FOUND`.
    public static let getPublicService = MethodDescriptor(
      service: "talaka.services.v1.CatalogService", name: "GetPublicService", kind: .unary,
      input: ServicesV1.GetPublicServiceRequest.descriptor, output: ServicesV1.PublicService.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=publicServices/*}")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.services.v1.CatalogService", file: FileDescriptor(table: talaka__services__v1__catalog_service__file()),
      methods: [listPublicServices, searchPublicServices, getPublicService]
    )
  }
}
