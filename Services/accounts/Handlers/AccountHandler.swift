import Hosting
import Postgres
import Protos
import RPC
import Reactor

/// Lets holders into their accounts.
struct AccountHandler: AccountsV1.AccountServiceHandler {
  let store: AccountStore

  func getAccount(
    _ request: AccountsV1.GetAccountRequest, _ call: ServerCall
  ) async throws -> AccountsV1.Account {
    guard let name = Names.parse(request.name), name.message == nil else {
      throw Refusal.accountNotFound
    }
    return try await OwnAccount(accounts: store).find(name.account, call).message
  }

  func enterAccount(
    _ request: AccountsV1.EnterAccountRequest, _ call: ServerCall
  ) async throws -> AccountsV1.EnterAccountResponse {
    let user = try call.user()
    do {
      guard
        let (account, activated) = try await store.enter(
          owner: user.owner, session: user.session, at: .now())
      else { throw Refusal.accountNotYetOpened }
      if activated { CrashPoint.pass("accounts.activated") }
      return AccountsV1.EnterAccountResponse(account: account.message, activated: activated)
    } catch let refusal as AccountState.Refusal {
      throw refusal == .suspended ? Refusal.accountSuspended : Refusal.accountClosed
    }
  }
}

extension Account {
  var message: AccountsV1.Account {
    AccountsV1.Account(
      name: Names.account(id), owner: owner,
      state: AccountsV1.AccountState(rawValue: Int32(state.rawValue)),
      unreadCount: UInt64(clamping: unread), lastMessageSequence: UInt64(clamping: lastSequence),
      createTime: createTime.timestamp, activateTime: activateTime?.timestamp,
      etag: String(version))
  }
}
