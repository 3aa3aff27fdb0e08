import Protobuf
import Protos
import RPC
import Synchronization

@testable import services

/// Stand-ins for identity, signatures, documents and accounts behind a real server. They remember
/// what they were asked, keep the promises of their contracts about repeats, and can be down.
final class Nation: RPCService {
  static let descriptor = SignaturesV1.ValidationService.descriptor

  static let mother = "persons/01930000-0000-7000-8000-000000000001"
  static let official = "persons/01930000-0000-7000-8000-000000000002"
  static let child = "persons/01930000-0000-7000-8000-000000000003"
  static let body = "organisations/01930000-0000-7000-8000-00000000000b"
  static let other = "organisations/01930000-0000-7000-8000-00000000000c"
  static let childNumber = "6110625A900PB2"

  struct State: Sendable {
    var isDown: Set<String> = []
    /// Answers are lost after the effect, once each: the caller sees UNAVAILABLE.
    var losesAnswer: Set<String> = []
    var counts: [String: Int] = [:]
    var matters: Set<String> = []
    var uploads: Set<[UInt8]> = []
    var dispatches: [String: [UInt8]] = [:]
    var exchange: [DocumentsV1.ExchangeEvent] = []
    var register: [IdentityV1.RegisterEvent] = []
    var messages: [String: AccountsV1.DeliverMessageRequest] = [:]
    var reply: [UInt8] = Array("%PDF-1.7 reply".utf8)
    var citizenship = "BY"
  }
  let state = Mutex(State())

  static func signature(by holder: String, over digest: [UInt8], kind: String = "card") -> [UInt8] {
    Array("\(holder)|\(kind)|\(digest.hexadecimal)".utf8)
  }

  func count(_ name: String) -> Int { state.withLock { $0.counts[name] ?? 0 } }

  private func enter(_ name: String) throws(RPCError) {
    let isDown = state.withLock { state in
      state.counts[name, default: 0] += 1
      return state.isDown.contains(name)
    }
    if isDown { throw RPCError(.unavailable, reason: "", "down") }
  }

  private func leave(_ name: String) throws(RPCError) {
    if state.withLock({ $0.losesAnswer.remove(name) }) != nil {
      throw RPCError(.unavailable, reason: "", "lost")
    }
  }

  var methods: [RPCMethod] { identity + signatures + documents + accounts }

  // MARK: identity

  private var identity: [RPCMethod] {
    [
      .unary(RegistersV1.RegisterProviderService.lookupRecord) {
        [self] (request: RegistersV1.LookupRecordRequest, _) in
        try enter("lookup")
        guard case .record(let name) = request.key else { throw RPCError(.caseNotFound) }
        let citizenship = state.withLock { state in
          state.matters.insert(request.caseName)
          return state.citizenship
        }
        var values: [String: JSONValue] = [
          "personal_number": .string(name == Self.child ? Self.childNumber : "4290690A011PB1"),
          "family_name_be": "Кавалёва", "given_name_be": "Ганна", "patronymic_be": "Іванаўна",
          "given_name_ru": "Анна", "given_name_latin": "Hanna", "birth_date": "2026-11-20",
          "status": "alive", "residence_region": "minsk", "residence_locality": "Мінск",
          "citizenship": .string(citizenship),
        ]
        if name == Self.mother { values["children"] = [.string(Self.child)] }
        let told = request.fields.compactMap { field in
          values[field].map { JSONMember(field, $0) }
        }
        return RegistersV1.LookupRecordResponse(
          record: name, values: GoogleProtobuf.Struct(JSONValue.object(told)))
      },
      .unary(IdentityV1.OrganisationService.lookupOrganisation) {
        [self] (request: IdentityV1.LookupOrganisationRequest, _) in
        try enter("organisation")
        return IdentityV1.Organisation(
          name: Self.body, unp: request.unp,
          title: TypeV1.LocalizedText(be: "Орган", ru: "Орган", en: "Body"))
      },
      .unary(IdentityV1.OrganisationService.getOrganisation) {
        (request: IdentityV1.GetOrganisationRequest, _) in
        IdentityV1.Organisation(
          name: request.name, title: TypeV1.LocalizedText(be: "Орган", ru: "Орган", en: "Body"))
      },
      .serverStreaming(IdentityV1.RegisterFeedService.pullRegisterEvents) {
        [self]
        (
          request: IdentityV1.PullRegisterEventsRequest,
          out: ResponseWriter<IdentityV1.RegisterEvent>, _
        ) in
        for event in state.withLock({ $0.register }) where event.sequence > request.afterSequence {
          try await out.write(event)
        }
      },
    ]
  }

  // MARK: signatures

  private var signatures: [RPCMethod] {
    [
      .unary(SignaturesV1.ValidationService.validateSignature) {
        [self] (request: SignaturesV1.ValidateSignatureRequest, _) in
        try enter("validate")
        let parts = String(decoding: request.signature, as: UTF8.self).split(separator: "|")
        guard parts.count == 3, case .digest(let digest) = request.content else {
          return SignaturesV1.ValidationReport(indication: .indeterminate)
        }
        let holds = parts[2] == digest.value.hexadecimal
        let report = SignaturesV1.SignatureReport(
          indication: holds ? .totalPassed : .totalFailed,
          subIndication: holds ? .unspecified : .hashFailure, holder: String(parts[0]),
          kind: parts[1] == "card" ? .cardSignature : .seal, stamped: parts[1] != "unstamped")
        return SignaturesV1.ValidationReport(
          indication: report.indication, subIndication: report.subIndication, signatures: [report])
      },
      .unary(SignaturesV1.SigningService.sealContent) {
        [self] (request: SignaturesV1.SealContentRequest, _) in
        try enter("seal")
        let digest = request.contents.first?.value ?? []
        try leave("seal")
        return SignaturesV1.SealContentResponse(signatures: [
          SignaturesV1.DetachedSignature(
            cms: Self.signature(by: request.organisation, over: digest, kind: "seal"))
        ])
      },
      .unary(SignaturesV1.SigningService.createTimestamp) {
        [self] (request: SignaturesV1.CreateTimestampRequest, _) in
        try enter("stamp")
        return SignaturesV1.CreateTimestampResponse(
          token: Array("stamp".utf8), stampTime: GoogleProtobuf.Timestamp(seconds: 1_790_000_000))
      },
    ]
  }

