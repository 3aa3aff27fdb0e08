internal import Hosting
internal import Postgres
internal import Protos
internal import RPC
internal import Reactor

/// Grants and withdraws the roles of officials.
struct RoleHandler: IdentityV1.RoleServiceHandler {
  let store: RoleStore
  let clock: @Sendable () -> WallTime

  /// The user who administers a body; nil for the operator's command.
  private func administrator(
    of organisation: UUIDv7, _ call: ServerCall
  ) throws -> UUIDv7? {
    if call.caller == "operator" { return nil }
    let user = try call.officialUser()
    guard user.organisation == ResourceName.organisation(organisation),
      user.roles.contains(.administrator), let person = ResourceName.person(user.person)
    else { throw Refusal.roleMissing }
    return person
  }

  func listRoleGrants(
    _ request: IdentityV1.ListRoleGrantsRequest, _ call: ServerCall
  ) async throws -> IdentityV1.ListRoleGrantsResponse {
    let user = call.caller == "operator" ? nil : try call.user()
    guard let id = ResourceName.organisation(request.parent) else {
      throw Refusal.organisationNotFound
    }
    let page = try Page(size: request.pageSize, token: request.pageToken, parts: 1)
    guard try await OrganisationStore.organisation(id, store.pool) != nil else {
      throw Refusal.organisationNotFound
    }
    let seesAll =
      user.map { $0.organisation == request.parent && $0.roles.contains(.administrator) } ?? true
    let own = seesAll ? nil : user.flatMap { ResourceName.person($0.person) }
    let found = try await store.list(
      id, person: own, before: try page.id(at: 0), count: page.size + 1)
    return IdentityV1.ListRoleGrantsResponse(
      roleGrants: found.prefix(page.size).map(\.grant),
      nextPageToken: page.next(found) { [$0.id.description] })
  }

  func grantRole(
    _ request: IdentityV1.GrantRoleRequest, _ call: ServerCall
  ) async throws -> IdentityV1.RoleGrant {
    guard let organisation = ResourceName.organisation(request.parent) else {
      throw Refusal.organisationNotFound
    }
    let administrator = try administrator(of: organisation, call)
    guard let role = OfficialRole(rawValue: Int64(request.role.rawValue)) else {
      throw Refusal.fieldInvalid("role", "Not a role.")
    }
    let now = clock()
    var end: WallTime?
    if let asked = request.endTime {
      guard let time = asked.wallTime, time > now else {
        throw Refusal.fieldInvalid("end_time", "The role would end before it begins.")
      }
      end = time
    }
    guard let body = try await OrganisationStore.organisation(organisation, store.pool),
      body.status == .active
    else { throw Refusal.organisationNotFound }
    guard
      let person = try await PersonStore.brief(number: request.personalNumber, store.pool),
      person.isAlive
    else { throw Refusal.personNotFound }
    return try await store.grant(
      RoleStore.Grant(
        organisation: organisation, person: person.id, role: role, reason: request.reason,
        endTime: end, grantedBy: administrator), at: now)
  }

  func withdrawRole(
    _ request: IdentityV1.WithdrawRoleRequest, _ call: ServerCall
  ) async throws -> IdentityV1.RoleGrant {
    guard let (organisation, id) = ResourceName.roleGrant(request.name) else {
      throw Refusal.roleGrantNotFound
    }
    let administrator = try administrator(of: organisation, call)
    guard
      let grant = try await store.withdraw(
        id, of: organisation, reason: request.reason, by: administrator, at: clock())
    else { throw Refusal.roleGrantNotFound }
    return grant
  }

  func checkRole(
    _ request: IdentityV1.CheckRoleRequest, _ call: ServerCall
  ) async throws -> IdentityV1.CheckRoleResponse {
    let time = request.checkTime?.wallTime ?? clock()
    guard let person = ResourceName.person(request.person),
      let organisation = ResourceName.organisation(request.organisation),
      let role = OfficialRole(rawValue: Int64(request.role.rawValue)),
      let found = try await RoleStore.standing(
        of: person, in: organisation, at: time, store.pool)
    else { return IdentityV1.CheckRoleResponse(held: false) }
    return IdentityV1.CheckRoleResponse(held: found.standing.roles.contains(role))
  }
}
