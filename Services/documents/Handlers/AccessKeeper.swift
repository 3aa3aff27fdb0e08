internal import Hosting
internal import Protos
internal import RPC

extension AccessLine {
  init(_ row: DeliveryRow) {
    self.init(
      subject: row.concernedPerson, organisation: row.recipientOrganisation,
      caseName: row.caseName)
  }

  init(_ row: DispatchRow, _ view: DispatchReading.View) {
    switch view {
    case .sender:
      self.init(
        subject: row.concernedPerson, organisation: row.senderOrganisation,
        caseName: row.caseName)
    case .recipient(let delivery): self.init(delivery)
    }
  }
}

/// Writes down who read whose documents, before the answer goes out.
struct AccessKeeper: Sendable {
  let log: AccessLog

  /// Durable when it returns. Lines that name nobody are left out, and so are repeats.
  func note(_ lines: [AccessLine], _ principal: Principal, _ call: ServerCall) async throws {
    var seen: Set<AccessLine> = []
    let named = lines.filter { !$0.subject.isEmpty && seen.insert($0).inserted }.map { line in
      var line = line
      line.official = principal.person ?? ""
      line.categories = [.correspondence]
      return line
    }
    try await log.append(named, call)
  }
}
