import Protobuf
import Protos
import RPC
import Reactor

/// Shows the rules to the operator, and tries them on what was.
struct RuleHandler: ServicesV1.RuleServiceHandler {
  static let eventsMax: UInt32 = 10_000

  let engine: Engine

  func listRules(
    _ request: ServicesV1.ListRulesRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListRulesResponse {
    ServicesV1.ListRulesResponse(
      rules: engine.files.rules.map { loaded in
        ServicesV1.RuleInfo(
          ruleId: loaded.rule.id, version: loaded.rule.version, title: loaded.rule.title.message,
          publicService: loaded.rule.service.name, digest: TypeV1.Digest(sha256: loaded.digest))
      })
  }

  func dryRunRule(
    _ request: ServicesV1.DryRunRuleRequest,
    _ responses: ResponseWriter<ServicesV1.RuleOutcome>, _ call: ServerCall
  ) async throws {
    let rule = try rule(request)
    let puller = RegisterFeedPuller(engine: engine)
    let most = request.maxEvents == 0 ? 1_000 : min(request.maxEvents, Self.eventsMax)
    let stream = try await Neighbours.reach(.registerUnreachable) {
      try await IdentityV1.RegisterFeedServiceClient(engine.neighbours.identity)
        .pullRegisterEvents(
          IdentityV1.PullRegisterEventsRequest(
            afterSequence: request.afterSequence, maxEvents: most),
          CallOptions(timeout: .seconds(600)))
    }
    while let received = try await stream.next() {
      let event = RuleEvent(received, engine.calendar)
      guard event.kind == rule.event else { continue }
      var outcome = ServicesV1.RuleOutcome(eventSequence: event.sequence)
      if let holder = rule.holder(of: event) {
        let verdict = try await puller.verdict(rule, event, holder)
        outcome.fired = verdict.fires
        outcome.holder = verdict.fires ? holder : ""
        outcome.facts = verdict.facts.map(\.message)
      }
      try await responses.write(outcome)
    }
  }

  private func rule(_ request: ServicesV1.DryRunRuleRequest) throws(RPCError) -> RuleDefinition {
    switch request.rule {
    case .ruleId(let id):
      guard let loaded = engine.files.rules.first(where: { $0.rule.id == id }) else {
        throw RPCError(.ruleNotFound)
      }
      return loaded.rule
    case .ruleJson(let text):
      do {
        return try RuleDefinition(
          DefinitionNode.parse(Array(text.utf8), file: "rule"), engine.files.catalogue)
      } catch {
        throw RPCError(
          .ruleInvalid,
          violations: [
            RPCError.Violation(
              field: "rule_json\(error.pointer)", reason: "RULE_INVALID", description: error.text)
          ])
      }
    case nil: throw RPCError(.ruleNotFound)
    }
  }
}

extension RuleFact {
  var message: ServicesV1.RuleFact {
    ServicesV1.RuleFact(condition: condition, held: held, text: text.message, fields: fields)
  }

  var json: JSONValue {
    [
      "condition": .string(condition), "held": .bool(held), "text": text.json,
      "fields": .array(fields.map { .string($0) }),
      "missing": .array(missing.map { .string($0) }),
    ]
  }
}
