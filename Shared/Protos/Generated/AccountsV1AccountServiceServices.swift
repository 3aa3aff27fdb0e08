// Generated from talaka/accounts/v1/account_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension AccountsV1 {
  /// What an implementation of `talaka.accounts.v1.AccountService` provides.
  public protocol AccountServiceHandler: RPCService {
    /// Gets an account: the user's own (`accounts/me`), or that of the organisation acted for.
    /// Changes nothing. NOT_FOUND: `ACCOUNT_NOT_FOUND`, also for another's.
    func getAccount(_ request: AccountsV1.GetAccountRequest, _ call: ServerCall) async throws -> AccountsV1.Account
    /// Enters the account of the user, or of the organisation that the token acts for. An INACTIVE
    /// account becomes ACTIVE, with the entry's time, session and certificate in its history; entering
    /// an ACTIVE one changes nothing. Clients call it after each login.
    /// UNAVAILABLE: `ACCOUNT_NOT_YET_OPENED` while the register's event is on its way;
    /// FAILED_PRECONDITION: `ACCOUNT_SUSPENDED`, `ACCOUNT_CLOSED`.
    func enterAccount(_ request: AccountsV1.EnterAccountRequest, _ call: ServerCall) async throws -> AccountsV1.EnterAccountResponse
  }

  /// Calls `talaka.accounts.v1.AccountService` elsewhere.
  public struct AccountServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets an account: the user's own (`accounts/me`), or that of the organisation acted for.
    /// Changes nothing. NOT_FOUND: `ACCOUNT_NOT_FOUND`, also for another's.
    public func getAccount(
      _ request: AccountsV1.GetAccountRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.Account {
      try await client.unary(AccountsV1.AccountService.getAccount, request, options)
    }

    /// Enters the account of the user, or of the organisation that the token acts for. An INACTIVE
    /// account becomes ACTIVE, with the entry's time, session and certificate in its history; entering
    /// an ACTIVE one changes nothing. Clients call it after each login.
    /// UNAVAILABLE: `ACCOUNT_NOT_YET_OPENED` while the register's event is on its way;
    /// FAILED_PRECONDITION: `ACCOUNT_SUSPENDED`, `ACCOUNT_CLOSED`.
    public func enterAccount(
      _ request: AccountsV1.EnterAccountRequest, _ options: CallOptions = CallOptions()
    ) async throws -> AccountsV1.EnterAccountResponse {
      try await client.unary(AccountsV1.AccountService.enterAccount, request, options)
    }
  }
}

extension AccountsV1.AccountServiceHandler {
  public static var descriptor: ServiceDescriptor {
    AccountsV1.AccountService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(AccountsV1.AccountService.getAccount) { call in
        let request: AccountsV1.GetAccountRequest = try call.request()
        call.answer(try await self.getAccount(request, call))
      },
      RPCMethod(AccountsV1.AccountService.enterAccount) { call in
        let request: AccountsV1.EnterAccountRequest = try call.request()
        call.answer(try await self.enterAccount(request, call))
      },
    ]
  }
}
