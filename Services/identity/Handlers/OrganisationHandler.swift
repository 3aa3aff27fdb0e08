internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC
internal import Reactor

/// Keeps the organisations. They are public: the gateway may ask without a user.
struct OrganisationHandler: IdentityV1.OrganisationServiceHandler {
  let store: OrganisationStore
  let clock: @Sendable () -> WallTime

  func getOrganisation(
    _ request: IdentityV1.GetOrganisationRequest, _ call: ServerCall
  ) async throws -> IdentityV1.Organisation {
    guard let id = ResourceName.organisation(request.name),
      let found = try await OrganisationStore.organisation(id, store.pool)
    else { throw Refusal.organisationNotFound }
    return Self.shown(found, call)
  }

  func lookupOrganisation(
    _ request: IdentityV1.LookupOrganisationRequest, _ call: ServerCall
  ) async throws -> IdentityV1.Organisation {
    guard let number = try? TaxpayerNumber(request.unp) else { throw Refusal.unpInvalid("unp") }
    guard let found = try await OrganisationStore.organisation(unp: number.value, store.pool)
    else { throw Refusal.organisationNotFound }
    return Self.shown(found, call)
  }

  func listOrganisations(
    _ request: IdentityV1.ListOrganisationsRequest, _ call: ServerCall
  ) async throws -> IdentityV1.ListOrganisationsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, parts: 2)
    var selection = OrganisationStore.Selection()
    if !request.parent.isEmpty {
      guard let parent = ResourceName.organisation(request.parent) else {
        throw Refusal.organisationNotFound
      }
      selection.parent = parent
    }
    selection.kind = request.kind.rawValue
    selection.count = page.size + 1
    if let id = try page.id(at: 0), let title = page.text(at: 1) { selection.after = (title, id) }
    let found = try await store.list(selection)
    return IdentityV1.ListOrganisationsResponse(
      organisations: found.prefix(page.size).map { Self.shown($0, call) },
      nextPageToken: page.next(found) { last in
        [String(last.name.dropFirst("organisations/".count)), last.title?.be ?? ""]
      })
  }

  func registerOrganisation(
    _ request: IdentityV1.RegisterOrganisationRequest, _ call: ServerCall
  ) async throws -> IdentityV1.Organisation {
    let made = request.organisation ?? .init()
    guard let number = try? TaxpayerNumber(made.unp) else {
      throw Refusal.unpInvalid("organisation.unp")
    }
    guard number.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw Refusal.unpInvalid("organisation.unp")
    }
    guard (1...3).contains(made.kind.rawValue) else {
      throw Refusal.fieldInvalid("organisation.kind", "Not a kind of organisation.")
    }
    guard let title = made.title, !title.be.isEmpty else {
      throw Refusal.fieldInvalid("organisation.title.be", "The title is missing.")
    }
    return try await store.register(request, at: clock())
  }

  /// Who heads an organisation is shown to the head, the operator and services.
  private static func shown(
    _ organisation: IdentityV1.Organisation, _ call: ServerCall
  ) -> IdentityV1.Organisation {
    guard call.caller == "gateway", call.optionalUser?.person != organisation.head else {
      return organisation
    }
    var shown = organisation
    shown.head = ""
    return shown
  }
}
