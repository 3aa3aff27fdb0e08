// Generated from talaka/registers/v1/register_provider_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension RegistersV1 {
  /// What an implementation of `talaka.registers.v1.RegisterProviderService` provides.
  public protocol RegisterProviderServiceHandler: RPCService {
    /// Lists the registers of this provider with their fields, so that a definition that names an
    /// unknown field is refused when it is loaded. Changes nothing. No errors of its own.
    func listRegisters(_ request: RegistersV1.ListRegistersRequest, _ call: ServerCall) async throws -> RegistersV1.ListRegistersResponse
    /// Looks up the named fields of one record. Writes a line of the access log before it answers,
    /// unless the user's token is the subject's own. Changes nothing else.
    /// INVALID_ARGUMENT: `REGISTER_UNKNOWN`, `REGISTER_FIELD_UNKNOWN`, `PERSONAL_NUMBER_INVALID`,
    /// `UNP_INVALID`; NOT_FOUND: `RECORD_NOT_FOUND`.
    func lookupRecord(_ request: RegistersV1.LookupRecordRequest, _ call: ServerCall) async throws -> RegistersV1.LookupRecordResponse
  }

  /// Calls `talaka.registers.v1.RegisterProviderService` elsewhere.
  public struct RegisterProviderServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists the registers of this provider with their fields, so that a definition that names an
    /// unknown field is refused when it is loaded. Changes nothing. No errors of its own.
    public func listRegisters(
      _ request: RegistersV1.ListRegistersRequest, _ options: CallOptions = CallOptions()
    ) async throws -> RegistersV1.ListRegistersResponse {
      try await client.unary(RegistersV1.RegisterProviderService.listRegisters, request, options)
    }

    /// Looks up the named fields of one record. Writes a line of the access log before it answers,
    /// unless the user's token is the subject's own. Changes nothing else.
    /// INVALID_ARGUMENT: `REGISTER_UNKNOWN`, `REGISTER_FIELD_UNKNOWN`, `PERSONAL_NUMBER_INVALID`,
    /// `UNP_INVALID`; NOT_FOUND: `RECORD_NOT_FOUND`.
    public func lookupRecord(
      _ request: RegistersV1.LookupRecordRequest, _ options: CallOptions = CallOptions()
    ) async throws -> RegistersV1.LookupRecordResponse {
      try await client.unary(RegistersV1.RegisterProviderService.lookupRecord, request, options)
    }
  }
}

extension RegistersV1.RegisterProviderServiceHandler {
  public static var descriptor: ServiceDescriptor {
    RegistersV1.RegisterProviderService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(RegistersV1.RegisterProviderService.listRegisters) { call in
        let request: RegistersV1.ListRegistersRequest = try call.request()
        call.answer(try await self.listRegisters(request, call))
      },
      RPCMethod(RegistersV1.RegisterProviderService.lookupRecord) { call in
        let request: RegistersV1.LookupRecordRequest = try call.request()
        call.answer(try await self.lookupRecord(request, call))
      },
    ]
  }
}
