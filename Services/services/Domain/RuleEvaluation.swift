import Protobuf

/// An event of a register as a rule sees it.
struct RuleEvent: Sendable, Equatable {
  let sequence: UInt64
  let id: String
  /// `PERSON_BORN`.
  let kind: String
  /// The subject and the relations, by the names that rules use.
  let persons: [String: String]
  let eventDate: String
  let recordDay: CivilDay
}

/// A condition with its outcome.
struct RuleFact: Sendable, Equatable {
  let condition: String
  let held: Bool
  let text: LocalText
  let fields: [String]
  /// Paths without a value.
  let missing: [String]
}

/// What a rule made of an event: everything that the offer needs, and why.
struct RuleVerdict: Sendable {
  let facts: [RuleFact]
  let answers: JSONValue
  let title: LocalText
  let text: LocalText
  var fires: Bool { facts.allSatisfy(\.held) }
}

extension RuleDefinition {
  /// Whom an event may reach by this rule; nil when the rule has nothing to do with it.
  func holder(of event: RuleEvent) -> String? {
    event.kind == self.event && holds(on: event.recordDay) ? event.persons[holder] : nil
  }

  /// `records`: values by field for each lookup id.
  func verdict(on event: RuleEvent, records: [String: JSONValue]) -> RuleVerdict {
    var values: [String: ExpressionValue] = [
      "event.kind": .text(event.kind), "event.event_date": .text(event.eventDate),
      "event.record_date": .text(event.recordDay.description),
    ]
    for lookup in lookups {
      for field in lookup.fields {
        values["\(lookup.id).\(field)"] = records[lookup.id]?[field].flatMap(ExpressionValue.init)
      }
    }
    let facts = conditions.map { condition in
      var evaluator = ExpressionEvaluator(values)
      let held = evaluator.holds(condition.expression)
      return RuleFact(
        condition: condition.source, held: held, text: condition.text,
        fields: registerFields(condition.expression), missing: evaluator.missing)
    }
    var members: [JSONMember] = []
    for answer in answers {
      var evaluator = ExpressionEvaluator(values)
      if let value = evaluator.value(of: answer.expression) {
        members.append(JSONMember(answer.name, value.json))
      }
    }
    func words(_ templates: [Language: Template]) -> LocalText {
      LocalText { language in
        (templates[language]?.filled { path, filter in
          guard case .text(let text)? = values[path] else { return "" }
          return filter == .date ? CivilDay(text)?.onPaper ?? text : text
        } ?? []).joined(separator: "\n")
      }
    }
    return RuleVerdict(
      facts: facts, answers: .object(members), title: words(offerTitle), text: words(offerText))
  }

  /// The offer's answers with what the holder set in open fields.
  func completed(_ offered: JSONValue, with own: JSONValue) -> JSONValue {
    let kept = (offered.members ?? []).filter { own[$0.name] == nil }
    return .object(kept + (own.members ?? []))
  }
}
