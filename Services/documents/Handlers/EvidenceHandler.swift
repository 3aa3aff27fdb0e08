internal import Postgres
internal import Protobuf
internal import Protos
internal import RPC

/// Gives evidence to the senders and recipients of dispatches.
struct EvidenceHandler: DocumentsV1.EvidenceServiceHandler {
  let evidence: EvidenceStore
  let reading: DispatchReading

  func getEvidence(
    _ request: DocumentsV1.GetEvidenceRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.Evidence {
    try await answering {
      let principal = try call.principal()
      let id = try ResourceName.evidence(request.name)
      guard let row = try await evidence.evidence(id), try await mayRead(row, principal) else {
        throw Fault.evidenceNotFound
      }
      return try DocumentsV1.Evidence.decode(wire: row.wire, rules: false)
    }
  }

  /// The sender reads all, a recipient its own delivery's and the acceptance.
  private func mayRead(_ row: EvidenceRow, _ principal: Principal) async throws -> Bool {
    if principal.acts(for: row.senderOrganisation) { return true }
    if let recipient = row.recipientOrganisation { return principal.acts(for: recipient) }
    guard let dispatch = UUIDv7(row.dispatch) else { return false }
    do {
      _ = try await reading.find(dispatch, for: principal)
      return true
    } catch Fault.dispatchNotFound {
      return false
    }
  }

  func listEvidence(
    _ request: DocumentsV1.ListEvidenceRequest, _ call: ServerCall
  ) async throws -> DocumentsV1.ListEvidenceResponse {
    try await answering {
      let principal = try call.principal()
      let parent = try ResourceName.exchange(request.parent, field: "parent")
      let size = try Page.size(request.pageSize, standard: 50, most: 1000)
      let after = try Page.number(request.pageToken)
      let (dispatch, only) = try await scope(parent, principal)
      let rows = try await evidence.list(
        dispatch: dispatch, only: only, after: after, limit: size + 1)
      let (page, token) = Page.cut(rows, size) { String($0.ordinal) }
      return DocumentsV1.ListEvidenceResponse(
        evidence: try page.map { try DocumentsV1.Evidence.decode(wire: $0.wire, rules: false) },
        nextPageToken: token)
    }
  }

  /// The dispatch, and the deliveries whose evidence may be shown; nil for all.
  private func scope(
    _ parent: ResourceName.Exchange, _ principal: Principal
  ) async throws -> (UUIDv7, [UUIDv7]?) {
    switch parent {
    case .dispatch(let id):
      let (row, view) = try await reading.find(id, for: principal)
      guard case .recipient(let delivery) = view,
        let own = try? ResourceName.organisation(delivery.recipientOrganisation, field: "")
      else { return (row.id, nil) }
      return (row.id, try await evidence.deliveries(of: id, for: own))
    case .delivery(let id):
      guard let row = try await reading.deliveries.delivery(id),
        row.isReceived(by: principal) || principal.acts(for: row.senderOrganisation)
      else { throw Fault.deliveryNotFound }
      return (row.dispatch, [id])
    }
  }
}
