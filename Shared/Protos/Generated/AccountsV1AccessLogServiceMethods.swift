// Generated from talaka/accounts/v1/access_log_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Keeps the access log, which it pulls from every service's `AccessFeedService`.
  public enum AccessLogService {
    /// Lists who read the data of an account's holder, newest first, in pages; entries under seal are
    /// left out until their seal ends. Changes nothing. NOT_FOUND: `ACCOUNT_NOT_FOUND`.
    public static let listAccessEntries = MethodDescriptor(
      service: "talaka.accounts.v1.AccessLogService", name: "ListAccessEntries", kind: .unary,
      input: AccountsV1.ListAccessEntriesRequest.descriptor, output: AccountsV1.ListAccessEntriesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=accounts/*}/accessEntries")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.accounts.v1.AccessLogService", file: FileDescriptor(table: talaka__accounts__v1__access_log_service__file()),
      methods: [listAccessEntries]
    )
  }
}
