// Generated from talaka/services/v1/application_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension ServicesV1 {
  /// What an implementation of `talaka.services.v1.ApplicationService` provides.
  public protocol ApplicationServiceHandler: RPCService {
    /// Gets a draft. Changes nothing. NOT_FOUND: `DRAFT_NOT_FOUND`, also for another's.
    func getDraft(_ request: ServicesV1.GetDraftRequest, _ call: ServerCall) async throws -> ServicesV1.Draft
    /// Lists the applicant's drafts, newest first, in pages. Changes nothing.
    func listDrafts(_ request: ServicesV1.ListDraftsRequest, _ call: ServerCall) async throws -> ServicesV1.ListDraftsResponse
    /// Creates a draft of an application in the version of the service that holds today, and fetches
    /// what the definition says from the registers. A repeat with the same `request_id` gives the
    /// first draft. NOT_FOUND: `PUBLIC_SERVICE_NOT_FOUND`; FAILED_PRECONDITION:
    /// `APPLICANT_NOT_ENTITLED`; UNAVAILABLE: `REGISTER_UNREACHABLE`.
    func createDraft(_ request: ServicesV1.CreateDraftRequest, _ call: ServerCall) async throws -> ServicesV1.Draft
    /// Updates the answers of a draft, and says field by field what is still wrong: problems are part
    /// of the draft, not an error. Unknown fields are refused. ABORTED: `ETAG_MISMATCH`; NOT_FOUND:
    /// `DRAFT_NOT_FOUND`; INVALID_ARGUMENT: `ANSWERS_TOO_LARGE`, `ANSWER_FIELD_UNKNOWN`,
    /// `UPDATE_MASK_INVALID`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    func updateDraft(_ request: ServicesV1.UpdateDraftRequest, _ call: ServerCall) async throws -> ServicesV1.Draft
    /// Deletes a draft with its attachments. Deleting twice has no further effect.
    /// FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    func deleteDraft(_ request: ServicesV1.DeleteDraftRequest, _ call: ServerCall) async throws -> ServicesV1.DeleteDraftResponse
    /// Adds a file to a draft. The same content for the same document is added once. Over REST the
    /// body is the file. NOT_FOUND: `DRAFT_NOT_FOUND`, `DOCUMENT_UNKNOWN`; INVALID_ARGUMENT:
    /// `DIGEST_MISMATCH`, `MEDIA_TYPE_REFUSED`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`,
    /// `ATTACHMENTS_TOO_MANY`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    func addAttachment(_ requests: RequestStream<ServicesV1.AddAttachmentRequest>, _ call: ServerCall) async throws -> ServicesV1.Draft
    /// Removes a file from a draft. Removing twice has no further effect. NOT_FOUND:
    /// `DRAFT_NOT_FOUND`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    func removeAttachment(_ request: ServicesV1.RemoveAttachmentRequest, _ call: ServerCall) async throws -> ServicesV1.Draft
    /// Prepares the submission: freezes the canonical document of a draft without problems, which is
    /// what the applicant sees and signs. A change of the draft drops it. The client then lets
    /// `SigningService` sign the digest in profile CADES_T. The same draft gives the same document.
    /// FAILED_PRECONDITION: `DRAFT_HAS_PROBLEMS` with a field violation each, `DRAFT_SUBMITTED`;
    /// NOT_FOUND: `DRAFT_NOT_FOUND`.
    func prepareSubmission(_ request: ServicesV1.PrepareSubmissionRequest, _ call: ServerCall) async throws -> ServicesV1.PrepareSubmissionResponse
    /// Submits the application: the draft becomes a case with the same id, SUBMITTED, once, durable
    /// when it answers. The signature must be over the prepared document and by the applicant. A
    /// repeat with the same `request_id` gives the first answer.
    /// FAILED_PRECONDITION: `SUBMISSION_NOT_PREPARED`, `SIGNATURE_INVALID`, `SIGNER_NOT_APPLICANT`;
    /// ALREADY_EXISTS: `DRAFT_SUBMITTED`, `REQUEST_ID_REUSED`; NOT_FOUND: `DRAFT_NOT_FOUND`;
    /// UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    func submitApplication(_ request: ServicesV1.SubmitApplicationRequest, _ call: ServerCall) async throws -> ServicesV1.Case
  }

  /// Calls `talaka.services.v1.ApplicationService` elsewhere.
  public struct ApplicationServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets a draft. Changes nothing. NOT_FOUND: `DRAFT_NOT_FOUND`, also for another's.
    public func getDraft(
      _ request: ServicesV1.GetDraftRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Draft {
      try await client.unary(ServicesV1.ApplicationService.getDraft, request, options)
    }

    /// Lists the applicant's drafts, newest first, in pages. Changes nothing.
    public func listDrafts(
      _ request: ServicesV1.ListDraftsRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListDraftsResponse {
      try await client.unary(ServicesV1.ApplicationService.listDrafts, request, options)
    }

    /// Creates a draft of an application in the version of the service that holds today, and fetches
    /// what the definition says from the registers. A repeat with the same `request_id` gives the
    /// first draft. NOT_FOUND: `PUBLIC_SERVICE_NOT_FOUND`; FAILED_PRECONDITION:
    /// `APPLICANT_NOT_ENTITLED`; UNAVAILABLE: `REGISTER_UNREACHABLE`.
    public func createDraft(
      _ request: ServicesV1.CreateDraftRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Draft {
      try await client.unary(ServicesV1.ApplicationService.createDraft, request, options)
    }

    /// Updates the answers of a draft, and says field by field what is still wrong: problems are part
    /// of the draft, not an error. Unknown fields are refused. ABORTED: `ETAG_MISMATCH`; NOT_FOUND:
    /// `DRAFT_NOT_FOUND`; INVALID_ARGUMENT: `ANSWERS_TOO_LARGE`, `ANSWER_FIELD_UNKNOWN`,
    /// `UPDATE_MASK_INVALID`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public func updateDraft(
      _ request: ServicesV1.UpdateDraftRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Draft {
      try await client.unary(ServicesV1.ApplicationService.updateDraft, request, options)
    }

    /// Deletes a draft with its attachments. Deleting twice has no further effect.
    /// FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public func deleteDraft(
      _ request: ServicesV1.DeleteDraftRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.DeleteDraftResponse {
      try await client.unary(ServicesV1.ApplicationService.deleteDraft, request, options)
    }

    /// Adds a file to a draft. The same content for the same document is added once. Over REST the
    /// body is the file. NOT_FOUND: `DRAFT_NOT_FOUND`, `DOCUMENT_UNKNOWN`; INVALID_ARGUMENT:
    /// `DIGEST_MISMATCH`, `MEDIA_TYPE_REFUSED`; RESOURCE_EXHAUSTED: `FILE_TOO_LARGE`,
    /// `ATTACHMENTS_TOO_MANY`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public func addAttachment(
      _ options: CallOptions = CallOptions()
    ) async throws -> ClientStream<ServicesV1.AddAttachmentRequest, ServicesV1.Draft> {
      try await client.clientStreaming(ServicesV1.ApplicationService.addAttachment, options)
    }

    /// Removes a file from a draft. Removing twice has no further effect. NOT_FOUND:
    /// `DRAFT_NOT_FOUND`; FAILED_PRECONDITION: `DRAFT_SUBMITTED`.
    public func removeAttachment(
      _ request: ServicesV1.RemoveAttachmentRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Draft {
      try await client.unary(ServicesV1.ApplicationService.removeAttachment, request, options)
    }

    /// Prepares the submission: freezes the canonical document of a draft without problems, which is
    /// what the applicant sees and signs. A change of the draft drops it. The client then lets
    /// `SigningService` sign the digest in profile CADES_T. The same draft gives the same document.
    /// FAILED_PRECONDITION: `DRAFT_HAS_PROBLEMS` with a field violation each, `DRAFT_SUBMITTED`;
    /// NOT_FOUND: `DRAFT_NOT_FOUND`.
    public func prepareSubmission(
      _ request: ServicesV1.PrepareSubmissionRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.PrepareSubmissionResponse {
      try await client.unary(ServicesV1.ApplicationService.prepareSubmission, request, options)
    }

    /// Submits the application: the draft becomes a case with the same id, SUBMITTED, once, durable
    /// when it answers. The signature must be over the prepared document and by the applicant. A
    /// repeat with the same `request_id` gives the first answer.
    /// FAILED_PRECONDITION: `SUBMISSION_NOT_PREPARED`, `SIGNATURE_INVALID`, `SIGNER_NOT_APPLICANT`;
    /// ALREADY_EXISTS: `DRAFT_SUBMITTED`, `REQUEST_ID_REUSED`; NOT_FOUND: `DRAFT_NOT_FOUND`;
    /// UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    public func submitApplication(
      _ request: ServicesV1.SubmitApplicationRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.ApplicationService.submitApplication, request, options)
    }
  }
}

