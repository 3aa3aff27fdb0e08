// Generated from talaka/services/v1/case_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Keeps the cases. An applicant sees their own; an official whose token acts for the body sees the
  /// body's, and each such read is written to the access log.
  public enum CaseService {
    /// Gets a case. Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`, also for others'.
    public static let getCase = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "GetCase", kind: .unary,
      input: ServicesV1.GetCaseRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=cases/*}")]
    )

    /// Lists the applicant's cases, newest first, in pages. Changes nothing.
    public static let listCases = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "ListCases", kind: .unary,
      input: ServicesV1.ListCasesRequest.descriptor, output: ServicesV1.ListCasesResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/cases")]
    )

    /// Lists the queue of a body, the nearest term first, in pages. Needs a role in the body. Changes
    /// nothing. PERMISSION_DENIED: `ROLE_MISSING`.
    public static let listQueue = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "ListQueue", kind: .unary,
      input: ServicesV1.ListQueueRequest.descriptor, output: ServicesV1.ListQueueResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=organisations/*}/queue")]
    )

    /// Lists the history of a case, oldest first, in pages; the applicant sees what concerns them.
    /// Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`, also for others'.
    public static let listCaseEvents = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "ListCaseEvents", kind: .unary,
      input: ServicesV1.ListCaseEventsRequest.descriptor, output: ServicesV1.ListCaseEventsResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=cases/*}/events")]
    )

    /// Downloads a file of a case, whole or a range of it. The applicant gets their own files and,
    /// once decided, the decision's. The first answer describes the file. NOT_FOUND:
    /// `FILE_NOT_FOUND`; OUT_OF_RANGE: `OFFSET_BEYOND_END`.
    public static let downloadCaseFile = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "DownloadCaseFile", kind: .serverStreaming,
      input: ServicesV1.DownloadCaseFileRequest.descriptor, output: ServicesV1.DownloadCaseFileResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=cases/*/files/*}", responseBody: "chunk")]
    )

    /// Registers a SUBMITTED case: gives number and date, starts the clock, REGISTERED. Needs the role
    /// REGISTRAR. Registering twice gives the same number. FAILED_PRECONDITION:
    /// `CASE_STATE_FORBIDS`; PERMISSION_DENIED: `ROLE_MISSING`; NOT_FOUND: `CASE_NOT_FOUND`.
    public static let registerCase = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "RegisterCase", kind: .unary,
      input: ServicesV1.RegisterCaseRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*}:register", body: "*")]
    )

    /// Takes a REGISTERED case: the user is its executor, IN_REVIEW. Needs the role EXECUTOR. Taking
    /// one's own case again has no effect. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`,
    /// `CASE_TAKEN_BY_ANOTHER`; PERMISSION_DENIED: `ROLE_MISSING`; NOT_FOUND: `CASE_NOT_FOUND`.
    public static let takeCase = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "TakeCase", kind: .unary,
      input: ServicesV1.TakeCaseRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*}:take", body: "*")]
    )

    /// Asks another body through the document exchange: stores the question, AWAITING_AUTHORITY; then
    /// the inquiry is made as PDF, sealed with the body's seal and dispatched with the question's id
    /// as `dispatch_id`. The executor only. A repeat with the same `request_id` gives the first
    /// answer. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `EXECUTOR_ONLY`; NOT_FOUND:
    /// `CASE_NOT_FOUND`; INVALID_ARGUMENT: `RECIPIENT_MALFORMED`.
    public static let askBody = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "AskBody", kind: .unary,
      input: ServicesV1.AskBodyRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*}:askBody", body: "*")]
    )

    /// Records an answer that came another way, in the executor's words; the last open question
    /// answered, the case is IN_REVIEW again. Answers through the exchange are recorded by themselves.
    /// The same text again has no further effect. FAILED_PRECONDITION: `EXECUTOR_ONLY`,
    /// `BODY_REQUEST_ANSWERED`; NOT_FOUND: `BODY_REQUEST_NOT_FOUND`.
    public static let recordAnswer = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "RecordAnswer", kind: .unary,
      input: ServicesV1.RecordAnswerRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*/bodyRequests/*}:recordAnswer", body: "*")]
    )

    /// Drafts the decision of a case IN_REVIEW, or replaces its draft; what was prepared is dropped.
    /// The executor only. FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `EXECUTOR_ONLY`;
    /// INVALID_ARGUMENT: `RESULT_VALUES_INVALID` with a field violation each; ABORTED:
    /// `ETAG_MISMATCH`.
    public static let draftDecision = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "DraftDecision", kind: .unary,
      input: ServicesV1.DraftDecisionRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*}:draftDecision", body: "*")]
    )

    /// Prepares the drafted decision for signing: reserves its number, makes PDF and JSON, keeps both.
    /// Repeating gives the same files until the draft changes. The signatory lets `SigningService`
    /// sign the digests in profile CADES_T with one PIN. Needs the role SIGNATORY.
    /// FAILED_PRECONDITION: `CASE_STATE_FORBIDS`, `DECISION_NOT_DRAFTED`; PERMISSION_DENIED:
    /// `ROLE_MISSING`.
    public static let prepareDecision = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "PrepareDecision", kind: .unary,
      input: ServicesV1.PrepareDecisionRequest.descriptor, output: ServicesV1.PrepareDecisionResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*}:prepareDecision", body: "*")]
    )

    /// Decides the case with the signatures over PDF and JSON: DECIDED, once; a time stamp over the
    /// PDF is kept beside; the delivery to the account follows, then DELIVERED. The signer must be
    /// the user and a SIGNATORY of the body. A repeat with the same `request_id` gives the first
    /// answer. FAILED_PRECONDITION: `DECISION_NOT_PREPARED`, `CASE_ALREADY_DECIDED`,
    /// `SIGNATURE_INVALID`, `SIGNATURE_MISSING`, `SIGNER_NOT_USER`; PERMISSION_DENIED:
    /// `ROLE_MISSING`; ALREADY_EXISTS: `REQUEST_ID_REUSED`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    public static let decideCase = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "DecideCase", kind: .unary,
      input: ServicesV1.DecideCaseRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=cases/*}:decide", body: "*")]
    )

    /// Gets the decision of a decided case. Changes nothing. NOT_FOUND: `CASE_NOT_FOUND`,
    /// `DECISION_NOT_MADE`.
    public static let getDecision = MethodDescriptor(
      service: "talaka.services.v1.CaseService", name: "GetDecision", kind: .unary,
      input: ServicesV1.GetDecisionRequest.descriptor, output: ServicesV1.Decision.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "case-review",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=cases/*/decision}")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.services.v1.CaseService", file: FileDescriptor(table: talaka__services__v1__case_service__file()),
      methods: [getCase, listCases, listQueue, listCaseEvents, downloadCaseFile, registerCase, takeCase, askBody, recordAnswer, draftDecision, prepareDecision, decideCase, getDecision]
    )
  }
}

extension ServicesV1 {
  /// Lets anyone verify a decision.
  public enum VerificationService {
    /// Verifies a decision by its code or by the digest of its PDF or JSON. Names no person. Changes
    /// nothing. NOT_FOUND: `DECISION_NOT_FOUND`; INVALID_ARGUMENT: `VERIFICATION_KEY_MISSING`.
    public static let verifyDecision = MethodDescriptor(
      service: "talaka.services.v1.VerificationService", name: "VerifyDecision", kind: .unary,
      input: ServicesV1.VerifyDecisionRequest.descriptor, output: ServicesV1.VerifyDecisionResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .none, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/decisions:verify"), HTTPRule("POST", "/v1/decisions:verify", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.services.v1.VerificationService", file: FileDescriptor(table: talaka__services__v1__case_service__file()),
      methods: [verifyDecision]
    )
  }
}
