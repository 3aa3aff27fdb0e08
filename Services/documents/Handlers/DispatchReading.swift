internal import Hosting
internal import Postgres
internal import Protos

/// Shows a dispatch to its sender, or to one recipient, who sees only what is theirs.
struct DispatchReading: Sendable {
  let dispatches: DispatchStore
  let deliveries: DeliveryStore

  enum View: Sendable {
    case sender
    case recipient(DeliveryRow)
  }

  /// The dispatch and how the principal sees it. Throws `Fault.dispatchNotFound` also for others'.
  func find(_ id: UUIDv7, for principal: Principal) async throws -> (DispatchRow, View) {
    guard let row = try await dispatches.dispatch(id) else { throw Fault.dispatchNotFound }
    if principal.acts(for: row.senderOrganisation) { return (row, .sender) }
    guard case .official(_, let organisation, _) = principal,
      let own = try? ResourceName.organisation(organisation, field: ""),
      let delivery = try await deliveries.delivery(of: id, toOrganisation: own)
    else { throw Fault.dispatchNotFound }
    return (row, .recipient(delivery))
  }

  func message(_ row: DispatchRow, _ view: View) async throws -> DocumentsV1.Dispatch {
    let files = try await dispatches.files(of: row.id)
    let links = try await dispatches.links(of: row.id)
    var message = DocumentsV1.Dispatch(
      name: "dispatches/\(row.id)", sender: "subscribers/\(row.sender)",
      card: DocumentsV1.DocumentCard(row.card),
      links: links.map { link in
        DocumentsV1.DocumentLink(
          kind: DocumentsV1.LinkKind(rawValue: Int32(link.kind.rawValue)),
          dispatch: "dispatches/\(link.dispatch)")
      }, submitTime: GoogleProtobuf.Timestamp(row.submitted),
      concernedPerson: row.concernedPerson, caseName: row.caseName)
    switch view {
    case .sender:
      message.files = files.map(Self.file)
      message.recipients = try await dispatches.recipients(of: row.id).map {
        DocumentsV1.Recipient(code: $0.code, role: $0.role, fileNumbers: $0.fileNumbers)
      }
      message.state = Self.state(try await dispatches.progress(of: row.id))
    case .recipient(let delivery):
      // The numbers stay those of the whole document: they are in the names of the files.
      message.files = Submission.files(files, for: delivery.fileNumbers).map { Self.file($0.file) }
      message.recipients = [
        DocumentsV1.Recipient(
          code: delivery.recipient, role: delivery.role, fileNumbers: delivery.fileNumbers)
      ]
      // Of its own delivery only: the others' progress is not the recipient's to know.
      let isWithdrawn = delivery.state.transport == .withdrawn
      message.state =
        isWithdrawn ? .withdrawn : delivery.state.isSettled ? .completed : .inDelivery
    }
    return message
  }

  private static func file(_ row: DispatchFileRow) -> DocumentsV1.DocumentFile {
    DocumentsV1.DocumentFile(
      number: UInt32(clamping: row.number), file: TypeV1.FileInfo(row.description),
      role: DocumentsV1.FileRole(rawValue: Int32(row.role)), signatures: row.signatures)
  }

  private static func state(_ progress: DispatchProgress) -> DocumentsV1.DispatchState {
    if progress.deliveries > 0, progress.withdrawn == progress.deliveries { return .withdrawn }
    return progress.open == progress.withdrawn ? .completed : .inDelivery
  }
}
