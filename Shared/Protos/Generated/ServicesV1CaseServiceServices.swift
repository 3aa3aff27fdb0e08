// Generated from talaka/services/v1/case_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension ServicesV1 {
  /// What an implementation of `talaka.services.v1.CaseService` provides.
  public protocol CaseServiceHandler: RPCService {
    /// Gets a case. Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`, also for others'.
    func getCase(_ request: ServicesV1.GetCaseRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Lists the applicant's cases, newest first, in pages. Changes nothing.
    func listCases(_ request: ServicesV1.ListCasesRequest, _ call: ServerCall) async throws -> ServicesV1.ListCasesResponse
    /// Lists the queue of a body, the nearest term first, in pages. Needs a role in the body. Changes
    /// nothing. PERMISSION_DENIED: `ROLE_MISSING`.
    func listQueue(_ request: ServicesV1.ListQueueRequest, _ call: ServerCall) async throws -> ServicesV1.ListQueueResponse
    /// Lists the history of a case, oldest first, in pages; the applicant sees what concerns them.
    /// Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`, also for others'.
    func listCaseEvents(_ request: ServicesV1.ListCaseEventsRequest, _ call: ServerCall) async throws -> ServicesV1.ListCaseEventsResponse
    /// Downloads a file of a case, whole or a range of it. The applicant gets their own files and,
    /// once decided, the decision's. The first answer describes the file. NOT_FOUND:
    /// `FILE_NOT_FOUND`; OUT_OF_RANGE: `OFFSET_BEYOND_END`.
    func downloadCaseFile(_ request: ServicesV1.DownloadCaseFileRequest, _ responses: ResponseWriter<ServicesV1.DownloadCaseFileResponse>, _ call: ServerCall) async throws
    /// Registers a SUBMITTED case: gives number and date, starts the clock, REGISTERED. Needs the role
    /// REGISTRAR. Registering twice gives the same number. FAILED_PRECONDITION:
    /// `CASE_STATE_FORBIDS`; PERMISSION_DENIED: `ROLE_MISSING`; NOT_FOUND: `CASE_NOT_FOUND`.
    func registerCase(_ request: ServicesV1.RegisterCaseRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Takes a REGISTERED case: the user is its executor, IN_REVIEW. Needs the role EXECUTOR. Taking
    /// one's own case again has no effect. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`,
    /// `CASE_TAKEN_BY_ANOTHER`; PERMISSION_DENIED: `ROLE_MISSING`; NOT_FOUND: `CASE_NOT_FOUND`.
    func takeCase(_ request: ServicesV1.TakeCaseRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Asks another body through the document exchange: stores the question, AWAITING_AUTHORITY; then
    /// the inquiry is made as PDF, sealed with the body's seal and dispatched with the question's id
    /// as `dispatch_id`. The executor only. A repeat with the same `request_id` gives the first
    /// answer. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `EXECUTOR_ONLY`; NOT_FOUND:
    /// `CASE_NOT_FOUND`; INVALID_ARGUMENT: `RECIPIENT_MALFORMED`.
    func askBody(_ request: ServicesV1.AskBodyRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Records an answer that came another way, in the executor's words; the last open question
    /// answered, the case is IN_REVIEW again. Answers through the exchange are recorded by themselves.
    /// The same text again has no further effect. FAILED_PRECONDITION: `EXECUTOR_ONLY`,
    /// `BODY_REQUEST_ANSWERED`; NOT_FOUND: `BODY_REQUEST_NOT_FOUND`.
    func recordAnswer(_ request: ServicesV1.RecordAnswerRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Drafts the decision of a case IN_REVIEW, or replaces its draft; what was prepared is dropped.
    /// The executor only. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `EXECUTOR_ONLY`;
    /// INVALID_ARGUMENT: `RESULT_VALUES_INVALID` with a field violation each; ABORTED:
    /// `ETAG_MISMATCH`.
    func draftDecision(_ request: ServicesV1.DraftDecisionRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Prepares the drafted decision for signing: reserves its number, makes PDF and JSON, keeps both.
    /// Repeating gives the same files until the draft changes. The signatory lets `SigningService`
    /// sign the digests in profile CADES_T with one PIN. Needs the role SIGNATORY.
    /// FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `DECISION_NOT_DRAFTED`; PERMISSION_DENIED:
    /// `ROLE_MISSING`.
    func prepareDecision(_ request: ServicesV1.PrepareDecisionRequest, _ call: ServerCall) async throws -> ServicesV1.PrepareDecisionResponse
    /// Decides the case with the signatures over PDF and JSON: DECIDED, once; a time stamp over the
    /// PDF is kept beside; the delivery to the account follows, then DELIVERED. The signer must be
    /// the user and a SIGNATORY of the body. A repeat with the same `request_id` gives the first
    /// answer. FAILED_PRECONDITION: `DECISION_NOT_PREPARED`, `CASE_ALREADY_DECIDED`,
    /// `SIGNATURE_INVALID`, `SIGNATURE_MISSING`, `SIGNER_NOT_USER`; PERMISSION_DENIED:
    /// `ROLE_MISSING`; ALREADY_EXISTS: `REQUEST_ID_REUSED`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    func decideCase(_ request: ServicesV1.DecideCaseRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Gets the decision of a decided case. Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`,
    /// `DECISION_NOT_MADE`.
    func getDecision(_ request: ServicesV1.GetDecisionRequest, _ call: ServerCall) async throws -> ServicesV1.Decision
  }

  /// Calls `talaka.services.v1.CaseService` elsewhere.
  public struct CaseServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets a case. Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`, also for others'.
    public func getCase(
      _ request: ServicesV1.GetCaseRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.getCase, request, options)
    }

    /// Lists the applicant's cases, newest first, in pages. Changes nothing.
    public func listCases(
      _ request: ServicesV1.ListCasesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListCasesResponse {
      try await client.unary(ServicesV1.CaseService.listCases, request, options)
    }

    /// Lists the queue of a body, the nearest term first, in pages. Needs a role in the body. Changes
    /// nothing. PERMISSION_DENIED: `ROLE_MISSING`.
    public func listQueue(
      _ request: ServicesV1.ListQueueRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListQueueResponse {
      try await client.unary(ServicesV1.CaseService.listQueue, request, options)
    }

    /// Lists the history of a case, oldest first, in pages; the applicant sees what concerns them.
    /// Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`, also for others'.
    public func listCaseEvents(
      _ request: ServicesV1.ListCaseEventsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListCaseEventsResponse {
      try await client.unary(ServicesV1.CaseService.listCaseEvents, request, options)
    }

    /// Downloads a file of a case, whole or a range of it. The applicant gets their own files and,
    /// once decided, the decision's. The first answer describes the file. NOT_FOUND:
    /// `FILE_NOT_FOUND`; OUT_OF_RANGE: `OFFSET_BEYOND_END`.
    public func downloadCaseFile(
      _ request: ServicesV1.DownloadCaseFileRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<ServicesV1.DownloadCaseFileResponse> {
      try await client.serverStreaming(ServicesV1.CaseService.downloadCaseFile, request, options)
    }

    /// Registers a SUBMITTED case: gives number and date, starts the clock, REGISTERED. Needs the role
    /// REGISTRAR. Registering twice gives the same number. FAILED_PRECONDITION:
    /// `CASE_STATE_FORBIDS`; PERMISSION_DENIED: `ROLE_MISSING`; NOT_FOUND: `CASE_NOT_FOUND`.
    public func registerCase(
      _ request: ServicesV1.RegisterCaseRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.registerCase, request, options)
    }

    /// Takes a REGISTERED case: the user is its executor, IN_REVIEW. Needs the role EXECUTOR. Taking
    /// one's own case again has no effect. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`,
    /// `CASE_TAKEN_BY_ANOTHER`; PERMISSION_DENIED: `ROLE_MISSING`; NOT_FOUND: `CASE_NOT_FOUND`.
    public func takeCase(
      _ request: ServicesV1.TakeCaseRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.takeCase, request, options)
    }

    /// Asks another body through the document exchange: stores the question, AWAITING_AUTHORITY; then
    /// the inquiry is made as PDF, sealed with the body's seal and dispatched with the question's id
    /// as `dispatch_id`. The executor only. A repeat with the same `request_id` gives the first
    /// answer. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `EXECUTOR_ONLY`; NOT_FOUND:
    /// `CASE_NOT_FOUND`; INVALID_ARGUMENT: `RECIPIENT_MALFORMED`.
    public func askBody(
      _ request: ServicesV1.AskBodyRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.askBody, request, options)
    }

    /// Records an answer that came another way, in the executor's words; the last open question
    /// answered, the case is IN_REVIEW again. Answers through the exchange are recorded by themselves.
    /// The same text again has no further effect. FAILED_PRECONDITION: `EXECUTOR_ONLY`,
    /// `BODY_REQUEST_ANSWERED`; NOT_FOUND: `BODY_REQUEST_NOT_FOUND`.
    public func recordAnswer(
      _ request: ServicesV1.RecordAnswerRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.recordAnswer, request, options)
    }

    /// Drafts the decision of a case IN_REVIEW, or replaces its draft; what was prepared is dropped.
    /// The executor only. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `EXECUTOR_ONLY`;
    /// INVALID_ARGUMENT: `RESULT_VALUES_INVALID` with a field violation each; ABORTED:
    /// `ETAG_MISMATCH`.
    public func draftDecision(
      _ request: ServicesV1.DraftDecisionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.draftDecision, request, options)
    }

    /// Prepares the drafted decision for signing: reserves its number, makes PDF and JSON, keeps both.
    /// Repeating gives the same files until the draft changes. The signatory lets `SigningService`
    /// sign the digests in profile CADES_T with one PIN. Needs the role SIGNATORY.
    /// FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `DECISION_NOT_DRAFTED`; PERMISSION_DENIED:
    /// `ROLE_MISSING`.
    public func prepareDecision(
      _ request: ServicesV1.PrepareDecisionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.PrepareDecisionResponse {
      try await client.unary(ServicesV1.CaseService.prepareDecision, request, options)
    }

    /// Decides the case with the signatures over PDF and JSON: DECIDED, once; a time stamp over the
    /// PDF is kept beside; the delivery to the account follows, then DELIVERED. The signer must be
    /// the user and a SIGNATORY of the body. A repeat with the same `request_id` gives the first
    /// answer. FAILED_PRECONDITION: `DECISION_NOT_PREPARED`, `CASE_ALREADY_DECIDED`,
    /// `SIGNATURE_INVALID`, `SIGNATURE_MISSING`, `SIGNER_NOT_USER`; PERMISSION_DENIED:
    /// `ROLE_MISSING`; ALREADY_EXISTS: `REQUEST_ID_REUSED`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    public func decideCase(
      _ request: ServicesV1.DecideCaseRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.CaseService.decideCase, request, options)
    }

    /// Gets the decision of a decided case. Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`,
    /// `DECISION_NOT_MADE`.
    public func getDecision(
      _ request: ServicesV1.GetDecisionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Decision {
      try await client.unary(ServicesV1.CaseService.getDecision, request, options)
    }
  }
}

extension ServicesV1.CaseServiceHandler {
  public static var descriptor: ServiceDescriptor {
    ServicesV1.CaseService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(ServicesV1.CaseService.getCase) { call in
        let request: ServicesV1.GetCaseRequest = try call.request()
        call.answer(try await self.getCase(request, call))
      },
      RPCMethod(ServicesV1.CaseService.listCases) { call in
        let request: ServicesV1.ListCasesRequest = try call.request()
        call.answer(try await self.listCases(request, call))
      },
      RPCMethod(ServicesV1.CaseService.listQueue) { call in
        let request: ServicesV1.ListQueueRequest = try call.request()
        call.answer(try await self.listQueue(request, call))
      },
      RPCMethod(ServicesV1.CaseService.listCaseEvents) { call in
        let request: ServicesV1.ListCaseEventsRequest = try call.request()
        call.answer(try await self.listCaseEvents(request, call))
      },
      RPCMethod(ServicesV1.CaseService.downloadCaseFile) { call in
        let request: ServicesV1.DownloadCaseFileRequest = try call.request()
        try await self.downloadCaseFile(request, call.answers(), call)
      },
      RPCMethod(ServicesV1.CaseService.registerCase) { call in
        let request: ServicesV1.RegisterCaseRequest = try call.request()
        call.answer(try await self.registerCase(request, call))
      },
      RPCMethod(ServicesV1.CaseService.takeCase) { call in
        let request: ServicesV1.TakeCaseRequest = try call.request()
        call.answer(try await self.takeCase(request, call))
      },
      RPCMethod(ServicesV1.CaseService.askBody) { call in
        let request: ServicesV1.AskBodyRequest = try call.request()
        call.answer(try await self.askBody(request, call))
      },
      RPCMethod(ServicesV1.CaseService.recordAnswer) { call in
        let request: ServicesV1.RecordAnswerRequest = try call.request()
        call.answer(try await self.recordAnswer(request, call))
      },
      RPCMethod(ServicesV1.CaseService.draftDecision) { call in
        let request: ServicesV1.DraftDecisionRequest = try call.request()
        call.answer(try await self.draftDecision(request, call))
      },
      RPCMethod(ServicesV1.CaseService.prepareDecision) { call in
        let request: ServicesV1.PrepareDecisionRequest = try call.request()
        call.answer(try await self.prepareDecision(request, call))
      },
      RPCMethod(ServicesV1.CaseService.decideCase) { call in
        let request: ServicesV1.DecideCaseRequest = try call.request()
        call.answer(try await self.decideCase(request, call))
      },
      RPCMethod(ServicesV1.CaseService.getDecision) { call in
        let request: ServicesV1.GetDecisionRequest = try call.request()
        call.answer(try await self.getDecision(request, call))
      },
    ]
  }
}

