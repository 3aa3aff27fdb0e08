import Protos
import RPC

/// One body asks another, and that one answers, through the exchange of documents.
struct Inquiry {
  let play: Play
  let office: Officials
  let caseName: String

  private var deliveries: DocumentsV1.DeliveryServiceClient {
    DocumentsV1.DeliveryServiceClient(play.door)
  }
  private var dispatches: DocumentsV1.DispatchServiceClient {
    DocumentsV1.DispatchServiceClient(play.door)
  }

  /// Returns the dispatch of the question.
  func run() async throws -> String {
    let other = play.scenario.asked
    try await Narrator.step("the executor asks \(other.body) who lives with the applicant") {
      _ = try await ServicesV1.CaseServiceClient(play.door).askBody(
        ServicesV1.AskBodyRequest(
          name: caseName, requestId: RequestID.make(), recipient: other.subscriber,
          question: "Просім паведаміць склад сям'і заяўніка па месцы жыхарства."),
        office.executor.options)
    }
    let dispatch = try await Narrator.step("the question is sealed and accepted, with evidence") {
      try await Patience.wait(for: "the acceptance of the question") { () -> String? in
        let now = try await ServicesV1.CaseServiceClient(play.door).getCase(
          ServicesV1.GetCaseRequest(name: caseName), office.executor.options)
        guard let request = now.bodyRequests.last else { return nil }
        return request.dispatch.isEmpty || request.state == .pending ? nil : request.dispatch
      }
    }
    let officials = try await Officials(play, other)
    try await receive(dispatch, officials)
    try await answer(dispatch, officials)
    try await Narrator.step("the answer is in the case, which goes on") {
      try await office.wait(caseName, for: [.inReview])
    }
    return dispatch
  }

  private func receive(_ dispatch: String, _ officials: Officials) async throws {
    let delivery = try await Narrator.step("the other body finds the delivery") {
      try await Patience.wait(for: "the delivery") {
        try await deliveries.listDeliveries(
          DocumentsV1.ListDeliveriesRequest(
            parent: officials.subscriber, pageSize: 200, openOnly: true),
          officials.registrar.options
        ).deliveries.first { $0.dispatch == dispatch }?.name
      }
    }
    let read = try await Narrator.step("reads it and downloads the question") {
      let read = try await deliveries.readDelivery(
        DocumentsV1.ReadDeliveryRequest(name: delivery), officials.registrar.options)
      for file in read.dispatch?.files ?? [] {
        let bytes = try await download("\(delivery)/files/\(file.number)", officials.registrar)
        guard Visitor.digest(bytes) == file.file?.digest else { throw Failure("another file") }
      }
      return read
    }
    try await Narrator.step("confirms that it has it") {
      _ = try await deliveries.confirmHandover(
        DocumentsV1.ConfirmHandoverRequest(
          name: delivery, digests: (read.dispatch?.files ?? []).compactMap { $0.file?.digest }),
        officials.registrar.options)
    }
    try await Narrator.step("registers it") {
      _ = try await deliveries.registerDelivery(
        DocumentsV1.RegisterDeliveryRequest(
          name: delivery, incomingNumber: "1-\(RequestID.make().prefix(8))",
          incomingDate: Today.text), officials.registrar.options)
    }
  }

  private func answer(_ dispatch: String, _ officials: Officials) async throws {
    let bytes = play.scenario.familyComposition
    let file = Visitor.pdf("family-composition.pdf", bytes)
    try await Narrator.step("its executor uploads the answer, \(bytes.count) bytes") {
      let upload = try await dispatches.uploadFile(officials.executor.options)
      for (index, chunk) in Visitor.chunks(bytes).enumerated() {
        try await upload.send(
          DocumentsV1.UploadFileRequest(file: index == 0 ? file : nil, chunk: chunk))
      }
      _ = try await upload.finish()
    }
    let signature = try await Narrator.step("its signatory signs the answer") {
      try await officials.signatory.sign([Visitor.digest(bytes)])[0]
    }
    let sent = try await Narrator.step("its signatory sends it") {
      try await dispatches.submitDispatch(
        DocumentsV1.SubmitDispatchRequest(
          dispatchId: RequestID.make(), sender: officials.subscriber,
          card: DocumentsV1.DocumentCard(
            kind: "answer", title: "Склад сям'і", outgoingNumber: "2-\(RequestID.make().prefix(8))",
            outgoingDate: Today.text),
          files: [DocumentsV1.DocumentFile(file: file, role: .main, signatures: [signature])],
          recipients: [DocumentsV1.Recipient(subscriber: office.subscriber, role: .to)],
          links: [DocumentsV1.DocumentLink(kind: .inReplyTo, dispatch: dispatch)]),
        officials.signatory.options)
    }
    Narrator.note("evidence \(sent.evidence?.kind ?? .unspecified)")
  }

  private func download(_ name: String, _ reader: Visitor) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in try await deliveries.downloadFile(
      DocumentsV1.DownloadFileRequest(name: name), reader.options)
    {
      bytes += part.chunk
    }
    return bytes
  }
}
