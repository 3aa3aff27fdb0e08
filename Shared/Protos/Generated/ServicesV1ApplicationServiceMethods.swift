// Generated from talaka/services/v1/application_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Keeps the drafts of applicants, and takes their applications. The applicant is the user, or the
  /// organisation that the token acts for; nobody else sees a draft.
  public enum ApplicationService {
    /// Gets a draft. Changes nothing. NOT_FOUND: `DRAFT_NOT_FOUND`, also for another's.
    public static let getDraft = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "GetDraft", kind: .unary,
      input: ServicesV1.GetDraftRequest.descriptor, output: ServicesV1.Draft.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=drafts/*}")]
    )

    /// Lists the applicant's drafts, newest first, in pages. Changes nothing.
    public static let listDrafts = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "ListDrafts", kind: .unary,
      input: ServicesV1.ListDraftsRequest.descriptor, output: ServicesV1.ListDraftsResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/drafts")]
    )

    /// Creates a draft of an application in the version of the service that holds today, and fetches
    /// what the definition says from the registers. A repeat with the same `request_id` gives the
    /// first draft. NOT_FOUND: `PUBLIC_SERVICE_NOT_FOUND`; FAILED_PRECONDITION:
    /// `APPLICANT_NOT_ENTITLED`; UNAVAILABLE: `REGISTER_UNREACHABLE`.
    public static let createDraft = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "CreateDraft", kind: .unary,
      input: ServicesV1.CreateDraftRequest.descriptor, output: ServicesV1.Draft.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/drafts", body: "*")]
    )

    /// Updates the answers of a draft, and says field by field what is still wrong: problems are part
    /// of the draft, not an error. Unknown fields are refused. ABORTED: `ETAG_MISMATCH`; NOT_FOUND:
    /// `DRAFT_NOT_FOUND`; INVALID_ARGUMENT: `ANSWERS_TOO_LARGE`, `ANSWER_FIELD_UNKNOWN`,
    /// `UPDATE_MASK_INVALID`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public static let updateDraft = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "UpdateDraft", kind: .unary,
      input: ServicesV1.UpdateDraftRequest.descriptor, output: ServicesV1.Draft.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("PATCH", "/v1/{draft.name=drafts/*}", body: "draft")]
    )

    /// Deletes a draft with its attachments. Deleting twice has no further effect.
    /// FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public static let deleteDraft = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "DeleteDraft", kind: .unary,
      input: ServicesV1.DeleteDraftRequest.descriptor, output: ServicesV1.DeleteDraftResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: nil,
        idempotent: true),
      http: [HTTPRule("DELETE", "/v1/{name=drafts/*}")]
    )

    /// Adds a file to a draft. The same content for the same document is added once. Over REST the
    /// body is the file. NOT_FOUND: `DRAFT_NOT_FOUND`, `DOCUMENT_UNKNOWN`; INVALID_ARGUMENT:
    /// `DIGEST_MISMATCH`, `MEDIA_TYPE_REFUSED`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`,
    /// `ATTACHMENTS_TOO_MANY`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public static let addAttachment = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "AddAttachment", kind: .clientStreaming,
      input: ServicesV1.AddAttachmentRequest.descriptor, output: ServicesV1.Draft.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{parent=drafts/*}/attachments", body: "chunk")]
    )

    /// Removes a file from a draft. Removing twice has no further effect. NOT_FOUND:
    /// `DRAFT_NOT_FOUND`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public static let removeAttachment = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "RemoveAttachment", kind: .unary,
      input: ServicesV1.RemoveAttachmentRequest.descriptor, output: ServicesV1.Draft.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("DELETE", "/v1/{name=drafts/*/attachments/*}")]
    )

    /// Prepares the submission: freezes the canonical document of a draft without problems, which is
    /// what the applicant sees and signs. A change of the draft drops it. The client then lets
    /// `SigningService` sign the digest in profile CADES_T. The same draft gives the same document.
    /// FAILED_PRECONDITION: `DRAFT_HAS_PROBLEMS` with a field violation each, `DRAFT_SUBMITTED`;
    /// NOT_FOUND: `DRAFT_NOT_FOUND`.
    public static let prepareSubmission = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "PrepareSubmission", kind: .unary,
      input: ServicesV1.PrepareSubmissionRequest.descriptor, output: ServicesV1.PrepareSubmissionResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=drafts/*}:prepareSubmission", body: "*")]
    )

    /// Submits the application: the draft becomes a case with the same id, SUBMITTED, once, durable
    /// when it answers. The signature must be over the prepared document and by the applicant. A
    /// repeat with the same `request_id` gives the first answer.
    /// FAILED_PRECONDITION: `SUBMISSION_NOT_PREPARED`, `SIGNATURE_INVALID`, `SIGNER_NOT_APPLICANT`;
    /// ALREADY_EXISTS: `DRAFT_SUBMITTED`, `REQUEST_ID_REUSED`; NOT_FOUND: `DRAFT_NOT_FOUND`;
    /// UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    public static let submitApplication = MethodDescriptor(
      service: "talaka.services.v1.ApplicationService", name: "SubmitApplication", kind: .unary,
      input: ServicesV1.SubmitApplicationRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=drafts/*}:submit", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.services.v1.ApplicationService", file: FileDescriptor(table: talaka__services__v1__application_service__file()),
      methods: [getDraft, listDrafts, createDraft, updateDraft, deleteDraft, addAttachment, removeAttachment, prepareSubmission, submitApplication]
    )
  }
}