extension ServicesV1 {
  /// What an implementation of `talaka.services.v1.VerificationService` provides.
  public protocol VerificationServiceHandler: RPCService {
    /// Verifies a decision by its code or by the digest of its PDF or JSON. Names no person. Changes
    /// nothing. NOT_FOUND: `DECISION_NOT_FOUND`; INVALID_ARGUMENT: `VERIFICATION_KEY_MISSING`.
    func verifyDecision(_ request: ServicesV1.VerifyDecisionRequest, _ call: ServerCall) async throws -> ServicesV1.VerifyDecisionResponse
  }

  /// Calls `talaka.services.v1.VerificationService` elsewhere.
  public struct VerificationServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Verifies a decision by its code or by the digest of its PDF or JSON. Names no person. Changes
    /// nothing. NOT_FOUND: `DECISION_NOT_FOUND`; INVALID_ARGUMENT: `VERIFICATION_KEY_MISSING`.
    public func verifyDecision(
      _ request: ServicesV1.VerifyDecisionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.VerifyDecisionResponse {
      try await client.unary(ServicesV1.VerificationService.verifyDecision, request, options)
    }
  }
}

extension ServicesV1.VerificationServiceHandler {
  public static var descriptor: ServiceDescriptor {
    ServicesV1.VerificationService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(ServicesV1.VerificationService.verifyDecision) { call in
        let request: ServicesV1.VerifyDecisionRequest = try call.request()
        call.answer(try await self.verifyDecision(request, call))
      },
    ]
  }
}
