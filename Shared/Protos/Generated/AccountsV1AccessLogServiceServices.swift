// Generated from talaka/accounts/v1/access_log_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension AccountsV1 {
  /// What an implementation of `talaka.accounts.v1.AccessLogService` provides.
  public protocol AccessLogServiceHandler: RPCService {
    /// Lists who read the data of an account's holder, newest first, in pages; entries under seal are
    /// left out until their seal ends. Changes nothing. NOT_FOUND: `ACCOUNT_NOT_FOUND`.
    func listAccessEntries(_ request: AccountsV1.ListAccessEntriesRequest, _ call: ServerCall) async throws -> AccountsV1.ListAccessEntriesResponse
  }

  /// Calls `talaka.accounts.v1.AccessLogService` elsewhere.
  public struct AccessLogServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists who read the data of an account's holder, newest first, in pages; entries under seal are
    /// left out until their seal ends. Changes nothing. NOT_FOUND: `ACCOUNT_NOT_FOUND`.
    public func listAccessEntries(
      _ request: AccountsV1.ListAccessEntriesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.ListAccessEntriesResponse {
      try await client.unary(AccountsV1.AccessLogService.listAccessEntries, request, options)
    }
  }
}

extension AccountsV1.AccessLogServiceHandler {
  public static var descriptor: ServiceDescriptor {
    AccountsV1.AccessLogService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(AccountsV1.AccessLogService.listAccessEntries) { call in
        let request: AccountsV1.ListAccessEntriesRequest = try call.request()
        call.answer(try await self.listAccessEntries(request, call))
      },
    ]
  }
}
