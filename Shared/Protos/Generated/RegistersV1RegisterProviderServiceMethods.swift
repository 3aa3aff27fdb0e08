// Generated from talaka/registers/v1/register_provider_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension RegistersV1 {
  /// Answers questions about the records of registers, as few fields as the asker needs.
  public enum RegisterProviderService {
    /// Lists the registers of this provider with their fields, so that a definition that names an
    /// unknown field is refused when it is loaded. Changes nothing. No errors of its own.
    public static let listRegisters = MethodDescriptor(
      service: "talaka.registers.v1.RegisterProviderService", name: "ListRegisters", kind: .unary,
      input: RegistersV1.ListRegistersRequest.descriptor, output: RegistersV1.ListRegistersResponse.descriptor,
      rules: MethodRules(
        callers: ["services", "documents", "accounts", "signatures"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Looks up the named fields of one record. Writes a line of the access log before it answers,
    /// unless the user's token is the subject's own. Changes nothing else.
    /// INVALID_ARGUMENT: `REGISTER_UNKNOWN`, `REGISTER_FIELD_UNKNOWN`, `PERSONAL_NUMBER_INVALID`,
    /// `UNP_INVALID`; NOT_FOUND: `RECORD_NOT_FOUND`.
    public static let lookupRecord = MethodDescriptor(
      service: "talaka.registers.v1.RegisterProviderService", name: "LookupRecord", kind: .unary,
      input: RegistersV1.LookupRecordRequest.descriptor, output: RegistersV1.LookupRecordResponse.descriptor,
      rules: MethodRules(
        callers: ["services", "accounts", "signatures"], user: .optional, purpose: "register-lookup",
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.registers.v1.RegisterProviderService", file: FileDescriptor(table: talaka__registers__v1__register_provider_service__file()),
      methods: [listRegisters, lookupRecord]
    )
  }
}