  // MARK: documents

  private var documents: [RPCMethod] {
    [
      .unary(DocumentsV1.SubscriberService.listSubscribers) {
        (request: DocumentsV1.ListSubscribersRequest, _) in
        DocumentsV1.ListSubscribersResponse(subscribers: [
          DocumentsV1.Subscriber(name: "subscribers/soc", organisation: request.organisation)
        ])
      },
      .unary(DocumentsV1.SubscriberService.getSubscriber) {
        (request: DocumentsV1.GetSubscriberRequest, _) in
        DocumentsV1.Subscriber(name: request.name, organisation: Self.other)
      },
      .clientStreaming(DocumentsV1.DispatchService.uploadFile) {
        [self] (requests: RequestStream<DocumentsV1.UploadFileRequest>, _) in
        try enter("upload")
        var info: TypeV1.FileInfo?
        while let part = try await requests.next() { info = info ?? part.file }
        state.withLock { _ = $0.uploads.insert(info?.digest?.value ?? []) }
        return DocumentsV1.UploadFileResponse(file: info)
      },
      .unary(DocumentsV1.DispatchService.submitDispatch) { [self] request, _ in
        try submit(request)
      },
      .serverStreaming(DocumentsV1.ExchangeFeedService.pullSystemEvents) {
        [self]
        (
          request: DocumentsV1.PullSystemEventsRequest,
          out: ResponseWriter<DocumentsV1.ExchangeEvent>, _
        ) in
        for event in state.withLock({ $0.exchange }) where event.sequence > request.afterSequence {
          try await out.write(event)
        }
      },
      .unary(DocumentsV1.DeliveryService.readDelivery) {
        [self] (request: DocumentsV1.ReadDeliveryRequest, _) in
        let file = StoredFile(
          name: "answer.pdf", mediaType: "application/pdf", content: state.withLock { $0.reply })
        return DocumentsV1.ReadDeliveryResponse(
          delivery: DocumentsV1.Delivery(name: request.name, dispatch: "dispatches/reply"),
          dispatch: DocumentsV1.Dispatch(files: [
            DocumentsV1.DocumentFile(
              number: 1, file: TypeV1.FileInfo(file), role: .main, signatures: [[1, 2, 3]])
          ]))
      },
      .serverStreaming(DocumentsV1.DeliveryService.downloadFile) {
        [self]
        (
          _: DocumentsV1.DownloadFileRequest,
          out: ResponseWriter<DocumentsV1.DownloadFileResponse>, _
        ) in
        try await out.write(DocumentsV1.DownloadFileResponse(chunk: state.withLock { $0.reply }))
      },
      .unary(DocumentsV1.DeliveryService.confirmHandover) {
        [self] (_: DocumentsV1.ConfirmHandoverRequest, _) in
        try enter("confirm")
        return DocumentsV1.Evidence()
      },
      .unary(DocumentsV1.DeliveryService.registerDelivery) {
        [self] (_: DocumentsV1.RegisterDeliveryRequest, _) in
        try enter("register")
        try leave("register")
        return DocumentsV1.Evidence()
      },
    ]
  }

  private func submit(
    _ request: DocumentsV1.SubmitDispatchRequest
  ) throws -> DocumentsV1.SubmitDispatchResponse {
    try enter("submit")
    if request.recipients.first?.subscriber == "subscribers/nobody" {
      throw RPCError(.notFound, reason: "RECIPIENT_UNKNOWN", "")
    }
    let wire = request.wire()
    let before = state.withLock { $0.dispatches.updateValue(wire, forKey: request.dispatchId) }
    if let before, before != wire {
      throw RPCError(.alreadyExists, reason: "DISPATCH_ID_REUSED", "")
    }
    try leave("submit")
    return DocumentsV1.SubmitDispatchResponse(
      evidence: DocumentsV1.Evidence(name: "evidence/accepted"), replayed: before != nil)
  }

  // MARK: accounts

  private var accounts: [RPCMethod] {
    [
      .clientStreaming(AccountsV1.MailboxService.uploadAttachment) {
        [self] (requests: RequestStream<AccountsV1.UploadAttachmentRequest>, _) in
        try enter("attach")
        var info: TypeV1.FileInfo?
        while let part = try await requests.next() { info = info ?? part.file }
        return AccountsV1.UploadAttachmentResponse(file: info)
      },
      .unary(AccountsV1.MailboxService.deliverMessage) {
        [self] (request: AccountsV1.DeliverMessageRequest, _) in
        try enter("deliver")
        let before = state.withLock {
          $0.messages.updateValue(request, forKey: request.deliveryId)
        }
        if let before, before != request {
          throw RPCError(.alreadyExists, reason: "DELIVERY_ID_REUSED", "")
        }
        try leave("deliver")
        return AccountsV1.DeliverMessageResponse(replayed: before != nil)
      },
    ]
  }
}
