// Generated from talaka/services/v1/offer_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension ServicesV1 {
  /// Keeps the offers that rules made to the user, or to the organisation that the token acts for.
  public enum OfferService {
    /// Gets an offer. Changes nothing. NOT_FOUND: `OFFER_NOT_FOUND`, also for another's.
    public static let getOffer = MethodDescriptor(
      service: "talaka.services.v1.OfferService", name: "GetOffer", kind: .unary,
      input: ServicesV1.GetOfferRequest.descriptor, output: ServicesV1.Offer.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=offers/*}")]
    )

    /// Lists the user's offers, newest first, in pages. Changes nothing.
    public static let listOffers = MethodDescriptor(
      service: "talaka.services.v1.OfferService", name: "ListOffers", kind: .unary,
      input: ServicesV1.ListOffersRequest.descriptor, output: ServicesV1.ListOffersResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/offers")]
    )

    /// Prepares the acceptance: makes the canonical document of the prefilled application, completed
    /// by what only the holder can say. The client then lets `SigningService` sign the digest in
    /// profile CADES_T. The same answers give the same document. FAILED_PRECONDITION:
    /// `OFFER_EXPIRED`, `OFFER_DECLINED`, `OFFER_ACCEPTED`, `ANSWERS_INVALID` with a field violation
    /// each; NOT_FOUND: `OFFER_NOT_FOUND`.
    public static let prepareAcceptance = MethodDescriptor(
      service: "talaka.services.v1.OfferService", name: "PrepareAcceptance", kind: .unary,
      input: ServicesV1.PrepareAcceptanceRequest.descriptor, output: ServicesV1.PrepareAcceptanceResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=offers/*}:prepareAcceptance", body: "*")]
    )

    /// Accepts an offer with one signature over the prepared document: the offer is ACCEPTED, and a
    /// case SUBMITTED, once. A repeat with the same `request_id` gives the first answer.
    /// FAILED_PRECONDITION: `ACCEPTANCE_NOT_PREPARED`, `OFFER_EXPIRED`, `OFFER_DECLINED`,
    /// `SIGNATURE_INVALID`, `SIGNER_NOT_APPLICANT`; ALREADY_EXISTS: `OFFER_ACCEPTED`,
    /// `REQUEST_ID_REUSED`; NOT_FOUND: `OFFER_NOT_FOUND`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    public static let acceptOffer = MethodDescriptor(
      service: "talaka.services.v1.OfferService", name: "AcceptOffer", kind: .unary,
      input: ServicesV1.AcceptOfferRequest.descriptor, output: ServicesV1.Case.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=offers/*}:accept", body: "*")]
    )

    /// Declines an offer: DECLINED. Declining twice has no further effect. FAILED_PRECONDITION:
    /// `OFFER_ACCEPTED`, `OFFER_EXPIRED`; NOT_FOUND: `OFFER_NOT_FOUND`.
    public static let declineOffer = MethodDescriptor(
      service: "talaka.services.v1.OfferService", name: "DeclineOffer", kind: .unary,
      input: ServicesV1.DeclineOfferRequest.descriptor, output: ServicesV1.Offer.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "own-application",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/{name=offers/*}:decline", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.services.v1.OfferService", file: FileDescriptor(table: talaka__services__v1__offer_service__file()),
      methods: [getOffer, listOffers, prepareAcceptance, acceptOffer, declineOffer]
    )
  }
}

extension ServicesV1 {
  /// Shows the rules to the operator.
  public enum RuleService {
    /// Lists the rules that are loaded. Changes nothing.
    public static let listRules = MethodDescriptor(
      service: "talaka.services.v1.RuleService", name: "ListRules", kind: .unary,
      input: ServicesV1.ListRulesRequest.descriptor, output: ServicesV1.ListRulesResponse.descriptor,
      rules: MethodRules(
        callers: ["operator"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Tries a rule on register events that were, and streams for each whom it would have reached and
    /// why not the others. Changes nothing, offers nothing; its lookups are in the access log.
    /// NOT_FOUND: `RULE_NOT_FOUND`; INVALID_ARGUMENT: `RULE_INVALID` with its place.
    public static let dryRunRule = MethodDescriptor(
      service: "talaka.services.v1.RuleService", name: "DryRunRule", kind: .serverStreaming,
      input: ServicesV1.DryRunRuleRequest.descriptor, output: ServicesV1.RuleOutcome.descriptor,
      rules: MethodRules(
        callers: ["operator"], user: .none, purpose: "rule-dry-run",
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.services.v1.RuleService", file: FileDescriptor(table: talaka__services__v1__offer_service__file()),
      methods: [listRules, dryRunRule]
    )
  }
}
