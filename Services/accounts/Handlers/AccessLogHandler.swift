import Hosting
import Postgres
import Protos
import RPC
import Reactor

/// Shows holders who read their data.
struct AccessLogHandler: AccountsV1.AccessLogServiceHandler {
  let accounts: AccountStore
  let store: AccessStore

  func listAccessEntries(
    _ request: AccountsV1.ListAccessEntriesRequest, _ call: ServerCall
  ) async throws -> AccountsV1.ListAccessEntriesResponse {
    guard let name = Names.parse(request.parent), name.message == nil else {
      throw Refusal.accountNotFound
    }
    let account = try await OwnAccount(accounts: accounts).find(name.account, call)
    let page = try Page(size: request.pageSize, token: request.pageToken, keys: 2)
    var before: (time: WallTime, id: UUIDv7)?
    if page.keys.count == 2 {
      guard let time = Int64(page.keys[0]), let id = UUIDv7(page.keys[1]) else {
        throw Refusal.pageTokenInvalid
      }
      before = (WallTime(microseconds: time), id)
    }
    let found = try await store.list(
      subject: account.owner, before: before, limit: page.size + 1, now: .now())
    let shown = found.prefix(page.size)
    let more =
      found.count > page.size
      ? shown.last.map { Page.token(["\($0.readTime.microseconds)", "\($0.id)"]) } : nil
    return AccountsV1.ListAccessEntriesResponse(
      accessEntries: shown.map { $0.entry(account: account.id) }, nextPageToken: more ?? "")
  }
}

extension AccessLine {
  /// The line as the subject may see it: without the official's name.
  func entry(account: UUIDv7) -> AccountsV1.HolderAccessEntry {
    AccountsV1.HolderAccessEntry(
      name: "\(Names.account(account))/accessEntries/\(id)", subject: subject,
      readTime: readTime.timestamp, organisation: organisation,
      organisationTitle: TypeV1.LocalizedText(organisationTitle), system: system,
      byOfficial: !official.isEmpty, purpose: purpose, purposeText: PurposeText.text(purpose),
      legalBasis: legalBasis, caseName: caseName,
      categories: categories.map { OptionsV1.DataCategory(rawValue: Int32(clamping: $0)) })
  }
}
