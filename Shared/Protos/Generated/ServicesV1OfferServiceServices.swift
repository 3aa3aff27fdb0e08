// Generated from talaka/services/v1/offer_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension ServicesV1 {
  /// What an implementation of `talaka.services.v1.OfferService` provides.
  public protocol OfferServiceHandler: RPCService {
    /// Gets an offer. Changes nothing. NOT_FOUND: `OFFER_NOT_FOUND`, also for another's.
    func getOffer(_ request: ServicesV1.GetOfferRequest, _ call: ServerCall) async throws -> ServicesV1.Offer
    /// Lists the user's offers, newest first, in pages. Changes nothing.
    func listOffers(_ request: ServicesV1.ListOffersRequest, _ call: ServerCall) async throws -> ServicesV1.ListOffersResponse
    /// Prepares the acceptance: makes the canonical document of the prefilled application, completed
    /// by what only the holder can say. The client then lets `SigningService` sign the digest in
    /// profile CADES_T. The same answers give the same document. FAILED_PRECONDITION:
    /// `OFFER_EXPIRED`, `OFFER_DECLINED`, `OFFER_ACCEPTED`, `ANSWERS_INVALID` with a field violation
    /// each; NOT_FOUND: `OFFER_NOT_FOUND`.
    func prepareAcceptance(_ request: ServicesV1.PrepareAcceptanceRequest, _ call: ServerCall) async throws -> ServicesV1.PrepareAcceptanceResponse
    /// Accepts an offer with one signature over the prepared document: the offer is ACCEPTED, and a
    /// case SUBMITTED, once. A repeat with the same `request_id` gives the first answer.
    /// FAILED_PRECONDITION: `ACCEPTANCE_NOT_PREPARED`, `OFFER_EXPIRED`, `OFFER_DECLINED`,
    /// `SIGNATURE_INVALID`, `SIGNER_NOT_APPLICANT`; ALREADY_EXISTS: `OFFER_ACCEPTED`,
    /// `REQUEST_ID_REUSED`; NOT_FOUND: `OFFER_NOT_FOUND`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    func acceptOffer(_ request: ServicesV1.AcceptOfferRequest, _ call: ServerCall) async throws -> ServicesV1.Case
    /// Declines an offer: DECLINED. Declining twice has no further effect. FAILED_PRECONDITION:
    /// `OFFER_ACCEPTED`, `OFFER_EXPIRED`; NOT_FOUND: `OFFER_NOT_FOUND`.
    func declineOffer(_ request: ServicesV1.DeclineOfferRequest, _ call: ServerCall) async throws -> ServicesV1.Offer
  }

  /// Calls `talaka.services.v1.OfferService` elsewhere.
  public struct OfferServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets an offer. Changes nothing. NOT_FOUND: `OFFER_NOT_FOUND`, also for another's.
    public func getOffer(
      _ request: ServicesV1.GetOfferRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Offer {
      try await client.unary(ServicesV1.OfferService.getOffer, request, options)
    }

    /// Lists the user's offers, newest first, in pages. Changes nothing.
    public func listOffers(
      _ request: ServicesV1.ListOffersRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListOffersResponse {
      try await client.unary(ServicesV1.OfferService.listOffers, request, options)
    }

    /// Prepares the acceptance: makes the canonical document of the prefilled application, completed
    /// by what only the holder can say. The client then lets `SigningService` sign the digest in
    /// profile CADES_T. The same answers give the same document. FAILED_PRECONDITION:
    /// `OFFER_EXPIRED`, `OFFER_DECLINED`, `OFFER_ACCEPTED`, `ANSWERS_INVALID` with a field violation
    /// each; NOT_FOUND: `OFFER_NOT_FOUND`.
    public func prepareAcceptance(
      _ request: ServicesV1.PrepareAcceptanceRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.PrepareAcceptanceResponse {
      try await client.unary(ServicesV1.OfferService.prepareAcceptance, request, options)
    }

    /// Accepts an offer with one signature over the prepared document: the offer is ACCEPTED, and a
    /// case SUBMITTED, once. A repeat with the same `request_id` gives the first answer.
    /// FAILED_PRECONDITION: `ACCEPTANCE_NOT_PREPARED`, `OFFER_EXPIRED`, `OFFER_DECLINED`,
    /// `SIGNATURE_INVALID`, `SIGNER_NOT_APPLICANT`; ALREADY_EXISTS: `OFFER_ACCEPTED`,
    /// `REQUEST_ID_REUSED`; NOT_FOUND: `OFFER_NOT_FOUND`; UNAVAILABLE: `SIGNATURES_UNREACHABLE`.
    public func acceptOffer(
      _ request: ServicesV1.AcceptOfferRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Case {
      try await client.unary(ServicesV1.OfferService.acceptOffer, request, options)
    }

    /// Declines an offer: DECLINED. Declining twice has no further effect. FAILED_PRECONDITION:
    /// `OFFER_ACCEPTED`, `OFFER_EXPIRED`; NOT_FOUND: `OFFER_NOT_FOUND`.
    public func declineOffer(
      _ request: ServicesV1.DeclineOfferRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.Offer {
      try await client.unary(ServicesV1.OfferService.declineOffer, request, options)
    }
  }
}

extension ServicesV1.OfferServiceHandler {
  public static var descriptor: ServiceDescriptor {
    ServicesV1.OfferService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(ServicesV1.OfferService.getOffer) { call in
        let request: ServicesV1.GetOfferRequest = try call.request()
        call.answer(try await self.getOffer(request, call))
      },
      RPCMethod(ServicesV1.OfferService.listOffers) { call in
        let request: ServicesV1.ListOffersRequest = try call.request()
        call.answer(try await self.listOffers(request, call))
      },
      RPCMethod(ServicesV1.OfferService.prepareAcceptance) { call in
        let request: ServicesV1.PrepareAcceptanceRequest = try call.request()
        call.answer(try await self.prepareAcceptance(request, call))
      },
      RPCMethod(ServicesV1.OfferService.acceptOffer) { call in
        let request: ServicesV1.AcceptOfferRequest = try call.request()
        call.answer(try await self.acceptOffer(request, call))
      },
      RPCMethod(ServicesV1.OfferService.declineOffer) { call in
        let request: ServicesV1.DeclineOfferRequest = try call.request()
        call.answer(try await self.declineOffer(request, call))
      },
    ]
  }
}

extension ServicesV1 {
  /// What an implementation of `talaka.services.v1.RuleService` provides.
  public protocol RuleServiceHandler: RPCService {
    /// Lists the rules that are loaded. Changes nothing.
    func listRules(_ request: ServicesV1.ListRulesRequest, _ call: ServerCall) async throws -> ServicesV1.ListRulesResponse
    /// Tries a rule on register events that were, and streams for each whom it would have reached and
    /// why not the others. Changes nothing, offers nothing; its lookups are in the access log.
    /// NOT_FOUND: `RULE_NOT_FOUND`; INVALID_ARGUMENT: `RULE_INVALID` with its place.
    func dryRunRule(_ request: ServicesV1.DryRunRuleRequest, _ responses: ResponseWriter<ServicesV1.RuleOutcome>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.services.v1.RuleService` elsewhere.
  public struct RuleServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Lists the rules that are loaded. Changes nothing.
    public func listRules(
      _ request: ServicesV1.ListRulesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ServicesV1.ListRulesResponse {
      try await client.unary(ServicesV1.RuleService.listRules, request, options)
    }

    /// Tries a rule on register events that were, and streams for each whom it would have reached and
    /// why not the others. Changes nothing, offers nothing; its lookups are in the access log.
    /// NOT_FOUND: `RULE_NOT_FOUND`; INVALID_ARGUMENT: `RULE_INVALID` with its place.
    public func dryRunRule(
      _ request: ServicesV1.DryRunRuleRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<ServicesV1.RuleOutcome> {
      try await client.serverStreaming(ServicesV1.RuleService.dryRunRule, request, options)
    }
  }
}

extension ServicesV1.RuleServiceHandler {
  public static var descriptor: ServiceDescriptor {
    ServicesV1.RuleService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(ServicesV1.RuleService.listRules) { call in
        let request: ServicesV1.ListRulesRequest = try call.request()
        call.answer(try await self.listRules(request, call))
      },
      RPCMethod(ServicesV1.RuleService.dryRunRule) { call in
        let request: ServicesV1.DryRunRuleRequest = try call.request()
        try await self.dryRunRule(request, call.answers(), call)
      },
    ]
  }
}
