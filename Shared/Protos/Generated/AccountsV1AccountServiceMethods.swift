// Generated from talaka/accounts/v1/account_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Keeps the accounts, which the register's events make.
  public enum AccountService {
    /// Gets an account: the user's own (`accounts/me`), or that of the organisation acted for.
    /// Changes nothing. NOT_FOUND: `ACCOUNT_NOT_FOUND`, also for another's.
    public static let getAccount = MethodDescriptor(
      service: "talaka.accounts.v1.AccountService", name: "GetAccount", kind: .unary,
      input: AccountsV1.GetAccountRequest.descriptor, output: AccountsV1.Account.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=accounts/*}")]
    )

    /// Enters the account of the user, or of the organisation that the token acts for. An INACTIVE
    /// account becomes ACTIVE, with the entry's time, session and certificate in its history; entering
    /// an ACTIVE one changes nothing. Clients call it after each login.
    /// UNAVAILABLE: `ACCOUNT_NOT_YET_OPENED` while the register's event is on its way;
    /// FAILED_PRECONDITION: `ACCOUNT_SUSPENDED`, `ACCOUNT_CLOSED`.
    public static let enterAccount = MethodDescriptor(
      service: "talaka.accounts.v1.AccountService", name: "EnterAccount", kind: .unary,
      input: AccountsV1.EnterAccountRequest.descriptor, output: AccountsV1.EnterAccountResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-account",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/accounts:enter", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.accounts.v1.AccountService", file: FileDescriptor(table: talaka__accounts__v1__account_service__file()),
      methods: [getAccount, enterAccount]
    )
  }
}