extension ServicesV1.ApplicationServiceHandler {
  public static var descriptor: ServiceDescriptor {
    ServicesV1.ApplicationService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(ServicesV1.ApplicationService.getDraft) { call in
        let request: ServicesV1.GetDraftRequest = try call.request()
        call.answer(try await self.getDraft(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.listDrafts) { call in
        let request: ServicesV1.ListDraftsRequest = try call.request()
        call.answer(try await self.listDrafts(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.createDraft) { call in
        let request: ServicesV1.CreateDraftRequest = try call.request()
        call.answer(try await self.createDraft(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.updateDraft) { call in
        let request: ServicesV1.UpdateDraftRequest = try call.request()
        call.answer(try await self.updateDraft(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.deleteDraft) { call in
        let request: ServicesV1.DeleteDraftRequest = try call.request()
        call.answer(try await self.deleteDraft(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.addAttachment) { call in
        call.answer(try await self.addAttachment(call.requests(), call))
      },
      RPCMethod(ServicesV1.ApplicationService.removeAttachment) { call in
        let request: ServicesV1.RemoveAttachmentRequest = try call.request()
        call.answer(try await self.removeAttachment(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.prepareSubmission) { call in
        let request: ServicesV1.PrepareSubmissionRequest = try call.request()
        call.answer(try await self.prepareSubmission(request, call))
      },
      RPCMethod(ServicesV1.ApplicationService.submitApplication) { call in
        let request: ServicesV1.SubmitApplicationRequest = try call.request()
        call.answer(try await self.submitApplication(request, call))
      },
    ]
  }
}
